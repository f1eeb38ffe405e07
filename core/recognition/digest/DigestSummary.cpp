#include "core/recognition/digest/DigestSummary.h"

#include "core/document/Entities.h"
#include "core/text/Lines.h"

#include <algorithm>
#include <array>
#include <utility>

namespace duizhao::recognition {

namespace {

constexpr std::string_view openBracket = "【";
constexpr std::string_view closeBracket = "】";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Zero-width characters gone, blanks of any kind single, none at the ends.
std::string tidy(std::string_view text)
{
    std::string out;
    bool blank = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = text.substr(i);
        std::size_t width = 1;
        bool isBlank = text[i] == ' ' || text[i] == '\t' || text[i] == '\n';
        for (const std::string_view wide : {"\u200B", "\uFEFF", "\u200D\u200B", "\u00A0", "\u3000"}) {
            if (rest.starts_with(wide)) {
                width = wide.size();
                isBlank = wide == "\u00A0" || wide == "\u3000";
                if (!isBlank) {
                    i += width;
                    width = 0;
                }
                break;
            }
        }
        if (width == 0) {
            continue;
        }
        if (isBlank) {
            blank = !out.empty();
        } else {
            if (std::exchange(blank, false)) {
                out += ' ';
            }
            out += text[i];
        }
        i += width;
    }
    return out;
}

/// `12. `, `012、`: the digits and their mark are taken off `text`.
int takeNumber(std::string_view& text)
{
    const auto digits = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), [](char c) { return isDigit(c); }) - text.begin());
    if (digits == 0 || digits > 8) {
        return 0;
    }
    const auto rest = text.substr(digits);
    for (const std::string_view mark : {". ", "．", "、", ".\t", "."}) {
        if (rest.starts_with(mark) && (mark != "." || rest.size() == 1)) {
            int number = 0;
            for (const char c : text.substr(0, digits)) {
                number = number * 10 + (c - '0');
            }
            text = text::trimmed(rest.substr(mark.size()));
            return number;
        }
    }
    return 0;
}

std::string takeDate(std::string_view& text)
{
    constexpr std::size_t length = 12; // `[2025-03-23]`
    if (text.size() < length || text[0] != '[' || text[length - 1] != ']' || !isIsoDate(text.substr(1, 10))) {
        return {};
    }
    std::string date{text.substr(1, 10)};
    text = text::trimmed(text.substr(length));
    return date;
}

std::string takeCategory(std::string_view& text)
{
    constexpr std::size_t longest = 90;
    const auto close = text.find(closeBracket);
    if (!text.starts_with(openBracket) || close == std::string_view::npos || close > longest) {
        return {};
    }
    std::string category = tidy(text.substr(openBracket.size(), close - openBracket.size()));
    text = text::trimmed(text.substr(close + closeBracket.size()));
    return category;
}

std::vector<std::string> splitByBars(std::string_view text)
{
    std::vector<std::string> parts;
    constexpr std::string_view wideBar = "｜";
    while (true) {
        const auto bar = std::min(text.find('|'), text.find(wideBar));
        if (auto part = tidy(text.substr(0, std::min(bar, text.size()))); !part.empty()) {
            parts.push_back(std::move(part));
        }
        if (bar == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(bar + (text[bar] == '|' ? 1 : wideBar.size()));
    }
}

} // namespace

bool isIsoDate(std::string_view text)
{
    constexpr std::string_view form = "0000-00-00";
    return text.size() == form.size() &&
           std::equal(text.begin(), text.end(), form.begin(),
                      [](char c, char f) { return f == '-' ? c == '-' : isDigit(c); });
}

DigestSummary readDigestSummary(std::string_view content)
{
    DigestSummary summary;
    const std::string decoded = tidy(document::withoutEntities(content));
    std::string_view rest = decoded;
    summary.number = takeNumber(rest);
    summary.date = takeDate(rest);
    summary.whole = std::string{rest};
    summary.category = takeCategory(rest);
    auto parts = splitByBars(rest);
    if (parts.empty()) {
        summary.headline = summary.category;
        return summary;
    }
    summary.headline = std::move(parts.front());
    for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
        if (std::find(summary.keywords.begin(), summary.keywords.end(), *part) == summary.keywords.end()) {
            summary.keywords.push_back(std::move(*part));
        }
    }
    return summary;
}

std::string youTubeId(std::string_view url)
{
    const bool youTube = url.find("youtube.com/") != std::string_view::npos ||
                         url.find("youtube-nocookie.com/") != std::string_view::npos;
    constexpr auto places = std::to_array<std::string_view>({"?v=", "&v=", "/embed/", "/shorts/", "/live/"});
    std::size_t begin = std::string_view::npos;
    if (const auto brief = url.find("youtu.be/"); brief != std::string_view::npos) {
        begin = brief + std::string_view{"youtu.be/"}.size();
    }
    for (const auto place : places) {
        if (const auto at = url.find(place); youTube && begin == std::string_view::npos && at != url.npos) {
            begin = at + place.size();
        }
    }
    if (begin == std::string_view::npos) {
        return {};
    }
    const auto id = url.substr(begin);
    const auto end = std::find_if_not(id.begin(), id.end(), [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
    return {id.begin(), end};
}

} // namespace duizhao::recognition
