#include "core/align/edit/Realign.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace duizhao::align {

namespace {

bool isRun(const std::vector<int>& indices)
{
    return !indices.empty() && indices.back() - indices.front() + 1 == static_cast<int>(indices.size());
}

/// The part of a text that no fast pair holds.
struct Rest {
    std::vector<AlignUnit> units;
    std::vector<int> places; ///< in the text as given
};

struct Ordered {
    model::Bead bead;
    bool inOrder = true; ///< on both sides
};

class AroundFast {
public:
    AroundFast(std::span<const AlignUnit> en, std::span<const AlignUnit> zh,
               std::span<const model::Bead> fast)
        : m_en{en}, m_zh{zh}, m_fast{fast.begin(), fast.end()}
    {
        std::sort(m_fast.begin(), m_fast.end(), [](const model::Bead& a, const model::Bead& b) {
            return a.en.empty() != b.en.empty() ? b.en.empty() : a.en.empty() ? a.zh < b.zh : a.en < b.en;
        });
        m_isAnchor.resize(m_fast.size());
        for (const std::size_t index : undisputed(orderedChain(m_fast))) {
            m_isAnchor[index] = true;
            m_enCuts.push_back(m_fast[index].en.front());
            m_zhCuts.push_back(m_fast[index].zh.front());
        }
    }

    Result<Alignment> run(const AlignOptions& options, Progress& progress)
    {
        const Rest en = restOf(m_en, m_enCuts, &model::Bead::en);
        const Rest zh = restOf(m_zh, m_zhCuts, &model::Bead::zh);
        Alignment between;
        if (!en.units.empty() || !zh.units.empty()) {
            auto aligned = align(en.units, zh.units, options, progress);
            if (aligned) {
                between = *std::move(aligned);
            } else if (aligned.error().kind == ErrorKind::InvalidArgument && !m_fast.empty()) {
                between.beads = oneSided(en.units.size(), zh.units.size());
            } else {
                return failure(aligned.error());
            }
        }
        restorePlaces(between, en, zh);
        Alignment whole;
        whole.crossings = std::move(between.crossings);
        whole.beads = merged(std::move(between.beads));
        summarise(whole);
        return whole;
    }

private:
    static bool cross(const model::Bead& a, const model::Bead& b)
    {
        return (a.en.front() < b.en.front()) != (a.zh.front() < b.zh.front());
    }

    /// Where two pairs cross one another and nothing else, neither is the one in order.
    [[nodiscard]] std::vector<std::size_t> undisputed(std::vector<std::size_t> chain) const
    {
        const std::set<std::size_t> inChain{chain.begin(), chain.end()};
        std::set<std::size_t> disputed;
        for (std::size_t at = 0; at < m_fast.size(); ++at) {
            if (inChain.contains(at) || m_fast[at].en.empty() || m_fast[at].zh.empty()) {
                continue;
            }
            std::vector<std::size_t> crossed;
            std::copy_if(chain.begin(), chain.end(), std::back_inserter(crossed),
                         [&](std::size_t other) { return cross(m_fast[at], m_fast[other]); });
            if (crossed.size() == 1) {
                disputed.insert(crossed.front());
            }
        }
        std::erase_if(chain, [&](std::size_t index) { return disputed.contains(index); });
        return chain;
    }

    Rest restOf(std::span<const AlignUnit> text, const std::vector<int>& cuts,
                std::vector<int> model::Bead::*side)
    {
        std::vector<bool> taken(text.size());
        for (const model::Bead& bead : m_fast) {
            for (const int index : bead.*side) {
                taken.at(static_cast<std::size_t>(index)) = true;
            }
        }
        Rest rest;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (taken[at]) {
                continue;
            }
            rest.units.push_back(text[at]);
            rest.places.push_back(static_cast<int>(at));
            if (!cuts.empty()) {
                const auto gap =
                    std::lower_bound(cuts.begin(), cuts.end(), static_cast<int>(at)) - cuts.begin();
                const std::pair<int, int> key{text[at].section, static_cast<int>(gap)};
                rest.units.back().section =
                    m_sections.try_emplace(key, static_cast<int>(m_sections.size())).first->second;
            }
        }
        return rest;
    }

    static std::vector<model::Bead> oneSided(std::size_t en, std::size_t zh)
    {
        std::vector<model::Bead> beads;
        for (std::size_t at = 0; at < en + zh; ++at) {
            model::Bead bead;
            (at < en ? bead.en : bead.zh).push_back(static_cast<int>(at < en ? at : at - en));
            bead.origin = model::BeadOrigin::Auto;
            bead.status = model::BeadStatus::NeedsReview;
            bead.score = 0;
            beads.push_back(std::move(bead));
        }
        return beads;
    }

