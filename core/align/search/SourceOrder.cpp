#include "core/align/search/SourceOrder.h"

#include "core/align/features/PairFeatures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>

namespace duizhao::align {

namespace {

/// Which run a block's partner is expected in.
enum class Order { EnglishFirst, ChineseFirst };

/// The shapes a bead may have, with what each costs beside the evidence. The costs are log-odds, set on the
/// development documents with gold pairs.
struct OrderShape {
    int en;
    int zh;
    double prior;
};
constexpr std::array<OrderShape, 8> kOrderShapes{{{1, 1, 0.0},
                                                  {1, 0, -1.6},
                                                  {0, 1, -1.6},
                                                  {2, 1, -4.2},
                                                  {1, 2, -4.2},
                                                  {3, 1, -7.0},
                                                  {1, 3, -7.0},
                                                  {2, 2, -9.0}}};
constexpr int kWidest = 3;
constexpr double kSameRun = 2.0;
constexpr double kAlternating = 2.0;
constexpr double kAdjacent = 4.0;
constexpr double kOtherRun = -4.0;
constexpr double kReviewBelow = -3.0;

/// A pair of runs may be matched with blocks this far into its neighbours, for lines whose language was
/// misjudged and notes that part a long run: twice its own length, within limits.
constexpr int kLeastReach = 6;
constexpr int kMostReach = 80;
/// Inside one pair of runs everything is compared up to this many cells; beyond it a band is.
constexpr double kFullCells = 400'000;
constexpr int kBand = 120;

struct Side {
    std::vector<int> blocks; ///< indices into all blocks
    std::vector<int> run;    ///< the number of the run pair each is in
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

    [[nodiscard]] bool oneRun(int first, int width) const
    {
        return run[static_cast<std::size_t>(first)] == run[static_cast<std::size_t>(first + width - 1)];
    }

private:
    static PairFeatures joinedFeatures(const std::vector<const PairFeatures*>& parts)
    {
        return duizhao::align::joined(parts);
    }
};

/// The Chinese blocks a row of the table (so many English ones taken) may reach.
struct Reach {
    int low = 0;
    int high = 0;
};

/// One stretch between two borders of articles: the table of the DP and the way back.
class Stretch {
public:
    Stretch(Side en, Side zh, const WordWeights& weights, Order order)
        : m_en(std::move(en)), m_zh(std::move(zh)), m_weights(weights), m_order(order)
    {
        countRuns();
        findReach();
    }

    /// Fills the table; the score of the best path.
    double solve();
    [[nodiscard]] std::vector<model::Bead> beads() const;

private:
    static constexpr double kNever = -std::numeric_limits<double>::infinity();

    void countRuns();
    void findReach();
    [[nodiscard]] double evidence(int i, int j, const OrderShape& shape) const;
    [[nodiscard]] double placeScore(int i, int j, const OrderShape& shape) const;
    void fillCell(int i, int j);

    [[nodiscard]] double* cell(int i, int j)
    {
        const Reach& reach = m_reach[static_cast<std::size_t>(i)];
        if (j < reach.low || j > reach.high) {
            return nullptr;
        }
        return &m_score[static_cast<std::size_t>(i)][static_cast<std::size_t>(j - reach.low)];
    }

