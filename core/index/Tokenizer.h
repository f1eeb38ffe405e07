#pragma once

#include "core/storage/FullText.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::index {

/// How text becomes what the index holds. The text is folded first (core/text/Fold.h): one folding for the
/// whole product.
///
/// - Chinese (with kana and hangul): character by character, each in its own place. Where two of the most
///   frequent characters meet, the two together stand in the place of the first as well: a phrase of
///   characters that stand in half of all articles would have to be looked for in half of all articles.
///   Between two runs with nothing but punctuation between them stands a break, so that a query without
///   punctuation is found where it stands unbroken, nowhere else.
/// - Words: runs of letters and digits. Beside each, in the same place, its light stem with a mark before it,
///   when it differs.
/// - Names such as `GPT-4o`, `X-CLR`, `10^26`, `C++`, `node.js`: their parts in order; beside the first part,
///   in the same place, the whole as written and, where only hyphens join it, the whole without them.
/// - Everything else parts tokens and is not kept.
struct Token {
    enum class Kind : std::uint8_t {
        Character, ///< a Chinese one
        Bigram,    ///< of frequent characters: the one before and the next
        Break,     ///< between two runs of characters
        Word,      ///< a word or a part of a name
        Stem,      ///< of the word before, without the mark
        Whole,     ///< a name as written, or without its hyphens
    };
    std::string_view text; ///< valid during the call
    std::size_t begin = 0; ///< bytes of the folded text; of a break what stands between
    std::size_t end = 0;
    Kind kind = Kind::Word;
    bool inPlace = false; ///< another reading of the place of the token before
};

/// Calls for every token in order. `folded` is text after `fold`; anything else is split too, never refused.
void tokenize(std::string_view folded, const std::function<void(const Token&)>& give);

/// Characters that are indexed one by one.
[[nodiscard]] bool isCharacter(char32_t codePoint);
/// Of those that most often stand in Chinese prose, folded. What is in the index depends on them: another set
/// needs an index made anew.
[[nodiscard]] bool isFrequent(char32_t codePoint);

/// Before a stem in the index, so that an exact query does not meet it.
inline constexpr char kStemMark = '\x01';
/// Between tokens in text that is tokenized already, before a token in the place of the one before.
inline constexpr char kTokenEnd = '\x1F';
inline constexpr char kInPlace = '\x1E';
/// A token that parts paragraphs, so that no phrase reaches from one into the next.
inline constexpr std::string_view kGap = "\x1D";
/// The token of a break.
inline constexpr std::string_view kBreak = "\x1C";

/// For SQLite's tables. A text that begins with kTokenEnd, and every query, is tokenized already.
void tokenizeWords(std::string_view text, storage::TokenizeFor purpose, storage::TokenSink& sink);
/// The same for the table of sets, which holds nothing of plain text.
void tokenizeSets(std::string_view text, storage::TokenizeFor purpose, storage::TokenSink& sink);

} // namespace duizhao::index
