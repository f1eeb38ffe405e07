#pragma once

#include "core/align/Aligner.h"

#include <span>

namespace duizhao::align {

/// Aligns two texts around pairs that stand fast (what a person confirmed or made): each of `fast` comes back
/// as it is, the rest is aligned between them. Those of `fast` that are in order on both sides also part the
/// texts: nothing is paired across them; crossing and one-sided ones only take their units out. Indices refer
/// to the texts as given; the units' `section`s hold (all of them known, or none). Every unit is in exactly
/// one bead; a bead out of order stands where its first English unit does. Confidence and counts are over all
/// beads. Errors as `align`; what cannot be aligned for being in one language is left one-sided when there is
/// at least one pair that stands fast.
[[nodiscard]] Result<Alignment> alignAround(std::span<const AlignUnit> en, std::span<const AlignUnit> zh,
                                            std::span<const model::Bead> fast, const AlignOptions& options,
                                            Progress& progress);

/// Confidence (mean score weighted by units) and number of beads to check, from the beads.
void summarise(Alignment& alignment);

/// The longest run of pairs that is in order on both sides (indices into `beads`, which are disjoint); beads
/// with an empty half are never in it.
[[nodiscard]] std::vector<std::size_t> orderedChain(std::span<const model::Bead> beads);

} // namespace duizhao::align
