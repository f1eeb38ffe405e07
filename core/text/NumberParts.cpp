#include "core/text/NumberParts.h"

#include "core/text/Lines.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace duizhao::text {

namespace {

int digitOf(char32_t c)
{
    if (isAsciiDigit(c)) {
        return static_cast<int>(c - U'0');
    }
    return c >= 0xFF10 && c <= 0xFF19 ? static_cast<int>(c - 0xFF10) : -1;
}

bool isDigitAt(std::string_view text, std::size_t at)
{
    return at < text.size() && digitOf(nextCodePoint(text, at)) >= 0;
}

std::size_t takeDigits(std::string_view text, std::size_t at, std::string& digits)
{
    while (isDigitAt(text, at)) {
        digits += static_cast<char>('0' + digitOf(nextCodePoint(text, at)));
    }
    return at;
}

/// Exactly three digits, and no fourth.
bool isGroupAt(std::string_view text, std::size_t at)
{
    std::string digits;
    constexpr std::size_t group = 3;
    for (std::size_t i = 0; i < group && isDigitAt(text, at); ++i) {
        digits += '0';
        static_cast<void>(nextCodePoint(text, at));
    }
    return digits.size() == group && !isDigitAt(text, at);
}

bool isDotAt(std::string_view text, std::size_t at)
{
    return text.substr(at, 1) == "." || text.substr(at, 3) == "．";
}

std::size_t dotEnd(std::string_view text, std::size_t at)
{
    return at + (text[at] == '.' ? 1 : 3);
}

constexpr std::array<std::pair<std::string_view, int>, 15> kEnglish{{{"hundred", 2},
                                                                     {"thousand", 3},
                                                                     {"thousands", 3},
                                                                     {"k", 3},
                                                                     {"million", 6},
                                                                     {"millions", 6},
                                                                     {"mn", 6},
                                                                     {"m", 6},
                                                                     {"billion", 9},
                                                                     {"billions", 9},
                                                                     {"bn", 9},
                                                                     {"b", 9},
                                                                     {"trillion", 12},
                                                                     {"trillions", 12},
                                                                     {"t", 12}}};

constexpr std::array<std::pair<std::string_view, int>, 8> kChinese{
    {{"十", 1}, {"百", 2}, {"千", 3}, {"万", 4}, {"萬", 4}, {"亿", 8}, {"億", 8}, {"兆", 12}}};

Scanned<int> chineseMagnitude(std::string_view text, std::size_t at)
{
    Scanned<int> sum{0, at};
    bool more = true;
    while (more) {
        more = false;
        for (const auto& [word, exponent] : kChinese) {
            if (text.substr(sum.end).starts_with(word)) {
                sum.value += exponent;
                sum.end += word.size();
                more = true;
            }
        }
    }
    return sum;
}

/// `百分` and `千分` behind a number begin another one; `十分` is 'very'.
bool beginsFraction(std::string_view rest)
{
    return rest.starts_with("百分") || rest.starts_with("千分") || rest.starts_with("十分");
}

} // namespace

double Decimal::value() const
{
    return std::strtod((digits + "e" + std::to_string(exponent)).c_str(), nullptr);
}

std::optional<Scanned<Decimal>> scanDigits(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 30;
    Scanned<Decimal> number;
    auto& digits = number.value.digits;
    number.end = takeDigits(text, at, digits);
    while (digits.size() <= 3 * longest && !digits.empty() && text.substr(number.end, 1) == "," &&
           isGroupAt(text, number.end + 1)) {
        number.end = takeDigits(text, number.end + 1, digits);
    }
    if (digits.empty() || digits.size() > longest) {
        return std::nullopt;
    }
    if (isDotAt(text, number.end) && isDigitAt(text, dotEnd(text, number.end))) {
        const auto whole = digits.size();
        number.end = takeDigits(text, dotEnd(text, number.end), digits);
        number.value.exponent = -static_cast<int>(digits.size() - whole);
        const bool isVersion = isDotAt(text, number.end) && isDigitAt(text, dotEnd(text, number.end));
        if (isVersion || digits.size() > 2 * longest) {
            return std::nullopt;
        }
    }
    return number;
}

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && text[at] != '\n') {
        auto next = at;
        if (!isBlankCodePoint(nextCodePoint(text, next))) {
            break;
        }
        at = next;
    }
    return at;
}

std::string wordAt(std::string_view text, std::size_t at)
{
    std::string word;
    for (; at < text.size() && isAsciiLetter(static_cast<unsigned char>(text[at])); ++at) {
        word += static_cast<char>(text[at] | 0x20);
    }
    return word;
}

Scanned<int> scanMagnitude(std::string_view text, std::size_t at)
{
    auto start = skipBlanks(text, at);
    if (text.substr(start, 1) == "-") {
        ++start;
    }
    // `20 多万`, `300 余亿`
    for (const std::string_view some : {"多", "余", "餘"}) {
        const auto after =
            text.substr(start).starts_with(some) ? skipBlanks(text, start + some.size()) : start;
        if (after > start && chineseMagnitude(text, after).value > 0) {
            start = after;
        }
    }
    if (beginsFraction(text.substr(start))) {
        return {0, at};
    }
    if (const auto chinese = chineseMagnitude(text, start); chinese.value > 0) {
        return chinese;
    }
    const auto word = wordAt(text, start);
    const bool isLetter = word.size() <= 2;
    if (isLetter && (start != at || (word.size() == 1 && word != "k" && text.substr(start, 1) == word))) {
        return {0, at}; // `5 m` is a length, `405B` a number
    }
    for (const auto& [name, exponent] : kEnglish) {
        const auto end = start + name.size();
        if (word == name && !isDigitAt(text, end)) {
            return {exponent, end};
        }
    }
    return {0, at};
}

std::size_t scanPercent(std::string_view text, std::size_t at)
{
    const auto start = skipBlanks(text, at);
    const auto rest = text.substr(std::min(start, text.size()));
    for (const std::string_view sign : {"%", "％", "个百分点", "個百分點", "百分点"}) {
        if (rest.starts_with(sign)) {
            return start + sign.size();
        }
    }
    const auto hyphen = rest.starts_with('-') ? start + 1 : start;
    const auto word = wordAt(text, hyphen);
    if (word == "percent" || word == "percentage") {
        return hyphen + word.size();
    }
    if (word == "per" && wordAt(text, hyphen + 4) == "cent") {
        return hyphen + 8;
    }
    return at;
}

} // namespace duizhao::text
