#pragma once

#include "core/align/features/AlignUnit.h"
#include "core/align/search/AlignPasses.h"
#include "core/model/Bead.h"

#include <span>
#include <vector>

namespace duizhao::align {

/// Why a bead was made; at least one ground.
[[nodiscard]] std::vector<model::Ground> explain(const model::Bead& bead, const AlignPasses& passes,
                                                 std::span<const AlignUnit> en,
                                                 std::span<const AlignUnit> zh);

} // namespace duizhao::align
