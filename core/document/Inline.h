#pragma once

#include "core/text/Segmenter.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::document {

// Inline Markdown as a flat list of events, so that depth costs nothing. The block structure comes from
// cmark-gfm; the inline pass is our own because cmark's cannot do what real files need: bold runs that end
// in Chinese punctuation (`**…：**字`), addresses that end where Chinese text begins, the source range of a
// link, and linear time on hostile input (Debian 12's 0.29.0.gfm.6 has several quadratic inline scans).

enum class InlineKind : std::uint8_t { Text, Code, SoftBreak, HardBreak, Html, Image, Open, Close };
enum class InlineMark : std::uint8_t { None, Emphasis, Strong, Strike, Link };

struct InlineEvent {
    InlineKind kind = InlineKind::Text;
    InlineMark mark = InlineMark::None; ///< of Open and Close
    text::TextRange source;             ///< bytes of the inline Markdown; Open and Close: their marks
    std::string text; ///< decoded text, code, the raw tag, an image's alt text; a soft break: a blank, or
                      ///< nothing between two Chinese characters
    std::string url;  ///< of an image or the Open of a link, entities and escapes decoded
};

/// Opens and closes are well nested. A text longer than `kLongestInline` is one Text event: no paragraph of
/// prose is that long, and marks in it are noise.
[[nodiscard]] std::vector<InlineEvent> parseInline(std::string_view markdown);

inline constexpr std::size_t kLongestInline = 262'144;

} // namespace duizhao::document
