#pragma once

#include "core/align/features/AlignUnit.h"
#include "core/align/model/TrainingBead.h"
#include "core/align/words/Lexicon.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace duizhao::align {

/// What texts taught about a word: counts of beads, so that what several texts teach adds up.
struct TaughtWord {
    std::string word;      ///< as the aligner's tokens are: lower case, singular
    std::string rendering; ///< two Simplified characters or more; empty: how often the word stands at all
    int both = 0;          ///< beads with word and rendering
    int en = 0;            ///< beads with the word
    int zh = 0;            ///< beads with the rendering
    int confirmed = 0;     ///< of `both`, those a person confirmed
    int texts = 1;         ///< texts that taught it
    double strength = 0;   ///< Dunning's likelihood ratio within each text, summed over texts
};

/// At most this many rows a text, so that what a library learns stays small.
inline constexpr std::size_t kMostTaught = 300;

/// A pair of words is used when its likelihood ratio is at least this: what chance gives once in twenty
/// libraries that compare a million pairs of words, 2 ln (10^6 / 0.05) (Bonferroni; Moore 2004 on why rare
/// words need it).
inline constexpr double kLeastStrength = 33.6;
/// … when this share of the beads with the word has the rendering, and of those with the rendering the word.
inline constexpr double kLeastShare = 0.8;
/// … and when this many texts taught it, or a person confirmed two of its beads.
inline constexpr int kLeastTexts = 2;
inline constexpr int kLeastConfirmed = 2;

/// Words and names that a text's sure beads pair and that the words of the program do not know (nor explain
/// the rendering): Dunning's likelihood ratio as within one text, one count a bead. Of each word also how
/// often it stands at all, which speaks against what other texts say of it. A bead of weight 1 counts as
/// confirmed, one of .5 or less teaches nothing. The surest first. Nothing from fewer than four beads. Any
/// thread.
[[nodiscard]] std::vector<TaughtWord>
taughtWords(std::span<const AlignUnit> en, std::span<const AlignUnit> zh, std::span<const TrainingBead> sure);

/// A lexicon of what texts taught, for `AlignOptions::taught`: what is said of the same word and rendering is
/// added up, and what holds by the bounds above becomes an entry, the best three a word.
[[nodiscard]] Lexicon lexiconOf(std::vector<TaughtWord> taught);

/// The words that lexicons are asked for when `en` is aligned, base forms among them; sorted, each once.
[[nodiscard]] std::vector<std::string> wordsToAskFor(std::span<const AlignUnit> en);

} // namespace duizhao::align
