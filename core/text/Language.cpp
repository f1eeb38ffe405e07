#include "core/text/Language.h"

#include "core/text/Lines.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace duizhao::text {

namespace {

/// Words that English sentences cannot do without and that names rarely hold.
constexpr std::array<std::string_view, 40> kFunctionWords{
    "the", "of",    "and",  "to",   "in",    "is",   "that", "for",   "it",   "with",
    "as",  "are",   "was",  "on",   "be",    "by",   "this", "from",  "or",   "an",
    "at",  "not",   "have", "has",  "we",    "you",  "they", "their", "its",  "but",
    "can", "which", "will", "were", "these", "than", "more", "our",   "your", "how"};

struct Evidence {
    std::size_t han = 0;
    std::size_t chineseStops = 0;
    std::size_t kana = 0;
    std::size_t letters = 0;
    std::size_t words = 0;
    std::size_t functionWords = 0;
};

bool isLatinLetter(char32_t c)
{
    return isAsciiLetter(c) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
           (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
}

bool isChineseStop(char32_t c)
{
    constexpr std::u32string_view stops = U"，。、；：！？《》「」【】";
    return stops.find(c) != std::u32string_view::npos;
}

bool isKana(char32_t c)
{
    return c >= 0x3041 && c <= 0x30FF && c != 0x30FB;
}

/// Addresses, paths, identifiers and formulas say nothing about the language around them.
bool isCodeToken(std::string_view token)
{
    if (token.find("://") != std::string_view::npos || token.find("()") != std::string_view::npos ||
        token.find("::") != std::string_view::npos) {
        return true;
    }
    if (token.starts_with("www.") || token.starts_with("--") || token.starts_with("./") ||
        token.starts_with("~/") || token.starts_with('/')) {
        return true;
    }
    return token.find_first_of("_={}<>\\|@^`") != std::string_view::npos;
}

void countWord(std::string_view word, Evidence& evidence)
{
    ++evidence.words;
    std::string lower{word};
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (std::find(kFunctionWords.begin(), kFunctionWords.end(), lower) != kFunctionWords.end()) {
        ++evidence.functionWords;
    }
}

/// A run of ASCII between blanks or other characters.
void countAscii(std::string_view token, Evidence& evidence)
{
    if (isCodeToken(token)) {
        return;
    }
    std::size_t start = 0;
    for (std::size_t at = 0; at <= token.size(); ++at) {
        const auto letter = at < token.size() && isAsciiLetter(static_cast<unsigned char>(token[at]));
        if (letter) {
            ++evidence.letters;
        } else {
            if (at - start >= 2) {
                countWord(token.substr(start, at - start), evidence);
            }
            start = at + 1;
        }
    }
}

void countOther(char32_t c, Evidence& evidence)
{
    if (isHan(c)) {
        ++evidence.han;
    } else if (isKana(c)) {
        ++evidence.kana;
    } else if (isLatinLetter(c)) {
        ++evidence.letters;
    } else if (isChineseStop(c)) {
        ++evidence.chineseStops;
    }
}

Evidence gather(std::string_view text)
{
    Evidence evidence;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && text[end] > 0x20 && text[end] < 0x7F) {
            ++end;
        }
        if (end > at) {
            countAscii(text.substr(at, end - at), evidence);
            at = end;
        } else {
            countOther(nextCodePoint(text, at), evidence);
        }
    }
    return evidence;
}

} // namespace

Language detectLanguage(std::string_view plainText)
{
    const auto seen = gather(plainText);
    if (seen.kana > seen.han) {
        return Language::None;
    }
    if (seen.han == 0) {
        return seen.letters >= 2 ? Language::English : Language::None;
    }
    // A Chinese character carries about two thirds of an English word, a name in a Chinese sentence brings
    // no 'the' or 'of' with it: weights in tenths, tried on the survey's mixed lines.
    const auto chinese = seen.han * 10 + seen.chineseStops * 10;
    const auto english = seen.words * 7 + seen.functionWords * 12;
    return chinese >= english ? Language::Chinese : Language::English;
}

std::string_view languageCode(Language language)
{
    switch (language) {
    case Language::English:
        return "en";
    case Language::Chinese:
        return "zh";
    case Language::None:
        break;
    }
    return {};
}

Language languageFromCode(std::string_view code)
{
    if (code == "en") {
        return Language::English;
    }
    return code == "zh" ? Language::Chinese : Language::None;
}

} // namespace duizhao::text
