#pragma once

#include "core/align/edit/BeadEditor.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace duizhao::align {

/// Bytes of the two texts of a bead before which it is cut; 0 and the size leave that half whole, on the one
/// or the other side of the cut.
struct SplitBytes {
    std::size_t en = 0;
    std::size_t zh = 0;
};

/// Where a bead is best cut in two: where two sentences begin that correspond, nearest the middle; where no
/// sentences are sure to correspond, at a sentence near the middle of each half. None: neither half holds
/// two sentences.
[[nodiscard]] std::optional<SplitBytes> findSplit(std::string_view en, std::string_view zh);

/// The byte of the other half that answers to `at` in `half`: where the counterpart of the sentence that
/// begins there begins, or else the sentence that begins at about the same share of the text; its size when
/// it holds one sentence only.
[[nodiscard]] std::size_t counterpartOf(std::size_t at, model::Half half, std::string_view en,
                                        std::string_view zh);

} // namespace duizhao::align
