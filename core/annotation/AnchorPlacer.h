#pragma once

#include "core/annotation/Anchoring.h"

#include <optional>
#include <vector>

namespace duizhao::annotation {

// How much has to agree for a place to be certain, in Latin characters; one of Chinese counts for two.
// Shared by the making and the placing of anchors.
inline constexpr int kOneSide = 96;              ///< where one side of the context agrees
inline constexpr int kBesideChange = 48;         ///< of each context, where the quote itself has changed
inline constexpr std::size_t kMostContext = 400; ///< characters that are ever compared

/// A block with enough letters that stand nowhere else.
[[nodiscard]] bool standsAlone(const AnchorText& text, std::size_t block);

/// The one place of an anchor's text that is certain; see `placeAnchor`.
[[nodiscard]] std::optional<AnchorText::Span> certainPlace(const AnchorText& text,
                                                           const model::TextAnchor& anchor);
/// The one place of the quote with all its context; see `placeWithContext`.
[[nodiscard]] std::optional<AnchorText::Span> placeByContext(const AnchorText& text,
                                                             const model::TextAnchor& anchor);
/// All places of the quote, those with the most context in common first.
[[nodiscard]] std::vector<AnchorText::Span> quotePlaces(const AnchorText& text,
                                                        const model::TextAnchor& anchor);

} // namespace duizhao::annotation
