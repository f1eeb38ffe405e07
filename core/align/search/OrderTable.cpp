#include "core/align/search/OrderTable.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace duizhao::align {

namespace {

/// The costs are log-odds, set on the development documents with gold pairs.
constexpr std::array<OrderShape, 14> kOrderShapes{{{1, 1, 0.0},
                                                   {1, 0, -1.6},
                                                   {0, 1, -1.6},
                                                   {2, 1, -4.2},
                                                   {1, 2, -4.2},
                                                   {3, 1, -7.0},
                                                   {1, 3, -7.0},
                                                   {2, 2, -9.0},
                                                   {1, 4, -8.0},
                                                   {4, 1, -8.0},
                                                   {1, 5, -9.0},
                                                   {5, 1, -9.0},
                                                   {1, 6, -10.0},
                                                   {6, 1, -10.0}}};
/// Wider beads than this are a whole run, or none.
constexpr int kWidestPart = 3;
constexpr double kSameRun = 2.0;
constexpr double kAlternating = 2.0;
constexpr double kAdjacent = 4.0;
constexpr double kOtherRun = -4.0;
/// In another run, but right beside each other in the source: one pair the other way round.
constexpr double kBeside = -2.0;
/// One block and the whole run that answers it: a translation that goes on in a new paragraph.
constexpr double kWholeRun = 1.5;
/// The only English and the only Chinese there is.
constexpr double kOnly = 12.0;
constexpr double kReviewBelow = -3.0;

/// A pair of runs may be matched with blocks this far into its neighbours, for lines whose language was
/// misjudged and notes that part a long run: twice its own length, within limits.
constexpr int kLeastReach = 6;
constexpr int kMostReach = 80;
/// Inside one pair of runs everything is compared up to this many cells; beyond it a band is.
constexpr double kFullCells = 400'000;
constexpr int kBand = 120;

std::vector<model::Ground> reasonOf(const PairFeatures& en, const PairFeatures& zh)
{
    std::vector<model::Ground> grounds{{model::GroundKind::SourceOrder}, {model::GroundKind::Length}};
    if (const int shared = sharedWords(en, zh); shared > 0) {
        grounds.push_back({model::GroundKind::SharedNamesAndNumbers, shared});
    }
    return grounds;
}

} // namespace

OrderReach OrderTable::reachOf(const OrderRuns& runs, int i) const
{
    const int before = i == 0 ? 0 : runs.en[static_cast<std::size_t>(i - 1)];
    const int after = i == m_en.count() ? runs.count - 1 : runs.en[static_cast<std::size_t>(i)];
    const int enStart = OrderRuns::start(runs.enEnd, before);
    const int zhStart = OrderRuns::start(runs.zhEnd, before);
    const int enRun = runs.enEnd[static_cast<std::size_t>(after)] - enStart;
    const int zhRun = runs.zhEnd[static_cast<std::size_t>(after)] - zhStart;
    const int reach = std::clamp(2 * std::max(enRun, zhRun), kLeastReach, kMostReach);
    int low = std::max(zhStart - reach, 0);
    int high = std::min(runs.zhEnd[static_cast<std::size_t>(after)] + reach, m_zh.count());
    if (static_cast<double>(enRun) * zhRun > kFullCells) {
        const double slope = static_cast<double>(zhRun) / std::max(enRun, 1);
        const int centre = zhStart + static_cast<int>((i - enStart) * slope);
        const int half = kBand + static_cast<int>(2 * slope);
        low = std::max(low, centre - half);
        high = std::min(high, centre + half);
    }
    return {low, high};
}

void OrderTable::findReach()
{
    m_reach.resize(static_cast<std::size_t>(m_en.count()) + 1);
    for (int i = 0; i <= m_en.count(); ++i) {
        const OrderReach one = reachOf(m_runs[0], i);
        const OrderReach other = reachOf(m_runs[1], i);
        m_reach[static_cast<std::size_t>(i)] = {std::min(one.low, other.low), std::max(one.high, other.high)};
    }
    m_reach.front().low = 0;
    m_reach.back().high = m_zh.count();
    for (std::size_t i = 1; i < m_reach.size(); ++i) {
        m_reach[i].low = std::clamp(m_reach[i].low, m_reach[i - 1].low, m_reach[i - 1].high);
        m_reach[i].high = std::max(m_reach[i].high, m_reach[i - 1].high);
    }
}

double OrderTable::evidence(int i, int j, const OrderShape& shape) const
{
    return pairEvidence(m_en.at(i - shape.en, shape.en), m_zh.at(j - shape.zh, shape.zh), m_weights);
}

