// Fits the weights of the aligner to cases with gold: a conditional random field over the lattice of beads,
// maximum likelihood with a pull towards the starting weights. Prints the weights, and how well each family
// of documents does with weights fitted without it.

#include "core/align/search/AlignPasses.h"
#include "tests/benchmarks/AlignReport.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace duizhao::align {

/// Reaches into a lattice for the gradient.
class Fitter {
public:
    struct Sample {
        const bench::AlignCase* item = nullptr;
        align::Lattice lattice;
        std::vector<bool> gold;  ///< by edge
        std::vector<int> nullEn; ///< one-sided units of the gold
        std::vector<int> nullZh;
        int openEn = 0;
        int openZh = 0;
        bool complete = true; ///< every bead of the gold is in the lattice
    };

    static void mark(Sample& sample)
    {
        std::set<bench::PlainBead> gold(sample.item->gold.begin(), sample.item->gold.end());
        gold = bench::normalised({gold.begin(), gold.end()});
        std::size_t found = 0;
        std::size_t paired = 0;
        for (const align::Edge& edge : sample.lattice.edges()) {
            bench::PlainBead bead;
            for (int k = 0; k < edge.a; ++k) {
                bead.first.push_back(edge.i + k);
            }
            for (int k = 0; k < edge.b; ++k) {
                bead.second.push_back(edge.j + k);
            }
            sample.gold.push_back(gold.contains(bead));
            found += gold.contains(bead) ? 1 : 0;
        }
        std::map<int, int> zhOfEn; // what follows the gap decides whether runs touch
        for (const auto& [en, zh] : gold) {
            if (zh.empty()) {
                sample.nullEn.push_back(en[0]);
            } else if (en.empty()) {
                sample.nullZh.push_back(zh[0]);
            } else {
                ++paired;
            }
        }
        sample.complete = found == paired;
        const auto runs = [](const std::vector<int>& units) {
            int count = 0;
            for (std::size_t k = 0; k < units.size(); ++k) {
                count += k == 0 || units[k] != units[k - 1] + 1 ? 1 : 0;
            }
            return count;
        };
        std::sort(sample.nullEn.begin(), sample.nullEn.end());
        std::sort(sample.nullZh.begin(), sample.nullZh.end());
        sample.openEn = runs(sample.nullEn);
        sample.openZh = runs(sample.nullZh);
    }

    /// Log-likelihood of the gold; adds its gradient.
    static double gradient(Sample& sample, const align::Weights& weights, align::Weights& slope)
    {
        align::Lattice& lattice = sample.lattice;
        lattice.reweigh(weights);
        lattice.infer();
        double score = 0;
        for (std::size_t e = 0; e < lattice.m_edges.size(); ++e) {
            const double observed = sample.gold[e] ? 1 : 0;
            const double off = observed - lattice.m_edges[e].posterior;
            score += observed * lattice.m_edges[e].score;
            if (std::abs(off) > 1e-7) {
                add(slope, lattice.m_terms[e], off);
            }
        }
        for (std::size_t i = 0; i < lattice.m_termsEn.size(); ++i) {
            add(slope, lattice.m_termsEn[i], -lattice.m_postEn[i]);
        }
        for (std::size_t j = 0; j < lattice.m_termsZh.size(); ++j) {
            add(slope, lattice.m_termsZh[j], -lattice.m_postZh[j]);
        }
        for (const int i : sample.nullEn) {
            add(slope, lattice.m_termsEn[i], 1);
            score += lattice.m_scoreEn[i];
        }
        for (const int j : sample.nullZh) {
            add(slope, lattice.m_termsZh[j], 1);
            score += lattice.m_scoreZh[j];
        }
        slope[static_cast<std::size_t>(align::Term::OpenEn)] += sample.openEn - lattice.m_opensEn;
        slope[static_cast<std::size_t>(align::Term::OpenZh)] += sample.openZh - lattice.m_opensZh;
        score += sample.openEn * lattice.m_openEn + sample.openZh * lattice.m_openZh;
        return score - lattice.m_logTotal;
    }

private:
    static void add(align::Weights& slope, const align::Terms& terms, double factor)
    {
        for (int k = 0; k < align::kTerms; ++k) {
            slope[k] += factor * static_cast<double>(terms[k]);
        }
    }
};

} // namespace duizhao::align

using namespace duizhao;
using namespace duizhao::bench;

