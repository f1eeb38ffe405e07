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

constexpr int kHeadParagraphs = 8;

bool isReadingTime(std::string_view text)
{
    static const text::Pattern pattern(
        R"(\d+ min(?:ute)?s?(?: read)?|Reading time:? \d+.*|.*约 ?\d+ ?分钟.*)",
        text::Pattern::Case::Insensitive);
    return matchByline(text, pattern).has_value();
}

/// `Posted November 3, 2024`, `Published on …`, `Updated: …`.
bool isDatedLine(std::string_view text)
{
    static const text::Pattern dated(
        R"((?:Published|Posted|Updated|Last updated|Translated|First published)(?: on| at)?:? (.*))",
        text::Pattern::Case::Insensitive);
    const auto match = matchByline(text, dated);
    return match && isDateLine((*match)[1]);
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
            take(line, slug->date.empty() ? "title" : "noteDate", m_slug);
            line = nextLine(line + 1);
            lookForLink(line);
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
    bool readParts(int line);
    bool readPart(std::string_view part, model::RecognisedHead& head) const;
    void takeAccount(std::string_view names, bool original);
    void lookForLink(int line);
    bool readTranslation(int line, const std::string& url, const std::string& label);
    [[nodiscard]] bool isBareAuthor(int line) const;
    [[nodiscard]] bool isOneOfSeveral(int line) const;
    [[nodiscard]] bool bylineFollows(int line) const;
    void nameFromSlug();

    SourceBlocks m_source;
    const text::Lines& m_lines;
    NoteHead m_result;
    std::string_view m_slug;
    SplitTitle m_coming; ///< what the link that stands below says
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
    return readLink(line) || readByline(line) || readParts(line) || readName(line);
}

/// Title and author may stand above the link that tells which is which.
void HeadReader::lookForLink(int line)
{
    constexpr int kReach = 4;
    for (int count = 0; count < kReach && line <= m_lines.count(); ++count, line = nextLine(line + 1)) {
        const std::string_view content = text::trimmed(m_lines.line(line));
        const auto links =
            content.starts_with("[") ? document::inlineLinks(content) : std::vector<document::InlineLink>{};
        if (links.size() == 1 && !links[0].image && links[0].range.end == content.size()) {
            m_coming = splitTitle(document::plainText(links[0].label), links[0].url, m_slug);
            return;
        }
        if (content.size() > kLongestByline || text::detectLanguage(content) == text::Language::Chinese) {
            return;
        }
    }
}

/// Below the link to the original the one to its translation.
bool HeadReader::readTranslation(int line, const std::string& url, const std::string& label)
{
    const bool chinese = text::detectLanguage(label) == text::Language::Chinese;
    if (!m_linked || !chinese || m_result.head.title.empty() || m_result.head.rawUrl == url) {
        return false;
    }
    static const text::Pattern mark(R"((.*\S)\s*(?:\[译\]|【译】|（译）|\(译\))\s*)");
    std::string title = splitTitle(label, url, m_slug).title;
    if (const auto match = mark.matchAll(title)) {
        title = std::string((*match)[1]);
    }
    m_result.head.titleZh = title;
    take(line, "translation", text::trimmed(m_lines.line(line)));
    return true;
}

/// One part of a byline: a day, how long it takes to read, who wrote it.
bool HeadReader::readPart(std::string_view part, model::RecognisedHead& head) const
{
    static const text::Pattern writer(R"((?:Written )?[Bb]y ([^.]+))");
    if (isReadingTime(part)) {
        head.readingTime = part;
        return true;
    }
    if (isDateLine(part) || isDatedLine(part)) {
        head.date = head.date.empty() ? findDate(part) : head.date;
        return true;
    }
    const auto match = matchByline(part, writer);
    if ((match && isNameLine(std::string((*match)[1]))) || isNameLine(part)) {
        head.author = match ? std::string((*match)[1]) : std::string(part);
        return true;
    }
    return false;
}

/// `Nov 1, 2023 • 7 min read`, `By Ann Example · May 3, 2024`: each part is one, and a day or time is among
/// them.
bool HeadReader::readParts(int line)
{
    const std::string_view content = text::trimmed(m_lines.line(line));
    if (content.size() > kLongestByline) {
        return false;
    }
    for (const std::string_view mark : {" • ", " · ", " | ", " ∙ ", "・"}) {
        const std::vector<std::string> parts = splitAt(content, mark);
        if (parts.size() < 2) {
            continue;
        }
        model::RecognisedHead head = m_result.head;
        const bool timed = std::any_of(parts.begin(), parts.end(), [](const std::string& part) {
            return isReadingTime(part) || isDateLine(part) || isDatedLine(part);
        });
        if (timed && std::all_of(parts.begin(), parts.end(),
                                 [&](const std::string& part) { return readPart(part, head); })) {
            m_result.head = std::move(head);
            take(line, "date", content);
            return true;
        }
    }
    return false;
}

