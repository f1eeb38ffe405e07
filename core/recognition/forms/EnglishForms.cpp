#include "core/recognition/forms/EnglishForms.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace duizhao::recognition {

namespace {

constexpr std::size_t titleLimit = 160;

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> starts)
{
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return text.starts_with(s); });
}

/// Two or three bytes that web pages use for quotes, apostrophes, dashes and blanks, and what to compare
/// them as.
struct Replacement {
    std::string_view from;
    char to;
};
constexpr std::array replacements{
    Replacement{"\u2018", '\''}, Replacement{"\u2019", '\''}, Replacement{"\u201C", '"'},
    Replacement{"\u201D", '"'},  Replacement{"\u00A0", ' '},  Replacement{"\u200B", ' '},
    Replacement{"\uFEFF", ' '},  Replacement{"\u2014", '-'},  Replacement{"\u2013", '-'},
};

/// Quotes straight, blanks plain and single, none at the ends; case kept.
std::string plain(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = text.substr(i);
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool may = byte == 0xC2 || byte == 0xE2 || byte == 0xEF; // the first bytes of those replaced
        const auto* hit = !may ? replacements.end()
                               : std::find_if(replacements.begin(), replacements.end(),
                                              [&](const Replacement& r) { return rest.starts_with(r.from); });
        const char c = hit == replacements.end() ? text[i] : hit->to;
        i += hit == replacements.end() ? 1 : hit->from.size();
        if (c != ' ' && c != '\t' && c != '\n') {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find(' ', begin), text.size());
        if (end > begin) {
            out.push_back(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return out;
}

/// Closing quotes and brackets do not hide the stop before them.
std::string_view withoutClosers(std::string_view text)
{
    while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ')' ||
                             text.back() == ']' || text.back() == '*' || text.back() == '_')) {
        text.remove_suffix(1);
    }
    return text;
}

/// `U.S.`, `Dr.`, `vs.`, `J.`: a stop that ends no sentence.
bool isAbbreviation(std::string_view word)
{
    const auto body = word.substr(0, word.size() - 1);
    if (body.size() <= 1 || body.find('.') != std::string_view::npos) {
        return true;
    }
    constexpr auto known = std::to_array<std::string_view>(
        {"Dr", "Mr", "Mrs", "Ms", "St", "No", "Inc", "vs", "Jr", "Fig", "Corp", "etc"});
    return std::find(known.begin(), known.end(), body) != known.end();
}

} // namespace

std::string plainLower(std::string_view text)
{
    std::string out = plain(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
    return out;
}

int wordCount(std::string_view text)
{
    return static_cast<int>(words(plain(text)).size());
}

bool endsSentence(std::string_view text)
{
    constexpr std::size_t enough = 64; // a paragraph may be of any length, its end is not
    const std::string clean = plain(text.substr(text.size() - std::min(text.size(), enough)));
    const auto end = withoutClosers(clean);
    return !end.empty() && (end.back() == '.' || end.back() == '!' || end.back() == '?');
}

bool hasSeveralSentences(std::string_view text)
{
    const std::string clean = plain(text);
    const auto all = words(clean);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const auto word = withoutClosers(all[i]);
        if (word.empty()) {
            continue;
        }
        const char stop = word.back();
        const char next = all[i + 1].front() == '"' && all[i + 1].size() > 1 ? all[i + 1][1] : all[i + 1][0];
        if ((isUpper(next) || isDigit(next)) &&
            (stop == '!' || stop == '?' || (stop == '.' && !isAbbreviation(word)))) {
            return true;
        }
    }
    return false;
}

bool isTitleLike(std::string_view text)
{
    if (text.empty() || text.size() > titleLimit || text.find('\n') != std::string_view::npos) {
        return false;
    }
    const std::string clean = plain(text);
    if (clean.empty() || isLower(clean.front()) || clean.front() == '<' || wordCount(clean) > 18) {
        return false;
    }
    const char last = withoutClosers(clean).empty() ? clean.back() : withoutClosers(clean).back();
    if (std::string_view{".,;:\\"}.find(last) != std::string_view::npos) {
        return false;
    }
    constexpr auto code = std::to_array<std::string_view>({"://", "--", " = ", "();", "{", "}", "\\", "$ "});
    if (std::any_of(code.begin(), code.end(), [&](auto mark) { return clean.find(mark) != clean.npos; })) {
        return false;
    }
    return std::any_of(clean.begin(), clean.end(), [](char c) { return isUpper(c) || isLower(c); });
}

