#include "core/document/FrontMatter.h"

#include "core/document/Yaml.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace duizhao::document {

namespace {

constexpr int kLongest = 2000;
constexpr int kLongestLines = 40; ///< of the form without marks
constexpr std::size_t kLongestKey = 60;
constexpr std::string_view kWideColon = "：";

using Entries = std::vector<FrontMatterEntry>;

/// A line that begins an entry. The full-width colon is no YAML: only where a mark says what the lines are.
struct Key {
    std::string_view name; ///< empty: the line begins none
    std::string_view value;
};

bool isKeyChar(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || text::isAsciiLetter(byte) || text::isAsciiDigit(byte) || c == '_' || c == '-' ||
           c == '.' || c == ' ' || c == '"' || c == '\'';
}

Key keyOf(std::string_view line, FrontMatterForm form)
{
    std::size_t colon = line.find(':');
    std::size_t width = 1;
    if (form == FrontMatterForm::Comment && line.find(kWideColon) < colon) {
        colon = line.find(kWideColon);
        width = kWideColon.size();
    }
    if (colon == 0 || colon == std::string_view::npos || colon > kLongestKey) {
        return {};
    }
    const auto name = line.substr(0, colon);
    const auto rest = line.substr(colon + width);
    const bool parted = width > 1 || rest.empty() || rest.front() == ' ' || rest.front() == '\t';
    if (!parted || name.front() == '-' || name.front() == ' ' ||
        !std::all_of(name.begin(), name.end(), isKeyChar)) {
        return {};
    }
    return {text::trimmed(name), text::trimmed(rest)};
}

/// A line that belongs to the entry above without being indented.
bool continuesList(std::string_view line)
{
    const auto content = text::trimmed(line);
    return line.starts_with("- ") || line == "-" || content == "]" || content == "}";
}

std::string lowered(std::string_view text)
{
    std::string lower{text};
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// Keys with which static site generators, note programs and Pandoc begin a text. One is enough.
bool isKnownKey(std::string_view key)
{
    static constexpr auto known = std::to_array<std::string_view>(
        {"aliases", "author",     "authors",      "canonical", "canonical_url", "categories",  "category",
         "cover",   "created",    "date",         "draft",     "keywords",      "layout",      "modified",
         "pubdate", "permalink",  "published_at", "slug",      "publishedat",   "pubdatetime", "tags",
         "title",   "translator", "updated",      "标题"});
    const std::string lower = lowered(key);
    return std::find(known.begin(), known.end(), lower) != known.end();
}

/// Names that Chinese front matter has; labels in a text have them, too: two are enough.
bool isChineseKey(std::string_view key)
{
    static constexpr auto known =
        std::to_array<std::string_view>({"日期", "作者", "标签", "分类", "译者", "來源", "来源", "標籤"});
    return std::find(known.begin(), known.end(), key) != known.end();
}

/// As programs spell a name: `linkTitle`, `og_image`; a label in a text begins with a capital or has a blank.
bool isProgramsKey(std::string_view key)
{
    return key.size() > 1 && key.front() >= 'a' && key.front() <= 'z' &&
           std::all_of(key.begin(), key.end(), [](char c) {
               return text::isAsciiLetter(static_cast<unsigned char>(c)) ||
                      text::isAsciiDigit(static_cast<unsigned char>(c)) || c == '_' || c == '-' || c == '.';
           });
}

bool areCertain(const Entries& entries)
{
    const auto share = [&entries](bool (*is)(std::string_view)) {
        return std::count_if(entries.begin(), entries.end(),
                             [is](const FrontMatterEntry& entry) { return is(entry.key); });
    };
    const bool programs =
        entries.size() > 1 && share(isProgramsKey) == static_cast<std::ptrdiff_t>(entries.size());
    return share(isKnownKey) > 0 || share(isChineseKey) > 1 || programs;
}

/// The first line after 1 that is one of `marks` and nothing else; 0 where there is none.
int closingLine(const text::Lines& lines, std::initializer_list<std::string_view> marks)
{
    for (int number = 2; number <= std::min(lines.count(), kLongest); ++number) {
        const auto content = text::trimmed(lines.line(number));
        if (std::find(marks.begin(), marks.end(), content) != marks.end() &&
            lines.line(number).starts_with(content)) {
            return number;
        }
    }
    return 0;
}

std::string linesText(const text::Lines& lines, int first, int last)
{
    std::string text;
    for (int number = first; number <= last; ++number) {
        text.append(lines.line(number)).append("\n");
    }
    return text;
}

/// A value that is no YAML, as it stands: its lines joined, one pair of quotes around all taken off.
std::string plainly(const text::Lines& lines, int first, int last, std::string_view start)
{
    std::string value{start};
    for (int number = first + 1; number <= last; ++number) {
        const auto more = text::trimmed(lines.line(number));
        value.append(value.empty() || more.empty() ? "" : " ").append(more);
    }
    const bool quoted =
        value.size() > 1 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
    return quoted ? value.substr(1, value.size() - 2) : value;
}

/// Fills value and items of an entry whose lines are known.
void readAlone(const text::Lines& lines, std::string_view start, FrontMatterEntry& entry)
{
    auto alone = readYamlMap(linesText(lines, entry.firstLine, entry.lastLine));
    if (alone && alone->size() == 1) {
        entry.value = std::move(alone->front().value);
        entry.items = std::move(alone->front().items);
    } else {
        entry.value = plainly(lines, entry.firstLine, entry.lastLine, start);
    }
}

/// The lines `first` to `last` entry by entry; nothing where one of them is neither a key nor of an entry.
Entries readByLines(const text::Lines& lines, int first, int last, FrontMatterForm form)
{
    Entries entries;
    std::vector<std::string_view> starts;
    for (int number = first; number <= last; ++number) {
        const auto line = lines.line(number);
        const auto content = text::trimmed(line);
        const auto key = keyOf(line, form);
        if (!key.name.empty()) {
            entries.push_back({std::string{key.name}, {}, {}, number, number});
            starts.push_back(key.value);
        } else if (!content.empty() && content.front() != '#') {
            const bool belongs =
                !entries.empty() && (line.front() == ' ' || line.front() == '\t' || continuesList(line));
            if (!belongs) {
                return {};
            }
            entries.back().lastLine = number;
        }
    }
    for (std::size_t at = 0; at < entries.size(); ++at) {
        readAlone(lines, starts[at], entries[at]);
    }
    return entries;
}

Entries readYaml(const text::Lines& lines, int first, int last)
{
    Entries entries;
    auto map = readYamlMap(linesText(lines, first, last));
    for (YamlEntry& found : map ? *map : std::vector<YamlEntry>{}) {
        const int line = first + found.line;
        entries.push_back({std::move(found.key), std::move(found.value), std::move(found.items), line, line});
    }
    return entries;
}

/// Every line has its entry: those below the last key of it and above the next.
void settleLines(const text::Lines& lines, int last, Entries& entries)
{
    for (std::size_t at = 0; at < entries.size(); ++at) {
        int end = at + 1 < entries.size() ? entries[at + 1].firstLine - 1 : last;
        while (end > entries[at].firstLine && text::trimmed(lines.line(end)).empty()) {
            --end;
        }
        entries[at].lastLine = std::max(end, entries[at].firstLine);
    }
}

std::optional<FrontMatter> marked(const text::Lines& lines, FrontMatterForm form, int last)
{
    if (last < 3) {
        return std::nullopt;
    }
    FrontMatter front{form, last, readYaml(lines, 2, last - 1)};
    if (front.entries.empty()) {
        front.entries = readByLines(lines, 2, last - 1, form);
    }
    const bool certain = form == FrontMatterForm::Comment || areCertain(front.entries);
    if (front.entries.empty() || !certain) {
        return std::nullopt;
    }
    settleLines(lines, last - 1, front.entries);
    return front;
}

/// `Title: …` and at least one more of Pelican's keys in the lines down to the first blank one.
std::optional<FrontMatter> unmarked(const text::Lines& lines)
{
    static constexpr auto others = std::to_array<std::string_view>(
        {"date", "modified", "category", "tags", "slug", "author", "authors", "summary", "status", "lang"});
    FrontMatter front{FrontMatterForm::Lines, 0, {}};
    bool title = false;
    bool other = false;
    int number = 1;
    for (; number <= lines.count() && !text::trimmed(lines.line(number)).empty(); ++number) {
        const auto line = lines.line(number);
        const auto key = keyOf(line, FrontMatterForm::Lines);
        const bool belongs = !front.entries.empty() && (line.starts_with("    ") || line.starts_with("\t"));
        const std::string name = lowered(key.name);
        if (belongs) {
            front.entries.back().lastLine = number;
            front.entries.back().value.append(" ").append(text::trimmed(line));
            continue;
        }
        const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
            return text::isAsciiLetter(static_cast<unsigned char>(c)) || c == '_' || c == '-';
        });
        if (!plain || number > kLongestLines) {
            return std::nullopt;
        }
        title = title || name == "title";
        other = other || std::find(others.begin(), others.end(), name) != others.end();
        front.entries.push_back({std::string{key.name}, std::string{key.value}, {}, number, number});
    }
    front.lastLine = number - 1;
    const bool textBelow = number < lines.count();
    return title && other && textBelow ? std::optional{std::move(front)} : std::nullopt;
}

bool opensComment(std::string_view line)
{
    if (!line.starts_with("<!--")) {
        return false;
    }
    const auto name = text::trimmed(line.substr(4));
    return name == "yml" || name == "yaml";
}

} // namespace

std::optional<FrontMatter> readFrontMatter(const text::Lines& lines)
{
    const auto first = lines.line(1);
    if (first.starts_with("---")) {
        const bool alone = text::trimmed(first) == "---" && !text::trimmed(lines.line(2)).empty();
        return alone ? marked(lines, FrontMatterForm::Dashes, closingLine(lines, {"---", "..."}))
                     : std::nullopt;
    }
    if (opensComment(first)) {
        return marked(lines, FrontMatterForm::Comment, closingLine(lines, {"-->"}));
    }
    return unmarked(lines);
}

int frontMatterEnd(const text::Lines& lines)
{
    const auto front = readFrontMatter(lines);
    return front ? front->lastLine : 0;
}

} // namespace duizhao::document
