#include "core/align/words/Lessons.h"

#include "core/align/words/LearnedWords.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace duizhao::align {

namespace {

constexpr std::size_t kRenderings = 3;

/// English words whose Chinese depends on the sentence: a rendering that goes with one of them does so by
/// chance or in that text alone. Sorted.
constexpr std::array<std::string_view, 169> kFunctionWords{
    "about",   "above",  "after",     "again",    "against", "all",       "also",    "although", "am",
    "an",      "and",    "another",   "any",      "are",     "aren",      "as",      "at",       "be",
    "because", "been",   "before",    "being",    "below",   "between",   "both",    "but",      "by",
    "can",     "could",  "couldn",    "did",      "didn",    "do",        "does",    "doesn",    "doing",
    "don",     "done",   "down",      "during",   "each",    "either",    "else",    "even",     "ever",
    "every",   "few",    "first",     "for",      "from",    "further",   "had",     "has",      "have",
    "having",  "he",     "her",       "here",     "him",     "his",       "how",     "however",  "if",
    "in",      "into",   "is",        "isn",      "it",      "its",       "itself",  "just",     "let",
    "ll",      "many",   "may",       "me",       "might",   "mine",      "more",    "most",     "much",
    "must",    "my",     "neither",   "never",    "no",      "nor",       "not",     "of",       "off",
    "on",      "once",   "one",       "only",     "or",      "other",     "our",     "out",      "over",
    "own",     "per",    "re",        "same",     "second",  "shall",     "she",     "should",   "shouldn",
    "since",   "so",     "some",      "somewhat", "still",   "such",      "than",    "that",     "the",
    "their",   "them",   "themselve", "then",     "there",   "therefore", "these",   "they",     "this",
    "those",   "though", "three",     "through",  "thus",    "to",        "too",     "two",      "under",
    "until",   "up",     "upon",      "us",       "ve",      "very",      "via",     "was",      "wasn",
    "we",      "were",   "what",      "whatever", "when",    "where",     "whether", "which",    "whichever",
    "while",   "who",    "whoever",   "whom",     "whose",   "why",       "will",    "with",     "within",
    "without", "won",    "would",     "wouldn",   "yet",     "you",       "your"};

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
        const auto [first, second] = vocabulary.charactersOf(link.bigram);
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
            runs[a].link.confirmed = std::min(runs[a].link.confirmed, runs[b].link.confirmed);
            runs[a].link.strength = std::max(runs[a].link.strength, runs[b].link.strength);
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
        text::appendUtf8(text, character);
    }
    return text;
}

/// Renderings that the program's own words give for the words of a text: what stands in one of them is
/// explained already.
std::vector<std::string> explainedBy(const Vocabulary& vocabulary)
{
    std::vector<std::string> renderings;
    for (std::uint32_t token = 0; token < vocabulary.tokens(); ++token) {
        if (const auto* known = Lexicon::basic().find(vocabulary.textOf(token))) {
            renderings.insert(renderings.end(), known->begin(), known->end());
        }
    }
    return renderings;
}

bool isExplained(const std::string& rendering, const std::vector<std::string>& renderings)
{
    return std::any_of(renderings.begin(), renderings.end(), [&](const std::string& known) {
        return known.find(rendering) != std::string::npos || rendering.find(known) != std::string::npos;
    });
}

bool isFunctionWord(std::string_view word)
{
    return word.size() < 2 || std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), word);
}

/// Whether a pair of words is worth telling other texts about.
bool holdsHere(const TaughtWord& taught)
{
    return taught.both >= kLeastShare * taught.en && taught.both >= kLeastShare * taught.zh;
}

bool holdsEverywhere(const TaughtWord& taught)
{
    return holdsHere(taught) && taught.strength >= kLeastStrength &&
           (taught.texts >= kLeastTexts || taught.confirmed >= kLeastConfirmed);
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
    const auto explained = explainedBy(vocabulary);
    const auto zhFeatures = featuresOf(zh, vocabulary);
    std::vector<TaughtWord> taught;
    for (const LinkedWord& word : linkedWords(enFeatures, zhFeatures, vocabulary, sure)) {
        const std::string& text = vocabulary.textOf(word.token);
        if (isFunctionWord(text) || Lexicon::basic().find(text) != nullptr) {
            continue;
        }
        taught.push_back({text, {}, 0, word.beads, 0});
        for (const Run& run : runsOf(word.links, vocabulary)) {
            TaughtWord entry{text,       utf8(run.characters), run.link.both,
                             word.beads, run.link.beads,       run.link.confirmed,
                             1,          run.link.strength};
            if (holdsHere(entry) && !isExplained(entry.rendering, explained)) {
                taught.push_back(std::move(entry));
            }
        }
    }
    std::sort(taught.begin(), taught.end(), [](const TaughtWord& a, const TaughtWord& b) {
        return std::tie(b.en, a.word, a.rendering) < std::tie(a.en, b.word, b.rendering);
    });
    taught.resize(std::min(taught.size(), kMostTaught));
    return taught;
}

namespace {

std::vector<TaughtWord> addedUp(std::vector<TaughtWord> taught)
{
    std::sort(taught.begin(), taught.end(), [](const TaughtWord& a, const TaughtWord& b) {
        return std::tie(a.word, a.rendering) < std::tie(b.word, b.rendering);
    });
    std::vector<TaughtWord> sums;
    for (TaughtWord& entry : taught) {
        if (sums.empty() || sums.back().word != entry.word || sums.back().rendering != entry.rendering) {
            sums.push_back(std::move(entry));
            continue;
        }
        TaughtWord& sum = sums.back();
        sum.both += entry.both;
        sum.en += entry.en;
        sum.zh += entry.zh;
        sum.confirmed += entry.confirmed;
        sum.texts += entry.texts;
        sum.strength += entry.strength;
    }
    return sums;
}

} // namespace

Lexicon lexiconOf(std::vector<TaughtWord> taught)
{
    std::vector<TaughtWord> sums = addedUp(std::move(taught));
    const TaughtWord* alone = nullptr; // sorted before the word's renderings
    for (TaughtWord& sum : sums) {
        if (sum.rendering.empty()) {
            alone = &sum;
        } else if (alone != nullptr && alone->word == sum.word) {
            sum.en = std::max(sum.en, alone->en);
        }
    }
    std::erase_if(sums, [](const TaughtWord& sum) { return sum.rendering.empty() || !holdsEverywhere(sum); });
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

} // namespace duizhao::align
