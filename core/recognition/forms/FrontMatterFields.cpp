#include "core/recognition/forms/FrontMatterFields.h"

#include "core/recognition/briefing/BriefingLabels.h"
#include "core/recognition/forms/DateText.h"
#include "core/text/Url.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace duizhao::recognition {

namespace {

/// `key:` at the start of a line; npos when the line starts no entry.
std::size_t keyLength(std::string_view line)
{
    std::size_t at = 0;
    while (at < line.size() && (std::isalnum(static_cast<unsigned char>(line[at])) != 0 || line[at] == '_' ||
                                line[at] == '-' || static_cast<unsigned char>(line[at]) >= 0x80)) {
        ++at;
    }
    const bool ends =
        at + 1 == line.size() || (at + 1 < line.size() && (line[at + 1] == ' ' || line[at + 1] == '\t'));
    return at > 0 && at < line.size() && line[at] == ':' && ends ? at : std::string_view::npos;
}

/// Without its quotes, doubled or escaped ones undone.
std::string unquoted(std::string_view value)
{
    value = text::trimmed(value);
    if (value.size() < 2 || (value.front() != '\'' && value.front() != '"') ||
        value.back() != value.front()) {
        return std::string(value);
    }
    const char quote = value.front();
    const std::string_view inside = value.substr(1, value.size() - 2);
    std::string result;
    for (std::size_t at = 0; at < inside.size(); ++at) {
        const bool doubled = quote == '\'' && inside.substr(at, 2) == "''";
        const bool escaped = quote == '"' && inside[at] == '\\' && at + 1 < inside.size();
        at += doubled || escaped ? 1 : 0;
        result.push_back(inside[at]);
    }
    return result;
}

void addInlineList(FrontMatterEntry& entry, std::string_view list)
{
    list = list.substr(1, list.size() - 2);
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        if (const std::string item = unquoted(list.substr(0, comma)); !item.empty()) {
            entry.items.push_back(item);
        }
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
}

/// The lines after `key:` as one scalar.
std::string joined(const std::vector<std::string_view>& parts)
{
    std::string value;
    for (const std::string_view part : parts) {
        if (part == ">-" || part == ">" || part == "|" || part == "|-" || part.empty()) {
            continue;
        }
        value += value.empty() ? "" : " ";
        value += part;
    }
    return unquoted(value);
}

void finish(FrontMatterEntry& entry, const std::vector<std::string_view>& parts)
{
    const bool list = parts.size() > 1 && parts.front().empty() &&
                      std::all_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
                          return part.empty() || part.starts_with("- ");
                      });
    if (list) {
        for (const std::string_view part : parts) {
            if (!part.empty()) {
                entry.items.push_back(unquoted(part.substr(2)));
            }
        }
    } else if (parts.size() == 1 && parts.front().starts_with("[") && parts.front().ends_with("]")) {
        addInlineList(entry, parts.front());
    } else {
        entry.value = joined(parts);
    }
}

bool isOneOf(const std::string& key, std::initializer_list<std::string_view> names)
{
    std::string lower = key;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(names.begin(), names.end(), lower) != names.end();
}

void takeEntry(const FrontMatterEntry& entry, model::RecognisedHead& head)
{
    const std::string& key = entry.key;
    if (isOneOf(key, {"title", "标题"})) {
        (text::detectLanguage(entry.value) == text::Language::Chinese ? head.titleZh : head.title) =
            entry.value;
    } else if (isOneOf(key, {"date", "pubdate", "published", "publishdate", "pubdatetime", "日期"})) {
        head.date = findDate(entry.value);
    } else if (isOneOf(key, {"author", "authors", "作者"})) {
        head.author = entry.items.empty() ? entry.value : entry.items.front();
    } else if (isOneOf(key, {"url", "link", "canonical", "canonical_url", "original_url", "source_url"})) {
        head.rawUrl = entry.value;
        head.url = text::cleanUrl(entry.value);
    } else if (isOneOf(key, {"category", "categories", "分类"})) {
        head.category = entry.items.empty() ? entry.value : entry.items.front();
    } else if (isOneOf(key, {"tags", "keywords", "topics", "companies", "models", "标签"})) {
        const std::vector<std::string> tags = entry.items.empty() ? tagList(entry.value) : entry.items;
        std::copy_if(tags.begin(), tags.end(), std::back_inserter(head.tags),
                     [&head](const std::string& tag) {
                         return std::find(head.tags.begin(), head.tags.end(), tag) == head.tags.end();
                     });
    }
}

} // namespace

std::vector<FrontMatterEntry> readFrontMatter(const text::Lines& lines, int end)
{
    std::vector<FrontMatterEntry> entries;
    std::vector<std::string_view> parts;
    for (int line = 2; line <= end; ++line) {
        const std::string_view text = lines.line(line);
        const std::size_t key = line < end ? keyLength(text) : 0;
        if (key != std::string_view::npos) {
            if (!entries.empty()) {
                finish(entries.back(), parts);
            }
            parts.clear();
        }
        if (line == end) {
            break;
        }
        if (key != std::string_view::npos) {
            entries.push_back({std::string(text.substr(0, key)), {}, {}, line, line});
            parts.push_back(text::trimmed(text.substr(key + 1)));
        } else if (!entries.empty()) {
            parts.push_back(text::trimmed(text));
            entries.back().lastLine = line;
        }
    }
    return entries;
}

std::vector<document::Block> takeFrontMatter(const SourceBlocks& source, int end, model::RecognisedHead& head)
{
    std::vector<document::Block> blocks;
    blocks.push_back(folded(source.ofLines(1, 1, document::BlockKind::Rule), document::FoldReason::Markup));
    for (const FrontMatterEntry& entry : readFrontMatter(source.lines(), end)) {
        takeEntry(entry, head);
        blocks.push_back(metadata(source.ofLines(entry.firstLine, entry.lastLine), entry.key));
    }
    blocks.push_back(
        folded(source.ofLines(end, end, document::BlockKind::Rule), document::FoldReason::Markup));
    return blocks;
}

bool namesTranslation(const std::vector<FrontMatterEntry>& entries)
{
    return std::any_of(entries.begin(), entries.end(), [](const FrontMatterEntry& entry) {
        return isOneOf(entry.key, {"translator", "translators", "译者", "original_url", "original_title"});
    });
}

} // namespace duizhao::recognition