    Side m_en;
    Side m_zh;
    const WordWeights& m_weights;
    Order m_order;
    int m_runs = 0;
    std::vector<int> m_enEnd; ///< blocks up to the end of each run pair
    std::vector<int> m_zhEnd;
    std::vector<Reach> m_reach;
    std::vector<std::vector<double>> m_score;
    std::vector<std::vector<std::uint8_t>> m_from;
};

void Stretch::countRuns()
{
    for (const Side* side : {&m_en, &m_zh}) {
        if (side->count() > 0) {
            m_runs = std::max(m_runs, side->run.back() + 1);
        }
    }
    m_enEnd.assign(static_cast<std::size_t>(m_runs), 0);
    m_zhEnd.assign(static_cast<std::size_t>(m_runs), 0);
    const auto fill = [this](const Side& side, std::vector<int>& end) {
        for (const int run : side.run) {
            ++end[static_cast<std::size_t>(run)];
        }
        for (int run = 1; run < m_runs; ++run) {
            end[static_cast<std::size_t>(run)] += end[static_cast<std::size_t>(run - 1)];
        }
    };
    fill(m_en, m_enEnd);
    fill(m_zh, m_zhEnd);
}

void Stretch::findReach()
{
    m_reach.resize(static_cast<std::size_t>(m_en.count()) + 1);
    const auto zhStart = [this](int run) {
        return run <= 0 ? 0 : m_zhEnd[static_cast<std::size_t>(run - 1)];
    };
    const auto enStart = [this](int run) {
        return run <= 0 ? 0 : m_enEnd[static_cast<std::size_t>(run - 1)];
    };
    for (int i = 0; i <= m_en.count(); ++i) {
        const int before = i == 0 ? 0 : m_en.run[static_cast<std::size_t>(i - 1)];
        const int after = i == m_en.count() ? m_runs - 1 : m_en.run[static_cast<std::size_t>(i)];
        const int enRun = m_enEnd[static_cast<std::size_t>(after)] - enStart(before);
        const int zhRun = m_zhEnd[static_cast<std::size_t>(after)] - zhStart(before);
        const int reach = std::clamp(2 * std::max(enRun, zhRun), kLeastReach, kMostReach);
        int low = std::max(zhStart(before) - reach, 0);
        int high = std::min(m_zhEnd[static_cast<std::size_t>(after)] + reach, m_zh.count());
        if (static_cast<double>(enRun) * zhRun > kFullCells) {
            const double slope = static_cast<double>(zhRun) / std::max(enRun, 1);
            const int centre = zhStart(before) + static_cast<int>((i - enStart(before)) * slope);
            const int half = kBand + static_cast<int>(2 * slope);
            low = std::max(low, centre - half);
            high = std::min(high, centre + half);
        }
        m_reach[static_cast<std::size_t>(i)] = {low, high};
    }
    m_reach.front().low = 0;
    m_reach.back().high = m_zh.count();
    for (std::size_t i = 1; i < m_reach.size(); ++i) {
        m_reach[i].low = std::clamp(m_reach[i].low, m_reach[i - 1].low, m_reach[i - 1].high);
        m_reach[i].high = std::max(m_reach[i].high, m_reach[i - 1].high);
    }
}

double Stretch::evidence(int i, int j, const OrderShape& shape) const
{
    return pairEvidence(m_en.at(i - shape.en, shape.en), m_zh.at(j - shape.zh, shape.zh), m_weights);
}

/// What the source's own order says for this bead.
double Stretch::placeScore(int i, int j, const OrderShape& shape) const
{
    const int enRun = m_en.run[static_cast<std::size_t>(i - shape.en)];
    if (enRun != m_zh.run[static_cast<std::size_t>(j - shape.zh)]) {
        return kOtherRun;
    }
    const auto run = static_cast<std::size_t>(enRun);
    const int enStart = run == 0 ? 0 : m_enEnd[run - 1];
    const int zhStart = run == 0 ? 0 : m_zhEnd[run - 1];
    const int enCount = m_enEnd[run] - enStart;
    const int zhCount = m_zhEnd[run] - zhStart;
    if (enCount == 1 && zhCount == 1) {
        return kSameRun + kAlternating;
    }
    // One block against many: it goes with the one it touches unless form says otherwise.
    const bool touches = m_order == Order::EnglishFirst ? i == m_enEnd[run] && j - shape.zh == zhStart
                                                        : j == m_zhEnd[run] && i - shape.en == enStart;
    return (enCount == 1 || zhCount == 1) && touches ? kSameRun + kAdjacent : kSameRun;
}

void Stretch::fillCell(int i, int j)
{
    double best = kNever;
    std::uint8_t from = 0;
    for (std::size_t number = 0; number < kOrderShapes.size(); ++number) {
        const OrderShape& shape = kOrderShapes[number];
        if (i < shape.en || j < shape.zh) {
            continue;
        }
        const double* before = cell(i - shape.en, j - shape.zh);
        if (before == nullptr || *before == kNever) {
            continue;
        }
        double score = *before + shape.prior;
        if (shape.en > 0 && shape.zh > 0) {
            if (!m_en.oneRun(i - shape.en, shape.en) || !m_zh.oneRun(j - shape.zh, shape.zh)) {
                continue;
            }
            score += evidence(i, j, shape) + placeScore(i, j, shape);
        }
        if (score > best) {
            best = score;
            from = static_cast<std::uint8_t>(number);
        }
    }
    const Reach& reach = m_reach[static_cast<std::size_t>(i)];
    m_score[static_cast<std::size_t>(i)][static_cast<std::size_t>(j - reach.low)] = best;
    m_from[static_cast<std::size_t>(i)][static_cast<std::size_t>(j - reach.low)] = from;
}

double Stretch::solve()
{
    const auto rows = static_cast<std::size_t>(m_en.count()) + 1;
    m_score.resize(rows);
    m_from.resize(rows);
    for (int i = 0; i <= m_en.count(); ++i) {
        const Reach& reach = m_reach[static_cast<std::size_t>(i)];
        const auto width = static_cast<std::size_t>(reach.high - reach.low) + 1;
        m_score[static_cast<std::size_t>(i)].assign(width, kNever);
        m_from[static_cast<std::size_t>(i)].assign(width, 0);
        if (i >= kWidest + 1) {
            m_score[static_cast<std::size_t>(i - kWidest - 1)] = {}; // no shape looks back further
        }
        for (int j = reach.low; j <= reach.high; ++j) {
            if (i == 0 && j == 0) {
                m_score[0][0] = 0;
            } else {
                fillCell(i, j);
            }
        }
    }
    return m_score.back().back();
}

std::vector<model::Ground> reasonOf(const PairFeatures& en, const PairFeatures& zh)
{
    std::vector<model::Ground> grounds{{model::GroundKind::SourceOrder}, {model::GroundKind::Length}};
    if (const int shared = sharedWords(en, zh); shared > 0) {
        grounds.push_back({model::GroundKind::SharedNamesAndNumbers, shared});
    }
    return grounds;
}

std::vector<model::Bead> Stretch::beads() const
{
    std::vector<model::Bead> beads;
    int i = m_en.count();
    int j = m_zh.count();
    while (i > 0 || j > 0) {
        const auto row = static_cast<std::size_t>(i);
        const OrderShape& shape = kOrderShapes[m_from[row][static_cast<std::size_t>(j - m_reach[row].low)]];
        model::Bead bead;
        bead.en.assign(m_en.blocks.begin() + (i - shape.en), m_en.blocks.begin() + i);
        bead.zh.assign(m_zh.blocks.begin() + (j - shape.zh), m_zh.blocks.begin() + j);
        if (shape.en > 0 && shape.zh > 0) {
            const double form = evidence(i, j, shape);
            const double total = form + placeScore(i, j, shape) + shape.prior;
            bead.score = 1 / (1 + std::exp(-0.5 * (total + 2)));
            bead.status = form < kReviewBelow ? model::BeadStatus::NeedsReview : model::BeadStatus::Auto;
            bead.reason = reasonOf(m_en.at(i - shape.en, shape.en), m_zh.at(j - shape.zh, shape.zh));
        }
        i -= shape.en;
        j -= shape.zh;
        beads.push_back(std::move(bead));
    }
    std::reverse(beads.begin(), beads.end());
    return beads;
}

/// Splits the blocks of one article into the two sides and numbers the run pairs.
void splitSides(std::span<const document::Block> blocks, const std::vector<int>& members, Order order,
                Side& en, Side& zh)
{
    const text::Language leader =
        order == Order::EnglishFirst ? text::Language::English : text::Language::Chinese;
    text::Language last = text::Language::None;
    int run = 0;
    for (const int index : members) {
        const text::Language language = blocks[static_cast<std::size_t>(index)].language;
        if (language == text::Language::None) {
            continue;
        }
        if (language == leader && last != text::Language::None && last != leader) {
            ++run;
        }
        Side& side = language == text::Language::English ? en : zh;
        side.blocks.push_back(index);
        side.run.push_back(run);
        last = language;
    }
}

int placeOf(const model::Bead& bead)
{
    if (bead.en.empty() || bead.zh.empty()) {
        return bead.en.empty() ? bead.zh.front() : bead.en.front();
    }
    return std::min(bead.en.front(), bead.zh.front());
}

/// Neighbouring one-sided beads may stand in any order as far as the table is concerned: the source decides.
void settleOneSided(std::vector<model::Bead>& beads)
{
    const auto oneSided = [](const model::Bead& bead) { return bead.en.empty() || bead.zh.empty(); };
    for (auto at = beads.begin(); at != beads.end();) {
        const auto first = std::find_if(at, beads.end(), oneSided);
        at = std::find_if_not(first, beads.end(), oneSided);
        std::stable_sort(first, at,
                         [](const model::Bead& a, const model::Bead& b) { return placeOf(a) < placeOf(b); });
    }
}

/// Puts the blocks without a language where the text around them went: after the English that stands before
/// them or, inside a Chinese run, after the Chinese.
void placeNeutral(std::span<const document::Block> blocks, const std::vector<int>& members,
                  std::vector<model::Bead>& beads)
{
    std::vector<model::Bead> placed;
    std::size_t next = 0;
    text::Language before = text::Language::None;
    const auto takeUntil = [&](int index, text::Language side) {
        for (; next < beads.size(); ++next) {
            const bool chinese = side == text::Language::Chinese;
            const std::vector<int>& wanted = chinese ? beads[next].zh : beads[next].en;
            const std::vector<int>& other = chinese ? beads[next].en : beads[next].zh;
            const bool later = wanted.empty() ? chinese && other.front() > index : wanted.front() > index;
            if (later) {
                break;
            }
            placed.push_back(std::move(beads[next]));
        }
    };
    for (const int index : members) {
        const text::Language own = blocks[static_cast<std::size_t>(index)].language;
        if (own != text::Language::None) {
            before = own;
            continue;
        }
        if (before != text::Language::None) {
            takeUntil(index, before);
        }
        model::Bead bead;
        bead.en.push_back(index);
        placed.push_back(std::move(bead));
    }
    takeUntil(std::numeric_limits<int>::max(), text::Language::English);
    beads = std::move(placed);
}

/// The shown blocks between two borders of articles, in source order.
std::vector<std::vector<int>> stretches(std::span<const document::Block> blocks)
{
    std::vector<std::vector<int>> result;
    int article = 0;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        if (blocks[at].disposition != document::Disposition::Shown) {
            continue;
        }
        if (result.empty() || blocks[at].article != article) {
            result.emplace_back();
            article = blocks[at].article;
        }
        result.back().push_back(static_cast<int>(at));
    }
    return result;
}

struct Solution {
    double score = 0;
    std::vector<model::Bead> beads;
};

Solution solveAll(std::span<const document::Block> blocks, const std::vector<std::vector<int>>& articles,
                  const std::vector<PairFeatures>& features, const WordWeights& weights, Order order)
{
    Solution solution;
    for (const std::vector<int>& members : articles) {
        Side en;
        Side zh;
        splitSides(blocks, members, order, en, zh);
        std::vector<model::Bead> found;
        if (en.count() + zh.count() > 0) {
            en.join(features);
            zh.join(features);
            Stretch stretch(std::move(en), std::move(zh), weights, order);
            solution.score += stretch.solve();
            found = stretch.beads();
            settleOneSided(found);
        }
        placeNeutral(blocks, members, found);
        std::move(found.begin(), found.end(), std::back_inserter(solution.beads));
    }
    return solution;
}

} // namespace

std::vector<model::Bead> pairBySourceOrder(std::span<const document::Block> blocks)
{
    std::vector<PairFeatures> features;
    features.reserve(blocks.size());
    for (const document::Block& block : blocks) {
        const bool counts =
            block.disposition == document::Disposition::Shown && block.language != text::Language::None;
        features.push_back(counts ? pairFeatures(block) : PairFeatures{});
    }
    const WordWeights weights(features);
    const std::vector<std::vector<int>> articles = stretches(blocks);
    Solution best = solveAll(blocks, articles, features, weights, Order::EnglishFirst);
    Solution other = solveAll(blocks, articles, features, weights, Order::ChineseFirst);
    return other.score > best.score ? std::move(other.beads) : std::move(best.beads);
}

} // namespace duizhao::align
