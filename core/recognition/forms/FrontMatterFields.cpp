#include "core/recognition/forms/FrontMatterFields.h"

#include "core/recognition/briefing/BriefingLabels.h"
#include "core/recognition/forms/DateText.h"
#include "core/text/Url.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>

namespace duizhao::recognition {

namespace {

bool isOneOf(const std::string& key, std::initializer_list<std::string_view> names)
{
    std::string lower = key;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(names.begin(), names.end(), lower) != names.end();
}

std::string joined(const document::FrontMatterEntry& entry)
{
    std::string names = entry.value;
    for (const std::string& item : entry.items) {
        names.append(names.empty() ? "" : ", ").append(item);
    }
    return names;
}

void takeTitle(const std::string& title, model::RecognisedHead& head)
{
    if (!title.empty()) {
        (text::detectLanguage(title) == text::Language::Chinese ? head.titleZh : head.title) = title;
    }
}

/// The first that is a date: `published: true` is none.
void takeDate(const std::string& value, model::RecognisedHead& head)
{
    if (head.date.empty()) {
        head.date = findDate(value);
    }
}

void takeUrl(const std::string& value, model::RecognisedHead& head)
{
    if (value.starts_with("http")) {
        head.rawUrl = value;
        head.url = text::cleanUrl(value);
    }
}

void takeTags(const document::FrontMatterEntry& entry, model::RecognisedHead& head)
{
    const std::vector<std::string> tags = entry.items.empty() ? tagList(entry.value) : entry.items;
    std::copy_if(tags.begin(), tags.end(), std::back_inserter(head.tags), [&head](const std::string& tag) {
        return std::find(head.tags.begin(), head.tags.end(), tag) == head.tags.end();
    });
}

/// What site generators write where the writer named none is no category.
void takeCategory(const document::FrontMatterEntry& entry, model::RecognisedHead& head)
{
    const std::string& category = entry.items.empty() ? entry.value : entry.items.front();
    if (!isOneOf(category, {"未分类", "uncategorized", "uncategorised"})) {
        head.category = category;
    }
}

void takeEntry(const document::FrontMatterEntry& entry, model::RecognisedHead& head)
{
    const std::string& key = entry.key;
    if (isOneOf(key, {"title", "标题"})) {
        takeTitle(entry.value, head);
    } else if (isOneOf(key, {"date", "pubdate", "published", "publishdate", "publishedat", "published_at",
                             "pubdatetime", "datepublished", "日期", "发布日期"})) {
        takeDate(entry.value, head);
    } else if (isOneOf(key, {"author", "authors", "作者"})) {
        head.author = joined(entry);
    } else if (isOneOf(key, {"url", "link", "canonical", "canonical_url", "original_url", "source_url"})) {
        takeUrl(entry.value, head);
    } else if (isOneOf(key, {"category", "categories", "分类"})) {
        takeCategory(entry, head);
    } else if (isOneOf(key, {"tags", "keywords", "topics", "标签"})) {
        takeTags(entry, head);
    }
}

document::Block mark(const SourceBlocks& source, int line)
{
    return folded(source.ofLines(line, line, document::BlockKind::Rule), document::FoldReason::Markup);
}

} // namespace

std::vector<document::Block> takeFrontMatter(const SourceBlocks& source, const document::FrontMatter& front,
                                             model::RecognisedHead& head)
{
    std::vector<document::Block> blocks;
    const bool marked = front.form != document::FrontMatterForm::Lines;
    int next = 1;
    if (marked) {
        blocks.push_back(mark(source, next++));
    }
    for (const document::FrontMatterEntry& entry : front.entries) {
        takeEntry(entry, head);
        if (entry.lastLine < next) {
            continue; // `{title: …, date: …}` in one line is one block
        }
        for (; next < entry.firstLine; ++next) { // a comment over the first entry
            if (!text::trimmed(source.lines().line(next)).empty()) {
                blocks.push_back(mark(source, next));
            }
        }
        blocks.push_back(metadata(source.ofLines(next, entry.lastLine), entry.key));
        next = entry.lastLine + 1;
    }
    if (marked) {
        blocks.push_back(mark(source, front.lastLine));
    }
    return blocks;
}

bool namesTranslation(const std::vector<document::FrontMatterEntry>& entries)
{
    return std::any_of(entries.begin(), entries.end(), [](const document::FrontMatterEntry& entry) {
        return isOneOf(entry.key, {"translator", "translators", "译者", "original_url", "original_title"});
    });
}

} // namespace duizhao::recognition
