#pragma once

#include <vector>

namespace duizhao::align {

/// Units that stood together in an earlier pass or were confirmed by a person: what a model learns from.
struct TrainingBead {
    std::vector<int> en;
    std::vector<int> zh;
    double weight = 1.0; ///< how sure it is, in [0, 1]
};

} // namespace duizhao::align
