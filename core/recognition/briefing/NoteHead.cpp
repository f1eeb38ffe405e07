#include "core/recognition/briefing/NoteHead.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/briefing/BriefingLabels.h"
#include "core/recognition/forms/DateText.h"
#include "core/recognition/forms/EnglishForms.h"
#include "core/text/Fold.h"
#include "core/text/Pattern.h"
#include "core/text/Url.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace duizhao::recognition {

namespace {

constexpr std::size_t kLongestByline = 160;
constexpr int kHeadParagraphs = 8;

std::optional<text::Pattern::Groups> matchByline(std::string_view text, const text::Pattern& pattern)
{
    return text.size() <= kLongestByline ? pattern.matchAll(text) : std::nullopt;
}

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

bool isInSlug(std::string_view part, std::string_view slug)
{
    const std::string folded = text::foldTitle(part);
    return !folded.empty() && text::foldTitle(slug).find(folded) != std::string::npos;
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

std::string slugTitle(std::string_view slug)
{
    std::string title(slug);
    std::replace(title.begin(), title.end(), '-', ' ');
    return title;
}

struct Slug {
    std::string date;
    std::string_view name;
};

std::optional<Slug> readSlug(std::string_view line)
{
    static const text::Pattern pattern(R"(\s*#{1,3}\s+(\d{8})(?!\d)[.\s]*(.*))");
    const auto match = line.size() <= 1000 ? pattern.matchAll(line) : std::nullopt;
    if (!match) {
        return std::nullopt;
    }
    const std::string date = compactDate((*match)[1]);
    if (date.empty()) {
        return std::nullopt;
    }
    return Slug{date, text::trimmed((*match)[2])};
}

class HeadReader {
public:
    explicit HeadReader(const SourceBlocks& source) : m_source(source), m_lines(source.lines())
    {
        m_result.takenLines.assign(static_cast<std::size_t>(m_lines.count()) + 1, false);
    }

    NoteHead read()
    {
        int line = nextLine(1);
        if (const auto slug = readSlug(m_lines.line(line))) {
            m_slug = slug->name;
            m_result.head.noteDate = slug->date;
            take(line, "noteDate", m_slug);
            line = nextLine(line + 1);
            readLines(line);
            nameFromSlug();
        } else if (m_lines.line(line).starts_with("#")) {
            readLines(nextLine(line + 1));
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] int nextLine(int from) const
    {
        while (from <= m_lines.count() && text::trimmed(m_lines.line(from)).empty()) {
            ++from;
        }
        return from;
    }

    void take(int line, std::string field, std::string_view content)
    {
        m_result.blocks.push_back(
            metadata(m_source.ofLine(line, content, document::BlockKind::Paragraph), std::move(field)));
        m_result.takenLines[static_cast<std::size_t>(line)] = true;
    }

    void readLines(int line);
    bool readLine(int line);
    bool readLink(int line);
    bool readByline(int line);
    bool readName(int line);
    bool readDates(int line, std::string_view content);
    [[nodiscard]] bool isOneOfSeveral(int line) const;
    [[nodiscard]] bool bylineFollows(int line) const;
    void nameFromSlug();

    SourceBlocks m_source;
    const text::Lines& m_lines;
    NoteHead m_result;
    std::string_view m_slug;
    bool m_linked = false;
};

/// Down to the first line that belongs to no head. One line of another kind (a subtitle) may stand before
/// the byline; it is left to the text.
void HeadReader::readLines(int line)
{
    for (int count = 0; count < kHeadParagraphs && line <= m_lines.count(); ++count) {
        if (m_lines.line(line).starts_with("#")) {
            return;
        }
        if (!readLine(line) && !bylineFollows(line)) {
            return;
        }
        line = nextLine(line + 1);
    }
}

bool HeadReader::readLine(int line)
{
    return readLink(line) || readByline(line) || readName(line);
}

/// `[label](url)` alone on its line, or after `原文：`.
bool HeadReader::readLink(int line)
{
    const std::string_view content = text::trimmed(m_lines.line(line));
    const bool labelled = content.starts_with("原文") && content.find("http") != std::string_view::npos;
    if (m_linked || m_slug.empty() || (!content.starts_with("[") && !labelled)) {
        return false;
    }
    const std::vector<document::InlineLink> links = document::inlineLinks(content);
    const std::string url = linkTarget(content);
    if (links.size() > 1 || url.empty() ||
        (!labelled && (links.empty() || links[0].range.end != content.size()))) {
        return false;
    }
    model::RecognisedHead& head = m_result.head;
    if (!links.empty()) {
        SplitTitle split = splitTitle(document::plainText(links[0].label), url, m_slug);
        if (text::detectLanguage(split.title) == text::Language::Chinese) {
            head.titleZh = split.title;
            head.originalIsChinese = true;
        } else {
            head.title = split.title;
        }
        head.author = split.author.empty() ? head.author : split.author;
        head.site = split.site;
    }
    head.rawUrl = url;
    head.url = text::cleanUrl(url);
    take(line, "url", content);
    m_linked = true;
    return true;
}

bool HeadReader::readDates(int line, std::string_view content)
{
    model::RecognisedHead& head = m_result.head;
    static const text::Pattern dated(
        R"((?:Published|Posted|Updated|Last updated|Translated|First published)(?: on| at)?:? .*)",
        text::Pattern::Case::Insensitive);
    static const text::Pattern wechat(R"((?:原创 ?)?(.*?) ?\d{4}-\d\d-\d\d(?: \d\d:\d\d)? 发(?:表|布)于.*)");
    const std::string date = content.size() <= kLongestByline ? findDate(content) : std::string();
    if (date.empty()) {
        return false;
    }
    if (const auto match = matchByline(content, wechat)) {
        head.author = (*match)[1];
    } else if (!matchByline(content, dated) && (!isDateLine(content) || isOneOfSeveral(line))) {
        return false;
    }
    const bool ofTranslation = plainLower(content).starts_with("translated");
    if (head.date.empty() && !ofTranslation) {
        head.date = date;
    }
    take(line, ofTranslation ? "translated" : "date", content);
    return true;
}

bool HeadReader::readByline(int line)
{
    const std::string_view content = text::trimmed(m_lines.line(line));
    static const text::Pattern magazine(R"(Published in (.+))");
    static const text::Pattern writer(R"((?:Written )?[Bb]y ([^.]+?)(?:\. .*)?)");
    static const text::Pattern reading(
        R"(\d+ min(?:ute)?s?(?: read)?|Reading time:? \d+.*|.*约 ?\d+ ?分钟.*)");
    model::RecognisedHead& head = m_result.head;
    if (readDates(line, content)) {
        return true;
    }
    if (const auto match = matchByline(content, magazine)) {
        head.publication = (*match)[1];
        take(line, "publication", content);
        return true;
    }
    if (matchByline(content, reading)) {
        head.readingTime = content;
        take(line, "readingTime", content);
        return true;
    }
    const auto match = matchByline(content, writer);
    if (match && (content.starts_with("Written by") || isNameLine(std::string((*match)[1])))) {
        head.author = (*match)[1];
        take(line, "author", content);
        return true;
    }
    return false;
}

/// A name alone on its line counts when the link named the same author, or a date or magazine follows.
bool HeadReader::readName(int line)
{
    const std::string_view content = text::trimmed(m_lines.line(line));
    model::RecognisedHead& head = m_result.head;
    if (content.size() > kLongestByline || content.empty() || isDateLine(content)) {
        return false;
    }
    const bool several = content.find(", ") != std::string_view::npos && !head.author.empty() &&
                         text::foldTitle(content).starts_with(text::foldTitle(head.author)) &&
                         isDateLine(text::trimmed(m_lines.line(nextLine(line + 1))));
    const bool known =
        several || (!head.author.empty() && text::foldTitle(content) == text::foldTitle(head.author));
    if (several) {
        head.author = content;
    }
    const bool name =
        isNameLine(content) ||
        (isTitleCase(content) && content.find(',') != std::string_view::npos && !endsSentence(content));
    if (!known) {
        const int next = nextLine(line + 1);
        const std::string_view below = text::trimmed(m_lines.line(next));
        const bool dated = isDateLine(below) || below.starts_with("Published ");
        if (!name || !dated || !head.author.empty()) {
            if (head.title.empty() && !m_linked && isTitleLike(content) && isInSlug(content, m_slug)) {
                head.title = content;
                take(line, "title", content);
                return true;
            }
            return false;
        }
        head.author = content;
    }
    take(line, "author", content);
    return true;
}

/// A bare date that another one or more of a list stand next to: text about days, not the day of the text.
bool HeadReader::isOneOfSeveral(int line) const
{
    static const text::Pattern item(R"((?:[-*+•]|\d+[.)]) .*)");
    static const text::Pattern byline(R"([-*+•] (?:(?:Written )?[Bb]y .*|\d+ min(?:ute)?s?(?: read)?))");
    int before = line - 1;
    while (before > 0 && text::trimmed(m_lines.line(before)).empty()) {
        --before;
    }
    const bool listed = item.matchesAll(text::trimmed(m_lines.line(line)));
    const auto speaksOfDays = [&](int neighbour) {
        const std::string_view text = text::trimmed(m_lines.line(neighbour));
        return text.size() <= kLongestByline &&
               (isDateLine(text) || (listed && item.matchesAll(text) && !byline.matchesAll(text)));
    };
    return speaksOfDays(before) || speaksOfDays(nextLine(line + 1));
}

/// A subtitle may stand between title and byline.
bool HeadReader::bylineFollows(int line) const
{
    if (wordCount(m_lines.line(line)) > 30 ||
        text::detectLanguage(m_lines.line(line)) == text::Language::Chinese) {
        return false;
    }
    const std::string_view below = text::trimmed(m_lines.line(nextLine(line + 1)));
    const std::string& author = m_result.head.author;
    const std::string_view next = text::trimmed(m_lines.line(nextLine(nextLine(line + 1) + 1)));
    const bool named = isNameLine(below) || isTitleCase(below);
    return isDateLine(below) || below.starts_with("Published in ") || below.starts_with("Written by ") ||
           (!author.empty() && text::foldTitle(below) == text::foldTitle(author)) ||
           (named && (isDateLine(next) || next.starts_with("Published in ")));
}

/// A note that links to nothing is called what it is named.
void HeadReader::nameFromSlug()
{
    model::RecognisedHead& head = m_result.head;
    if (m_slug.empty()) {
        return;
    }
    const bool chinese = text::detectLanguage(m_slug) == text::Language::Chinese;
    if (chinese && head.titleZh.empty() && m_slug.find('-') == std::string_view::npos) {
        head.titleZh = m_slug;
    } else if (!chinese && head.title.empty() && head.titleZh.empty()) {
        head.title = slugTitle(m_slug);
    }
}

} // namespace

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

bool hasNoteHead(const text::Lines& lines)
{
    for (int line = 1; line <= lines.count(); ++line) {
        if (!text::trimmed(lines.line(line)).empty()) {
            return readSlug(lines.line(line)).has_value();
        }
    }
    return false;
}

NoteHead readNoteHead(const SourceBlocks& source)
{
    return HeadReader(source).read();
}

Banner readBanner(std::string_view line)
{
    static const text::Pattern pattern(R"((.{2,60}?) (?:top )?banner(?: image)? ?(?:-|–|—|:) ?(.+))",
                                       text::Pattern::Case::Insensitive);
    const std::string_view content = text::trimmed(line);
    Banner banner;
    if (const auto match = matchByline(content, pattern)) {
        banner.date = findDate((*match)[2]);
        if (!banner.date.empty()) {
            banner.publication = (*match)[1];
        }
    }
    return banner;
}

std::string settledDate(const std::string& bannerDate, const std::string& noteDate)
{
    constexpr int kNear = 21;
    constexpr int kFar = 150;
    if (bannerDate.empty() || noteDate.empty() || std::abs(daysBetween(bannerDate, noteDate)) < kFar) {
        return bannerDate;
    }
    const std::string corrected = noteDate.substr(0, 4) + bannerDate.substr(4);
    return std::abs(daysBetween(corrected, noteDate)) <= kNear ? corrected : bannerDate;
}

} // namespace duizhao::recognition
