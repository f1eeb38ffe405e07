#include "core/index/Stem.h"

#include <algorithm>

namespace duizhao::index {

namespace {

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool endsWith(const std::string& word, std::string_view end)
{
    return word.size() >= end.size() && word.compare(word.size() - end.size(), end.size(), end) == 0;
}

/// The S-stemmer of Harman (1991), 'How effective is suffixing?'.
void cutPlural(std::string& word)
{
    if (!endsWith(word, "s") || endsWith(word, "ss") || endsWith(word, "us") || endsWith(word, "is")) {
        return;
    }
    if (endsWith(word, "ies") && word.size() > 4) {
        word.replace(word.size() - 3, 3, "y");
        return;
    }
    for (const std::string_view end : {"sses", "xes", "zes", "ches", "shes"}) {
        if (endsWith(word, end)) {
            word.resize(word.size() - 2);
            return;
        }
    }
    word.pop_back();
}

void cutVerbEnd(std::string& word)
{
    for (const std::string_view end : {"ing", "ed"}) {
        if (!endsWith(word, end)) {
            continue;
        }
        const std::string rest = word.substr(0, word.size() - end.size());
        if (rest.size() < 3 || std::none_of(rest.begin(), rest.end(), isVowel)) {
            return;
        }
        word = rest;
        // `running` and `run`; what ends in two of these three had them before (`passing`, `calling`).
        const char last = word.back();
        if (word.size() > 3 && last == word[word.size() - 2] && !isVowel(last) && last != 's' &&
            last != 'z' && last != 'l') {
            word.pop_back();
        }
        break;
    }
    // British `modelled` and `model` meet; so, by losing one too, do `installed` and `install`.
    constexpr std::size_t longerThanCall = 5;
    if (word.size() > longerThanCall && endsWith(word, "ll")) {
        word.pop_back();
    }
}

} // namespace

std::string stemOf(std::string_view text)
{
    std::string word{text};
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    constexpr std::string_view lastLetters = "sgdle"; // of all that is cut below
    if (word.size() < 4 || lastLetters.find(word.back()) == std::string_view::npos ||
        !std::all_of(word.begin(), word.end(), isLetter)) {
        return word;
    }
    cutPlural(word);
    cutVerbEnd(word);
    if (word.size() > 3 && word.back() == 'e') {
        word.pop_back();
    }
    return word;
}

} // namespace duizhao::index
