#include "core/align/words/KnownWords.h"

#include "core/text/Utf8.h"

#include <algorithm>
#include <cmath>

namespace duizhao::align {

namespace {

constexpr double kKnownSurvival = 0.45; ///< a known word shows one of its renderings about this often
constexpr double kKnownOrigin = 0.4;    ///< a rendering comes from the word about this often
constexpr double kStrength = 4.0;       ///< pseudo-observations behind each

constexpr auto kNone = ~std::uint32_t{0};

/// A rendering as the Han bigrams it holds; all of them have to stand in a unit.
using Rendering = std::vector<std::uint32_t>;

Rendering readRendering(std::string_view text, const Vocabulary& vocabulary)
{
    Rendering bigrams;
    char32_t previous = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = text::nextCodePoint(text, at);
        if (previous != 0) {
            const std::uint32_t bigram = vocabulary.findHanBigram(previous, character);
            if (bigram == kNone) {
                return {};
            }
            bigrams.push_back(bigram);
        }
        previous = character;
    }
    return bigrams;
}

std::vector<KnownWord> knownWords(const Vocabulary& vocabulary, std::span<const Lexicon* const> lexicons)
{
    std::vector<KnownWord> words;
    for (std::uint32_t token = 0; token < vocabulary.tokens(); ++token) {
        const TokenClass tokenClass = vocabulary.classOf(token);
        if (tokenClass != TokenClass::Word && tokenClass != TokenClass::Name &&
            tokenClass != TokenClass::Code) {
            continue;
        }
        KnownWord word{token, {}};
        for (const Lexicon* lexicon : lexicons) {
            if (const auto* renderings = lexicon->find(vocabulary.textOf(token))) {
                for (const std::string& text : *renderings) {
                    Rendering rendering = readRendering(text, vocabulary);
                    if (!rendering.empty()) {
                        word.renderings.push_back(std::move(rendering));
                    }
                }
            }
        }
        if (!word.renderings.empty()) {
            words.push_back(std::move(word));
        }
    }
    return words;
}

/// The atoms of a unit in which one of the renderings stands; 0: none.
std::uint64_t standsIn(const KnownWord& word, const std::vector<std::uint64_t>& atomsOf)
{
    std::uint64_t atoms = 0;
    for (const Rendering& rendering : word.renderings) {
        std::uint64_t all = kAllAtoms;
        for (const std::uint32_t bigram : rendering) {
            all &= atomsOf[bigram];
        }
        atoms |= all;
    }
    return atoms;
}

/// Where the words' renderings stand, unit by unit; ascending by word.
std::vector<std::vector<TokenUse>> placeRenderings(const std::vector<KnownWord>& words,
                                                   std::span<const UnitFeatures> zh, std::size_t hanBigrams)
{
    std::vector<std::vector<std::uint32_t>> wordsOfBigram(hanBigrams);
    for (std::uint32_t w = 0; w < words.size(); ++w) {
        for (const Rendering& rendering : words[w].renderings) {
            wordsOfBigram[rendering.front()].push_back(w);
        }
    }
    std::vector<std::vector<TokenUse>> places(zh.size());
    std::vector<std::uint64_t> atomsOf(hanBigrams, 0);
    std::vector<std::uint32_t> candidates;
    for (std::size_t j = 0; j < zh.size(); ++j) {
        candidates.clear();
        for (const TokenUse& use : zh[j].bigrams) {
            atomsOf[use.token] = use.atoms;
            candidates.insert(candidates.end(), wordsOfBigram[use.token].begin(),
                              wordsOfBigram[use.token].end());
        }
        std::sort(candidates.begin(), candidates.end());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (const std::uint32_t w : candidates) {
            if (const std::uint64_t atoms = standsIn(words[w], atomsOf); atoms != 0) {
                places[j].push_back({w, atoms});
            }
        }
        for (const TokenUse& use : zh[j].bigrams) {
            atomsOf[use.token] = 0;
        }
    }
    return places;
}

float logOfKnown(double probability)
{
    return static_cast<float>(std::log(std::clamp(probability, 0.01, 0.98)));
}

Concept conceptFrom(const Counts& counts, double share, Channel channel)
{
    Concept item;
    item.channel = channel;
    item.rate = static_cast<float>(std::max(1.0, counts.zhUnits) / counts.zhLength);
    item.logRate = std::log(item.rate);
    const auto survival = [&](double held) {
        return (std::max(0.0, counts.both - held) + kStrength * kKnownSurvival) /
               (std::max(0.0, counts.en - held) + kStrength);
    };
    const auto origin = [&](double held) {
        return (std::max(0.0, counts.both - held) + kStrength * kKnownOrigin) /
               (std::max(0.0, counts.zh - held) + kStrength);
    };
    item.survival = logOfKnown(survival(0));
    item.onlyEn = logOfKnown(1 - survival(0));
    item.heldSurvival = logOfKnown(survival(1));
    item.heldOnlyEn = logOfKnown(1 - survival(1));
    item.onlyZh = logOfKnown(1 - origin(0)) - logOfKnown(1 - share);
    item.heldOnlyZh = logOfKnown(1 - origin(1)) - logOfKnown(1 - share);
    return item;
}

/// The words of one side's units, by the word their tokens are.
class WordNumbers {
public:
    WordNumbers(const std::vector<KnownWord>& words, std::size_t tokens) : m_wordOf(tokens, kNone)
    {
        for (std::uint32_t w = 0; w < words.size(); ++w) {
            m_wordOf[words[w].token] = w;
        }
    }
    /// Calls `action(word, atoms)` for each known word of an English unit.
    template <typename Action>
    void forEach(const UnitFeatures& unit, Action action) const
    {
        for (const TokenUse& use : unit.tokens) {
            if (m_wordOf[use.token] != kNone) {
                action(m_wordOf[use.token], use.atoms);
            }
        }
    }

private:
    std::vector<std::uint32_t> m_wordOf;
};

using Places = std::vector<std::vector<TokenUse>>;

/// How often the words and their renderings stand in the beads, and together.
void countBeads(std::vector<Counts>& counts, const WordNumbers& numbers, const Places& places,
                std::span<const UnitFeatures> en, std::span<const TrainingBead> beads)
{
    std::vector<std::size_t> seenEn(counts.size(), 0);
    std::vector<std::size_t> seenZh(counts.size(), 0);
    for (std::size_t b = 0; b < beads.size(); ++b) {
        for (const int i : beads[b].en) {
            numbers.forEach(en[i], [&](std::uint32_t w, std::uint64_t) {
                counts[w].en += seenEn[w] == b + 1 ? 0 : beads[b].weight;
                seenEn[w] = b + 1;
            });
        }
        for (const int j : beads[b].zh) {
            for (const TokenUse& use : places[j]) {
                if (seenZh[use.token] != b + 1) {
                    seenZh[use.token] = b + 1;
                    counts[use.token].zh += beads[b].weight;
                    counts[use.token].both += seenEn[use.token] == b + 1 ? beads[b].weight : 0;
                }
            }
        }
    }
}

} // namespace

