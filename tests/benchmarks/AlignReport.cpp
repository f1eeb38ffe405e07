#include "tests/benchmarks/AlignReport.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace duizhao::bench {

std::string shapeOf(const PlainBead& bead)
{
    return std::to_string(bead.first.size()) + ":" + std::to_string(bead.second.size());
}

bool isOneSided(const PlainBead& bead)
{
    return bead.first.empty() || bead.second.empty();
}

std::vector<PlainBead> toBeads(const std::vector<align::Step>& steps)
{
    std::vector<PlainBead> beads;
    for (const align::Step& step : steps) {
        PlainBead bead;
        for (int k = 0; k < step.a; ++k) {
            bead.first.push_back(step.i + k);
        }
        for (int k = 0; k < step.b; ++k) {
            bead.second.push_back(step.j + k);
        }
        beads.push_back(std::move(bead));
    }
    return beads;
}

void printErrors(const AlignCase& item, const std::set<PlainBead>& predicted, const std::set<PlainBead>& gold)
{
    const auto print = [&](const char* what, const PlainBead& bead) {
        std::printf("  %s %s", what, shapeOf(bead).c_str());
        for (const int i : bead.first) {
            std::printf(" | E%d %.70s", i, item.en[i].markdown.c_str());
        }
        for (const int j : bead.second) {
            std::printf(" | Z%d %.60s", j, item.zh[j].markdown.c_str());
        }
        std::printf("\n");
    };
    for (const PlainBead& bead : gold) {
        if (!predicted.contains(bead)) {
            print("missed", bead);
        }
    }
    for (const PlainBead& bead : predicted) {
        if (!gold.contains(bead)) {
            print("WRONG ", bead);
        }
    }
}

void Curve::add(const std::vector<align::Step>& steps, const std::set<PlainBead>& gold)
{
    const auto beads = toBeads(steps);
    for (std::size_t k = 0; k < steps.size(); ++k) {
        auto& tenth = m_tenths[static_cast<std::size_t>(std::clamp(steps[k].posterior, 0.0, 0.999) * 10)];
        ++tenth.beads;
        tenth.right += gold.contains(beads[k]) ? 1 : 0;
    }
}

void Curve::print() const
{
    std::printf("\nconfidence  beads  right\n");
    for (std::size_t k = 0; k < m_tenths.size(); ++k) {
        if (m_tenths[k].beads > 0) {
            std::printf("%.1f-%.1f     %5d  %.3f\n", static_cast<double>(k) / 10,
                        static_cast<double>(k + 1) / 10, m_tenths[k].beads,
                        static_cast<double>(m_tenths[k].right) / m_tenths[k].beads);
        }
    }
}

double Curve::surelyRight() const
{
    const Tenth& last = m_tenths.back();
    return last.beads > 0 ? static_cast<double>(last.right) / last.beads : 1.0;
}

} // namespace duizhao::bench
