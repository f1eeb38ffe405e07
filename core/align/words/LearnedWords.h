#pragma once

#include "core/align/features/Concepts.h"

namespace duizhao::align {

/// Adds to `space` the English words whose Chinese shows in the beads themselves: Han bigrams that stand
/// where the word stands and not elsewhere (Melamed 2000: association by the likelihood ratio of Dunning
/// 1993, a few best counterparts a word). Every bead's own count is left out when that bead is scored.
void addLearnedWords(ConceptSpace& space, std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                     const Vocabulary& vocabulary, std::span<const TrainingBead> beads);

/// A Han bigram that stands where a word stands.
struct WordLink {
    std::uint32_t bigram = 0;
    int both = 0;        ///< beads with both
    int beads = 0;       ///< beads with the bigram
    int confirmed = 0;   ///< of `both`, those of weight 1
    double strength = 0; ///< Dunning's likelihood ratio
};

/// A word with the Han bigrams that go with it most, the surest first.
struct LinkedWord {
    std::uint32_t token = 0;
    int beads = 0; ///< beads it stands in
    std::vector<WordLink> links;
};

/// The words of `addLearnedWords` as they are found; beads of weight .5 or less teach nothing.
[[nodiscard]] std::vector<LinkedWord> linkedWords(std::span<const UnitFeatures> en,
                                                  std::span<const UnitFeatures> zh,
                                                  const Vocabulary& vocabulary,
                                                  std::span<const TrainingBead> beads);

} // namespace duizhao::align