KnownWords::KnownWords(std::span<const UnitFeatures> zh, const Vocabulary& vocabulary,
                       std::span<const Lexicon* const> lexicons, Channel channel)
    : m_words(knownWords(vocabulary, lexicons)),
      m_places(placeRenderings(m_words, zh, vocabulary.hanBigrams())), m_tokens(vocabulary.tokens()),
      m_channel(channel)
{
}

void KnownWords::addTo(ConceptSpace& space, std::span<const UnitFeatures> en,
                       std::span<const UnitFeatures> zh, std::span<const TrainingBead> beads) const
{
    const WordNumbers numbers{m_words, m_tokens};
    std::vector<Counts> counts(m_words.size());
    std::vector<double> enUnits(m_words.size(), 0);
    double zhLength = 1;
    for (std::size_t j = 0; j < zh.size(); ++j) {
        zhLength += zh[j].length;
        for (const TokenUse& use : m_places[j]) {
            ++counts[use.token].zhUnits;
        }
    }
    for (const UnitFeatures& unit : en) {
        numbers.forEach(unit, [&](std::uint32_t w, std::uint64_t) { ++enUnits[w]; });
    }
    countBeads(counts, numbers, m_places, en, beads);
    std::vector<std::uint32_t> conceptOf(m_words.size(), kNone);
    for (std::size_t w = 0; w < m_words.size(); ++w) {
        if (enUnits[w] > 0 && counts[w].zhUnits > 0) {
            counts[w].zhLength = zhLength;
            conceptOf[w] = static_cast<std::uint32_t>(space.concepts.size());
            space.concepts.push_back(
                conceptFrom(counts[w], (enUnits[w] - 0.5) / static_cast<double>(en.size()), m_channel));
        }
    }
    for (std::size_t i = 0; i < en.size(); ++i) {
        numbers.forEach(en[i], [&](std::uint32_t w, std::uint64_t atoms) {
            if (conceptOf[w] != kNone) {
                space.en[i].push_back({conceptOf[w], atoms});
            }
        });
    }
    for (std::size_t j = 0; j < zh.size(); ++j) {
        for (const TokenUse& use : m_places[j]) {
            if (conceptOf[use.token] != kNone) {
                space.zh[j].push_back({conceptOf[use.token], use.atoms});
            }
        }
    }
}

} // namespace duizhao::align
