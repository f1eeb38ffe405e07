#include "core/align/features/Concepts.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace duizhao::align {

namespace {

constexpr std::array<double, kTokenClasses> kUsualSurvival = {0.15, 0.7, 0.85, 0.5, 0.9, 0.85, 0.6, 0.95};
constexpr std::array<double, kTokenClasses> kUsualOrigin = {0.8, 0.9, 0.9, 0.6, 0.9, 0.8, 0.6, 0.95};
constexpr double kClassStrength = 12.0; ///< pseudo-observations behind a class's survival
constexpr double kTokenStrength = 2.5;  ///< pseudo-observations behind a single token's survival

Channel channelOf(TokenClass tokenClass)
{
    switch (tokenClass) {
    case TokenClass::Word:
    case TokenClass::SmallNumber:
        return Channel::Soft;
    case TokenClass::Mark:
        return Channel::Mark;
    default:
        return Channel::Strong;
    }
}

/// Units a token stands in, by text; and, once there are beads, beads it stands in.
struct Tally {
    double en = 0;
    double zh = 0;
    double beadsEn = 0;
    double beadsZh = 0;
    double beadsBoth = 0;
};

std::vector<Tally> tally(std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                         std::size_t tokens)
{
    std::vector<Tally> tallies(tokens);
    for (const UnitFeatures& unit : en) {
        for (const TokenUse& use : unit.tokens) {
            ++tallies[use.token].en;
        }
    }
    for (const UnitFeatures& unit : zh) {
        for (const TokenUse& use : unit.tokens) {
            ++tallies[use.token].zh;
        }
    }
    return tallies;
}

void tallyBeads(std::vector<Tally>& tallies, std::span<const UnitFeatures> en,
                std::span<const UnitFeatures> zh, std::span<const TrainingBead> beads)
{
    std::vector<double> seenEn(tallies.size(), 0);
    std::vector<double> seenZh(tallies.size(), 0);
    for (std::size_t b = 0; b < beads.size(); ++b) {
        const TrainingBead& bead = beads[b];
        const double stamp = static_cast<double>(b) + 1;
        if (bead.en.empty() || bead.zh.empty()) {
            continue;
        }
        for (const int i : bead.en) {
            for (const TokenUse& use : en[i].tokens) {
                if (seenEn[use.token] != stamp) {
                    seenEn[use.token] = stamp;
                    tallies[use.token].beadsEn += bead.weight;
                }
            }
        }
        for (const int j : bead.zh) {
            for (const TokenUse& use : zh[j].tokens) {
                if (seenZh[use.token] != stamp) {
                    seenZh[use.token] = stamp;
                    tallies[use.token].beadsZh += bead.weight;
                    tallies[use.token].beadsBoth += seenEn[use.token] == stamp ? bead.weight : 0;
                }
            }
        }
    }
}

/// How often the tokens of each class survive, and how often those in the Chinese come from the English.
struct ClassRates {
    std::array<double, kTokenClasses> survival = kUsualSurvival;
    std::array<double, kTokenClasses> origin = kUsualOrigin;
};

ClassRates classRates(const std::vector<Tally>& tallies, const Vocabulary& vocabulary, bool fromBeads)
{
    std::array<double, kTokenClasses> both{};
    std::array<double, kTokenClasses> en{};
    std::array<double, kTokenClasses> zh{};
    for (std::size_t t = 0; t < tallies.size(); ++t) {
        const Tally& count = tallies[t];
        const auto c = static_cast<std::size_t>(vocabulary.classOf(static_cast<std::uint32_t>(t)));
        if (count.en == 0 || count.zh == 0) {
            continue;
        }
        both[c] += fromBeads ? count.beadsBoth : std::min(count.en, count.zh);
        en[c] += fromBeads ? count.beadsEn : count.en;
        zh[c] += fromBeads ? count.beadsZh : count.zh;
    }
    ClassRates rates;
    for (int c = 0; c < kTokenClasses; ++c) {
        rates.survival[c] = (both[c] + kClassStrength * kUsualSurvival[c]) / (en[c] + kClassStrength);
        rates.origin[c] = (both[c] + kClassStrength * kUsualOrigin[c]) / (zh[c] + kClassStrength);
    }
    return rates;
}

float logOf(double probability)
{
    return static_cast<float>(std::log(std::clamp(probability, 0.002, 0.998)));
}

} // namespace

