#pragma once

#include "core/model/Ground.h"

#include <string_view>
#include <vector>

namespace duizhao::model {

/// One side of a bead.
enum class Half { English, Chinese };

enum class BeadOrigin { Source, Auto, Manual };
enum class BeadStatus { Auto, Confirmed, NeedsReview };

/// 0..n English blocks that correspond to 0..n Chinese ones (Brown et al. 1991). The numbers are indices
/// into whatever two sequences were aligned, ascending. Not both sides are empty. Blocks without a language
/// (code, images) stand on the English side alone and are shown across both columns.
struct Bead {
    std::vector<int> en;
    std::vector<int> zh;
    BeadOrigin origin = BeadOrigin::Source;
    BeadStatus status = BeadStatus::Auto;
    double score = 1.0;         ///< confidence in [0, 1]
    std::vector<Ground> reason; ///< may be empty
    friend bool operator==(const Bead&, const Bead&) = default;
};

[[nodiscard]] std::string_view name(BeadOrigin origin); ///< `source`, `auto`, `manual`
[[nodiscard]] std::string_view name(BeadStatus status); ///< `auto`, `confirmed`, `needs review`
[[nodiscard]] BeadOrigin beadOriginFromName(std::string_view text);
[[nodiscard]] BeadStatus beadStatusFromName(std::string_view text);

} // namespace duizhao::model
