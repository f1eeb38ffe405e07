#pragma once

#include "core/annotation/Anchoring.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::annotation {

/// The share of characters that the two have in common, in order (their longest common subsequence); 0 for
/// very long ones.
[[nodiscard]] double similarityInOrder(std::u32string_view one, std::u32string_view other);

/// Sentences and whole blocks that read as much like the quote as is wanted (Dice's coefficient over bigrams
/// of characters), likest first.
[[nodiscard]] std::vector<AnchorPlace> similarStretches(const AnchorText& text, const std::string& quote,
                                                        double wantedSimilarity);

} // namespace duizhao::annotation
