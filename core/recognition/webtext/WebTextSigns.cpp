#include "core/recognition/webtext/WebTextSigns.h"

#include "core/recognition/forms/EnglishForms.h"
#include "core/recognition/webtext/WebLines.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace duizhao::recognition {

namespace {

struct Letters {
    std::size_t latin = 0;
    std::size_t han = 0;
};

/// What the lines of a text show, counted once.
struct Signs {
    int bullets = 0;   ///< `•` and its like; circled numbers stand in Markdown too
    int following = 0; ///< long lines right under long lines
    int furniture = 0;
    int labels = 0;
    int runIns = 0; ///< `__Bold.__ text`
    int marks = 0;  ///< Markdown's own: headings, lists, links, fences
    int prose = 0;
    int lines = 0;
    int blanks = 0;
    int head = 0; ///< mail headers, `Published`, `Reading time`
    bool salutation = false;
    bool closing = false;
};

constexpr std::string_view circledStart = "\xE2\x91"; ///< of ① to ⑳

void countLetters(std::string_view line, Letters& letters)
{
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        letters.latin += (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ? 1 : 0;
        letters.han += byte >= 0xE4 && byte <= 0xE9 ? 1 : 0;
    }
}

void readSigns(std::string_view line, Signs& signs)
{
    const std::string lower = line.size() < 80 ? plainLower(line) : std::string{};
    const auto bullet = leadingBullet(line);
    signs.bullets += bullet.empty() || bullet.starts_with(circledStart) ? 0 : 1;
    signs.furniture += isFurnitureLine(line) ? 1 : 0;
    signs.salutation = signs.salutation || isSalutation(line);
    signs.closing = signs.closing || (signs.salutation && isClosing(line));
    signs.head += lower == "published" || lower == "reading time" || lower.ends_with(" min read") ||
                          lower.starts_with("**from:**") || lower.starts_with("from: ") ||
                          lower.starts_with("**date:**") || lower.starts_with("date: ") ||
                          lower.starts_with("subject: ") || lower.starts_with("**subject:**")
                      ? 1
                      : 0;
    auto plain = line;
    plain.remove_prefix(std::min(plain.find_first_not_of("*>_ "), plain.size()));
    signs.labels += labelLength(plain) > 0 ? 1 : 0;
    signs.runIns += line.starts_with("__") && line.find("__ ", 2) != std::string_view::npos ? 1 : 0;
    signs.marks += line.starts_with("#") || line.starts_with("- ") || line.starts_with("* ") ||
                           line.starts_with("```") || line.find("](") != std::string_view::npos
                       ? 1
                       : 0;
    signs.prose += line.size() > 60 && endsSentence(line) ? 1 : 0;
}

/// Mostly Chinese, or no letters at all: found out first, as it costs next to nothing.
bool isMostlyLatin(const text::Lines& lines)
{
    constexpr std::size_t lettersPerHan = 5;
    Letters letters;
    for (int number = 1; number <= lines.count(); ++number) {
        countLetters(lines.line(number), letters);
    }
    return letters.latin > 0 && letters.han * lettersPerHan * 10 <= letters.latin;
}

Signs signsOf(const text::Lines& lines)
{
    Signs signs;
    std::size_t before = 0;
    constexpr std::size_t longLine = 110;
    for (int number = 1; number <= lines.count(); ++number) {
        const auto line = text::trimmed(lines.line(number));
        if (line.empty()) {
            ++signs.blanks;
        } else {
            ++signs.lines;
            readSigns(line, signs);
        }
        signs.following += line.size() > longLine && before > longLine ? 1 : 0;
        before = line.size();
    }
    return signs;
}

} // namespace

double webTextConfidence(const text::Lines& lines)
{
    if (!isMostlyLatin(lines)) {
        return 0.0;
    }
    const Signs signs = signsOf(lines);
    const bool page =
        signs.bullets >= 3 || signs.furniture > 0 || signs.head >= 2 || signs.salutation || signs.labels >= 4;
    // One sentence a line is how texts for comparing are kept, and Markdown kept whole is read as such.
    const bool sentenceLines = signs.blanks * 20 < signs.lines && signs.prose * 10 >= signs.lines * 7;
    const bool proper = signs.marks * 6 > signs.lines && signs.bullets < 3 && signs.head < 2 &&
                        !signs.salutation && signs.runIns < 3;
    if (proper || (sentenceLines && !page)) {
        return 0.0;
    }
    double sure = 0.1;
    sure += signs.bullets >= 3 ? 0.4 : 0.0;
    sure += signs.following >= 3 ? 0.25 : 0.0;
    sure += std::min(signs.furniture, 2) * 0.1;
    sure += signs.head >= 2 ? 0.4 : 0.0;
    sure += signs.salutation ? (signs.closing ? 0.25 : 0.1) : 0.0;
    sure += signs.labels >= 4 ? 0.25 : 0.0;
    sure += signs.runIns >= 3 ? 0.45 : 0.0;
    sure += signs.marks == 0 && signs.prose >= 3 ? 0.2 : 0.0;
    constexpr double claims = 0.5;
    constexpr double most = 0.95;
    return sure < claims ? 0.0 : std::min(sure, most);
}

} // namespace duizhao::recognition
