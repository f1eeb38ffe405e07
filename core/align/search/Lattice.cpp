#include "core/align/search/Lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace duizhao::align {

namespace {

constexpr double kImpossible = -1e30;

double logAdd(double a, double b)
{
    if (a < b) {
        std::swap(a, b);
    }
    return b <= a - 40 ? a : a + std::log1p(std::exp(b - a));
}

struct Shape {
    int a;
    int b;
};
constexpr int kReportRows = 64; ///< progress is told after this many rows

/// A pair that scores less is none, whatever stands beside it.
constexpr double kHopeless = -7.5;

/// A merged bead less likely than this after one pass is not looked at in the next.
constexpr double kUnlikely = 1e-6;

std::uint64_t keyOf(const Edge& edge)
{
    constexpr std::uint64_t kUnits = 1ULL << 28; // more than any text has
    return (static_cast<std::uint64_t>(edge.i) * kUnits + static_cast<std::uint64_t>(edge.j)) * 16 +
           static_cast<std::uint64_t>(edge.a * 4 + edge.b);
}

bool allowed(const PairModel& model, const Edge& edge)
{
    for (int k = 0; k < edge.a; ++k) {
        for (int l = 0; l < edge.b; ++l) {
            if (!model.allowed(edge.i + k, edge.j + l)) {
                return false;
            }
        }
    }
    return true;
}

constexpr std::array<Shape, 6> kShapes = {{{1, 1}, {2, 1}, {1, 2}, {3, 1}, {1, 3}, {2, 2}}};

} // namespace

Lattice::Lattice(const PairModel& model, Band band, const Weights& weights, Shapes shapes, KeepTerms keep,
                 Progress& progress, const Lattice* earlier)
    : m_band(std::move(band)), m_n(model.enCount()), m_m(model.zhCount())
{
    for (int i = 0; i < m_n; ++i) {
        m_termsEn.push_back(model.nullTerms(i, text::Language::English));
        m_scoreEn.push_back(weighted(m_termsEn.back(), weights));
    }
    for (int j = 0; j < m_m; ++j) {
        m_termsZh.push_back(model.nullTerms(j, text::Language::Chinese));
        m_scoreZh.push_back(weighted(m_termsZh.back(), weights));
    }
    m_openEn = weights[static_cast<std::size_t>(Term::OpenEn)];
    m_openZh = weights[static_cast<std::size_t>(Term::OpenZh)];
    addEdges(model, weights, shapes, keep, progress, earlier);
}

void Lattice::addEdges(const PairModel& model, const Weights& weights, Shapes shapes, KeepTerms keep,
                       Progress& progress, const Lattice* earlier)
{
    const auto likely = earlier == nullptr ? std::unordered_set<std::uint64_t>{} : earlier->likelyMerged();
    m_firstEdge.reserve(m_band.cells() + 1);
    std::vector<double> pairScores(m_band.cells(), kImpossible); // by the cell where the pair ends
    const auto add = [&](const Edge& shape, const Terms& terms) {
        m_edges.push_back(shape);
        m_edges.back().score = weighted(terms, weights);
        if (keep == KeepTerms::Yes) {
            m_terms.push_back(terms);
        }
    };
    // A merged bead is looked at only where one of its pairs (of larger ones: two) could stand by itself.
    const auto promising = [&](const Edge& edge) {
        int wanted = edge.a + edge.b > 3 ? 2 : 1;
        for (int k = 1; k <= edge.a; ++k) {
            for (int l = 1; l <= edge.b; ++l) {
                if (m_band.holds(edge.i + k, edge.j + l) &&
                    pairScores[m_band.cell(edge.i + k, edge.j + l)] > kHopeless && --wanted == 0) {
                    return true;
                }
            }
        }
        return false;
    };
    for (int i = 0; i <= m_n; ++i) {
        if (i % kReportRows == 0) {
            progress.report(i, m_n, {});
            if (progress.cancelled()) {
                return;
            }
        }
        for (int j = m_band.low(i); j <= m_band.high(i); ++j) {
            m_firstEdge.push_back(m_edges.size());
            for (const Shape& shape : kShapes) {
                const Edge edge{i - shape.a, j - shape.b, shape.a, shape.b, 0, 0};
                const bool single = shape.a == 1 && shape.b == 1;
                if (!single && shapes == Shapes::OnlyPairs) {
                    break;
                }
                if (edge.i < 0 || edge.j < 0 || !m_band.holds(edge.i, edge.j) || !allowed(model, edge)) {
                    continue;
                }
                if (single) {
                    add(edge, model.pairTerms(edge.i, edge.j));
                    pairScores[m_band.cell(i, j)] = m_edges.back().score;
                } else if (earlier != nullptr
                               ? likely.contains(keyOf(edge))
                               : promising(edge) && model.fits(edge.i, edge.a, edge.j, edge.b)) {
                    add(edge, model.mergedTerms(edge.i, edge.a, edge.j, edge.b, weights));
                }
            }
        }
    }
    m_firstEdge.push_back(m_edges.size());
    m_complete = true;
}

