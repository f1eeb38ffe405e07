#pragma once

#include "core/align/words/Lexicon.h"
#include "core/text/Segmenter.h"

#include <span>
#include <string_view>
#include <vector>

namespace duizhao::align {

/// Sentences of the two halves of a bead that say the same.
struct SentencePair {
    std::vector<text::TextRange> en; ///< neighbours, ascending, ranges in the English text
    std::vector<text::TextRange> zh;
    double score = 1.0; ///< probability that it is right
};

/// Pairs the sentences of a bead's plain texts with the aligner's engine. Only pairs that are sure enough are
/// given (a sentence may be in none); one sentence against one is one pair. Empty where a half is empty.
[[nodiscard]] std::vector<SentencePair> alignSentences(std::string_view en, std::string_view zh,
                                                       std::span<const Lexicon* const> lexicons = {});

} // namespace duizhao::align
