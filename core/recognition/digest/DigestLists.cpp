#include "core/recognition/digest/DigestLists.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/forms/BlockTools.h"
#include "core/recognition/forms/DateText.h"
#include "core/recognition/forms/InlineHtml.h"
#include "core/text/Url.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::recognition {

namespace {

using Words = std::span<const std::string_view>;

constexpr auto urlLabels =
    std::to_array<std::string_view>({"原始链接", "原文链接", "链接", "URL", "url", "原文", "地址"});
constexpr auto dateLabels = std::to_array<std::string_view>(
    {"收录时间", "保存时间", "发布时间", "时间", "日期", "目录日期", "发布日期"});
constexpr auto sourceLabels = std::to_array<std::string_view>({"来源", "类型", "分类", "作者"});
constexpr auto entryHeads = std::to_array<std::string_view>({"原始摘要", "AI 摘要", "元数据"});

bool isOneOf(std::string_view text, Words words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// `**label**: value`, `label: value`.
struct Labelled {
    std::string_view label;
    std::string_view value;
};

std::optional<Labelled> labelled(std::string_view line)
{
    line = text::trimmed(line);
    constexpr std::size_t longestLabel = 30;
    constexpr std::string_view wide = "：";
    const auto colon = std::min(line.find(':'), line.find(wide));
    if (colon == std::string_view::npos || colon > longestLabel) {
        return std::nullopt;
    }
    auto label = line.substr(0, colon);
    auto value = line.substr(colon + (line[colon] == ':' ? 1 : wide.size()));
    constexpr std::string_view bold = "**";
    if (label.starts_with(bold)) {
        label.remove_prefix(bold.size());
        if (label.ends_with(bold)) {
            label.remove_suffix(bold.size());
        } else if (value.starts_with(bold)) {
            value.remove_prefix(bold.size());
        }
    }
    return Labelled{text::trimmed(label), text::trimmed(value)};
}

std::string addressIn(std::string_view value)
{
    const auto links = document::inlineLinks(value);
    if (!links.empty()) {
        return links.front().url;
    }
    const auto begin = value.find("http");
    return begin == std::string_view::npos ? std::string{}
                                           : std::string{value.substr(begin, value.find(' ', begin) - begin)};
}

void setUrl(model::RecognisedArticle& article, std::string url)
{
    if (article.rawUrl.empty() && text::isSafeLink(url) && url.find("://") != std::string::npos) {
        article.url = text::cleanUrl(url);
        article.rawUrl = std::move(url);
    }
}

/// Takes what a labelled line says and names the field; empty where it is no line of metadata.
std::string_view takeLabelled(model::RecognisedArticle& article, std::string_view line)
{
    const auto found = labelled(line);
    if (!found) {
        return {};
    }
    if (isOneOf(found->label, urlLabels)) {
        setUrl(article, addressIn(found->value));
        return "url";
    }
    if (isOneOf(found->label, dateLabels)) {
        if (article.date.empty()) {
            article.date = findDate(found->value);
        }
        return "date";
    }
    return isOneOf(found->label, sourceLabels) ? "source" : "";
}

/// The field of a paragraph all of whose lines are labelled: that of its first line.
std::string_view labelledField(model::RecognisedArticle& article, std::string_view markdown)
{
    std::string_view field;
    while (!markdown.empty()) {
        const auto end = std::min(markdown.find('\n'), markdown.size());
        const auto line = takeLabelled(article, markdown.substr(0, end));
        if (line.empty()) {
            return {};
        }
        field = field.empty() ? line : field;
        markdown.remove_prefix(std::min(end + 1, markdown.size()));
    }
    return field;
}

/// The topics of a post's title: `#boats##lakes# …`.
std::vector<std::string> topicsOf(std::string_view title)
{
    constexpr std::size_t longest = 90;
    std::vector<std::string> topics;
    for (auto open = title.find('#'); open != std::string_view::npos; open = title.find('#', open)) {
        const auto close = title.find('#', open + 1);
        if (close == std::string_view::npos) {
            break;
        }
        const auto topic = text::trimmed(title.substr(open + 1, close - open - 1));
        const bool fits = !topic.empty() && topic.size() <= longest;
        if (fits && std::find(topics.begin(), topics.end(), topic) == topics.end()) {
            topics.emplace_back(topic);
        }
        open = fits ? close + 1 : close;
    }
    return topics;
}

/// The link an entry's head consists of: `[title](x)` or `**[title](x)**`.
std::optional<document::InlineLink> headLink(std::string_view markdown)
{
    auto inner = text::trimmed(markdown);
    constexpr std::string_view bold = "**";
    if (inner.starts_with(bold) && inner.ends_with(bold) && inner.size() > 2 * bold.size()) {
        inner = inner.substr(bold.size(), inner.size() - 2 * bold.size());
    }
    const auto links = document::inlineLinks(inner);
    const bool whole = links.size() == 1 && links[0].range.begin == 0 && links[0].range.end == inner.size();
    return whole ? std::optional{links[0]} : std::nullopt;
}

/// Whether a line is `**[title](…)** | [原文](…) | 时间: …`.
bool isEntryItem(std::string_view line)
{
    const auto rest = text::trimmed(line);
    return rest.starts_with("**[") && rest.find("](") != std::string_view::npos &&
           rest.find(" | ") != std::string_view::npos &&
           (rest.find("时间") != std::string_view::npos || rest.find("原文") != std::string_view::npos);
}

class ListReader {
public:
    ListReader(std::string_view text, const text::Lines& lines, model::RecognisedEdition& edition)
        : m_text{text}, m_lines{lines}, m_edition{edition}
    {
    }

    void run()
    {
        for (auto& block : parseSlice(m_text, m_lines, {0, m_text.size()})) {
            if (block.kind == document::BlockKind::Heading) {
                readHeading(block);
            } else if (block.kind == document::BlockKind::ListItem && isEntryItem(block.markdown)) {
                readEntryItem(block);
            } else if (block.kind == document::BlockKind::Rule) {
                foldBlock(block, document::FoldReason::Markup);
                push(block);
            } else {
                readContent(block);
            }
        }
    }

private:
    void push(document::Block& block)
    {
        block.article = m_article;
        m_edition.blocks.push_back(std::move(block));
    }

    model::RecognisedArticle& open(const std::string& title)
    {
        model::RecognisedArticle article;
        article.role = model::ArticleRole::Entry;
        (text::detectLanguage(title) == text::Language::Chinese ? article.titleZh : article.title) = title;
        article.keywords = topicsOf(title);
        m_edition.articles.push_back(std::move(article));
        m_article = static_cast<int>(m_edition.articles.size()) - 1;
        return m_edition.articles.back();
    }

    void readHeading(document::Block& block)
    {
        m_metadata = false;
        if (const auto link = headLink(block.markdown)) {
            open(document::plainText(link->label));
            takeAsMetadata(block, "title");
        } else if (block.level == 1 && m_edition.articles.empty() && !m_titled) {
            m_titled = true;
            auto& head = m_edition.head;
            (block.language == text::Language::Chinese ? head.titleZh : head.title) = block.text;
            takeAsMetadata(block, "title");
        } else if (isOneOf(block.text, entryHeads)) {
            openSingle();
            m_metadata = block.text == entryHeads.back();
            if (m_metadata) {
                takeAsMetadata(block, "date");
            }
        } else {
            m_article = -1;
        }
        push(block);
    }

    /// A file that is one entry: its own title names the article.
    void openSingle()
    {
        if (m_edition.articles.empty()) {
            const auto& head = m_edition.head;
            auto& article = open(head.titleZh.empty() ? head.title : head.titleZh);
            article.url = m_pending.url;
            article.rawUrl = m_pending.rawUrl;
            article.date = m_pending.date;
        }
    }

    [[nodiscard]] model::RecognisedArticle& current()
    {
        return m_article < 0 ? m_pending : m_edition.articles[static_cast<std::size_t>(m_article)];
    }

    /// The item's first line is the head of an entry, the rest its summary.
    void readEntryItem(document::Block& item)
    {
        const std::string markdown = item.markdown;
        const auto lineEnd = std::min(markdown.find('\n'), markdown.size());
        const auto head = std::string_view{markdown}.substr(0, lineEnd);
        const auto links = document::inlineLinks(head);
        auto& article = open(links.empty() ? item.text : document::plainText(links.front().label));
        for (std::size_t i = 1; i < links.size(); ++i) {
            setUrl(article, links[i].url);
        }
        if (!links.empty()) {
            setUrl(article, links.front().url);
        }
        article.date = findDate(head.substr(links.empty() ? 0 : links.back().range.end));
        const auto slice = m_text.substr(item.source.begin, item.source.end - item.source.begin);
        const auto cut = item.source.begin + std::min(slice.find('\n'), slice.size());
        document::Block title = item;
        title.source.end = cut;
        title.lastLine = title.firstLine;
        title.markdown = std::string{head};
        document::completeBlock(title);
        takeAsMetadata(title, "title");
        push(title);
        if (!isBlank(m_text, {cut, item.source.end})) {
            const auto rest = lineEnd < markdown.size() ? markdown.substr(lineEnd + 1) : std::string{};
            document::Block summary =
                makeBlock(m_text, m_lines, {cut, item.source.end}, document::BlockKind::Paragraph, rest);
            push(summary);
        }
    }

    void readContent(document::Block& block)
    {
        if (m_metadata || block.kind == document::BlockKind::Paragraph ||
            block.kind == document::BlockKind::ListItem) {
            auto& article = current();
            if (const auto field = labelledField(article, block.markdown); !field.empty()) {
                takeAsMetadata(block, field);
            }
        }
        if (block.disposition == document::Disposition::Shown &&
            block.kind == document::BlockKind::Paragraph &&
            block.markdown.find("<br>") != std::string::npos) {
            readHtml(block);
            return;
        }
        push(block);
    }

    /// A paragraph of nothing but one picture is that picture.
    static void makePicture(document::Block& block)
    {
        const auto links = document::inlineLinks(block.markdown);
        if (links.size() == 1 && links[0].image && links[0].range.begin == 0 &&
            links[0].range.end == block.markdown.size()) {
            block.kind = document::BlockKind::Image;
            block.info = links[0].url;
            document::completeBlock(block);
        }
    }

    /// A collected post in HTML: a paragraph for each stretch between blank lines.
    void readHtml(document::Block& block)
    {
        constexpr std::string_view gap = "<br><br>";
        std::size_t at = block.source.begin;
        while (at < block.source.end) {
            const auto found = m_text.substr(0, block.source.end).find(gap, at);
            const auto end = found == std::string_view::npos ? block.source.end : found + gap.size();
            auto markdown = inlineHtmlToMarkdown(m_text.substr(at, end - at));
            const bool empty = text::trimmed(markdown).empty();
            document::Block part = empty
                                       ? foldedBlock(m_text, m_lines, {at, end}, document::FoldReason::Markup)
                                       : makeBlock(m_text, m_lines, {at, end}, document::BlockKind::Paragraph,
                                                   std::string{text::trimmed(markdown)});
            makePicture(part);
            push(part);
            at = end;
        }
    }

    std::string_view m_text;
    const text::Lines& m_lines;
    model::RecognisedEdition& m_edition;
    int m_article = -1;
    model::RecognisedArticle m_pending; ///< labelled lines before the first entry
    bool m_titled = false;
    bool m_metadata = false;
};

} // namespace

double listConfidence(std::string_view, const text::Lines& lines)
{
    int linkHeads = 0;
    int labels = 0;
    int items = 0;
    int heads = 0;
    for (int number = 1; number <= lines.count(); ++number) {
        const auto line = text::trimmed(lines.line(number));
        if (line.starts_with("### [") && line.ends_with(")")) {
            ++linkHeads;
        } else if (line.starts_with("- **[") && isEntryItem(line.substr(2))) {
            ++items;
        } else if (line.starts_with("## ") && isOneOf(text::trimmed(line.substr(3)), entryHeads)) {
            ++heads;
        } else if (line.starts_with("**")) {
            const auto found = labelled(line);
            labels += found && isOneOf(found->label, urlLabels) ? 1 : 0;
        }
    }
    constexpr int fewItems = 3;
    if (items >= fewItems || (linkHeads >= 2 && labels >= 2)) {
        return 0.9;
    }
    return labels == 1 && heads >= 2 ? 0.85 : 0.0;
}

void readList(std::string_view text, const text::Lines& lines, model::RecognisedEdition& edition)
{
    ListReader{text, lines, edition}.run();
}

} // namespace duizhao::recognition
