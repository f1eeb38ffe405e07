#include "core/recognition/articles/Fingerprints.h"

#include "core/text/Fold.h"
#include "core/text/Numbers.h"
#include "core/text/Utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cmath>
#include <string>

namespace duizhao::recognition {

namespace {

constexpr std::size_t kShingleWords = 8;
constexpr std::uint64_t kSampleMask = 15;
constexpr std::size_t kShortestName = 3;
/// Below this a number says nothing (counts, years, list ordinals).
constexpr double kTellingNumber = 2200;

// Capitals that every text of the field uses; sorted for the binary search.
constexpr std::array<std::string_view, 38> kEverydayNames{
    "AGI", "AIs",  "API",  "APIs", "ASCII", "CEO", "CEOs", "CLI",  "CPU", "CPUs", "CSS", "CTO", "FAQ",
    "GPU", "GPUs", "HTML", "HTTP", "HTTPS", "IDE", "IT",   "JSON", "LLM", "LLMs", "MIT", "NLP", "PDF",
    "PhD", "RAG",  "RAM",  "SDK",  "SQL",   "UI",  "URL",  "URLs", "USA", "UTC",  "XML", "YAML"};

std::uint64_t mixed(std::uint64_t value)
{
    // The finaliser of splitmix64 (Steele, Lea, Flood 2014).
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

struct Word {
    std::uint64_t feature = 0;
    bool han = false;
    bool latinWord = false; ///< two letters or more, or a letter with a digit
};

/// The words of a folded text in order: single Chinese characters, runs of other letters and digits.
std::vector<Word> wordsOf(std::string_view folded)
{
    std::vector<Word> words;
    std::size_t at = 0;
    std::size_t runStart = std::string_view::npos;
    const auto closeRun = [&](std::size_t end) {
        if (runStart != std::string_view::npos) {
            const auto run = folded.substr(runStart, end - runStart);
            const bool digitsOnly =
                std::all_of(run.begin(), run.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
            words.push_back({featureOf(run), false, run.size() >= 2 && !digitsOnly});
            runStart = std::string_view::npos;
        }
    };
    while (at < folded.size()) {
        const std::size_t start = at;
        const char32_t c = text::nextCodePoint(folded, at);
        if (text::isHan(c)) {
            closeRun(start);
            words.push_back({featureOf(folded.substr(start, at - start)), true, false});
        } else if (u_isalnum(static_cast<UChar32>(c)) != 0) {
            runStart = std::min(runStart, start);
        } else {
            closeRun(start);
        }
    }
    closeRun(folded.size());
    return words;
}

void addNumbers(std::string_view text, double atLeast, FeatureSet& features)
{
    for (const text::NumberToken& number : text::readNumbers(text)) {
        const bool whole = number.value == std::floor(number.value);
        if (number.value >= atLeast || (!whole && !number.ordinal)) {
            features.push_back(mixed(std::bit_cast<std::uint64_t>(number.value)));
        }
    }
}

bool isNameCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && std::isalnum(byte) != 0;
}

/// A capital that is not the first letter, or letters with digits: not a plain word at a sentence's start.
bool isRareName(std::string_view name)
{
    if (name.size() < kShortestName) {
        return false;
    }
    bool letter = false;
    bool digit = false;
    bool innerCapital = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        letter = letter || std::isalpha(byte) != 0;
        digit = digit || std::isdigit(byte) != 0;
        innerCapital = innerCapital || (i > 0 && std::isupper(byte) != 0);
    }
    return letter && (digit || innerCapital) &&
           !std::binary_search(kEverydayNames.begin(), kEverydayNames.end(), name);
}

std::string lower(std::string_view text)
{
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

} // namespace

std::uint64_t featureOf(std::string_view text)
{
    std::uint64_t value = 0xcbf29ce484222325ULL;
    for (const unsigned char byte : text) {
        value = (value ^ byte) * 0x100000001b3ULL;
    }
    return mixed(value);
}

FeatureSet passages(std::string_view text)
{
    const std::vector<Word> words = wordsOf(text::fold(text));
    FeatureSet features;
    for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
        std::uint64_t value = 0;
        for (std::size_t k = 0; k < kShingleWords; ++k) {
            value = std::rotl(value, 7) * 0x9e3779b97f4a7c15ULL + words[i + k].feature;
        }
        value = mixed(value);
        if ((value & kSampleMask) == 0) {
            features.push_back(value);
        }
    }
    makeSet(features);
    return features;
}

FeatureSet rareNames(std::string_view text)
{
    FeatureSet features;
    std::size_t at = 0;
    while (at < text.size()) {
        if (!isNameCharacter(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        const auto joins = [&](std::size_t i) {
            return (text[i] == '-' || text[i] == '.' || text[i] == '+') && i + 1 < text.size() &&
                   isNameCharacter(text[i + 1]);
        };
        while (end < text.size() && (isNameCharacter(text[end]) || joins(end))) {
            ++end;
        }
        const std::string_view name = text.substr(at, end - at);
        if (isRareName(name)) {
            features.push_back(featureOf(lower(name)));
        }
        at = end;
    }
    addNumbers(text, kTellingNumber, features);
    makeSet(features);
    return features;
}

FeatureSet vocabulary(std::string_view text)
{
    const std::vector<Word> words = wordsOf(text::fold(text));
    FeatureSet features;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].latinWord) {
            features.push_back(words[i].feature);
        } else if (words[i].han && i + 1 < words.size() && words[i + 1].han) {
            features.push_back(mixed(std::rotl(words[i].feature, 7) + words[i + 1].feature));
        }
    }
    addNumbers(text, 20, features);
    makeSet(features);
    return features;
}

void makeSet(FeatureSet& features)
{
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
}

std::size_t sharedCount(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b)
{
    std::size_t count = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) {
            ++count;
            ++i;
            ++k;
        } else {
            (a[i] < b[k] ? i : k)++;
        }
    }
    return count;
}

double containment(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b)
{
    const std::size_t smaller = std::min(a.size(), b.size());
    return smaller == 0 ? 0.0 : static_cast<double>(sharedCount(a, b)) / static_cast<double>(smaller);
}

} // namespace duizhao::recognition
