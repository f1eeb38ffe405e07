#pragma once

#include "core/align/AlignUnit.h"
#include "core/align/Lexicon.h"
#include "core/align/TrainingBead.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace duizhao {

/// What one text taught about a word: counts of beads, so that what several texts teach adds up.
struct TaughtWord {
    std::string word;      ///< as the aligner's tokens are: lower case, singular
    std::string rendering; ///< two Simplified characters or more
    int both = 0;          ///< beads with word and rendering
    int en = 0;            ///< beads with the word
    int zh = 0;            ///< beads with the rendering
};

/// At most this many words a text, so that what a library learns stays small.
inline constexpr std::size_t kMostTaught = 150;

/// Words and names that a text's sure beads pair and that the words of the program do not know: those that
/// stand together in at least two beads and mostly so (Dunning's likelihood ratio, as within one text). The
/// surest first. Nothing from fewer than four beads. Any thread.
[[nodiscard]] std::vector<TaughtWord>
taughtWords(std::span<const AlignUnit> en, std::span<const AlignUnit> zh, std::span<const TrainingBead> sure);

/// A lexicon of what texts taught: counts of the same word and rendering are added up, and those that hold
/// in most of the beads of both become entries, the best three a word. Not used by the product: MODEL.md.
[[nodiscard]] Lexicon lexiconOf(std::vector<TaughtWord> taught);

/// The words that lexicons are asked for when `en` is aligned, base forms among them; sorted, each once.
[[nodiscard]] std::vector<std::string> wordsToAskFor(std::span<const AlignUnit> en);

} // namespace duizhao
