#include "core/align/search/Cutter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace duizhao::align {

namespace {

/// Cutting where no mark allows it: the parts are then not told apart.
constexpr double kInside = -3.0;
/// Places less likely than this are not tried.
constexpr double kImplausible = -7.0;

float& at(Terms& terms, Term term)
{
    return terms[static_cast<std::size_t>(term)];
}

std::uint64_t maskOf(int from, int to)
{
    const std::uint64_t below = to >= 64 ? kAllAtoms : (std::uint64_t{1} << to) - 1;
    return below & ~((std::uint64_t{1} << from) - 1);
}

double lengthOf(const UnitFeatures& unit, int from, int to)
{
    return (to > 0 ? unit.ends[static_cast<std::size_t>(to) - 1] : 0.0) -
           (from > 0 ? unit.ends[static_cast<std::size_t>(from) - 1] : 0.0);
}

double cutTotal(const UnitFeatures& unit)
{
    double sum = 0.02;
    for (int k = 0; k + 1 < unit.atoms(); ++k) {
        sum += static_cast<double>(unit.cuts[k]);
    }
    return sum;
}

} // namespace

Terms Cutter::content(const Slice& part, const Slice& whole, int from, int to, bool partIsEnglish) const
{
    const bool held = m_model.sharesBead(part, whole);
    Terms terms{};
    Slice piece = whole;
    piece.atoms = maskOf(from, to);
    piece.length = lengthOf(*whole.unit, from, to);
    if (partIsEnglish) {
        m_model.addContentTerms(terms, part, piece, held);
    } else {
        m_model.addContentTerms(terms, piece, part, held);
    }
    return terms;
}

Terms Cutter::cutOnce(const Slice& first, const Slice& second, const Slice& whole, bool manyEnglish,
                      int forbidden) const
{
    const UnitFeatures& unit = *whole.unit;
    const double total = cutTotal(unit);
    Terms best{};
    double bestScore = -std::numeric_limits<double>::infinity();
    const auto consider = [&](const Terms& terms) {
        const double score = weighted(terms, m_weights);
        if (score > bestScore) {
            bestScore = score;
            best = terms;
        }
    };
    std::vector<double> places(static_cast<std::size_t>(unit.atoms()), kImplausible);
    for (int k = 1; k < unit.atoms(); ++k) {
        const double share = m_model.m_lengths.logShare(first.length, second.length, lengthOf(unit, 0, k),
                                                        lengthOf(unit, k, unit.atoms()));
        places[static_cast<std::size_t>(k)] =
            k == forbidden ? kImplausible : share + std::log(static_cast<double>(unit.cuts[k - 1]) / total);
    }
    std::vector<ContentSums> heads;
    std::vector<ContentSums> rests;
    if (std::any_of(places.begin(), places.end(), [](double place) { return place > kImplausible; })) {
        heads = sweep(first, whole, manyEnglish, false);
        rests = sweep(second, whole, manyEnglish, true);
    }
    for (int k = 1; k < unit.atoms(); ++k) {
        const double place = places[static_cast<std::size_t>(k)];
        if (place <= kImplausible) {
            continue;
        }
        Terms terms{};
        PairModel::addContentTerms(terms, heads[static_cast<std::size_t>(k) - 1]);
        PairModel::addContentTerms(terms, rests[static_cast<std::size_t>(k) - 1]);
        at(terms, Term::CutPlace) = static_cast<float>(place);
        const auto mark = static_cast<int>(unit.marks[k - 1]);
        const auto partMark = static_cast<int>(first.unit->endMark());
        at(terms, Term::EndMark) = static_cast<float>(manyEnglish ? m_model.m_marks.logRatio(partMark, mark)
                                                                  : m_model.m_marks.logRatio(mark, partMark));
        consider(terms);
    }
    if (forbidden == 0) {
        Slice pair = first;
        const std::vector<TokenUse> uses = mergedUses(first.uses, second.uses, first.unit->atoms());
        pair.uses = uses;
        pair.length = first.length + second.length;
        pair.beads = {first.beads[0], second.beads[0]};
        Terms terms = content(pair, whole, 0, unit.atoms(), manyEnglish);
        at(terms, Term::CutInside) = 1;
        at(terms, Term::CutPlace) = static_cast<float>(kInside);
        consider(terms);
    }
    return best;
}

std::vector<ContentSums> Cutter::sweep(const Slice& part, const Slice& whole, bool partIsEnglish,
                                       bool fromEnd) const
{
    return sweepContent(m_model.m_space, part.uses, whole.uses, whole.unit->ends, part.length, partIsEnglish,
                        fromEnd, PairModel::sharesBead(part, whole));
}

