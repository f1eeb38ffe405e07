#pragma once

#include "core/search/Query.h"
#include "core/storage/Transaction.h"

#include <string>
#include <vector>

namespace duizhao::search {

/// One way in which a term may stand in a text.
struct TermSequence {
    std::vector<std::string> tokens; ///< as they are in the index, one a place
    bool lastGoesOn = false;         ///< the last one need only begin so
};

/// What a term of text (words or a phrase) means for the index and for finding its places in a text. The
/// representation is chosen by what is asked: characters where they are rare enough to lead to few articles,
/// pairs of them where both are frequent.
struct TermPlan {
    std::string folded;                  ///< Chinese characters only: found as they stand
    std::vector<TermSequence> sequences; ///< any of them; empty: nothing can be found
    std::vector<TermSequence> readings;  ///< pinyin, in titles only
    std::vector<std::string> tierTokens; ///< all must be in a tier for an article to be about it

    [[nodiscard]] bool empty() const { return sequences.empty(); }
};

/// Of a term of kind Words or Phrase.
[[nodiscard]] TermPlan planOf(const QueryTerm& term);
/// Reads letters as pinyin too; nothing is added where they are none.
void addReadings(TermPlan& plan, const QueryTerm& term);

/// Whether it is letters alone, which may be pinyin.
[[nodiscard]] bool mayBeLetters(const QueryTerm& term);
/// Whether letters may be pinyin although they stand somewhere as a word: three syllables or more.
[[nodiscard]] bool isSurelyPinyin(const QueryTerm& term);

/// The expression for `search_words`, in some columns (empty: all).
[[nodiscard]] std::string wordsExpression(const TermPlan& plan, const std::string& columns);
/// A string of an expression: tokens in order.
[[nodiscard]] std::string quoted(const std::vector<std::string>& tokens);

} // namespace duizhao::search
