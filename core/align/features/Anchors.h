#pragma once

#include "core/align/features/UnitFeatures.h"
#include "core/align/search/Band.h"

#include <span>

namespace duizhao::align {

/// The cells worth looking at in two long texts: between anchors (names, numbers, addresses that stand once
/// in either text; the longest chain of them that crosses nothing and keeps company), and along the diagonal
/// where anchors are rare. The number of cells grows linearly with the texts.
[[nodiscard]] Band anchoredBand(std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                                const Vocabulary& vocabulary);

} // namespace duizhao::align
