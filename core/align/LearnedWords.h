#pragma once

#include "core/align/Concepts.h"

namespace duizhao {

/// Adds to `space` the English words whose Chinese shows in the beads themselves: Han pairs that stand where
/// the word stands and not elsewhere (Melamed 2000: association by the likelihood ratio of Dunning 1993, a
/// few best counterparts a word). Every bead's own count is left out when that bead is scored.
void addLearnedWords(ConceptSpace& space, std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                     const Vocabulary& vocabulary, std::span<const TrainingBead> beads);

} // namespace duizhao
