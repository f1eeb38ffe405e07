#pragma once

#include "core/align/features/PairFeatures.h"
#include "core/model/Bead.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace duizhao::align {

/// Which run a block's partner is expected in.
enum class Order { EnglishFirst, ChineseFirst };

constexpr std::size_t kOrders = 2; ///< the values of Order
/// The order of the languages turns, for a stretch of the text or for good: what that costs.
constexpr double kTurn = 4.0;
/// Blocks of one language in a bead, at most.
constexpr int kWidest = 6;

/// The shape a bead may have, with what it costs beside the evidence.
struct OrderShape {
    int en;
    int zh;
    double prior;
};

/// The blocks of one language in a stretch of text, alone and joined with those behind them.
struct OrderSide {
    std::vector<int> blocks; ///< indices into all blocks
    std::vector<int> place;  ///< among the blocks of both languages
    /// joined[w-1][i]: features of the w blocks that start with the i-th.
    std::array<std::vector<PairFeatures>, kWidest> joined;

    [[nodiscard]] int count() const { return static_cast<int>(blocks.size()); }

    void join(const std::vector<PairFeatures>& features)
    {
        for (int width = 1; width <= kWidest; ++width) {
            auto& row = joined[static_cast<std::size_t>(width - 1)];
            row.clear();
            for (int first = 0; first + width <= count(); ++first) {
                std::vector<const PairFeatures*> parts;
                for (int at = first; at < first + width; ++at) {
                    parts.push_back(
                        &features[static_cast<std::size_t>(blocks[static_cast<std::size_t>(at)])]);
                }
                row.push_back(joinedFeatures(parts));
            }
        }
    }

    [[nodiscard]] const PairFeatures& at(int first, int width) const
    {
        return joined[static_cast<std::size_t>(width - 1)][static_cast<std::size_t>(first)];
    }

private:
    static PairFeatures joinedFeatures(const std::vector<const PairFeatures*>& parts)
    {
        return duizhao::align::joined(parts);
    }
};

/// Which run of English goes with which run of Chinese, when the one language leads.
struct OrderRuns {
    std::vector<int> en; ///< the number of the run pair each English block is in
    std::vector<int> zh;
    int count = 0;
    std::vector<int> enEnd; ///< blocks up to the end of each run pair
    std::vector<int> zhEnd;

    void countEnds()
    {
        count = std::max(en.empty() ? 0 : en.back() + 1, zh.empty() ? 0 : zh.back() + 1);
        const auto fill = [this](const std::vector<int>& side, std::vector<int>& end) {
            end.assign(static_cast<std::size_t>(count), 0);
            for (const int run : side) {
                ++end[static_cast<std::size_t>(run)];
            }
            for (int run = 1; run < count; ++run) {
                end[static_cast<std::size_t>(run)] += end[static_cast<std::size_t>(run - 1)];
            }
        };
        fill(en, enEnd);
        fill(zh, zhEnd);
    }

    [[nodiscard]] static int start(const std::vector<int>& end, int run)
    {
        return run <= 0 ? 0 : end[static_cast<std::size_t>(run - 1)];
    }

    [[nodiscard]] static bool areOne(const std::vector<int>& side, int first, int width)
    {
        return side[static_cast<std::size_t>(first)] == side[static_cast<std::size_t>(first + width - 1)];
    }
};

/// The Chinese blocks a row of the table (so many English ones taken) may reach.
struct OrderReach {
    int low = 0;
    int high = 0;
};

/// One stretch between two borders of articles: the table of the DP and the way back. Two layers, one for
/// each order of the languages; to go over to the other costs `kTurn`.
class OrderTable {
public:
    OrderTable(OrderSide en, OrderSide zh, std::array<OrderRuns, kOrders> runs, const WordWeights& weights)
        : m_en(std::move(en)), m_zh(std::move(zh)), m_runs(std::move(runs)), m_weights(weights)
    {
        findReach();
    }

    /// Fills the table. With `first` the text is known to be in that order: to begin in the other one costs
    /// `kTurn`, and there only single blocks that alternate speak for it, as a run of several says little.
    void solve(std::optional<Order> first);
    [[nodiscard]] std::vector<model::Bead> beads() const;
    /// Pairs that stand in each order on the best path.
    [[nodiscard]] std::array<int, kOrders> pairsByOrder() const;

private:
    static constexpr double kNever = -std::numeric_limits<double>::infinity();

    struct Step {
        int en; ///< blocks taken before it
        int zh;
        OrderShape shape;
        std::size_t order;
    };

    void findReach();
    [[nodiscard]] OrderReach reachOf(const OrderRuns& runs, int i) const;
    [[nodiscard]] double evidence(int i, int j, const OrderShape& shape) const;
    [[nodiscard]] double placeScore(std::size_t order, int i, int j, const OrderShape& shape) const;
    [[nodiscard]] bool mayBe(const OrderRuns& runs, int i, int j, const OrderShape& shape) const;
    [[nodiscard]] bool isWholeRun(const OrderRuns& runs, int i, int j, const OrderShape& shape) const;
    [[nodiscard]] bool standBeside(int i, int j, const OrderShape& shape) const;
    [[nodiscard]] std::vector<Step> bestPath() const;
    void doubtOneSided(std::vector<model::Bead>& beads, const std::vector<Step>& path) const;
    void fillCell(int i, int j);

    /// Index of a cell in its row; the two layers stand side by side.
    [[nodiscard]] std::size_t at(int i, int j, std::size_t order) const
    {
        return static_cast<std::size_t>(j - m_reach[static_cast<std::size_t>(i)].low) * kOrders + order;
    }

    [[nodiscard]] const double* cell(int i, int j) const
    {
        const OrderReach& reach = m_reach[static_cast<std::size_t>(i)];
        return j < reach.low || j > reach.high ? nullptr : &m_score[static_cast<std::size_t>(i)][at(i, j, 0)];
    }

    OrderSide m_en;
    OrderSide m_zh;
    std::array<OrderRuns, kOrders> m_runs;
    const WordWeights& m_weights;
    std::optional<Order> m_first;
    std::vector<OrderReach> m_reach;
    std::vector<std::vector<double>> m_score;
    std::vector<std::vector<std::uint8_t>> m_from; ///< the shape, and the order before it
};

} // namespace duizhao::align
