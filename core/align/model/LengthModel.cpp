#include "core/align/model/LengthModel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace duizhao::align {

namespace {

/// Added to every length, so that one character more or less means little in a heading.
constexpr double kPadding = 4.0;
constexpr double kBinWidth = 0.08;
constexpr double kSmoothing = 0.35;  ///< standard deviation of the histogram's smoothing
constexpr double kFreedom = 5.0;     ///< of Student's t
constexpr double kPriorBeads = 12.0; ///< pseudo-observations behind the starting values
constexpr double kFlat = 0.03;       ///< share of a flat density mixed in, so that nothing is impossible

double padded(double length)
{
    return std::log(length + kPadding);
}

/// Density of Student's t. With five degrees of freedom its power is a cube: no logarithm is needed.
double density(double deviation, double scale)
{
    static const double kConstant = std::exp(std::lgamma((kFreedom + 1) / 2) - std::lgamma(kFreedom / 2)) /
                                    std::sqrt(kFreedom * std::numbers::pi);
    static_assert(kFreedom == 5.0);
    const double z = deviation / scale;
    const double base = 1 + z * z / kFreedom;
    return kConstant / (scale * base * base * base);
}

double total(std::span<const UnitFeatures> units)
{
    double sum = 0;
    for (const UnitFeatures& unit : units) {
        sum += unit.length;
    }
    return sum;
}

double lengthOf(std::span<const UnitFeatures> units, const std::vector<int>& indices)
{
    double sum = 0;
    for (const int index : indices) {
        sum += units[index].length;
    }
    return sum;
}

} // namespace

LengthModel::LengthModel(std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh)
{
    m_meanEn = std::max(1.0, total(en) / std::max<double>(1, static_cast<double>(en.size())));
    m_meanZh = std::max(1.0, total(zh) / std::max<double>(1, static_cast<double>(zh.size())));
    // Dropped or added stretches make the totals' ratio unreliable: half way to what is usual.
    const double usual = std::log(1.0);
    m_center = 0.5 * usual +
               0.5 * std::clamp(std::log(std::max(1.0, total(zh)) / std::max(1.0, total(en))), -0.5, 0.5);
    for (int units = 1; units <= 3; ++units) {
        std::array<double, kBins> mass{};
        double count = 0;
        for (std::size_t j = 0; j + static_cast<std::size_t>(units) <= zh.size(); ++j) {
            const double at = padded(total(zh.subspan(j, static_cast<std::size_t>(units))));
            const int bin = static_cast<int>(at / kBinWidth);
            const int reach = static_cast<int>(3 * kSmoothing / kBinWidth);
            for (int b = std::max(0, bin - reach); b <= std::min(kBins - 1, bin + reach); ++b) {
                const double z = (b * kBinWidth - at) / kSmoothing;
                mass[b] += std::exp(-0.5 * z * z) / (kSmoothing * std::sqrt(2 * std::numbers::pi));
            }
            ++count;
        }
        for (int b = 0; b < kBins; ++b) {
            const double seen = count > 0 ? mass[b] / count : 0;
            m_background[units - 1][b] = std::log((1 - kFlat) * seen + kFlat / 4);
        }
    }
}

double LengthModel::spread(double enLength) const
{
    return std::sqrt(m_base + m_short / (enLength + kPadding));
}

void LengthModel::learn(std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                        std::span<const TrainingBead> beads)
{
    double sum = kPriorBeads * m_center * 0.25;
    double weight = kPriorBeads * 0.25;
    for (const TrainingBead& bead : beads) {
        if (bead.en.empty() || bead.zh.empty()) {
            continue;
        }
        const double enLength = lengthOf(en, bead.en);
        const double precision = bead.weight * 0.08 / (spread(enLength) * spread(enLength));
        sum += precision * (padded(lengthOf(zh, bead.zh)) - padded(enLength));
        weight += precision;
    }
    m_center = sum / weight;
    double squares = kPriorBeads;
    double seen = kPriorBeads;
    for (const TrainingBead& bead : beads) {
        if (bead.en.empty() || bead.zh.empty()) {
            continue;
        }
        const double enLength = lengthOf(en, bead.en);
        const double z = (padded(lengthOf(zh, bead.zh)) - padded(enLength) - m_center) / spread(enLength);
        squares += bead.weight * std::min(z * z, 9.0) * (kFreedom - 2) / kFreedom;
        seen += bead.weight;
    }
    const double factor = std::clamp(squares / seen, 0.2, 3.0);
    m_base *= factor;
    m_short *= factor;
}

double LengthModel::logRatio(double enLength, double zhLength, int zhUnits) const
{
    const double at = padded(zhLength);
    const double translation = density(at - padded(enLength) - m_center, spread(enLength));
    const int bin = std::clamp(static_cast<int>(std::lround(at / kBinWidth)), 0, kBins - 1);
    return std::log((1 - kFlat) * translation + kFlat / 4) - m_background[std::clamp(zhUnits, 1, 3) - 1][bin];
}

double LengthModel::logShare(double enFirst, double enSecond, double zhFirst, double zhSecond) const
{
    const double expected = (enFirst + kPadding) / (enFirst + enSecond + 2 * kPadding);
    const double share = (zhFirst + kPadding) / (zhFirst + zhSecond + 2 * kPadding);
    const double deviation =
        std::sqrt(spread(enFirst) * spread(enFirst) + spread(enSecond) * spread(enSecond));
    const double width = std::max(0.02, expected * (1 - expected) * deviation);
    return std::log(0.98 * density(share - expected, width) + 0.02);
}

} // namespace duizhao::align
