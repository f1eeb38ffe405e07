#include "core/align/features/Evidence.h"

#include <algorithm>
#include <array>

namespace duizhao::align {

namespace {

constexpr std::array kContent = {
    Term::StrongBoth, Term::StrongOnlyEn, Term::StrongOnlyZh, Term::SoftBoth,
    Term::SoftOnlyEn, Term::KnownBoth,    Term::KnownOnlyEn,  Term::KnownOnlyZh,
};

double contentOf(const Terms& terms)
{
    double sum = 0;
    for (const Term term : kContent) {
        const auto at = static_cast<std::size_t>(term);
        sum += static_cast<double>(terms[at]) * fittedWeights()[at];
    }
    return sum;
}

} // namespace

double contentEvidence(std::span<const model::Bead> beads, const PairModel& model)
{
    double sum = 0;
    for (const model::Bead& bead : beads) {
        if (bead.en.empty() || bead.zh.empty() || bead.score < 0.5) {
            continue;
        }
        // Of a merged bead the two units that say most speak for all: parts of it miss what the others have.
        double best = contentOf(model.pairTerms(bead.en.front(), bead.zh.front()));
        for (const int i : bead.en) {
            for (const int j : bead.zh) {
                best = std::max(best, contentOf(model.pairTerms(i, j)));
            }
        }
        sum += best;
    }
    return sum;
}

} // namespace duizhao::align
