#include "core/text/NumberParts.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace duizhao::text {

namespace {

using Word = std::pair<std::string_view, int>;

constexpr std::array<Word, 28> kCardinals{
    {{"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
     {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
     {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
     {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
     {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
     {"seventy", 70}, {"eighty", 80},  {"ninety", 90}}};

constexpr std::array<Word, 22> kOrdinals{
    {{"first", 1},      {"second", 2},       {"third", 3},       {"fourth", 4},      {"fifth", 5},
     {"sixth", 6},      {"seventh", 7},      {"eighth", 8},      {"ninth", 9},       {"tenth", 10},
     {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15},
     {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
     {"thirtieth", 30}, {"hundredth", 100}}};

constexpr std::array<Word, 6> kScales{{{"dozen", 12},
                                       {"hundred", 100},
                                       {"thousand", 1000},
                                       {"million", 1000000},
                                       {"billion", 0},
                                       {"trillion", 0}}};

template <std::size_t N>
int find(const std::array<Word, N>& words, std::string_view word)
{
    for (const auto& [name, value] : words) {
        if (name == word) {
            return value;
        }
    }
    return -1;
}

double scaleOf(std::string_view word)
{
    const auto value = find(kScales, word);
    if (value < 0) {
        return 0;
    }
    return word == "billion" ? 1e9 : word == "trillion" ? 1e12 : value;
}

/// Reads `two hundred and fifty-three thousand` word by word.
class EnglishReader {
public:
    EnglishReader(std::string_view text, std::size_t at) : m_text{text}, m_at{at}, m_end{at} {}

    std::optional<Scanned<Spelled>> read()
    {
        while (step()) {
        }
        if (m_words == 0) {
            return std::nullopt;
        }
        Spelled number{m_total + m_current, false, m_ordinal};
        const auto percent = m_ordinal ? m_end : scanPercent(m_text, m_end);
        number.percent = percent > m_end;
        if (m_words == 1 && !number.percent && !m_ordinal && m_current == 1 && m_total == 0) {
            return std::nullopt; // `one` alone is a pronoun more often than a number
        }
        return Scanned<Spelled>{number, percent};
    }

private:
    bool take(std::size_t bytes)
    {
        ++m_words;
        m_end = m_at + bytes;
        const auto next = skipBlanks(m_text, m_end);
        m_at = next == m_end && m_text.substr(m_end, 1) == "-" ? m_end + 1 : next;
        return m_at > m_end;
    }

    bool step()
    {
        const auto word = wordAt(m_text, m_at);
        if (word == "a" || word == "an" || word == "and") {
            return joins(word);
        }
        if (const auto scale = scaleOf(word); scale > 0) {
            return takeScale(scale, word.size());
        }
        if (const auto cardinal = find(kCardinals, word); cardinal >= 0) {
            const bool fits = m_current == 0 ||
                              (m_current >= 20 && std::size_t(m_current) % 10 == 0 && cardinal < 10) ||
                              (std::size_t(m_current) % 100 == 0 && cardinal < 100);
            if (!fits || (m_words > 0 && m_current == 0 && m_total == 0)) {
                return false;
            }
            m_current += cardinal;
            return take(word.size());
        }
        return takeFraction(word) || takeOrdinal(word);
    }

    /// `a million`, `two hundred and five`; alone neither word means anything.
    bool joins(std::string_view word)
    {
        const auto next = skipBlanks(m_text, m_at + word.size());
        const auto following = wordAt(m_text, next);
        const bool article = word != "and" && m_words == 0 && scaleOf(following) > 0;
        const bool sum = word == "and" && m_words > 0 && (m_total > 0 || m_current >= 100) &&
                         find(kCardinals, following) > 0;
        if (article) {
            m_current = 1;
        }
        m_at = next;
        return article || sum;
    }

    bool takeScale(double scale, std::size_t bytes)
    {
        if (m_current == 0) {
            return false; // `millions of`, `hundred` alone: no count
        }
        if (scale <= 100) {
            m_current *= scale;
        } else {
            m_total += m_current * scale;
            m_current = 0;
        }
        return take(bytes);
    }

    /// `two-thirds`, `one quarter`.
    bool takeFraction(std::string word)
    {
        const bool plural = word.ends_with('s');
        if (plural) {
            word.pop_back();
        }
        const int parts = word == "quarter" ? 4 : word == "half" ? 2 : find(kOrdinals, word);
        if (parts < 2 || m_words != 1 || m_total > 0 || (m_current != 1 && !plural)) {
            return false;
        }
        m_current /= parts;
        take(word.size() + (plural ? 1 : 0));
        return false;
    }

    bool takeOrdinal(std::string_view word)
    {
        const int value = find(kOrdinals, word);
        const bool afterTens = m_current >= 20 && value < 10;
        if (value < 0 || (m_words > 0 && !afterTens)) {
            return false;
        }
        m_current += value;
        m_ordinal = true;
        take(word.size());
        return false;
    }

    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_end;
    int m_words = 0;
    double m_total = 0;
    double m_current = 0;
    bool m_ordinal = false;
};

constexpr std::array<Word, 23> kMonths{
    {{"january", 1}, {"february", 2}, {"march", 3},     {"april", 4},    {"may", 5},       {"june", 6},
     {"july", 7},    {"august", 8},   {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
     {"jan", 1},     {"feb", 2},      {"mar", 3},       {"apr", 4},      {"jun", 6},       {"jul", 7},
     {"aug", 8},     {"sept", 9},     {"oct", 10},      {"nov", 11},     {"dec", 12}}};

bool digitNear(std::string_view text, std::size_t begin, std::size_t end)
{
    auto after = end + (text.substr(end, 1) == "." ? 1 : 0);
    after = skipBlanks(text, after);
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == ',')) {
        --begin;
    }
    return (after < text.size() && isAsciiDigit(static_cast<unsigned char>(text[after]))) ||
           (begin > 0 && isAsciiDigit(static_cast<unsigned char>(text[begin - 1])));
}

/// Months have a capital; those that are words as well (`May`, `March`) and short forms need a number beside
/// them.
std::optional<Scanned<Spelled>> scanMonth(std::string_view text, std::size_t at)
{
    const auto word = wordAt(text, at);
    const int month = find(kMonths, word);
    if (month < 0 || text[at] < 'A' || text[at] > 'Z') {
        return std::nullopt;
    }
    const bool doubtful = word.size() <= 5;
    const bool isFullName = word == "april" || word == "june" || word == "july";
    const auto end = at + word.size();
    if (doubtful && !isFullName && !digitNear(text, at, end)) {
        return std::nullopt;
    }
    return Scanned<Spelled>{{static_cast<double>(month), false, false}, end};
}

/// By first letter the second letters of all words that can begin a number, one bit each: nearly all words
/// of a text are told apart by two letters.
constexpr std::array<std::uint32_t, 26> beginnings()
{
    std::array<std::uint32_t, 26> seconds{};
    const auto note = [&](std::string_view word) {
        seconds[static_cast<std::size_t>(word[0] - 'a')] |= 1U << static_cast<unsigned>(word[1] - 'a');
    };
    const auto noteAll = [&](const auto& words) {
        for (const auto& [word, value] : words) {
            note(word);
        }
    };
    noteAll(kCardinals);
    noteAll(kOrdinals);
    noteAll(kMonths);
    note("half");
    note("twice");
    note("an");
    return seconds;
}

bool mayBegin(std::string_view text, std::size_t at)
{
    static constexpr auto kBeginnings = beginnings();
    const auto letter = [&](std::size_t place) {
        return place < text.size() ? (static_cast<unsigned char>(text[place]) | 0x20U) - 'a' : 255U;
    };
    const unsigned first = letter(at);
    const unsigned second = letter(at + 1);
    if (first >= kBeginnings.size()) {
        return false;
    }
    return second < kBeginnings.size() ? (kBeginnings[first] >> second & 1U) != 0 : first == 0;
}

} // namespace

std::optional<Scanned<Spelled>> scanEnglish(std::string_view text, std::size_t at)
{
    if (!mayBegin(text, at)) {
        return std::nullopt;
    }
    if (auto month = scanMonth(text, at)) {
        return month;
    }
    const auto word = wordAt(text, at);
    if (word == "half" || word == "twice") {
        return Scanned<Spelled>{{word == "half" ? 0.5 : 2.0, false, false}, at + word.size()};
    }
    if (word.size() > 4 && word.ends_with("fold")) {
        const int times = find(kCardinals, std::string_view{word}.substr(0, word.size() - 4));
        return times > 1 ? std::optional{Scanned<Spelled>{{static_cast<double>(times), false, false},
                                                          at + word.size()}}
                         : std::nullopt;
    }
    return EnglishReader{text, at}.read();
}

} // namespace duizhao::text