bool isTitleCase(std::string_view text)
{
    const std::string clean = plain(text);
    int longer = 0;
    int capital = 0;
    for (const auto word : words(clean)) {
        const auto first = std::find_if(word.begin(), word.end(),
                                        [](char c) { return isUpper(c) || isLower(c) || isDigit(c); });
        if (word.end() - first >= 4) {
            ++longer;
            capital += isLower(*first) ? 0 : 1;
        }
    }
    return longer == 0 ? !clean.empty() && isUpper(clean.front()) : capital * 10 >= longer * 7;
}

std::size_t labelLength(std::string_view text)
{
    constexpr std::size_t limit = 60;
    const auto colon = text.substr(0, limit).find(':');
    if (colon == std::string_view::npos || colon < 2 || colon + 1 >= text.size()) {
        return 0;
    }
    const char next = text[colon + 1];
    const bool blankFollows = next == ' ' || next == '\n' || text.substr(colon + 1).starts_with("\u00A0");
    const auto lead = text.substr(0, colon);
    if (!blankFollows || isLower(lead.front()) || wordCount(lead) > 7 ||
        lead.find_first_of(".!?;/(") != std::string_view::npos) {
        return 0;
    }
    constexpr std::size_t enough = 200;
    return wordCount(text.substr(colon + 1, enough)) >= 3 ? colon + 1 : 0;
}

bool isSalutation(std::string_view text)
{
    const std::string clean = plainLower(text);
    return !clean.empty() && clean.size() <= 48 && clean.back() == ',' && wordCount(clean) <= 6 &&
           startsWithAny(clean, {"dear ", "hi ", "hello ", "hey ", "greetings"});
}

bool isClosing(std::string_view text)
{
    const std::string clean = plain(text);
    return !clean.empty() && clean.size() <= 40 && isUpper(clean.front()) && wordCount(clean) <= 4 &&
           (clean.back() == ',' || clean.back() == '!') &&
           std::count(clean.begin(), clean.end(), ',') + std::count(clean.begin(), clean.end(), '!') == 1;
}

bool isNameLine(std::string_view text)
{
    const std::string clean = plain(text);
    const auto all = words(clean);
    return !all.empty() && all.size() <= 5 && clean.size() <= 48 &&
           std::string_view{".,:;!?"}.find(clean.back()) == std::string_view::npos &&
           std::all_of(all.begin(), all.end(), [](std::string_view w) { return !isLower(w.front()); }) &&
           isUpper(clean.front());
}

bool isPromotionMark(std::string_view text)
{
    const std::string clean = plainLower(text);
    return clean.size() <= 80 && !endsSentence(clean) &&
           (startsWithAny(clean, {"a message from ", "sponsored by ", "presented by ", "brought to you by ",
                                  "a word from our sponsor", "sponsor message", "together with "}) ||
            clean == "sponsor" || clean == "sponsored" || clean == "partner message");
}

bool isCallToAction(std::string_view text)
{
    constexpr int kFewWords = 6;
    std::string clean = plainLower(text);
    while (!clean.empty() && (clean.back() == '!' || clean.back() == '.')) {
        clean.pop_back();
    }
    const auto stop = clean.find_last_of(".!?:");
    const auto last = stop == std::string::npos ? 0 : clean.find_first_not_of(' ', stop + 1);
    if (last == std::string::npos || wordCount(std::string_view{clean}.substr(last)) > kFewWords) {
        return false;
    }
    return startsWithAny(std::string_view{clean}.substr(last),
                         {"subscribe", "enroll", "enrol ", "register", "join ", "sign up", "order ", "buy ",
                          "start learning", "get started", "learn more", "download ", "save your seat",
                          "apply ", "try it ", "claim "});
}

bool isPictureDescription(std::string_view text)
{
    std::string clean = plainLower(text);
    for (const std::string_view article : {"a ", "an ", "the "}) {
        if (clean.starts_with(article)) {
            clean.erase(0, article.size());
            break;
        }
    }
    return startsWithAny(clean, {"fig:",
                                 "fig.",
                                 "figure:",
                                 "photo ",
                                 "photo:",
                                 "picture of",
                                 "image of",
                                 "image:",
                                 "diagram ",
                                 "illustration ",
                                 "cartoon ",
                                 "screenshot ",
                                 "bar chart",
                                 "line chart",
                                 "pie chart",
                                 "chart ",
                                 "charts ",
                                 "graph ",
                                 "graphs ",
                                 "bar graph",
                                 "line graph",
                                 "table comparing",
                                 "table showing",
                                 "animated ",
                                 "animation ",
                                 "gif of",
                                 "gif ",
                                 "map of",
                                 "world map",
                                 "flowchart",
                                 "flow chart",
                                 "detailed flowchart",
                                 "infographic",
                                 "comparison chart",
                                 "comparison table",
                                 "scatter plot",
                                 "collage of",
                                 "drawing of",
                                 "visualization ",
                                 "visualizations of"});
}

} // namespace duizhao::recognition
