#pragma once

#include "core/align/model/PairModel.h"
#include "core/model/Bead.h"

#include <span>

namespace duizhao::align {

/// How much words, names and numbers of the pairs say for the texts being one work, in nats; below zero: they
/// speak against it. Length, form and place are left out, and so are words learned from the alignment itself:
/// two lists of short lines align by those whatever they tell. Only pairs more likely right than not count.
[[nodiscard]] double contentEvidence(std::span<const model::Bead> beads, const PairModel& model);

} // namespace duizhao::align
