#pragma once

#include "core/annotation/AnchorText.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

/// Where a mark stands in a text that may change, in the manner of the W3C Web Annotation model: the block's
/// fingerprint, the position in it, and the quote with what stands before and after it. White space counts
/// for nothing when quotes are compared, so that blocks may be split, joined and set anew.
struct TextAnchor {
    std::uint64_t print = 0;
    TextRange range; ///< bytes in the block's text
    std::string quote;
    std::string prefix; ///< up to the text's beginning; blocks are parted by a line end
    std::string suffix;
    bool fromStart = false; ///< the prefix begins where the text begins
    bool toEnd = false;

    /// How many characters of context told the quote from its lookalikes when the mark was made; a negative
    /// number: not even all of it. An anchor that was never measured (of an older library) has
    /// `measured` false: then only its whole blocks are looked for.
    int needBefore = 0;       ///< of the prefix alone
    int needAfter = 0;        ///< of the suffix alone
    int needBoth = 0;         ///< of each, where both are taken
    bool prefixAlone = false; ///< the end of the prefix stood nowhere else
    bool suffixAlone = false;
    bool blockAlone = false; ///< the block's letters stood nowhere else
    bool measured = false;

    bool operator==(const TextAnchor&) const = default;
};

/// An anchor for a range of one of the text's blocks, measured. Without letters in the range: an empty quote.
[[nodiscard]] TextAnchor makeAnchor(const AnchorText& text, std::size_t block, TextRange range);

/// A stretch of one block.
struct AnchorPlace {
    std::size_t block = 0;
    TextRange range;
    bool operator==(const AnchorPlace&) const = default;
};

/// Where the anchor's text stands now: one place, or several where its block was split. Empty when it cannot
/// be told with certainty: the quote is gone, or a lookalike might be meant. Tried in this order: the block
/// with the fingerprint, the quote between or beside its context, what stands between the two contexts.
[[nodiscard]] std::vector<AnchorPlace> placeAnchor(const AnchorText& text, const TextAnchor& anchor);

/// The same where nothing vouches for the text as a whole: only where the quote stands once with all of its
/// context.
[[nodiscard]] std::vector<AnchorPlace> placeWithContext(const AnchorText& text, const TextAnchor& anchor);

/// Where it might be, likeliest first, for a person to choose from: the quote wherever it stands, then
/// sentences much like it.
[[nodiscard]] std::vector<AnchorPlace> anchorCandidates(const AnchorText& text, const TextAnchor& anchor,
                                                        std::size_t limit);

} // namespace duizhao
