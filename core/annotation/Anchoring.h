#pragma once

#include "core/annotation/AnchorText.h"
#include "core/model/TextAnchor.h"

#include <vector>

namespace duizhao::annotation {

/// An anchor for a range of one of the text's blocks, measured. Without letters in the range: an empty quote.
[[nodiscard]] model::TextAnchor makeAnchor(const AnchorText& text, std::size_t block, text::TextRange range);

/// A stretch of one block.
struct AnchorPlace {
    std::size_t block = 0;
    text::TextRange range;
    bool operator==(const AnchorPlace&) const = default;
};

/// Where the anchor's text stands now: one place, or several where its block was split. Empty when it cannot
/// be told with certainty: the quote is gone, or a lookalike might be meant. Tried in this order: the block
/// with the fingerprint, the quote between or beside its context, what stands between the two contexts.
[[nodiscard]] std::vector<AnchorPlace> placeAnchor(const AnchorText& text, const model::TextAnchor& anchor);

/// The same where nothing vouches for the text as a whole: only where the quote stands once with all of its
/// context.
[[nodiscard]] std::vector<AnchorPlace> placeWithContext(const AnchorText& text,
                                                        const model::TextAnchor& anchor);

/// Where it might be, likeliest first, for a person to choose from: the quote wherever it stands, then
/// sentences much like it.
[[nodiscard]] std::vector<AnchorPlace> anchorCandidates(const AnchorText& text,
                                                        const model::TextAnchor& anchor, std::size_t limit);

} // namespace duizhao::annotation