void addSharedTokens(ConceptSpace& space, std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                     const Vocabulary& vocabulary, std::span<const TrainingBead> beads)
{
    std::vector<Tally> tallies = tally(en, zh, vocabulary.tokens());
    tallyBeads(tallies, en, zh, beads);
    const bool fromBeads = !beads.empty();
    const ClassRates rates = classRates(tallies, vocabulary, fromBeads);
    double zhLength = 1;
    for (const UnitFeatures& unit : zh) {
        zhLength += unit.length;
    }
    constexpr auto kNone = ~std::uint32_t{0};
    std::vector<std::uint32_t> conceptOf(tallies.size(), kNone);
    for (std::size_t t = 0; t < tallies.size(); ++t) {
        const Tally& count = tallies[t];
        if (count.en == 0 || count.zh == 0) {
            continue;
        }
        const TokenClass tokenClass = vocabulary.classOf(static_cast<std::uint32_t>(t));
        const auto c = static_cast<std::size_t>(tokenClass);
        const double both = fromBeads ? count.beadsBoth : std::min(count.en, count.zh);
        const double inEn = fromBeads ? count.beadsEn : count.en;
        const double inZh = fromBeads ? count.beadsZh : count.zh;
        const double survival = (both + kTokenStrength * rates.survival[c]) / (inEn + kTokenStrength);
        const double origin = (both + kTokenStrength * rates.origin[c]) / (inZh + kTokenStrength);
        Concept shared;
        shared.channel = channelOf(tokenClass);
        shared.rate = static_cast<float>(count.zh / zhLength);
        shared.logRate = std::log(shared.rate);
        shared.survival = shared.heldSurvival = logOf(survival);
        shared.onlyEn = shared.heldOnlyEn = logOf(1 - survival);
        const double absent = 1 - (count.en - 0.5) / static_cast<double>(en.size());
        shared.onlyZh = shared.heldOnlyZh = logOf(1 - origin) - logOf(absent);
        conceptOf[t] = static_cast<std::uint32_t>(space.concepts.size());
        space.concepts.push_back(shared);
    }
    const auto place = [&](std::span<const UnitFeatures> units, std::vector<std::vector<TokenUse>>& uses) {
        for (std::size_t i = 0; i < units.size(); ++i) {
            for (const TokenUse& use : units[i].tokens) {
                if (conceptOf[use.token] != kNone) {
                    uses[i].push_back({conceptOf[use.token], use.atoms});
                }
            }
        }
    };
    place(en, space.en);
    place(zh, space.zh);
}

void addContent(ContentSums& sums, const ConceptSpace& space, std::span<const TokenUse> en,
                std::uint64_t enAtoms, std::span<const TokenUse> zh, std::uint64_t zhAtoms, double zhLength,
                bool held)
{
    const double logLength = std::log(zhLength + 1);
    auto right = zh.begin();
    const auto onlyZh = [&](const TokenUse& use) {
        if ((use.atoms & zhAtoms) != 0) {
            const Concept& item = space.concepts[use.token];
            sums.onlyZh[static_cast<int>(item.channel)] +=
                static_cast<double>(held ? item.heldOnlyZh : item.onlyZh);
        }
    };
    for (const TokenUse& use : en) {
        while (right != zh.end() && right->token < use.token) {
            onlyZh(*right++);
        }
        const bool match = right != zh.end() && right->token == use.token;
        const bool inZh = match && (right->atoms & zhAtoms) != 0;
        if ((use.atoms & enAtoms) != 0) {
            const Concept& item = space.concepts[use.token];
            const int channel = static_cast<int>(item.channel);
            const double expected = static_cast<double>(item.rate) * (zhLength + 1);
            if (inZh) {
                // log of 1 - exp(-expected), the chance of at least one
                const double chance = expected < 2 ? static_cast<double>(item.logRate) + logLength -
                                                         expected / 2 + expected * expected / 24
                                                   : std::log1p(-std::exp(-expected));
                sums.both[channel] += static_cast<double>(held ? item.heldSurvival : item.survival) - chance;
            } else {
                sums.onlyEn[channel] +=
                    static_cast<double>(held ? item.heldOnlyEn : item.onlyEn) + std::min(expected, 4.0);
            }
        } else if (inZh) {
            onlyZh(*right);
        }
        right += match ? 1 : 0;
    }
    for (; right != zh.end(); ++right) {
        onlyZh(*right);
    }
}