Terms Cutter::cutTwice(const std::array<Slice, 3>& parts, const Slice& whole, bool manyEnglish) const
{
    struct Places {
        int first = 0;
        int second = 0;
        double place = 0;
        double score = 0;
    };
    const UnitFeatures& unit = *whole.unit;
    const double total = cutTotal(unit);
    const double rest = parts[1].length + parts[2].length;
    const auto heads = sweep(parts[0], whole, manyEnglish, false);
    const auto tails = sweep(parts[2], whole, manyEnglish, true);
    const auto ends = [&](int k, int l) {
        Terms terms{};
        PairModel::addContentTerms(terms, heads[static_cast<std::size_t>(k) - 1]);
        PairModel::addContentTerms(terms, tails[static_cast<std::size_t>(l) - 1]);
        return terms;
    };
    std::vector<Places> likely;
    for (int k = 1; k + 1 < unit.atoms(); ++k) {
        const double first = m_model.m_lengths.logShare(parts[0].length, rest, lengthOf(unit, 0, k),
                                                        lengthOf(unit, k, unit.atoms())) +
                             std::log(static_cast<double>(unit.cuts[k - 1]) / total);
        for (int l = k + 1; first > kImplausible && l < unit.atoms(); ++l) {
            const double second =
                m_model.m_lengths.logShare(parts[1].length, parts[2].length, lengthOf(unit, k, l),
                                           lengthOf(unit, l, unit.atoms())) +
                std::log(static_cast<double>(unit.cuts[l - 1]) / total);
            if (second > kImplausible) {
                likely.push_back({k, l, first + second, first + second + weighted(ends(k, l), m_weights)});
            }
        }
    }
    const std::size_t kept = std::min<std::size_t>(4, likely.size());
    std::partial_sort(likely.begin(), likely.begin() + static_cast<std::ptrdiff_t>(kept), likely.end(),
                      [](const Places& a, const Places& b) { return a.score > b.score; });
    Terms best{};
    at(best, Term::CutPlace) = static_cast<float>(4 * kInside);
    double bestScore = -std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < kept; ++c) {
        Terms terms = ends(likely[c].first, likely[c].second);
        const Terms middle = content(parts[1], whole, likely[c].first, likely[c].second, manyEnglish);
        for (int t = 0; t < kTerms; ++t) {
            terms[t] += middle[t];
        }
        at(terms, Term::CutPlace) = static_cast<float>(likely[c].place);
        const double score = weighted(terms, m_weights);
        if (score > bestScore) {
            bestScore = score;
            best = terms;
        }
    }
    return best;
}

Terms Cutter::best(int i, int a, int j, int b) const
{
    if (a == 2 && b == 1) {
        return cutOnce(m_model.slice(i, true), m_model.slice(i + 1, true), m_model.slice(j, false), true, 0);
    }
    if (a == 1 && b == 2) {
        return cutOnce(m_model.slice(j, false), m_model.slice(j + 1, false), m_model.slice(i, true), false,
                       0);
    }
    if (a == 3) {
        return cutTwice({m_model.slice(i, true), m_model.slice(i + 1, true), m_model.slice(i + 2, true)},
                        m_model.slice(j, false), true);
    }
    if (b == 3) {
        return cutTwice({m_model.slice(j, false), m_model.slice(j + 1, false), m_model.slice(j + 2, false)},
                        m_model.slice(i, true), false);
    }
    // 2:2: both sides are cut, at different places, or it would be two pairs.
    const auto whole = [&](int first, bool english, UnitFeatures& unit, std::vector<TokenUse>& uses) {
        const Slice one = m_model.slice(first, english);
        const Slice two = m_model.slice(first + 1, english);
        unit = joined(*one.unit, *two.unit);
        uses = mergedUses(one.uses, two.uses, one.unit->atoms());
        return Slice{&unit, uses, kAllAtoms, unit.length, {one.beads[0], two.beads[0]}};
    };
    UnitFeatures zhUnit;
    UnitFeatures enUnit;
    std::vector<TokenUse> zhUses;
    std::vector<TokenUse> enUses;
    const Terms byZh = cutOnce(m_model.slice(i, true), m_model.slice(i + 1, true),
                               whole(j, false, zhUnit, zhUses), true, m_model.m_zh[j].atoms());
    const Terms byEn = cutOnce(m_model.slice(j, false), m_model.slice(j + 1, false),
                               whole(i, true, enUnit, enUses), false, m_model.m_en[i].atoms());
    return weighted(byZh, m_weights) >= weighted(byEn, m_weights) ? byZh : byEn;
}

} // namespace duizhao::align