namespace {

constexpr int kSteps = 30; ///< of a fit
/// Inverse variance of the prior around the starting weights. With little of it the fit follows the documents
/// it sees: families left out of it fell by .03 on `hard` with 10, by .05 with 2.
constexpr double kPull = 40.0;

/// What is printed of documents that took no part in the fit.
struct LeftOut {
    Curve curve;
    bool errors = false;
};

std::vector<align::Fitter::Sample> samplesOf(const std::vector<AlignCase>& cases,
                                             const align::Weights& weights)
{
    std::vector<align::Fitter::Sample> samples;
    for (const AlignCase& item : cases) {
        NoProgress silent;
        align::AlignPasses passes{item.en, item.zh, {&align::Lexicon::basic()}};
        samples.push_back({&item,
                           passes.run(weights, align::KeepTerms::Yes, align::Narrowing::Yes, silent),
                           {},
                           {},
                           {},
                           0,
                           0,
                           true});
        align::Fitter::mark(samples.back());
    }
    return samples;
}

/// Resilient back-propagation: robust, no step size to choose.
align::Weights fit(std::vector<align::Fitter::Sample>& samples, const align::Weights& start,
                   const align::Weights& prior, const std::string& leftOut)
{
    align::Weights weights = start;
    align::Weights step{};
    align::Weights before{};
    step.fill(0.05);
    double likelihood = 0;
    for (int round = 0; round < kSteps; ++round) {
        align::Weights slope{};
        likelihood = 0;
        for (align::Fitter::Sample& sample : samples) {
            if (sample.complete && sample.item->family != leftOut) {
                likelihood += align::Fitter::gradient(sample, weights, slope);
            }
        }
        for (int k = 0; k < align::kTerms; ++k) {
            slope[k] -= kPull * (weights[k] - prior[k]);
            if (slope[k] * before[k] > 0) {
                step[k] = std::min(step[k] * 1.2, 0.3);
            } else if (slope[k] * before[k] < 0) {
                step[k] *= 0.5;
                slope[k] = 0;
            }
            weights[k] += slope[k] > 0 ? step[k] : slope[k] < 0 ? -step[k] : 0;
            // Evidence for a pair never counts against it.
            const bool evidence =
                k >= static_cast<int>(align::Term::Length) && k <= static_cast<int>(align::Term::Identity);
            weights[k] = evidence ? std::max(weights[k], 0.0) : weights[k];
            before[k] = slope[k];
        }
    }
    std::fprintf(stderr, "left out %-12s log-likelihood %.2f\n", leftOut.c_str(), likelihood);
    return weights;
}

/// What the passes learn from one another changes with the weights: steps are halved so that rounds settle.
align::Weights halfWay(const align::Weights& from, const align::Weights& to)
{
    align::Weights middle{};
    for (int k = 0; k < align::kTerms; ++k) {
        middle[k] = (from[k] + to[k]) / 2;
    }
    return middle;
}

using Counts = std::map<std::string, std::pair<BeadCount, BeadCount>>;

/// All documents, or with `leftOut` those of one family.
Counts evaluate(const std::vector<AlignCase>& cases, const align::Weights& weights, const std::string& family,
                LeftOut* leftOut)
{
    Counts sets;
    for (const AlignCase& item : cases) {
        if (leftOut != nullptr && item.family != family) {
            continue;
        }
        NoProgress silent;
        align::AlignPasses passes{item.en, item.zh, {&align::Lexicon::basic()}};
        const auto steps = passes.run(weights, align::KeepTerms::No, align::Narrowing::Yes, silent)
                               .decode(align::kBeadPrice);
        const auto predicted = normalised(toBeads(steps));
        const auto gold = normalised(item.gold);
        sets[item.set].first.add(count(predicted, gold, [](const PlainBead&) { return true; }));
        sets[item.set].second.add(count(predicted, gold, isOneSided));
        if (leftOut != nullptr) {
            leftOut->curve.add(steps, gold);
        }
        if (leftOut != nullptr && leftOut->errors && predicted != gold) {
            std::printf("%s %s\n", item.set.c_str(), item.name.c_str());
            printErrors(item, predicted, gold);
        }
    }
    return sets;
}

void print(const char* what, const Counts& sets)
{
    std::printf("%-16s", what);
    for (const auto& [set, counts] : sets) {
        std::printf("  %s %.4f (one-sided %.4f)", set.c_str(), counts.first.f1(), counts.second.f1());
    }
    std::printf("\n");
}

/// `term value` a line; `#` begins a comment.
align::Weights readWeights(const char* file)
{
    std::ifstream stream{file};
    align::Weights weights = align::fittedWeights();
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words{line.substr(0, line.find('#'))};
        std::string term;
        double value = 0;
        words >> term >> value;
        for (int k = 0; k < align::kTerms; ++k) {
            weights[k] = name(static_cast<align::Term>(k)) == term ? value : weights[k];
        }
    }
    return weights;
}

align::Weights fitRounds(const std::vector<AlignCase>& cases, const align::Weights& start,
                         const std::string& leftOut, int rounds)
{
    align::Weights weights = start;
    for (int k = 0; k < rounds; ++k) {
        auto samples = samplesOf(cases, weights);
        weights = halfWay(weights, fit(samples, weights, start, leftOut));
        if (leftOut.empty()) {
            print("fitted", evaluate(cases, weights, {}, nullptr));
        }
    }
    return weights;
}

/// Each family with weights that were fitted to the others.
void crossValidate(const std::vector<AlignCase>& cases, const align::Weights& start, int rounds, bool errors)
{
    Counts all;
    LeftOut leftOut;
    leftOut.errors = errors;
    std::set<std::string> families;
    for (const AlignCase& item : cases) {
        families.insert(item.family);
    }
    for (const std::string& family : families) {
        const auto here = evaluate(cases, fitRounds(cases, start, family, rounds), family, &leftOut);
        print(family.c_str(), here);
        for (const auto& [set, counts] : here) {
            all[set].first.add(counts.first);
            all[set].second.add(counts.second);
        }
    }
    print("left out", all);
    leftOut.curve.print();
}

} // namespace

/// align_fit FOLDER ROUNDS [START [--cross [--errors]]]: START is a file of weights (align_start.txt).
int main(int argc, char** argv)
{
    if (argc < 3) {
        std::printf("usage: align_fit FOLDER ROUNDS [START [--cross [--errors]]]\n");
        return 2;
    }
    const auto cases = readAlignCases(argv[1]);
    const int rounds = std::atoi(argv[2]);
    const align::Weights start = argc > 3 ? readWeights(argv[3]) : align::fittedWeights();
    print("start", evaluate(cases, start, {}, nullptr));
    if (argc > 4) {
        crossValidate(cases, start, rounds, argc > 5);
        return 0;
    }
    const align::Weights weights = fitRounds(cases, start, {}, rounds);
    for (int k = 0; k < align::kTerms; ++k) {
        std::printf("%s %.3f\n", std::string{name(static_cast<align::Term>(k))}.c_str(), weights[k]);
    }
    return 0;
}