namespace {

constexpr std::size_t kMostAtoms = 2 * kMaxAtoms; ///< of two units joined

/// What a sweep adds up for one number of atoms; the gains depend on the length of the slice, so their
/// coefficients are kept (log (1 - exp -x) is log x - x/2 + x^2/24 for what occurs here).
struct Sweep {
    using Sums = std::array<float, static_cast<int>(Channel::Count)>;
    Sums both;
    Sums onlyEn;
    Sums onlyZh;
    Sums matches;
    Sums rates;
    Sums squares;
    Sums missRates;
};

/// Adds `sign` times the state 'in both' of a concept.
void addBoth(Sweep& sweep, const Concept& item, bool held, float sign)
{
    const auto c = static_cast<std::size_t>(item.channel);
    sweep.both[c] += sign * ((held ? item.heldSurvival : item.survival) - item.logRate);
    sweep.matches[c] += sign;
    sweep.rates[c] += sign * item.rate;
    sweep.squares[c] += sign * item.rate * item.rate;
}

void addOnlyEn(Sweep& sweep, const Concept& item, bool held, float sign)
{
    const auto c = static_cast<std::size_t>(item.channel);
    sweep.onlyEn[c] += sign * (held ? item.heldOnlyEn : item.onlyEn);
    sweep.missRates[c] += sign * item.rate;
}

void addOnlyZh(Sweep& sweep, const Concept& item, bool held, float sign)
{
    sweep.onlyZh[static_cast<std::size_t>(item.channel)] += sign * (held ? item.heldOnlyZh : item.onlyZh);
}

void addAll(Sweep& sum, const Sweep& more)
{
    for (std::size_t c = 0; c < sum.matches.size(); ++c) {
        sum.both[c] += more.both[c];
        sum.onlyEn[c] += more.onlyEn[c];
        sum.onlyZh[c] += more.onlyZh[c];
        sum.matches[c] += more.matches[c];
        sum.rates[c] += more.rates[c];
        sum.squares[c] += more.squares[c];
        sum.missRates[c] += more.missRates[c];
    }
}

ContentSums resolved(const Sweep& sweep, float zhLength)
{
    ContentSums sums;
    const float length = zhLength + 1;
    const float logLength = std::log(length);
    for (std::size_t c = 0; c < sums.both.size(); ++c) {
        const float chance = sweep.matches[c] * logLength - sweep.rates[c] * length / 2 +
                             sweep.squares[c] * length * length / 24;
        sums.both[c] = static_cast<double>(sweep.both[c] - chance);
        sums.onlyEn[c] = static_cast<double>(sweep.onlyEn[c] + sweep.missRates[c] * length);
        sums.onlyZh[c] = static_cast<double>(sweep.onlyZh[c]);
    }
    return sums;
}

} // namespace

std::vector<ContentSums> sweepContent(const ConceptSpace& space, const SweptPart& part,
                                      const SweptWhole& whole, CutSide side)
{
    const std::span<const double> ends = whole.ends;
    const auto atoms = static_cast<int>(ends.size());
    const bool fromEnd = side == CutSide::Rest;
    const bool partIsEnglish = part.language == text::Language::English;
    const bool held = part.held;
    // Entry k holds what changes when the slice grows to reach atom k, counted from its own end.
    std::array<Sweep, kMostAtoms + 1> steps;
    std::fill_n(steps.begin(), ends.size() + 1, Sweep{});
    const auto reach = [&](std::uint64_t mask) {
        return fromEnd ? atoms - 1 - (63 - std::countl_zero(mask)) : std::countr_zero(mask);
    };
    auto right = whole.uses.begin();
    const auto alone = [&](const TokenUse& use) {
        const Concept& item = space.concepts[use.token];
        Sweep& step = steps[static_cast<std::size_t>(reach(use.atoms)) + 1];
        partIsEnglish ? addOnlyZh(step, item, held, 1) : addOnlyEn(step, item, held, 1);
    };
    for (const TokenUse& use : part.uses) {
        while (right != whole.uses.end() && right->token < use.token) {
            alone(*right++);
        }
        const Concept& item = space.concepts[use.token];
        partIsEnglish ? addOnlyEn(steps[0], item, held, 1) : addOnlyZh(steps[0], item, held, 1);
        if (right != whole.uses.end() && right->token == use.token) {
            Sweep& step = steps[static_cast<std::size_t>(reach(right->atoms)) + 1];
            partIsEnglish ? addOnlyEn(step, item, held, -1) : addOnlyZh(step, item, held, -1);
            addBoth(step, item, held, 1);
            ++right;
        }
    }
    while (right != whole.uses.end()) {
        alone(*right++);
    }
    std::vector<ContentSums> result(ends.size());
    Sweep sum = steps[0];
    for (int k = 0; k < atoms; ++k) {
        addAll(sum, steps[static_cast<std::size_t>(k) + 1]);
        // A slice of k+1 atoms: it ends after atom k, or starts after atom atoms-k-2.
        const int cut = fromEnd ? atoms - k - 2 : k;
        const double before = cut >= 0 ? ends[static_cast<std::size_t>(cut)] : 0.0;
        const double length = partIsEnglish ? (fromEnd ? ends.back() - before : before) : part.length;
        if (cut >= 0) {
            result[static_cast<std::size_t>(cut)] = resolved(sum, static_cast<float>(length));
        }
    }
    return result;
}

} // namespace duizhao::align