bool OrderTable::isWholeRun(const OrderRuns& runs, int i, int j, const OrderShape& shape) const
{
    const int run = runs.en[static_cast<std::size_t>(i - shape.en)];
    return run == runs.zh[static_cast<std::size_t>(j - shape.zh)] &&
           OrderRuns::start(runs.enEnd, run) == i - shape.en &&
           runs.enEnd[static_cast<std::size_t>(run)] == i &&
           OrderRuns::start(runs.zhEnd, run) == j - shape.zh &&
           runs.zhEnd[static_cast<std::size_t>(run)] == j;
}

/// Several blocks of a bead are of one run, and very many are all of it.
bool OrderTable::mayBe(const OrderRuns& runs, int i, int j, const OrderShape& shape) const
{
    return OrderRuns::areOne(runs.en, i - shape.en, shape.en) &&
           OrderRuns::areOne(runs.zh, j - shape.zh, shape.zh) &&
           (std::max(shape.en, shape.zh) <= kWidestPart || isWholeRun(runs, i, j, shape));
}

/// Nothing stands between the two, whichever comes first.
bool OrderTable::standBeside(int i, int j, const OrderShape& shape) const
{
    const int enFirst = m_en.place[static_cast<std::size_t>(i - shape.en)];
    const int enLast = m_en.place[static_cast<std::size_t>(i - 1)];
    const int zhFirst = m_zh.place[static_cast<std::size_t>(j - shape.zh)];
    const int zhLast = m_zh.place[static_cast<std::size_t>(j - 1)];
    return enLast + 1 == zhFirst || zhLast + 1 == enFirst;
}

/// What the source's own order says for this bead.
double OrderTable::placeScore(std::size_t order, int i, int j, const OrderShape& shape) const
{
    const OrderRuns& runs = m_runs[order];
    if (m_en.count() == 1 && m_zh.count() == 1) {
        return kOnly;
    }
    const int enRun = runs.en[static_cast<std::size_t>(i - shape.en)];
    if (enRun != runs.zh[static_cast<std::size_t>(j - shape.zh)]) {
        return standBeside(i, j, shape) ? kBeside : kOtherRun;
    }
    const auto run = static_cast<std::size_t>(enRun);
    const int enStart = OrderRuns::start(runs.enEnd, enRun);
    const int zhStart = OrderRuns::start(runs.zhEnd, enRun);
    const int enCount = runs.enEnd[run] - enStart;
    const int zhCount = runs.zhEnd[run] - zhStart;
    if (enCount == 1 && zhCount == 1) {
        return kSameRun + kAlternating;
    }
    if (m_first && order != static_cast<std::size_t>(*m_first)) {
        return 0;
    }
    if (enCount != 1 && zhCount != 1) {
        return kSameRun;
    }
    // One block against many: it goes with all of them, or with the one it touches, unless form says
    // otherwise.
    const bool englishFirst = order == static_cast<std::size_t>(Order::EnglishFirst);
    const bool touches = englishFirst ? i == runs.enEnd[run] && j - shape.zh == zhStart
                                      : j == runs.zhEnd[run] && i - shape.en == enStart;
    return kSameRun + (touches ? kAdjacent : 0) + (isWholeRun(runs, i, j, shape) ? kWholeRun : 0);
}

void OrderTable::fillCell(int i, int j)
{
    std::array<double, kOrders> best{kNever, kNever};
    std::array<std::uint8_t, kOrders> from{};
    for (std::size_t number = 0; number < kOrderShapes.size(); ++number) {
        const OrderShape& shape = kOrderShapes[number];
        const double* before = i < shape.en || j < shape.zh ? nullptr : cell(i - shape.en, j - shape.zh);
        if (before == nullptr) {
            continue;
        }
        const bool both = shape.en > 0 && shape.zh > 0;
        std::optional<double> form;
        for (std::size_t order = 0; order < kOrders; ++order) {
            const double stay = before[order];
            const double turn = before[1 - order] - kTurn;
            double score = std::max(stay, turn) + shape.prior;
            if (score == kNever || (both && !mayBe(m_runs[order], i, j, shape))) {
                continue;
            }
            if (both) {
                form = form ? form : evidence(i, j, shape);
                score += *form + placeScore(order, i, j, shape);
            }
            if (score > best[order]) {
                best[order] = score;
                from[order] = static_cast<std::uint8_t>(number * kOrders + (turn > stay ? 1 - order : order));
            }
        }
    }
    for (std::size_t order = 0; order < kOrders; ++order) {
        m_score[static_cast<std::size_t>(i)][at(i, j, order)] = best[order];
        m_from[static_cast<std::size_t>(i)][at(i, j, order)] = from[order];
    }
}

