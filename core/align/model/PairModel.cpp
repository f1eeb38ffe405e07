#include "core/align/model/PairModel.h"

#include "core/align/search/Cutter.h"
#include "core/align/words/KnownWords.h"
#include "core/align/words/LearnedWords.h"

#include <algorithm>
#include <cmath>

namespace duizhao::align {

namespace {

constexpr double kShort = 40;         ///< below this length a unit counts as short
constexpr double kNullStrength = 4.0; ///< pseudo-observations behind the share of one-sided units of a form
constexpr double kUsualNull = 0.12;
constexpr double kOrdinalKept = 0.9; ///< a numbered unit whose counterpart is numbered has the same number
constexpr int kOrdinals = 100;

int formOf(const UnitFeatures& unit)
{
    return unit.form == UnitForm::Heading && unit.level > 1 ? kUnitForms + std::min(unit.level, 6) - 2
                                                            : static_cast<int>(unit.form);
}

bool isHeading(int form)
{
    return form == static_cast<int>(UnitForm::Heading) || form >= kUnitForms;
}

/// How likely a unit of one form is rendered as one of another, before anything of the documents is known.
double formKinship(int a, int b)
{
    if (a == b) {
        return 1.0;
    }
    return isHeading(a) && isHeading(b) ? 0.1 : 0.0;
}

/// Evidence of one kind counts fully while it is little and ever less as it grows: tokens of one text are not
/// independent of one another.
float damped(double sum)
{
    if (sum == 0) {
        return 0;
    }
    constexpr float kFull = 4.0F;
    const auto size = static_cast<float>(std::abs(sum)) / kFull;
    // asinh by its definition: this is the innermost of all, and single precision is plenty.
    const float damping = kFull * std::log(size + std::sqrt(size * size + 1));
    return sum < 0 ? -damping : damping;
}

double shortness(double length)
{
    return std::max(0.0, 1 - length / kShort);
}

template <int N, typename Category>
std::array<double, N> counts(std::span<const UnitFeatures> units, Category category)
{
    std::array<double, N> result{};
    for (const UnitFeatures& unit : units) {
        ++result[category(unit)];
    }
    return result;
}

int markOf(const UnitFeatures& unit)
{
    return static_cast<int>(unit.endMark());
}

} // namespace

PairModel::PairModel(std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                     const Vocabulary& vocabulary, std::span<const Lexicon* const> lexicons,
                     const Lexicon* taught)
    : m_en(en), m_zh(zh), m_vocabulary(vocabulary), m_known(zh, vocabulary, lexicons),
      m_taught(zh, vocabulary, std::span{&taught, taught == nullptr ? 0U : 1U}, Channel::Learned),
      m_lengths(en, zh)
{
    m_beadOfEn.assign(en.size(), -1);
    m_beadOfZh.assign(zh.size(), -1);
    m_forms.start(counts<kForms>(en, formOf), counts<kForms>(zh, formOf), formKinship);
    m_marks.start(counts<kEndMarks>(en, markOf), counts<kEndMarks>(zh, markOf),
                  [](int a, int b) { return a == b ? 1.0 : 0.0; });
    m_ordinalShare.assign(kOrdinals, 0.5 / static_cast<double>(zh.size() + 1));
    double numbered = 1;
    for (const UnitFeatures& unit : zh) {
        if (unit.ordinal > 0 && unit.ordinal < kOrdinals) {
            ++m_ordinalShare[static_cast<std::size_t>(unit.ordinal)];
            ++numbered;
        }
    }
    for (double& share : m_ordinalShare) {
        share /= numbered;
    }
    estimateContent({});
}

void PairModel::estimateContent(std::span<const TrainingBead> beads)
{
    m_space = {};
    m_space.en.resize(m_en.size());
    m_space.zh.resize(m_zh.size());
    addSharedTokens(m_space, m_en, m_zh, m_vocabulary, beads);
    m_known.addTo(m_space, m_en, m_zh, beads);
    m_taught.addTo(m_space, m_en, m_zh, beads);
    addLearnedWords(m_space, m_en, m_zh, m_vocabulary, beads);
}

void PairModel::learn(std::span<const TrainingBead> beads)
{
    m_lengths.learn(m_en, m_zh, beads);
    estimateTables(beads);
    estimateNulls(beads);
    estimateContent(beads);
    m_beadOfEn.assign(m_en.size(), -1);
    m_beadOfZh.assign(m_zh.size(), -1);
    for (std::size_t b = 0; b < beads.size(); ++b) {
        if (beads[b].en.empty() || beads[b].zh.empty() || beads[b].weight <= 0.5) {
            continue;
        }
        for (const int i : beads[b].en) {
            m_beadOfEn[i] = static_cast<int>(b);
        }
        for (const int j : beads[b].zh) {
            m_beadOfZh[j] = static_cast<int>(b);
        }
    }
}

void PairModel::estimateTables(std::span<const TrainingBead> beads)
{
    m_forms.forget();
    m_marks.forget();
    for (const TrainingBead& bead : beads) {
        if (bead.en.empty() || bead.zh.empty()) {
            continue;
        }
        m_forms.add(formOf(m_en[bead.en.front()]), formOf(m_zh[bead.zh.front()]), bead.weight);
        m_marks.add(markOf(m_en[bead.en.back()]), markOf(m_zh[bead.zh.back()]), bead.weight);
    }
}

void PairModel::estimateNulls(std::span<const TrainingBead> beads)
{
    const auto estimate = [&](std::span<const UnitFeatures> units, text::Language language,
                              std::array<double, kForms>& result) {
        std::array<double, kForms> all = counts<kForms>(units, formOf);
        std::array<double, kForms> paired{};
        for (const TrainingBead& bead : beads) {
            if (!bead.en.empty() && !bead.zh.empty()) {
                for (const int index : language == text::Language::English ? bead.en : bead.zh) {
                    paired[formOf(units[index])] += bead.weight;
                }
            }
        }
        double total = 0;
        double totalPaired = 0;
        for (int f = 0; f < kForms; ++f) {
            total += all[f];
            totalPaired += paired[f];
        }
        const double usual = (total - totalPaired + kNullStrength * kUsualNull) / (total + kNullStrength);
        for (int f = 0; f < kForms; ++f) {
            const double share = (all[f] - paired[f] + kNullStrength * usual) / (all[f] + kNullStrength);
            result[f] =
                std::log(share / (1 - std::min(share, 0.98))) - std::log(usual / (1 - std::min(usual, 0.98)));
        }
    };
    estimate(m_en, text::Language::English, m_nullEn);
    estimate(m_zh, text::Language::Chinese, m_nullZh);
}

PairModel::Slice PairModel::slice(int index, text::Language language) const
{
    const bool english = language == text::Language::English;
    const UnitFeatures& unit = english ? m_en[index] : m_zh[index];
    return {&unit,
            english ? m_space.en[index] : m_space.zh[index],
            kAllAtoms,
            unit.length,
            {english ? m_beadOfEn[index] : m_beadOfZh[index], -1}};
}

bool PairModel::sharesBead(const Slice& a, const Slice& b)
{
    const auto shared = [&](int bead) { return bead >= 0 && (bead == b.beads[0] || bead == b.beads[1]); };
    return shared(a.beads[0]) || shared(a.beads[1]);
}

void PairModel::addContentTerms(Terms& terms, const Slice& en, const Slice& zh, bool held) const
{
    ContentSums sums;
    addContent(sums, m_space, en.uses, en.atoms, zh.uses, zh.atoms, zh.length, held);
    addContentTerms(terms, sums);
}

void PairModel::addContentTerms(Terms& terms, const ContentSums& sums)
{
    constexpr auto kFirst = static_cast<std::size_t>(Term::StrongBoth);
    for (std::size_t channel = 0; channel < sums.both.size(); ++channel) {
        terms[kFirst + 3 * channel] += damped(sums.both[channel]);
        terms[kFirst + 3 * channel + 1] += damped(sums.onlyEn[channel]);
        terms[kFirst + 3 * channel + 2] += damped(sums.onlyZh[channel]);
    }
}

void PairModel::addEndTerms(Terms& terms, int i, int lastEn, int j, int lastZh) const
{
    const UnitFeatures& en = m_en[i];
    const UnitFeatures& zh = m_zh[j];
    const double out = held(i, j) ? 1.0 : 0.0;
    at(terms, Term::Form) += static_cast<float>(m_forms.logRatio(formOf(en), formOf(zh), out));
    at(terms, Term::EndMark) += static_cast<float>(
        m_marks.logRatio(markOf(m_en[lastEn]), markOf(m_zh[lastZh]), held(lastEn, lastZh) ? 1.0 : 0.0));
    if (en.ordinal > 0 && zh.ordinal > 0 && zh.ordinal < kOrdinals) {
        const double share = m_ordinalShare[static_cast<std::size_t>(zh.ordinal)];
        const double same = kOrdinalKept + (1 - kOrdinalKept) * share;
        at(terms, Term::Ordinal) +=
            static_cast<float>(std::log(en.ordinal == zh.ordinal ? same / share : (1 - kOrdinalKept)));
    }
}

Terms PairModel::pairTerms(int i, int j) const
{
    Terms terms{};
    const UnitFeatures& en = m_en[i];
    const UnitFeatures& zh = m_zh[j];
    at(terms, Term::OneToOne) = 1;
    at(terms, Term::Length) = static_cast<float>(m_lengths.logRatio(en.length, zh.length, 1));
    addContentTerms(terms, slice(i, text::Language::English), slice(j, text::Language::Chinese), held(i, j));
    addEndTerms(terms, i, i, j, j);
    if (en.identity != 0 && en.identity == zh.identity) {
        at(terms, Term::Identity) = static_cast<float>(std::log(static_cast<double>(m_zh.size()) + 1));
    }
    at(terms, Term::ShortPair) = static_cast<float>(shortness(std::max(en.length, zh.length)));
    return terms;
}

Terms PairModel::mergedTerms(int i, int a, int j, int b, const Weights& weights) const
{
    Terms terms = Cutter{*this, weights}.best(i, a, j, b);
    constexpr std::array<Term, 2> kManyEn = {Term::TwoToOne, Term::ThreeToOne};
    constexpr std::array<Term, 2> kManyZh = {Term::OneToTwo, Term::OneToThree};
    const Term shape = a == 1 ? kManyZh[b - 2] : b == 1 ? kManyEn[a - 2] : Term::TwoToTwo;
    at(terms, shape) = 1;
    double enLength = 0;
    double zhLength = 0;
    double shortest = 0;
    for (int k = i; k < i + a; ++k) {
        enLength += m_en[k].length;
        shortest = std::max(shortest, a > 1 ? shortness(m_en[k].length) : 0);
    }
    for (int k = j; k < j + b; ++k) {
        zhLength += m_zh[k].length;
        shortest = std::max(shortest, b > 1 ? shortness(m_zh[k].length) : 0);
    }
    at(terms, Term::LengthMerged) = static_cast<float>(m_lengths.logRatio(enLength, zhLength, b));
    at(terms, Term::MergedShort) = static_cast<float>(shortest);
    addEndTerms(terms, i, i + a - 1, j, j + b - 1);
    return terms;
}

bool PairModel::fits(int i, int a, int j, int b) const
{
    constexpr double kLeast = -6.0;
    double enLength = 0;
    double zhLength = 0;
    for (int k = i; k < i + a; ++k) {
        enLength += m_en[k].length;
    }
    for (int k = j; k < j + b; ++k) {
        zhLength += m_zh[k].length;
    }
    return m_lengths.logRatio(enLength, zhLength, b) > kLeast;
}

Terms PairModel::nullTerms(int index, text::Language language) const
{
    const bool english = language == text::Language::English;
    Terms terms{};
    const UnitFeatures& unit = english ? m_en[index] : m_zh[index];
    const double mean = english ? m_lengths.meanEn() : m_lengths.meanZh();
    const double size = std::clamp(std::log((unit.length + 10) / (mean + 10)), -3.0, 3.0);
    at(terms, english ? Term::NullEn : Term::NullZh) = 1;
    at(terms, english ? Term::NullLengthEn : Term::NullLengthZh) = static_cast<float>(size);
    at(terms, english ? Term::NullFormEn : Term::NullFormZh) =
        static_cast<float>(english ? m_nullEn[formOf(unit)] : m_nullZh[formOf(unit)]);
    return terms;
}

} // namespace duizhao::align
