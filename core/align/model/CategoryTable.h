#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace duizhao::align {

/// Which category of a Chinese unit answers to which of an English one (form, closing mark): at first mostly
/// the same one, then as this pair of documents does it. Dirichlet-smoothed counts.
template <int N>
class CategoryTable {
public:
    /// `kinship(a, b)` says how likely b answers to a before anything was seen; rows need not be normalised.
    template <typename Kinship>
    void start(const std::array<double, N>& enCounts, const std::array<double, N>& zhCounts, Kinship kinship)
    {
        double total = 0;
        for (const double count : zhCounts) {
            total += count + kFloor;
        }
        for (int b = 0; b < N; ++b) {
            m_background[b] = (zhCounts[b] + kFloor) / total;
        }
        for (int a = 0; a < N; ++a) {
            double sum = 0;
            for (int b = 0; b < N; ++b) {
                m_prior[a][b] = kinship(a, b) + kChance * m_background[b];
                sum += m_prior[a][b];
            }
            for (int b = 0; b < N; ++b) {
                m_prior[a][b] /= sum;
            }
        }
        m_enCounts = enCounts;
        m_counts = {};
    }

    void forget() { m_counts = {}; }
    void add(int en, int zh, double weight) { m_counts[en][zh] += weight; }

    /// log P(zh category | en category, translation) - log P(zh category). `held` takes one observation of
    /// this very pair out again.
    [[nodiscard]] double logRatio(int en, int zh, double held = 0) const
    {
        const double out = std::min(held, m_counts[en][zh]);
        double sum = kStrength - out;
        for (const double count : m_counts[en]) {
            sum += count;
        }
        const double seen = m_counts[en][zh] - out + kStrength * m_prior[en][zh];
        return std::log(seen / sum / m_background[zh]);
    }

private:
    static constexpr double kFloor = 0.5; ///< added to each category's count in the background
    static constexpr double kChance =
        0.2; ///< share of pairs whose categories have nothing to do with another
    static constexpr double kStrength = 6.0; ///< pseudo-observations behind each row

    std::array<double, N> m_background{};
    std::array<double, N> m_enCounts{};
    std::array<std::array<double, N>, N> m_prior{};
    std::array<std::array<double, N>, N> m_counts{};
};

} // namespace duizhao::align