/// `[label](url)` alone on its line, or after `原文：`.
bool HeadReader::readLink(int line)
{
    const std::string_view content = text::trimmed(m_lines.line(line));
    const bool labelled = content.starts_with("原文") && content.find("http") != std::string_view::npos;
    if (m_slug.empty() || (!content.starts_with("[") && !labelled)) {
        return false;
    }
    const std::vector<document::InlineLink> links = document::inlineLinks(content);
    const std::string url = linkTarget(content);
    if (m_linked) {
        const bool whole = links.size() == 1 && links[0].range.end == content.size();
        return whole && readTranslation(line, url, document::plainText(links[0].label));
    }
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

/// `原创 X 公众号`: who wrote it, and where: the last word. Without 原创 it is the account alone.
void HeadReader::takeAccount(std::string_view names, bool original)
{
    model::RecognisedHead& head = m_result.head;
    const std::size_t blank = names.rfind(' ');
    const std::string first(names.substr(0, blank));
    const std::string account(blank == std::string_view::npos ? std::string_view{}
                                                              : text::trimmed(names.substr(blank)));
    if (original || !account.empty()) {
        head.author = first;
    }
    const std::string& publication = original || !account.empty() ? account : first;
    head.publication = publication.empty() ? head.publication : publication;
}

bool HeadReader::readDates(int line, std::string_view content)
{
    model::RecognisedHead& head = m_result.head;
    static const text::Pattern dated(
        R"((?:Published|Posted|Updated|Last updated|Translated|First published)(?: on| at)?:? .*)",
        text::Pattern::Case::Insensitive);
    static const text::Pattern wechat(
        R"((原创)? ?(.*?) ?\d{4}(?:-\d\d-\d\d|年\d\d?月\d\d?日)(?: \d\d:\d\d)?(?: 发(?:表|布)于.*)?)");
    const std::string date = content.size() <= kLongestByline ? findDate(content) : std::string();
    if (date.empty()) {
        return false;
    }
    const auto match = matchByline(content, wechat);
    const bool account = match && (!(*match)[1].empty() || content.find(" 发") != std::string_view::npos);
    if (account) {
        takeAccount((*match)[2], !(*match)[1].empty());
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
    static const text::Pattern writer(R"((?:[-–—*•] ?)?(?:Written )?[Bb]y ([^.]+?)(?:\. .*)?)");
    model::RecognisedHead& head = m_result.head;
    if (readDates(line, content)) {
        return true;
    }
    if (const auto match = matchByline(content, magazine)) {
        head.publication = (*match)[1];
        take(line, "publication", content);
        return true;
    }
    if (isReadingTime(content)) {
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
    if (!head.site.empty() && text::foldTitle(content) == text::foldTitle(head.site)) {
        take(line, "site", content); // between author and date
        return true;
    }
    if (head.title.empty() && !m_coming.title.empty() &&
        text::foldTitle(content) == text::foldTitle(m_coming.title)) {
        take(line, "title", content);
        return true;
    }
    const bool several = content.find(", ") != std::string_view::npos && !head.author.empty() &&
                         text::foldTitle(content).starts_with(text::foldTitle(head.author)) &&
                         isDateLine(text::trimmed(m_lines.line(nextLine(line + 1))));
    const std::string& author = head.author.empty() ? m_coming.author : head.author;
    const bool known = several || (!author.empty() && text::foldTitle(content) == text::foldTitle(author));
    if (several) {
        head.author = content;
    }
    const bool name =
        isNameLine(content) ||
        (isTitleCase(content) && content.find(',') != std::string_view::npos && !endsSentence(content));
    if (!known) {
        const int next = nextLine(line + 1);
        const std::string_view below = text::trimmed(m_lines.line(next));
        const bool dated = isDateLine(below) || isDatedLine(below) || below.starts_with("Published ") ||
                           isReadingTime(below);
        if (!name || !(dated || isBareAuthor(line)) || !head.author.empty()) {
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

/// A name right below the link, over a paragraph in the same language: what has a translation of its own
/// below is no byline.
bool HeadReader::isBareAuthor(int line) const
{
    constexpr int kFewWords = 12;
    const std::string_view below = text::trimmed(m_lines.line(nextLine(line + 1)));
    const std::string_view content = text::trimmed(m_lines.line(line));
    const int words = wordCount(content);
    return m_linked && words >= 2 && words <= 4 && isNameLine(content) && !below.starts_with("#") &&
           text::detectLanguage(below) == text::Language::English && wordCount(below) >= kFewWords;
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
    return isDateLine(below) || isDatedLine(below) || below.starts_with("Published in ") ||
           below.starts_with("Written by ") ||
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
    if (chinese && head.titleZh.empty()) {
        head.titleZh = slugTitle(m_slug, true);
    } else if (!chinese && head.title.empty() && head.titleZh.empty()) {
        head.title = slugTitle(m_slug, false);
    }
}

} // namespace

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
