#include "core/align/words/LearnedWords.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_map>

namespace duizhao::align {

namespace {

constexpr std::size_t kCounterparts = 3; ///< Han bigrams kept for a word
constexpr double kLeastBeads = 2;        ///< a word or Han bigram seen less often teaches nothing
constexpr double kMostShare = 0.5;       ///< one that stands in more of the beads neither
constexpr std::size_t kFewestBeads = 4;  ///< fewer tell nothing of what goes with what
constexpr double kLeastAssociation = 5.0;
constexpr double kDoubt = 1.0; ///< pseudo-observations against a counterpart

struct Item {
    std::uint32_t id = 0;
    std::vector<std::uint32_t> beads; ///< it stands in, ascending
};

double countOf(const Item& item)
{
    return static_cast<double>(item.beads.size());
}

/// The items worth learning from, with the beads they stand in.
template <typename Uses, typename Side, typename Accept>
std::vector<Item> collect(std::span<const UnitFeatures> units, std::span<const TrainingBead> beads, Uses uses,
                          Side side, std::size_t ids, Accept accept)
{
    std::vector<std::uint32_t> counts(ids, 0);
    std::vector<std::uint32_t> last(ids, 0);
    for (std::size_t b = 0; b < beads.size(); ++b) {
        for (const int index : side(beads[b])) {
            for (const TokenUse& use : uses(units[index])) {
                if (last[use.token] != b + 1) {
                    last[use.token] = static_cast<std::uint32_t>(b + 1);
                    ++counts[use.token];
                }
            }
        }
    }
    std::vector<Item> items;
    std::vector<std::uint32_t> place(ids, ~std::uint32_t{0});
    for (std::uint32_t id = 0; id < ids; ++id) {
        if (counts[id] >= kLeastBeads && counts[id] <= kMostShare * static_cast<double>(beads.size()) &&
            accept(id)) {
            place[id] = static_cast<std::uint32_t>(items.size());
            items.push_back({id, {}});
            items.back().beads.reserve(counts[id]);
        }
    }
    for (std::size_t b = 0; b < beads.size(); ++b) {
        for (const int index : side(beads[b])) {
            for (const TokenUse& use : uses(units[index])) {
                if (place[use.token] == ~std::uint32_t{0}) {
                    continue;
                }
                auto& where = items[place[use.token]].beads;
                if (where.empty() || where.back() != b) {
                    where.push_back(static_cast<std::uint32_t>(b));
                }
            }
        }
    }
    return items;
}

/// Dunning's G2 for 2x2 tables of counts, by a table of x log x: it is asked for very often.
class Association {
public:
    explicit Association(std::size_t all) : m_terms(all + 1, 0), m_all(all)
    {
        for (std::size_t x = 2; x <= all; ++x) {
            m_terms[x] = static_cast<double>(x) * std::log(static_cast<double>(x));
        }
    }
    /// 0 where the two avoid one another.
    [[nodiscard]] double of(std::size_t both, std::size_t a, std::size_t b) const
    {
        if (both * m_all <= a * b) {
            return 0;
        }
        const double cells =
            m_terms[both] + m_terms[a - both] + m_terms[b - both] + m_terms[m_all + both - a - b];
        const double margins = m_terms[a] + m_terms[m_all - a] + m_terms[b] + m_terms[m_all - b];
        return 2 * (cells - margins + m_terms[m_all]);
    }

private:
    std::vector<double> m_terms;
    std::size_t m_all;
};

float logOfLearned(double probability)
{
    return static_cast<float>(std::log(std::clamp(probability, 0.005, 0.98)));
}

struct Link {
    std::size_t bigram = 0;
    double strength = 0;
    std::uint32_t both = 0;
};

/// The Han bigrams that go with a word most. `both` is scratch space, all zero before and after.
std::vector<Link> bestLinks(const Item& word, const std::vector<Item>& bigrams,
                            const std::vector<std::vector<std::uint32_t>>& bigramsOfBead,
                            const Association& association, std::vector<std::uint32_t>& both)
{
    std::vector<std::uint32_t> touched;
    for (const std::uint32_t b : word.beads) {
        for (const std::uint32_t p : bigramsOfBead[b]) {
            if (++both[p] == 2) {
                touched.push_back(p);
            }
        }
    }
    std::vector<Link> links;
    for (const std::uint32_t p : touched) {
        const double strength = association.of(both[p], word.beads.size(), bigrams[p].beads.size());
        if (strength >= kLeastAssociation) {
            links.push_back({p, strength, both[p]});
        }
    }
    for (const std::uint32_t b : word.beads) {
        for (const std::uint32_t p : bigramsOfBead[b]) {
            both[p] = 0;
        }
    }
    const std::size_t kept = std::min(kCounterparts, links.size());
    std::partial_sort(links.begin(), links.begin() + static_cast<std::ptrdiff_t>(kept), links.end(),
                      [](const Link& a, const Link& b) {
                          return a.strength != b.strength ? a.strength > b.strength : a.bigram < b.bigram;
                      });
    links.resize(kept);
    std::erase_if(links, [&](const Link& link) { return link.strength < 0.6 * links.front().strength; });
    return links;
}

/// A word's concept from the counts of the word, its counterparts and both.
Concept conceptFrom(double both, double word, double bigrams, double beads, double zhUnits, double zhLength)
{
    Concept item;
    item.channel = Channel::Learned;
    item.rate = static_cast<float>(std::max(1.0, zhUnits) / zhLength);
    item.logRate = std::log(item.rate);
    const double share = bigrams / beads;
    const double survival = (both + kDoubt * share) / (word + kDoubt);
    const double held = (both - 1 + kDoubt * share) / (word - 1 + kDoubt);
    item.survival = logOfLearned(survival);
    item.onlyEn = logOfLearned(1 - survival);
    item.heldSurvival = logOfLearned(held);
    item.heldOnlyEn = logOfLearned(1 - held);
    const double absent = 1 - word / (beads + 1);
    item.onlyZh = logOfLearned(1 - both / (bigrams + kDoubt)) - logOfLearned(absent);
    item.heldOnlyZh = logOfLearned(1 - (both - 1) / (bigrams - 1 + kDoubt)) - logOfLearned(absent);
    return item;
}

/// Notes in every unit which of the learned concepts stand in it.
void placeConcepts(ConceptSpace& space, std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                   const std::unordered_map<std::uint32_t, std::uint32_t>& conceptOfWord,
                   const std::vector<std::vector<std::uint32_t>>& conceptsOfBigram)
{
    // Concepts of this kind follow all earlier ones, so the lists stay ascending once their tails are sorted.
    for (std::size_t i = 0; i < en.size(); ++i) {
        const std::size_t before = space.en[i].size();
        for (const TokenUse& use : en[i].tokens) {
            const auto found = conceptOfWord.find(use.token);
            if (found != conceptOfWord.end()) {
                space.en[i].push_back({found->second, use.atoms});
            }
        }
        std::sort(space.en[i].begin() + static_cast<std::ptrdiff_t>(before), space.en[i].end(),
                  [](const TokenUse& a, const TokenUse& b) { return a.token < b.token; });
    }
    for (std::size_t j = 0; j < zh.size(); ++j) {
        std::vector<TokenUse> tail;
        for (const TokenUse& use : zh[j].bigrams) {
            for (const std::uint32_t number : conceptsOfBigram[use.token]) {
                tail.push_back({number, use.atoms});
            }
        }
        std::sort(tail.begin(), tail.end(),
                  [](const TokenUse& a, const TokenUse& b) { return a.token < b.token; });
        for (const TokenUse& use : tail) {
            if (!space.zh[j].empty() && space.zh[j].back().token == use.token) {
                space.zh[j].back().atoms |= use.atoms;
            } else {
                space.zh[j].push_back(use);
            }
        }
    }
}

std::vector<Item> wordsOf(std::span<const UnitFeatures> en, std::span<const TrainingBead> beads,
                          const Vocabulary& vocabulary)
{
    return collect(
        en, beads, [](const UnitFeatures& unit) -> const auto& { return unit.tokens; },
        [](const TrainingBead& bead) -> const auto& { return bead.en; }, vocabulary.tokens(),
        [&](std::uint32_t id) {
            const TokenClass tokenClass = vocabulary.classOf(id);
            return tokenClass == TokenClass::Word || tokenClass == TokenClass::Name ||
                   tokenClass == TokenClass::Code;
        });
}

std::vector<Item> bigramsOf(std::span<const UnitFeatures> zh, std::span<const TrainingBead> beads,
                            const Vocabulary& vocabulary)
{
    return collect(
        zh, beads, [](const UnitFeatures& unit) -> const auto& { return unit.bigrams; },
        [](const TrainingBead& bead) -> const auto& { return bead.zh; }, vocabulary.hanBigrams(),
        [](std::uint32_t) { return true; });
}

std::vector<TrainingBead> teaching(std::span<const TrainingBead> beads)
{
    std::vector<TrainingBead> matched;
    std::copy_if(beads.begin(), beads.end(), std::back_inserter(matched), [](const TrainingBead& bead) {
        return !bead.en.empty() && !bead.zh.empty() && bead.weight > 0.5;
    });
    return matched;
}

std::vector<std::vector<std::uint32_t>> itemsOfBeads(const std::vector<Item>& items, std::size_t beads)
{
    std::vector<std::vector<std::uint32_t>> ofBead(beads);
    for (std::uint32_t p = 0; p < items.size(); ++p) {
        for (const std::uint32_t b : items[p].beads) {
            ofBead[b].push_back(p);
        }
    }
    return ofBead;
}

} // namespace

void addLearnedWords(ConceptSpace& space, std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                     const Vocabulary& vocabulary, std::span<const TrainingBead> beads)
{
    const std::vector<TrainingBead> matched = teaching(beads);
    if (matched.size() < kFewestBeads) {
        return;
    }
    const std::vector<Item> words = wordsOf(en, matched, vocabulary);
    const std::vector<Item> bigrams = bigramsOf(zh, matched, vocabulary);
    double zhLength = 1;
    std::vector<double> zhUnits(vocabulary.hanBigrams(), 0);
    for (const UnitFeatures& unit : zh) {
        zhLength += unit.length;
        for (const TokenUse& use : unit.bigrams) {
            ++zhUnits[use.token];
        }
    }
    const auto all = static_cast<double>(matched.size());
    std::unordered_map<std::uint32_t, std::uint32_t> conceptOfWord;
    std::vector<std::vector<std::uint32_t>> conceptsOfBigram(vocabulary.hanBigrams());
    const auto bigramsOfBead = itemsOfBeads(bigrams, matched.size());
    std::vector<std::uint32_t> both(bigrams.size(), 0);
    const Association association{matched.size()};
    for (const Item& word : words) {
        const std::vector<Link> links = bestLinks(word, bigrams, bigramsOfBead, association, both);
        if (links.empty()) {
            continue;
        }
        std::vector<std::uint32_t> either;
        double units = 0;
        const auto number = static_cast<std::uint32_t>(space.concepts.size());
        for (const Link& link : links) {
            const Item& bigram = bigrams[link.bigram];
            either.insert(either.end(), bigram.beads.begin(), bigram.beads.end());
            units = std::max(units, zhUnits[bigram.id]);
            conceptsOfBigram[bigram.id].push_back(number);
        }
        std::sort(either.begin(), either.end());
        either.erase(std::unique(either.begin(), either.end()), either.end());
        std::vector<std::uint32_t> shared;
        std::set_intersection(either.begin(), either.end(), word.beads.begin(), word.beads.end(),
                              std::back_inserter(shared));
        const auto inZh = static_cast<double>(either.size());
        space.concepts.push_back(conceptFrom(static_cast<double>(shared.size()), countOf(word), inZh, all,
                                             std::max(units, inZh), zhLength));
        conceptOfWord.emplace(word.id, number);
    }
    placeConcepts(space, en, zh, conceptOfWord, conceptsOfBigram);
}

namespace {

int confirmedBeads(const Item& word, const Item& bigram, std::span<const TrainingBead> beads)
{
    std::vector<std::uint32_t> shared;
    std::set_intersection(word.beads.begin(), word.beads.end(), bigram.beads.begin(), bigram.beads.end(),
                          std::back_inserter(shared));
    return static_cast<int>(
        std::count_if(shared.begin(), shared.end(), [&](std::uint32_t b) { return beads[b].weight >= 1; }));
}

} // namespace

std::vector<LinkedWord> linkedWords(std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                                    const Vocabulary& vocabulary, std::span<const TrainingBead> beads)
{
    std::vector<LinkedWord> linked;
    const std::vector<TrainingBead> matched = teaching(beads);
    if (matched.size() < kFewestBeads) {
        return linked;
    }
    const std::vector<Item> words = wordsOf(en, matched, vocabulary);
    const std::vector<Item> bigrams = bigramsOf(zh, matched, vocabulary);
    const auto bigramsOfBead = itemsOfBeads(bigrams, matched.size());
    std::vector<std::uint32_t> both(bigrams.size(), 0);
    const Association association{matched.size()};
    for (const Item& word : words) {
        LinkedWord found{word.id, static_cast<int>(word.beads.size()), {}};
        for (const Link& link : bestLinks(word, bigrams, bigramsOfBead, association, both)) {
            const Item& bigram = bigrams[link.bigram];
            found.links.push_back({bigram.id, static_cast<int>(link.both),
                                   static_cast<int>(bigram.beads.size()),
                                   confirmedBeads(word, bigram, matched), link.strength});
        }
        if (!found.links.empty()) {
            linked.push_back(std::move(found));
        }
    }
    return linked;
}

} // namespace duizhao::align