std::unordered_set<std::uint64_t> Lattice::likelyMerged() const
{
    std::unordered_set<std::uint64_t> keys;
    for (const Edge& edge : m_edges) {
        if (edge.a + edge.b > 2 && edge.posterior > kUnlikely) {
            keys.insert(keyOf(edge));
        }
    }
    return keys;
}

void Lattice::reweigh(const Weights& weights)
{
    for (std::size_t e = 0; e < m_edges.size(); ++e) {
        m_edges[e].score = weighted(m_terms[e], weights);
    }
    for (int i = 0; i < m_n; ++i) {
        m_scoreEn[i] = weighted(m_termsEn[i], weights);
    }
    for (int j = 0; j < m_m; ++j) {
        m_scoreZh[j] = weighted(m_termsZh[j], weights);
    }
    m_openEn = weights[static_cast<std::size_t>(Term::OpenEn)];
    m_openZh = weights[static_cast<std::size_t>(Term::OpenZh)];
}

void Lattice::forward()
{
    m_alpha.assign(m_band.cells(), {kImpossible, kImpossible, kImpossible});
    m_alpha[m_band.cell(0, 0)][Paired] = 0;
    m_into.resize(m_band.cells());
    for (int i = 0; i <= m_n; ++i) {
        for (int j = m_band.low(i); j <= m_band.high(i); ++j) {
            const std::size_t cell = m_band.cell(i, j);
            Cell& here = m_alpha[cell];
            for (std::size_t e = m_firstEdge[cell]; e < m_firstEdge[cell + 1]; ++e) {
                const Edge& edge = m_edges[e];
                here[Paired] = logAdd(here[Paired], m_into[m_band.cell(edge.i, edge.j)] + edge.score);
            }
            if (i > 0 && m_band.holds(i - 1, j)) {
                const Cell& from = m_alpha[m_band.cell(i - 1, j)];
                here[GapEn] = logAdd(from[Paired] + m_openEn, from[GapEn]) + m_scoreEn[i - 1];
            }
            if (j > 0 && m_band.holds(i, j - 1)) {
                const Cell& from = m_alpha[cell - 1];
                here[GapZh] =
                    logAdd(logAdd(from[Paired], from[GapEn]) + m_openZh, from[GapZh]) + m_scoreZh[j - 1];
            }
            m_into[cell] = logAdd(logAdd(here[Paired], here[GapEn]), here[GapZh]);
        }
    }
    m_logTotal = m_into[m_band.cell(m_n, m_m)];
}

void Lattice::backward()
{
    m_beta.assign(m_band.cells(), {kImpossible, kImpossible, kImpossible});
    m_beta[m_band.cell(m_n, m_m)] = {0, 0, 0};
    m_postEn.assign(m_scoreEn.size(), 0);
    m_postZh.assign(m_scoreZh.size(), 0);
    m_opensEn = m_opensZh = 0;
    const auto lift = [](double& target, double value) { target = logAdd(target, value); };
    // By cell: what follows when a bead comes next, whatever stood before.
    std::vector<double> bead(m_band.cells(), kImpossible);
    for (int i = m_n; i >= 0; --i) {
        for (int j = m_band.high(i); j >= m_band.low(i); --j) {
            const std::size_t cell = m_band.cell(i, j);
            Cell& here = m_beta[cell];
            for (double& state : here) {
                lift(state, bead[cell]);
            }
            for (std::size_t e = m_firstEdge[cell]; e < m_firstEdge[cell + 1]; ++e) {
                Edge& edge = m_edges[e];
                const std::size_t source = m_band.cell(edge.i, edge.j);
                const double after = edge.score + here[Paired];
                edge.posterior = std::exp(std::min(0.0, m_into[source] + after - m_logTotal));
                lift(bead[source], after);
            }
            if (i > 0 && m_band.holds(i - 1, j)) {
                const std::size_t source = m_band.cell(i - 1, j);
                const double after = m_scoreEn[i - 1] + here[GapEn];
                m_postEn[i - 1] += std::exp(m_alpha[cell][GapEn] + here[GapEn] - m_logTotal);
                m_opensEn += std::exp(m_alpha[source][Paired] + m_openEn + after - m_logTotal);
                lift(m_beta[source][Paired], after + m_openEn);
                lift(m_beta[source][GapEn], after);
            }
            if (j > 0 && m_band.holds(i, j - 1)) {
                const double after = m_scoreZh[j - 1] + here[GapZh];
                const Cell& from = m_alpha[cell - 1];
                m_postZh[j - 1] += std::exp(m_alpha[cell][GapZh] + here[GapZh] - m_logTotal);
                m_opensZh += std::exp(logAdd(from[Paired], from[GapEn]) + m_openZh + after - m_logTotal);
                lift(m_beta[cell - 1][Paired], after + m_openZh);
                lift(m_beta[cell - 1][GapEn], after + m_openZh);
                lift(m_beta[cell - 1][GapZh], after);
            }
        }
    }
}

