#pragma once

#include "core/align/features/AlignUnit.h"
#include "core/align/search/AlignPasses.h"
#include "core/model/Bead.h"

#include <span>
#include <string>

namespace duizhao::align {

/// Why a bead was made, in a few words: `length, 3 shared names, 507 million = 5.07 亿`.
[[nodiscard]] std::string explain(const model::Bead& bead, const AlignPasses& passes,
                                  std::span<const AlignUnit> en, std::span<const AlignUnit> zh);

} // namespace duizhao::align
