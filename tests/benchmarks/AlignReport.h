#pragma once

#include "core/align/search/Lattice.h"
#include "tests/benchmarks/AlignCases.h"

#include <array>
#include <set>
#include <string>
#include <vector>

namespace duizhao::bench {

/// `2:1` and so on.
[[nodiscard]] std::string shapeOf(const PlainBead& bead);
[[nodiscard]] bool isOneSided(const PlainBead& bead);
[[nodiscard]] std::vector<PlainBead> toBeads(const std::vector<align::Step>& steps);

/// What was missed and what was made up, with the beginnings of the units.
void printErrors(const AlignCase& item, const std::set<PlainBead>& predicted,
                 const std::set<PlainBead>& gold);

/// How often beads of a confidence are right, by tenths.
class Curve {
public:
    void add(const std::vector<align::Step>& steps, const std::set<PlainBead>& gold);
    void print() const;
    /// Of the beads at 0.9 or above; 1 where there are none.
    [[nodiscard]] double surelyRight() const;

private:
    struct Tenth {
        int beads = 0;
        int right = 0;
    };
    std::array<Tenth, 10> m_tenths{};
};

} // namespace duizhao::bench
