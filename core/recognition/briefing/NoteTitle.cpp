#include "core/recognition/briefing/NoteTitle.h"

#include "core/recognition/forms/DateText.h"
#include "core/recognition/forms/EnglishForms.h"
#include "core/text/Fold.h"
#include "core/text/Language.h"
#include "core/text/Lines.h"

#include <algorithm>
#include <utility>

namespace duizhao::recognition {

namespace {

bool isMonthAndYear(const std::string& part)
{
    static const text::Pattern pattern(R"((?:[A-Z][a-z]{2,8})\.?,? \d{4})");
    return pattern.matchesAll(part);
}

/// All words of a name stand in the host of the address (`Anthropic` in `www.anthropic.com`), but for `Blog`.
bool isNameOfHost(std::string_view name, std::string_view url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return false;
    }
    const std::string_view rest = url.substr(scheme + 3);
    const std::string host = text::foldTitle(rest.substr(0, rest.find('/')));
    bool any = false;
    for (const std::string& word : splitAt(name, " ")) {
        const std::string folded = text::foldTitle(word);
        const bool inside = host.find(folded) != std::string::npos;
        if (!inside && folded != "blog") {
            return false;
        }
        any = any || inside;
    }
    return any;
}

/// Cuts a site's name off the end of a title after a dash or backslash.
void cutSite(SplitTitle& split, std::string_view url)
{
    for (const std::string_view mark : {" \\ ", " - ", " — ", " – ", " · ", "—", " :: "}) {
        const std::size_t at = split.title.rfind(mark);
        if (at == std::string::npos || at == 0) {
            continue;
        }
        const std::string tail(text::trimmed(std::string_view(split.title).substr(at + mark.size())));
        const bool certain = mark == " \\ ";
        if (!tail.empty() && (certain || isNameOfHost(tail, url))) {
            split.title = std::string(text::trimmed(std::string_view(split.title).substr(0, at)));
            split.site = tail;
            return;
        }
    }
}

/// `X — Title`: the note is named after what stands behind the dash.
void cutName(SplitTitle& split, std::string_view slug)
{
    for (const std::string_view mark : {" — ", " – ", " - ", "—"}) {
        const std::size_t at = split.title.find(mark);
        if (at == std::string::npos || at == 0) {
            continue;
        }
        const std::string front = split.title.substr(0, at);
        const std::string tail(text::trimmed(std::string_view(split.title).substr(at + mark.size())));
        if (!isInSlug(front, slug) && isInSlug(tail, slug)) {
            (isNameLine(front) && split.author.empty() ? split.author : split.site) = front;
            split.title = tail;
            return;
        }
    }
}

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// `Slug-Of-A-Title`: three or more words, most with a capital or a digit, no blank between them.
bool isUndatedSlug(std::string_view name)
{
    if (name.size() > kLongestByline || name.find_first_of(" \t/#*[`") != std::string_view::npos ||
        text::detectLanguage(name) == text::Language::Chinese) {
        return false;
    }
    int words = 0;
    int capitals = 0;
    for (const std::string& word : splitAt(name, "-")) {
        if (word.empty()) {
            return false;
        }
        ++words;
        const char c = word.front();
        capitals += (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 1 : 0;
    }
    return words >= 3 && 2 * capitals > words;
}

} // namespace

std::vector<std::string> splitAt(std::string_view text, std::string_view mark)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(mark, begin), text.size());
        parts.emplace_back(text::trimmed(text.substr(begin, end - begin)));
        begin = end + mark.size();
    }
    return parts;
}

std::optional<text::Pattern::Groups> matchByline(std::string_view text, const text::Pattern& pattern)
{
    return text.size() <= kLongestByline ? pattern.matchAll(text) : std::nullopt;
}

bool isInSlug(std::string_view part, std::string_view slug)
{
    const std::string folded = text::foldTitle(part);
    return !folded.empty() && text::foldTitle(slug).find(folded) != std::string::npos;
}

std::string slugTitle(std::string_view slug, bool chinese)
{
    std::string title(slug);
    for (std::size_t at = 0; at < title.size(); ++at) {
        const bool letters =
            at > 0 && at + 1 < title.size() && isLetter(title[at - 1]) && isLetter(title[at + 1]);
        if (title[at] == '-' && (!chinese || letters)) {
            title[at] = ' ';
        }
    }
    return title;
}

std::optional<Slug> readSlug(std::string_view line)
{
    static const text::Pattern pattern(R"(\s*#{1,3}\s+(\d{8})(?!\d)[.\s]*(.*))");
    static const text::Pattern undated(R"(\s*#{1,3}\s+(\S+)\s*)");
    const auto match = line.size() <= 1000 ? pattern.matchAll(line) : std::nullopt;
    if (!match) {
        const auto name = line.size() <= 1000 ? undated.matchAll(line) : std::nullopt;
        return name && isUndatedSlug((*name)[1]) ? std::optional(Slug{{}, (*name)[1]}) : std::nullopt;
    }
    const std::string date = compactDate((*match)[1]);
    if (date.empty()) {
        return std::nullopt;
    }
    return Slug{date, text::trimmed((*match)[2])};
}

SplitTitle splitTitle(std::string_view label, std::string_view url, std::string_view slug)
{
    SplitTitle split;
    std::vector<std::string> titles;
    for (std::string& part : splitAt(label, " | ")) {
        if (part.starts_with("by ") && part.size() < 80) {
            split.author = part.substr(3);
        } else if (!part.empty() && !isMonthAndYear(part)) {
            titles.push_back(std::move(part));
        }
    }
    if (titles.empty()) {
        split.title = std::string(text::trimmed(label));
        return split;
    }
    split.title = titles.front();
    static const text::Pattern writer(R"((.*?\S)\s+(?:-|–|—)\s+by ([A-Z][^|]{2,60}))");
    if (const auto match = split.author.empty() ? writer.matchAll(split.title) : std::nullopt;
        match && isNameLine(std::string((*match)[2]))) {
        split.author = (*match)[2];
        split.title = std::string((*match)[1]);
    }
    cutName(split, slug);
    if (titles.size() > 1) {
        split.site = titles.back();
        // `A | T`: the note is named after the title.
        if (!isInSlug(titles.front(), slug) && isInSlug(titles.back(), slug)) {
            split.title = titles.back();
            split.site.clear();
            (isNameLine(titles.front()) && split.author.empty() ? split.author : split.site) = titles.front();
        }
    } else {
        cutSite(split, url);
    }
    return split;
}

} // namespace duizhao::recognition
