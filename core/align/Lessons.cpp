#include "core/align/Lessons.h"

#include "core/align/LearnedWords.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace duizhao {

namespace {

constexpr double kMostlyEn = 0.6; ///< of the beads with the word, this share has the rendering …
constexpr double kMostlyZh = 0.5; ///< … and of those with the rendering this share the word
constexpr int kLeastBoth = 2;
constexpr std::size_t kRenderings = 3;

using Characters = std::u32string;

struct Run {
    Characters characters;
    WordLink link;
};

/// Pairs that overlap and stand in the same number of beads are one longer rendering: 智能, 能体 are 智能体.
std::vector<Run> runsOf(const std::vector<WordLink>& links, const Vocabulary& vocabulary)
{
    std::vector<Run> runs;
    for (const WordLink& link : links) {
        const auto [first, second] = vocabulary.charactersOf(link.pair);
        runs.push_back({{first, second}, link});
    }
    for (std::size_t a = 0; a < runs.size(); ++a) {
        for (std::size_t b = 0; b < runs.size();) {
            const bool follows = a != b && runs[a].characters.back() == runs[b].characters.front() &&
                                 runs[a].link.both == runs[b].link.both;
            if (!follows) {
                ++b;
                continue;
            }
            runs[a].characters += runs[b].characters.substr(1);
            runs[a].link.beads = std::min(runs[a].link.beads, runs[b].link.beads);
            runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(b));
            a -= b < a ? 1 : 0;
            b = 0;
        }
    }
    return runs;
}

std::string utf8(const Characters& characters)
{
    std::string text;
    for (const char32_t character : characters) {
        appendUtf8(text, character);
    }
    return text;
}

bool holdsMostly(const TaughtWord& taught)
{
    return taught.both >= kLeastBoth && taught.both >= kMostlyEn * taught.en &&
           taught.both >= kMostlyZh * taught.zh;
}

/// A rendering that the program's own words give, or a part of one, teaches nothing new.
bool isKnown(const std::string& word, const std::string& rendering)
{
    const auto* known = Lexicon::basic().find(word);
    return known != nullptr && std::any_of(known->begin(), known->end(), [&](const std::string& text) {
               return text.find(rendering) != std::string::npos || rendering.find(text) != std::string::npos;
           });
}

std::vector<UnitFeatures> featuresOf(std::span<const AlignUnit> units, Vocabulary& vocabulary)
{
    std::vector<UnitFeatures> features;
    features.reserve(units.size());
    for (const AlignUnit& unit : units) {
        features.push_back(readFeatures(unit, vocabulary));
    }
    return features;
}

} // namespace

std::vector<TaughtWord> taughtWords(std::span<const AlignUnit> en, std::span<const AlignUnit> zh,
                                    std::span<const TrainingBead> sure)
{
    Vocabulary vocabulary;
    const auto enFeatures = featuresOf(en, vocabulary);
    const auto zhFeatures = featuresOf(zh, vocabulary);
    std::vector<TaughtWord> taught;
    for (const LinkedWord& word : linkedWords(enFeatures, zhFeatures, vocabulary, sure)) {
        for (const Run& run : runsOf(word.links, vocabulary)) {
            TaughtWord entry{vocabulary.textOf(word.token), utf8(run.characters), run.link.both, word.beads,
                             run.link.beads};
            if (holdsMostly(entry) && !isKnown(entry.word, entry.rendering)) {
                taught.push_back(std::move(entry));
            }
        }
    }
    std::sort(taught.begin(), taught.end(), [](const TaughtWord& a, const TaughtWord& b) {
        return std::tie(b.both, a.word, a.rendering) < std::tie(a.both, b.word, b.rendering);
    });
    taught.resize(std::min(taught.size(), kMostTaught));
    return taught;
}

Lexicon lexiconOf(std::vector<TaughtWord> taught)
{
    std::sort(taught.begin(), taught.end(), [](const TaughtWord& a, const TaughtWord& b) {
        return std::tie(a.word, a.rendering) < std::tie(b.word, b.rendering);
    });
    std::vector<TaughtWord> sums;
    for (TaughtWord& entry : taught) {
        if (!sums.empty() && sums.back().word == entry.word && sums.back().rendering == entry.rendering) {
            sums.back().both += entry.both;
            sums.back().en += entry.en;
            sums.back().zh += entry.zh;
        } else {
            sums.push_back(std::move(entry));
        }
    }
    std::erase_if(sums, [](const TaughtWord& sum) { return !holdsMostly(sum); });
    std::sort(sums.begin(), sums.end(), [](const TaughtWord& a, const TaughtWord& b) {
        return std::tie(a.word, b.both, a.rendering) < std::tie(b.word, a.both, b.rendering);
    });
    Lexicon lexicon;
    std::size_t renderings = 0;
    for (std::size_t k = 0; k < sums.size(); ++k) {
        renderings = k > 0 && sums[k].word == sums[k - 1].word ? renderings + 1 : 0;
        if (renderings < kRenderings) {
            lexicon.add(sums[k].word, sums[k].rendering);
        }
    }
    return lexicon;
}

std::vector<std::string> wordsToAskFor(std::span<const AlignUnit> en)
{
    Vocabulary vocabulary;
    featuresOf(en, vocabulary);
    std::vector<std::string> words;
    for (std::uint32_t token = 0; token < vocabulary.tokens(); ++token) {
        const TokenClass tokenClass = vocabulary.classOf(token);
        if (tokenClass == TokenClass::Word || tokenClass == TokenClass::Name ||
            tokenClass == TokenClass::Code) {
            auto forms = Lexicon::formsOf(vocabulary.textOf(token));
            words.insert(words.end(), std::make_move_iterator(forms.begin()),
                         std::make_move_iterator(forms.end()));
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace duizhao
