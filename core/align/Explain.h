#pragma once

#include "core/align/AlignPasses.h"
#include "core/align/AlignUnit.h"
#include "core/align/Bead.h"

#include <span>
#include <string>

namespace duizhao {

/// Why a bead was made, in a few words: `length, 3 shared names, 507 million = 5.07 亿`.
[[nodiscard]] std::string explain(const Bead& bead, const AlignPasses& passes, std::span<const AlignUnit> en,
                                  std::span<const AlignUnit> zh);

} // namespace duizhao