bool Lattice::infer()
{
    if (m_complete) {
        forward();
        backward();
    }
    return m_complete;
}

/// The best of a cell's states with what leaving it costs, and which one it is.
std::pair<double, int> Lattice::bestState(const Back& from, double paired, double gapEn, double gapZh)
{
    const std::array<double, States> scores = {from.score[Paired] + paired, from.score[GapEn] + gapEn,
                                               from.score[GapZh] + gapZh};
    const auto* best = std::max_element(scores.begin(), scores.end());
    return {*best, static_cast<int>(best - scores.begin())};
}

template <typename Value, typename NullEn, typename NullZh>
std::vector<Step> Lattice::path(Value value, NullEn nullEn, NullZh nullZh, double openEn, double openZh) const
{
    std::vector<Back> table(m_band.cells());
    table[m_band.cell(0, 0)].score[Paired] = 0;
    for (int i = 0; i <= m_n; ++i) {
        for (int j = m_band.low(i); j <= m_band.high(i); ++j) {
            const std::size_t cell = m_band.cell(i, j);
            Back& here = table[cell];
            for (std::size_t e = m_firstEdge[cell]; e < m_firstEdge[cell + 1]; ++e) {
                const Edge& edge = m_edges[e];
                const auto [score, state] = bestState(table[m_band.cell(edge.i, edge.j)], 0, 0, 0);
                if (score + value(edge) > here.score[Paired]) {
                    here.score[Paired] = score + value(edge);
                    here.from[Paired] = state;
                    here.edge = e;
                }
            }
            if (i > 0 && m_band.holds(i - 1, j)) {
                const auto [score, state] = bestState(table[m_band.cell(i - 1, j)], openEn, 0, kImpossible);
                here.score[GapEn] = score + nullEn(i - 1);
                here.from[GapEn] = state;
            }
            if (j > 0 && m_band.holds(i, j - 1)) {
                const auto [score, state] = bestState(table[cell - 1], openZh, openZh, 0);
                here.score[GapZh] = score + nullZh(j - 1);
                here.from[GapZh] = state;
            }
        }
    }
    return trace(table);
}

std::vector<Step> Lattice::trace(const std::vector<Back>& table) const
{
    std::vector<Step> steps;
    int i = m_n;
    int j = m_m;
    int state = bestState(table[m_band.cell(i, j)], 0, 0, 0).second;
    while (i > 0 || j > 0) {
        const Back& here = table[m_band.cell(i, j)];
        const int before = here.from[state];
        if (state == Paired) {
            const Edge& edge = m_edges[here.edge];
            steps.push_back({edge.i, edge.j, edge.a, edge.b, edge.posterior});
            i = edge.i;
            j = edge.j;
        } else if (state == GapEn) {
            --i;
            steps.push_back({i, j, 1, 0, m_postEn.empty() ? 0 : m_postEn[i]});
        } else {
            --j;
            steps.push_back({i, j, 0, 1, m_postZh.empty() ? 0 : m_postZh[j]});
        }
        state = before;
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

std::vector<Step> Lattice::decode(double price) const
{
    return path([&](const Edge& edge) { return edge.posterior - price; },
                [&](int i) { return m_postEn[i] - price; }, [&](int j) { return m_postZh[j] - price; }, 0, 0);
}

std::vector<Step> Lattice::best() const
{
    return path([](const Edge& edge) { return edge.score; }, [&](int i) { return m_scoreEn[i]; },
                [&](int j) { return m_scoreZh[j]; }, m_openEn, m_openZh);
}

Band Lattice::narrowed(double least, int margin) const
{
    std::vector<int> low(m_n + 1, m_m);
    std::vector<int> high(m_n + 1, 0);
    for (int i = 0; i <= m_n; ++i) {
        for (int j = m_band.low(i); j <= m_band.high(i); ++j) {
            const std::size_t cell = m_band.cell(i, j);
            double through = kImpossible;
            for (int state = 0; state < States; ++state) {
                through = std::max(through, m_alpha[cell][state] + m_beta[cell][state]);
            }
            if (through - m_logTotal > least) {
                low[i] = std::min(low[i], j);
                high[i] = std::max(high[i], j);
            }
        }
    }
    std::vector<int> wideLow(m_n + 1);
    std::vector<int> wideHigh(m_n + 1);
    for (int i = 0; i <= m_n; ++i) {
        int lowest = m_m;
        int highest = 0;
        for (int k = std::max(0, i - margin); k <= std::min(m_n, i + margin); ++k) {
            lowest = std::min(lowest, low[k]);
            highest = std::max(highest, high[k]);
        }
        wideLow[i] = std::max(0, lowest - margin);
        wideHigh[i] = std::min(m_m, highest + margin);
    }
    return Band{std::move(wideLow), std::move(wideHigh)};
}

} // namespace duizhao::align
