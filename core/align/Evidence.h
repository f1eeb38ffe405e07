#pragma once

#include "core/align/Bead.h"
#include "core/align/PairModel.h"

#include <span>

namespace duizhao {

/// How much words, names and numbers of the pairs say for the texts being one work, in nats; below zero: they
/// speak against it. Length, form and place are left out, and so are words learned from the alignment itself:
/// two lists of short lines align by those whatever they tell. Only pairs more likely right than not count.
[[nodiscard]] double contentEvidence(std::span<const Bead> beads, const PairModel& model);

} // namespace duizhao
