#include "core/align/search/SourceOrder.h"

#include "core/align/features/PairFeatures.h"
#include "core/align/search/OrderTable.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

namespace duizhao::align {

namespace {

/// The two sides of one article's blocks, and how their runs go together in either order.
struct Sides {
    OrderSide en;
    OrderSide zh;
    std::array<OrderRuns, kOrders> runs;
};

Sides splitSides(std::span<const document::Block> blocks, const std::vector<int>& members)
{
    Sides sides;
    constexpr std::array<text::Language, kOrders> leaders{text::Language::English, text::Language::Chinese};
    std::array<int, kOrders> run{};
    text::Language last = text::Language::None;
    int place = 0;
    for (const int index : members) {
        const text::Language language = blocks[static_cast<std::size_t>(index)].language;
        if (language == text::Language::None) {
            continue;
        }
        const bool english = language == text::Language::English;
        OrderSide& side = english ? sides.en : sides.zh;
        side.blocks.push_back(index);
        side.place.push_back(place++);
        for (std::size_t order = 0; order < kOrders; ++order) {
            run[order] += language == leaders[order] && last != text::Language::None && last != language;
            (english ? sides.runs[order].en : sides.runs[order].zh).push_back(run[order]);
        }
        last = language;
    }
    for (OrderRuns& runs : sides.runs) {
        runs.countEnds();
    }
    return sides;
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

/// The stretches of the articles, solved; none for one without text.
std::vector<std::optional<OrderTable>> solveAll(std::span<const document::Block> blocks,
                                                const std::vector<std::vector<int>>& articles,
                                                const std::vector<PairFeatures>& features,
                                                const WordWeights& weights)
{
    std::vector<std::optional<OrderTable>> solved(articles.size());
    std::array<int, kOrders> pairs{};
    for (std::size_t at = 0; at < articles.size(); ++at) {
        Sides sides = splitSides(blocks, articles[at]);
        if (sides.en.count() + sides.zh.count() == 0) {
            continue;
        }
        sides.en.join(features);
        sides.zh.join(features);
        solved[at].emplace(std::move(sides.en), std::move(sides.zh), std::move(sides.runs), weights);
        solved[at]->solve(std::nullopt);
        const std::array<int, kOrders> found = solved[at]->pairsByOrder();
        pairs[0] += found[0];
        pairs[1] += found[1];
    }
    if (pairs[0] == 0 || pairs[1] == 0) {
        return solved;
    }
    // Most of the text says in which order an article begins that could be read either way.
    const Order first = pairs[1] > pairs[0] ? Order::ChineseFirst : Order::EnglishFirst;
    for (auto& stretch : solved) {
        if (stretch) {
            stretch->solve(first);
        }
    }
    return solved;
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
    const auto solved = solveAll(blocks, articles, features, weights);
    std::vector<model::Bead> beads;
    for (std::size_t at = 0; at < articles.size(); ++at) {
        std::vector<model::Bead> found;
        if (solved[at]) {
            found = solved[at]->beads();
            settleOneSided(found);
        }
        placeNeutral(blocks, articles[at], found);
        std::move(found.begin(), found.end(), std::back_inserter(beads));
    }
    return beads;
}

} // namespace duizhao::align
