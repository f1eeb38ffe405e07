#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace duizhao::align {

/// The cells of the table that are looked at: for each count of English units done (row 0..n) the counts of
/// Chinese units done from `low` to `high`. Holds (0,0) and (n,m); rows never move backwards.
class Band {
public:
    static Band full(int n, int m) { return Band{std::vector<int>(n + 1, 0), std::vector<int>(n + 1, m)}; }
    /// Bounds as given, widened as far as needed to hold both corners and to be passable.
    Band(std::vector<int> low, std::vector<int> high) : m_low(std::move(low)), m_high(std::move(high))
    {
        m_low.front() = 0;
        for (std::size_t i = 1; i < m_low.size(); ++i) {
            m_high[i] = std::max(m_high[i], m_high[i - 1]);
        }
        for (std::size_t i = m_low.size() - 1; i > 0; --i) {
            m_low[i - 1] = std::min(m_low[i - 1], m_low[i]);
        }
        for (std::size_t i = 1; i < m_low.size(); ++i) {
            m_low[i] = std::min(m_low[i], m_high[i - 1]);
        }
        for (std::size_t i = m_low.size() - 1; i > 0; --i) {
            m_low[i - 1] = std::min(m_low[i - 1], m_low[i]);
        }
        m_offset.resize(m_low.size() + 1, 0);
        for (std::size_t i = 0; i < m_low.size(); ++i) {
            m_offset[i + 1] = m_offset[i] + static_cast<std::size_t>(m_high[i] - m_low[i] + 1);
        }
    }

    [[nodiscard]] int rows() const { return static_cast<int>(m_low.size()); }
    [[nodiscard]] int low(int row) const { return m_low[row]; }
    [[nodiscard]] int high(int row) const { return m_high[row]; }
    [[nodiscard]] bool holds(int row, int column) const
    {
        return row >= 0 && row < rows() && column >= m_low[row] && column <= m_high[row];
    }
    [[nodiscard]] std::size_t cell(int row, int column) const
    {
        return m_offset[row] + static_cast<std::size_t>(column - m_low[row]);
    }
    [[nodiscard]] std::size_t cells() const { return m_offset.back(); }

private:
    std::vector<int> m_low;
    std::vector<int> m_high;
    std::vector<std::size_t> m_offset;
};

} // namespace duizhao::align
