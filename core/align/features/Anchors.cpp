#include "core/align/features/Anchors.h"

#include <algorithm>
#include <cmath>

namespace duizhao::align {

namespace {

constexpr int kMargin = 6;      ///< cells around the way between two anchors
constexpr int kLargestBox = 60; ///< between anchors up to this far apart all cells are looked at
constexpr int kHalfWidth = 100; ///< of the band along the diagonal of a larger box
constexpr int kNeighbours = 3;  ///< an anchor is trusted when the chain's next ones on either side agree …
constexpr double kDrift = 6;    ///< … to within this many units

struct Anchor {
    int i = 0;
    int j = 0;
};

/// Where each token stands: the unit, -1 for nowhere, -2 for several.
std::vector<int> onlyPlaces(std::span<const UnitFeatures> units, std::size_t tokens)
{
    std::vector<int> places(tokens, -1);
    for (std::size_t i = 0; i < units.size(); ++i) {
        for (const TokenUse& use : units[i].tokens) {
            places[use.token] = places[use.token] == -1 ? static_cast<int>(i) : -2;
        }
    }
    return places;
}

std::vector<Anchor> candidates(std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                               const Vocabulary& vocabulary)
{
    const auto enPlaces = onlyPlaces(en, vocabulary.tokens());
    const auto zhPlaces = onlyPlaces(zh, vocabulary.tokens());
    std::vector<Anchor> anchors;
    for (std::size_t t = 0; t < enPlaces.size(); ++t) {
        if (enPlaces[t] >= 0 && zhPlaces[t] >= 0 &&
            vocabulary.classOf(static_cast<std::uint32_t>(t)) != TokenClass::Mark) {
            anchors.push_back({enPlaces[t], zhPlaces[t]});
        }
    }
    std::sort(anchors.begin(), anchors.end(),
              [](const Anchor& a, const Anchor& b) { return a.i != b.i ? a.i < b.i : a.j > b.j; });
    return anchors;
}

/// The longest chain that rises in both texts (patience sorting).
std::vector<Anchor> chain(const std::vector<Anchor>& anchors)
{
    std::vector<std::size_t> tails; // the anchor that ends the best chain of each length
    std::vector<std::ptrdiff_t> before(anchors.size(), -1);
    for (std::size_t k = 0; k < anchors.size(); ++k) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), anchors[k].j,
                                         [&](std::size_t tail, int j) { return anchors[tail].j < j; });
        before[k] = at == tails.begin() ? -1 : static_cast<std::ptrdiff_t>(*(at - 1));
        if (at == tails.end()) {
            tails.push_back(k);
        } else {
            *at = k;
        }
    }
    std::vector<Anchor> result;
    for (auto k = tails.empty() ? std::ptrdiff_t{-1} : static_cast<std::ptrdiff_t>(tails.back()); k >= 0;
         k = before[k]) {
        result.push_back(anchors[static_cast<std::size_t>(k)]);
    }
    std::reverse(result.begin(), result.end());
    return result;
}

/// Without anchors that stand far off the line their neighbours draw.
std::vector<Anchor> trusted(const std::vector<Anchor>& anchors)
{
    std::vector<Anchor> result;
    for (std::size_t k = 0; k < anchors.size(); ++k) {
        std::vector<int> offsets;
        for (std::size_t l = k >= kNeighbours ? k - kNeighbours : 0;
             l <= k + kNeighbours && l < anchors.size(); ++l) {
            offsets.push_back(anchors[l].j - anchors[l].i);
        }
        std::nth_element(offsets.begin(), offsets.begin() + static_cast<std::ptrdiff_t>(offsets.size() / 2),
                         offsets.end());
        const int usual = offsets[offsets.size() / 2];
        if (std::abs(anchors[k].j - anchors[k].i - usual) <= kDrift) {
            result.push_back(anchors[k]);
        }
    }
    return result;
}

/// Opens the cells between two corners.
void open(std::vector<int>& low, std::vector<int>& high, const Anchor& from, const Anchor& to, int zhCount)
{
    const int rows = to.i - from.i;
    const int columns = to.j - from.j;
    const bool small = rows <= kLargestBox && columns <= kLargestBox;
    for (int i = std::max(0, from.i - kMargin);
         i <= std::min(static_cast<int>(low.size()) - 1, to.i + kMargin); ++i) {
        int first = from.j - kMargin;
        int last = to.j + kMargin;
        if (!small) {
            const double share =
                std::clamp(rows > 0 ? static_cast<double>(i - from.i) / rows : 0.5, 0.0, 1.0);
            const int middle = from.j + static_cast<int>(share * columns);
            // A stretch that one text has alone is crossed in a few rows: the band is as wide as it is steep.
            const int reach = kHalfWidth + (rows > 0 ? columns / (rows + 1) : columns);
            first = std::max(first, middle - reach);
            last = std::min(last, middle + reach);
        }
        low[i] = std::min(low[i], std::max(0, first));
        high[i] = std::max(high[i], std::min(zhCount, last));
    }
}

} // namespace

Band anchoredBand(std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                  const Vocabulary& vocabulary)
{
    const int n = static_cast<int>(en.size());
    const int m = static_cast<int>(zh.size());
    std::vector<int> low(en.size() + 1, m);
    std::vector<int> high(en.size() + 1, 0);
    Anchor last{0, 0};
    for (const Anchor& anchor : trusted(chain(candidates(en, zh, vocabulary)))) {
        open(low, high, last, anchor, m);
        last = anchor;
    }
    open(low, high, last, {n, m}, m);
    high[en.size()] = m;
    return Band{std::move(low), std::move(high)};
}

} // namespace duizhao::align