void OrderTable::solve(std::optional<Order> first)
{
    m_first = first;
    const auto begin = static_cast<std::size_t>(first.value_or(Order::EnglishFirst));
    const auto rows = static_cast<std::size_t>(m_en.count()) + 1;
    m_score.assign(rows, {});
    m_from.assign(rows, {});
    for (int i = 0; i <= m_en.count(); ++i) {
        const OrderReach& reach = m_reach[static_cast<std::size_t>(i)];
        const auto width = static_cast<std::size_t>(reach.high - reach.low) + 1;
        m_score[static_cast<std::size_t>(i)].assign(width * kOrders, kNever);
        m_from[static_cast<std::size_t>(i)].assign(width * kOrders, 0);
        if (i >= kWidest + 1) {
            m_score[static_cast<std::size_t>(i - kWidest - 1)] = {}; // no shape looks back further
        }
        for (int j = reach.low; j <= reach.high; ++j) {
            if (i == 0 && j == 0) {
                m_score[0][begin] = 0;
                m_score[0][1 - begin] = first ? -kTurn : 0;
            } else {
                fillCell(i, j);
            }
        }
    }
}

std::vector<OrderTable::Step> OrderTable::bestPath() const
{
    std::vector<Step> path;
    int i = m_en.count();
    int j = m_zh.count();
    const std::vector<double>& last = m_score.back();
    const std::size_t end = at(i, j, 0);
    std::size_t order = last[end] >= last[end + 1] ? 0 : 1;
    while (i > 0 || j > 0) {
        const std::uint8_t from = m_from[static_cast<std::size_t>(i)][at(i, j, order)];
        const OrderShape& shape = kOrderShapes[from / kOrders];
        path.push_back({i, j, shape, order});
        i -= shape.en;
        j -= shape.zh;
        order = from % kOrders;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

std::array<int, kOrders> OrderTable::pairsByOrder() const
{
    std::array<int, kOrders> pairs{};
    for (const Step& step : bestPath()) {
        pairs[step.order] += step.shape.en > 0 && step.shape.zh > 0 ? 1 : 0;
    }
    return pairs;
}

/// A block that stands alone is the less sure of it, the better it would go with the pair beside it.
void OrderTable::doubtOneSided(std::vector<model::Bead>& beads, const std::vector<Step>& path) const
{
    constexpr double kMost = 0.99;
    const auto pairs = [&](std::size_t at) { return path[at].shape.en > 0 && path[at].shape.zh > 0; };
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (pairs(at)) {
            continue;
        }
        const Step& alone = path[at];
        double gain = -4; // nothing beside it
        const auto compare = [&](std::size_t other) {
            if (other >= path.size() || !pairs(other)) {
                return;
            }
            const Step& pair = path[other];
            const OrderShape wider{pair.shape.en + alone.shape.en, pair.shape.zh + alone.shape.zh, 0};
            if (std::max(wider.en, wider.zh) <= kWidest) {
                gain =
                    std::max(gain, evidence(std::max(pair.en, alone.en), std::max(pair.zh, alone.zh), wider) -
                                       evidence(pair.en, pair.zh, pair.shape));
            }
        };
        compare(at - 1);
        compare(at + 1);
        beads[at].score = std::min(kMost, 1 / (1 + std::exp(0.5 * (gain - 2))));
    }
}

std::vector<model::Bead> OrderTable::beads() const
{
    std::vector<model::Bead> beads;
    const std::vector<Step> path = bestPath();
    for (const Step& step : path) {
        const OrderShape& shape = step.shape;
        model::Bead bead;
        bead.en.assign(m_en.blocks.begin() + (step.en - shape.en), m_en.blocks.begin() + step.en);
        bead.zh.assign(m_zh.blocks.begin() + (step.zh - shape.zh), m_zh.blocks.begin() + step.zh);
        if (shape.en > 0 && shape.zh > 0) {
            const double form = evidence(step.en, step.zh, shape);
            const double total = form + placeScore(step.order, step.en, step.zh, shape) + shape.prior;
            bead.score = 1 / (1 + std::exp(-0.5 * (total + 2)));
            bead.status = form < kReviewBelow ? model::BeadStatus::NeedsReview : model::BeadStatus::Auto;
            bead.reason =
                reasonOf(m_en.at(step.en - shape.en, shape.en), m_zh.at(step.zh - shape.zh, shape.zh));
        }
        beads.push_back(std::move(bead));
    }
    doubtOneSided(beads, path);
    return beads;
}

} // namespace duizhao::align
