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

Terms Cutter::content(const Slice& part, const Slice& whole, int from, int to, text::Language partIn) const
{
    const bool held = m_model.sharesBead(part, whole);
    Terms terms{};
    Slice piece = whole;
    piece.atoms = maskOf(from, to);
    piece.length = lengthOf(*whole.unit, from, to);
    if (partIn == text::Language::English) {
        m_model.addContentTerms(terms, part, piece, held);
    } else {
        m_model.addContentTerms(terms, piece, part, held);
    }
    return terms;
}

Terms Cutter::cutOnce(const Slice& first, const Slice& second, const Slice& whole, text::Language many,
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
        heads = sweep(first, whole, many, CutSide::Beginning);
        rests = sweep(second, whole, many, CutSide::Rest);
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
        at(terms, Term::EndMark) =
            static_cast<float>(many == text::Language::English ? m_model.m_marks.logRatio(partMark, mark)
                                                               : m_model.m_marks.logRatio(mark, partMark));
        consider(terms);
    }
    if (forbidden == 0) {
        Slice pair = first;
        const std::vector<TokenUse> uses = mergedUses(first.uses, second.uses, first.unit->atoms());
        pair.uses = uses;
        pair.length = first.length + second.length;
        pair.beads = {first.beads[0], second.beads[0]};
        Terms terms = content(pair, whole, 0, unit.atoms(), many);
        at(terms, Term::CutInside) = 1;
        at(terms, Term::CutPlace) = static_cast<float>(kInside);
        consider(terms);
    }
    return best;
}

std::vector<ContentSums> Cutter::sweep(const Slice& part, const Slice& whole, text::Language partIn,
                                       CutSide side) const
{
    return sweepContent(m_model.m_space, {part.uses, part.length, partIn, PairModel::sharesBead(part, whole)},
                        {whole.uses, whole.unit->ends}, side);
}

Terms Cutter::cutTwice(const std::array<Slice, 3>& parts, const Slice& whole, text::Language many) const
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
    const auto heads = sweep(parts[0], whole, many, CutSide::Beginning);
    const auto tails = sweep(parts[2], whole, many, CutSide::Rest);
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
        const Terms middle = content(parts[1], whole, likely[c].first, likely[c].second, many);
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
    constexpr text::Language en = text::Language::English;
    constexpr text::Language zh = text::Language::Chinese;
    const auto slice = [this](int index, text::Language language) { return m_model.slice(index, language); };
    if (a == 2 && b == 1) {
        return cutOnce(slice(i, en), slice(i + 1, en), slice(j, zh), en, 0);
    }
    if (a == 1 && b == 2) {
        return cutOnce(slice(j, zh), slice(j + 1, zh), slice(i, en), zh, 0);
    }
    if (a == 3) {
        return cutTwice({slice(i, en), slice(i + 1, en), slice(i + 2, en)}, slice(j, zh), en);
    }
    if (b == 3) {
        return cutTwice({slice(j, zh), slice(j + 1, zh), slice(j + 2, zh)}, slice(i, en), zh);
    }
    // 2:2: both sides are cut, at different places, or it would be two pairs.
    const auto whole = [&](int first, text::Language language, UnitFeatures& unit,
                           std::vector<TokenUse>& uses) {
        const Slice one = slice(first, language);
        const Slice two = slice(first + 1, language);
        unit = joined(*one.unit, *two.unit);
        uses = mergedUses(one.uses, two.uses, one.unit->atoms());
        return Slice{&unit, uses, kAllAtoms, unit.length, {one.beads[0], two.beads[0]}};
    };
    UnitFeatures zhUnit;
    UnitFeatures enUnit;
    std::vector<TokenUse> zhUses;
    std::vector<TokenUse> enUses;
    const Terms byZh =
        cutOnce(slice(i, en), slice(i + 1, en), whole(j, zh, zhUnit, zhUses), en, m_model.m_zh[j].atoms());
    const Terms byEn =
        cutOnce(slice(j, zh), slice(j + 1, zh), whole(i, en, enUnit, enUses), zh, m_model.m_en[i].atoms());
    return weighted(byZh, m_weights) >= weighted(byEn, m_weights) ? byZh : byEn;
}

} // namespace duizhao::align
