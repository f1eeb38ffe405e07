#pragma once

#include "core/text/Segmenter.h"

#include <span>
#include <string_view>
#include <vector>

namespace duizhao::text {

/// The shortest edit script between two sequences: E. W. Myers, 'An O(ND) Difference Algorithm and Its
/// Variations', Algorithmica 1 (1986) 251-266, in its refinement for linear space (section 4b). Time grows
/// with the length times the number of differences. Values, any thread.

struct SequenceEdit {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    int before = -1; ///< place in the first sequence; -1: Added
    int after = -1;  ///< place in the second; -1: Removed
    bool operator==(const SequenceEdit&) const = default;
};

/// In order; within a stretch that differs what is removed comes first. Equal numbers are equal things.
[[nodiscard]] std::vector<SequenceEdit> diffSequences(std::span<const int> before,
                                                      std::span<const int> after);

/// Where two texts differ inside: words of letters and digits, every Chinese character and every other sign
/// by itself. Ranges in bytes, neighbours united.
struct InnerDiff {
    std::vector<TextRange> removed; ///< of the first text
    std::vector<TextRange> added;   ///< of the second
    double similarity = 0;          ///< in [0, 1]: the share of both texts, in characters, that is in both
};
[[nodiscard]] InnerDiff diffTexts(std::string_view before, std::string_view after);

} // namespace duizhao::text
