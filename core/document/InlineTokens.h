#pragma once

#include "core/text/Segmenter.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::document {

/// What the inline scanner found, before emphasis is resolved.
enum class TokenKind : std::uint8_t {
    Text,
    Code,
    Break,     ///< soft
    HardBreak, ///< two blanks or a backslash before the line end, or `<br>`
    Html,
    Run,      ///< a run of `*`, `_` or `~`
    Bracket,  ///< `[` or `![` of no link: text
    LinkOpen, ///< … up to the LinkClose it is nested with
    LinkClose,
    ImageOpen,
    ImageClose,
};

struct InlineToken {
    TokenKind kind = TokenKind::Text;
    text::TextRange source;
    std::string text; ///< decoded text or code; the raw tag
    std::string url;  ///< LinkOpen, ImageOpen
    int run = 0;      ///< Run: its number, counted from 0
};

/// A run of emphasis marks and what became of it. Marks are `e` (emphasis), `s` (strong), `d` (struck).
struct EmphasisRun {
    char mark = '*';
    std::size_t count = 0; ///< marks still unused: they stand as text
    text::TextRange source;
    bool blankBefore = false; ///< blank, line end or the text's edge
    bool blankAfter = false;
    bool canOpen = false;
    bool canClose = false;
    std::string closes; ///< marks it closes, innermost first
    std::string opens;  ///< marks it opens, innermost first
};

struct InlineTokens {
    std::vector<InlineToken> tokens;
    std::vector<EmphasisRun> runs;
};

/// Linear in the length of the text.
[[nodiscard]] InlineTokens scanInline(std::string_view markdown);

/// Pairs the runs; never across the edge of a link. `**` runs are paired the way people and models write
/// them, alternating, where strict CommonMark would leave `**…：**字` open; everything else by CommonMark's
/// rules (section 6.2, 'process emphasis').
void resolveEmphasis(std::string_view markdown, InlineTokens& scanned);

} // namespace duizhao::document
