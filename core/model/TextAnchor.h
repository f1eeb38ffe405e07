#pragma once

#include "core/document/Block.h"

#include <cstdint>
#include <string>

namespace duizhao::model {

/// Where a mark stands in a text that may change, in the manner of the W3C Web Annotation model: the block's
/// fingerprint, the position in it, and the quote with what stands before and after it. White space counts
/// for nothing when quotes are compared, so that blocks may be split, joined and set anew.
struct TextAnchor {
    std::uint64_t print = 0;
    text::TextRange range; ///< bytes in the block's text
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

} // namespace duizhao::model
