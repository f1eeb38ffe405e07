#pragma once

#include "core/align/Concepts.h"
#include "core/align/Lexicon.h"

#include <span>

namespace duizhao {

/// Adds to `space` the English words that lexicons know, with those of their renderings that stand in the
/// Chinese. How far a rendering can be relied on is estimated from the beads, drawn towards what is usual.
void addKnownWords(ConceptSpace& space, std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                   const Vocabulary& vocabulary, std::span<const Lexicon* const> lexicons,
                   std::span<const TrainingBead> beads);

} // namespace duizhao
