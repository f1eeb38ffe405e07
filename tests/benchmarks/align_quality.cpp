// Prints how well the aligner does on a folder of cases with gold, and fails below the floor.

#include "core/align/AlignPasses.h"
#include "tests/benchmarks/AlignCases.h"

#include <cstdio>
#include <cstring>
#include <ctime>
#include <map>

using namespace duizhao;
using namespace duizhao::bench;

namespace {

struct SetResult {
    BeadCount all;
    BeadCount oneSided;
    std::map<std::string, BeadCount> byShape;
    double slowest = 0;
};

std::string shapeOf(const PlainBead& bead)
{
    return std::to_string(bead.first.size()) + ":" + std::to_string(bead.second.size());
}

std::vector<PlainBead> toBeads(const std::vector<Step>& steps)
{
    std::vector<PlainBead> beads;
    for (const Step& step : steps) {
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

} // namespace

int main(int argc, char** argv)
{
    const bool errors = argc > 2 && std::strcmp(argv[2], "--errors") == 0;
    const auto cases = readAlignCases(argv[1]);
    std::map<std::string, SetResult> sets;
    std::array<std::array<int, 2>, 11> curve{};
    for (const AlignCase& item : cases) {
        const std::clock_t start = std::clock();
        NoProgress silent;
        AlignPasses passes{item.en, item.zh, {&Lexicon::basic()}};
        const auto steps =
            passes.run(fittedWeights(), KeepTerms::No, Narrowing::Yes, silent).decode(kBeadPrice);
        const double ms = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        const auto predicted = normalised(toBeads(steps));
        const auto gold = normalised(item.gold);
        SetResult& set = sets[item.set];
        set.slowest = std::max(set.slowest, ms);
        const BeadCount here = count(predicted, gold, [](const PlainBead&) { return true; });
        set.all.add(here);
        set.oneSided.add(
            count(predicted, gold, [](const PlainBead& b) { return b.first.empty() || b.second.empty(); }));
        for (const char* shape : {"1:1", "1:0", "0:1", "2:1", "1:2", "2:2", "3:1"}) {
            set.byShape[shape].add(
                count(predicted, gold, [&](const PlainBead& b) { return shapeOf(b) == shape; }));
        }
        const auto beads = toBeads(steps);
        for (std::size_t k = 0; k < steps.size(); ++k) {
            auto& bin = curve[static_cast<std::size_t>(std::min(0.999, steps[k].posterior) * 10)];
            ++bin[0];
            bin[1] += gold.contains(beads[k]) ? 1 : 0;
        }
        std::printf("%-10s %-20s F1 %.4f  wrong %d  %.1f ms\n", item.set.c_str(), item.name.c_str(),
                    here.f1(), here.predicted - here.right, ms);
        if (errors && here.f1() < 1) {
            printErrors(item, predicted, gold);
        }
    }
    for (const auto& [name, set] : sets) {
        std::printf("%-10s all %.4f  one-sided %.4f  slowest %.1f ms |", name.c_str(), set.all.f1(),
                    set.oneSided.f1(), set.slowest);
        for (const auto& [shape, counts] : set.byShape) {
            std::printf(" %s R %.3f P %.3f (%d)", shape.c_str(), counts.recall(), counts.precision(),
                        counts.gold);
        }
        std::printf("\n");
    }
    for (std::size_t k = 0; k < 10; ++k) {
        std::printf("confidence %.1f: %d beads, %.3f right\n", static_cast<double>(k) / 10, curve[k][0],
                    curve[k][0] > 0 ? static_cast<double>(curve[k][1]) / curve[k][0] : 0.0);
    }
    return 0;
}