    static void restorePlaces(Alignment& between, const Rest& en, const Rest& zh)
    {
        const auto restore = [](std::vector<int>& side, const std::vector<int>& places) {
            std::transform(side.begin(), side.end(), side.begin(),
                           [&](int index) { return places.at(static_cast<std::size_t>(index)); });
        };
        for (model::Bead& bead : between.beads) {
            restore(bead.en, en.places);
            restore(bead.zh, zh.places);
        }
        for (CrossingPair& pair : between.crossings) {
            pair.en = en.places.at(static_cast<std::size_t>(pair.en));
            pair.zh = zh.places.at(static_cast<std::size_t>(pair.zh));
        }
    }

    /// The rest with the fast pairs that have English among it, by their English; one in order also stands
    /// before the Chinese that follows it.
    std::vector<Ordered> withEnglish(std::vector<model::Bead> between) const
    {
        std::vector<Ordered> beads;
        std::size_t next = 0;
        const auto stands = [&](const model::Bead& other) {
            const model::Bead& bead = m_fast[next];
            return (!other.en.empty() && bead.en.front() < other.en.front()) ||
                   (m_isAnchor[next] && !other.zh.empty() && bead.zh.front() < other.zh.front());
        };
        for (model::Bead& bead : between) {
            for (; next < m_fast.size() && !m_fast[next].en.empty() && stands(bead); ++next) {
                beads.push_back({m_fast[next], static_cast<bool>(m_isAnchor[next])});
            }
            beads.push_back({std::move(bead), true});
        }
        for (; next < m_fast.size() && !m_fast[next].en.empty(); ++next) {
            beads.push_back({m_fast[next], static_cast<bool>(m_isAnchor[next])});
        }
        return beads;
    }

    /// The fast pairs that are Chinese alone stand before the Chinese that follows them.
    std::vector<model::Bead> merged(std::vector<model::Bead> between) const
    {
        std::size_t next = 0;
        while (next < m_fast.size() && !m_fast[next].en.empty()) {
            ++next;
        }
        std::vector<model::Bead> beads;
        for (Ordered& ordered : withEnglish(std::move(between))) {
            const std::vector<int>& zh = ordered.bead.zh;
            for (; ordered.inOrder && !zh.empty() && next < m_fast.size() &&
                   m_fast[next].zh.front() < zh.front();
                 ++next) {
                beads.push_back(m_fast[next]);
            }
            beads.push_back(std::move(ordered.bead));
        }
        beads.insert(beads.end(), m_fast.begin() + static_cast<std::ptrdiff_t>(next), m_fast.end());
        return beads;
    }

    std::span<const AlignUnit> m_en;
    std::span<const AlignUnit> m_zh;
    std::vector<model::Bead> m_fast; ///< by their first English unit, then those without English
    std::vector<bool> m_isAnchor;
    std::vector<int> m_enCuts;
    std::vector<int> m_zhCuts;
    std::map<std::pair<int, int>, int> m_sections;
};

} // namespace

std::vector<std::size_t> orderedChain(std::span<const model::Bead> beads)
{
    std::vector<std::size_t> both;
    for (std::size_t at = 0; at < beads.size(); ++at) {
        if (isRun(beads[at].en) && isRun(beads[at].zh)) {
            both.push_back(at);
        }
    }
    std::sort(both.begin(), both.end(),
              [&](std::size_t a, std::size_t b) { return beads[a].en.front() < beads[b].en.front(); });
    // Longest increasing run of the Chinese places by patience sorting (Fredman 1975).
    std::vector<std::size_t> tails;
    std::vector<std::size_t> before(both.size());
    for (std::size_t at = 0; at < both.size(); ++at) {
        const auto pile =
            std::lower_bound(tails.begin(), tails.end(), at, [&](std::size_t tail, std::size_t next) {
                return beads[both[tail]].zh.front() < beads[both[next]].zh.front();
            });
        before[at] = pile == tails.begin() ? both.size() : *std::prev(pile);
        if (pile == tails.end()) {
            tails.push_back(at);
        } else {
            *pile = at;
        }
    }
    std::vector<std::size_t> chain;
    for (std::size_t at = tails.empty() ? both.size() : tails.back(); at < both.size(); at = before[at]) {
        chain.push_back(both[at]);
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

void summarise(Alignment& alignment)
{
    double sum = 0;
    double units = 0;
    alignment.wantLook = 0;
    for (const model::Bead& bead : alignment.beads) {
        const auto size = static_cast<double>(bead.en.size() + bead.zh.size());
        sum += bead.score * size;
        units += size;
        alignment.wantLook += bead.status == model::BeadStatus::NeedsReview ? 1 : 0;
    }
    alignment.confidence = units > 0 ? sum / units : 0;
}

Result<Alignment> alignAround(std::span<const AlignUnit> en, std::span<const AlignUnit> zh,
                              std::span<const model::Bead> fast, const AlignOptions& options,
                              Progress& progress)
{
    if (fast.empty()) {
        return align(en, zh, options, progress);
    }
    return AroundFast{en, zh, fast}.run(options, progress);
}

} // namespace duizhao::align
