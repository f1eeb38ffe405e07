#pragma once

#include "core/align/features/AlignUnit.h"

#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::bench {

/// The indices of a bead's English and Chinese units, each ascending.
using PlainBead = std::pair<std::vector<int>, std::vector<int>>;

/// Two texts with the beads a person made of them.
struct AlignCase {
    std::string set; ///< folder above: `plain`, `perturbed`, `hard`
    std::string name;
    std::string family; ///< first word of the source, for leaving families out
    std::vector<align::AlignUnit> en;
    std::vector<align::AlignUnit> zh;
    std::vector<PlainBead> gold;
};

/// All folders below `root` that hold en.txt, zh.txt and gold.json, in order of their paths.
[[nodiscard]] std::vector<AlignCase> readAlignCases(const std::filesystem::path& root);

/// Right, predicted and gold beads; a one-sided stretch counts as one bead a unit.
struct BeadCount {
    int right = 0;
    int predicted = 0;
    int gold = 0;
    [[nodiscard]] double f1() const { return predicted + gold > 0 ? 2.0 * right / (predicted + gold) : 1.0; }
    [[nodiscard]] double recall() const { return gold > 0 ? static_cast<double>(right) / gold : 1.0; }
    [[nodiscard]] double precision() const
    {
        return predicted > 0 ? static_cast<double>(right) / predicted : 1.0;
    }
    void add(const BeadCount& more)
    {
        right += more.right;
        predicted += more.predicted;
        gold += more.gold;
    }
};

[[nodiscard]] std::set<PlainBead> normalised(const std::vector<PlainBead>& beads);
/// Beads of `predicted` and `gold` that `accept` takes; strict: identical or wrong.
template <typename Accept>
[[nodiscard]] BeadCount count(const std::set<PlainBead>& predicted, const std::set<PlainBead>& gold,
                              Accept accept)
{
    BeadCount result;
    for (const PlainBead& bead : predicted) {
        result.predicted += accept(bead) ? 1 : 0;
        result.right += accept(bead) && gold.contains(bead) ? 1 : 0;
    }
    for (const PlainBead& bead : gold) {
        result.gold += accept(bead) ? 1 : 0;
    }
    return result;
}

} // namespace duizhao::bench
