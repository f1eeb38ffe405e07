#pragma once

#include "core/storage/FullText.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

/// How text becomes what the index holds. The text is folded first (core/text/Fold.h): one folding for the
/// whole product.
///
/// - Chinese (with kana and hangul): overlapping pairs of characters, `开源模` gives `开源` `源模` `模`. The
/// last
///   character of a run stands alone behind its pair, so that pairs on both sides of a punctuation mark never
///   look like one run: a query without punctuation is found where it stands unbroken, nowhere else.
/// - Words: runs of letters and digits. Beside each, in the same place, its light stem with a mark before it,
///   when it differs.
/// - Names such as `GPT-4o`, `X-CLR`, `10^26`, `C++`, `node.js`: their parts in order; beside the first part,
///   in the same place, the whole as written and, where only hyphens join it, the whole without them.
/// - Everything else parts tokens and is not kept.
struct Token {
    enum class Kind : std::uint8_t {
        Pair,  ///< two characters, or the last one of a run alone
        Word,  ///< a word or a part of a name
        Stem,  ///< of the word before, without the mark
        Whole, ///< a name as written, or without its hyphens
    };
    std::string_view text; ///< valid during the call
    std::size_t begin = 0; ///< bytes of the folded text; of a lone or first character or part up to …
    std::size_t end = 0;   ///< … the end of the whole
    Kind kind = Kind::Word;
    bool inPlace = false; ///< another reading of the place of the token before
};

/// Calls for every token in order. `folded` is text after `fold`; anything else is split too, never refused.
void tokenize(std::string_view folded, const std::function<void(const Token&)>& give);

/// Characters that are indexed in pairs.
[[nodiscard]] bool isPaired(char32_t codePoint);

/// Before a stem in the index, so that an exact query does not meet it.
inline constexpr char kStemMark = '\x01';
/// Between tokens in text that is tokenized already, before a token in the place of the one before.
inline constexpr char kTokenEnd = '\x1F';
inline constexpr char kInPlace = '\x1E';
/// A token that parts paragraphs, so that no phrase reaches from one into the next.
inline constexpr std::string_view kGap = "\x1D";

/// For SQLite's tables. A text that begins with kTokenEnd, and every query, is tokenized already.
void tokenizeWords(std::string_view text, TokenizeFor purpose, TokenSink& sink);
/// The same for the table of sets: of plain text the characters alone, each with `n` (a note's) before it.
void tokenizeSets(std::string_view text, TokenizeFor purpose, TokenSink& sink);

} // namespace duizhao
