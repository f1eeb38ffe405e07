#include "core/exporter/EditionText.h"

#include "core/document/SafeMarkdown.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace duizhao::exporter {

namespace {

constexpr std::size_t kIndent = 4;

/// Every line of `text` after `first` and `rest`.
std::string prefixed(std::string_view text, std::string_view first, std::string_view rest)
{
    std::string result{first};
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '\n' && i + 1 < text.size()) {
            result += rest;
        }
    }
    return result;
}

std::string fenced(const document::Block& block)
{
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : block.markdown) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    return fence + block.info + "\n" + block.markdown + (block.markdown.ends_with('\n') ? "" : "\n") + fence;
}

std::string listItem(const document::Block& block)
{
    const std::string indent(kIndent * static_cast<std::size_t>(std::max(block.level - 1, 0)), ' ');
    const bool numbered = !block.marker.empty() && block.marker.front() >= '0' && block.marker.front() <= '9';
    std::string start = indent + (numbered ? block.marker : std::string{"-"});
    // `1 Item` is a list item in some sources, but not in Markdown.
    start += numbered && block.marker.back() >= '0' && block.marker.back() <= '9' ? ". " : " ";
    if (block.task) {
        start += block.checked ? "[x] " : "[ ] ";
    }
    return prefixed(block.markdown, start, indent + "  ");
}

class Writer {
public:
    explicit Writer(const model::ReadingDocument& document) : m_document{document}
    {
        for (const model::StoredBlock& block : document.blocks) {
            m_blocks.emplace(block.id.value, &block);
        }
    }

    template <typename WritePair>
    std::string run(const std::string& articleMark, WritePair writePair)
    {
        ArticleId article;
        for (const model::StoredBead& bead : m_document.beads) {
            if (bead.articleId != article && m_document.articles.size() > 1) {
                article = bead.articleId;
                m_text += articleHead(article, articleMark);
            }
            m_text += writePair(*this, bead);
        }
        return m_text;
    }

    template <typename Write>
    std::string each(const std::vector<BlockId>& ids, Write write) const
    {
        std::string text;
        for (const BlockId id : ids) {
            if (const auto found = m_blocks.find(id.value); found != m_blocks.end()) {
                text += write(*found->second);
            }
        }
        return text;
    }

private:
    [[nodiscard]] std::string articleHead(ArticleId id, const std::string& mark) const
    {
        for (const model::ArticleSummary& article : m_document.articles) {
            if (article.id == id) {
                const bool both = !article.title.empty() && !article.titleZh.empty();
                return mark + article.title + (both ? " · " : "") + article.titleZh + "\n\n";
            }
        }
        return {};
    }

    const model::ReadingDocument& m_document;
    std::unordered_map<std::int64_t, const model::StoredBlock*> m_blocks;
    std::string m_text;
};

std::string head(const model::ReadingDocument& document, const std::string& mark)
{
    std::string text;
    for (const std::string& title : {document.issue.title, document.issue.titleZh}) {
        text += title.empty() ? "" : mark + title + "\n\n";
    }
    const std::string& date = document.issue.date;
    const std::string url =
        document::isActiveAddress(document.issue.url) ? std::string{} : document.issue.url;
    if (!date.empty() || !url.empty()) {
        text += date + (date.empty() || url.empty() ? "" : " · ") + url + "\n\n";
    }
    return text;
}

std::string onOneLine(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

} // namespace

std::string blockAsMarkdown(const document::Block& whole)
{
    document::Block block = whole;
    if (block.kind != document::BlockKind::Code) {
        block.markdown = document::withoutActiveLinks(block.markdown);
    }
    switch (block.kind) {
    case document::BlockKind::Heading:
        return std::string(static_cast<std::size_t>(std::clamp(block.level, 1, 6)), '#') + " " +
               onOneLine(block.markdown);
    case document::BlockKind::ListItem:
        return listItem(block);
    case document::BlockKind::Code:
        return fenced(block);
    case document::BlockKind::Quote:
        return prefixed(block.markdown, "> ", "> ");
    case document::BlockKind::Rule:
        return "---";
    case document::BlockKind::Image:
        return block.markdown.empty() ? "![" + block.text + "](" + block.info + ")" : block.markdown;
    case document::BlockKind::Paragraph:
    case document::BlockKind::Caption:
    case document::BlockKind::Table:
        break;
    }
    return block.markdown;
}

std::string editionAsMarkdown(const model::ReadingDocument& document)
{
    const auto pair = [](const Writer& writer, const model::StoredBead& bead) {
        const auto block = [](const model::StoredBlock& b) { return blockAsMarkdown(b) + "\n\n"; };
        return writer.each(bead.en, block) + writer.each(bead.zh, block);
    };
    std::string text = head(document, "# ") + Writer{document}.run("## ", pair);
    while (text.ends_with("\n\n")) {
        text.pop_back();
    }
    return text;
}

std::string editionAsText(const model::ReadingDocument& document)
{
    const auto pair = [](const Writer& writer, const model::StoredBead& bead) {
        const std::string indent(7, ' ');
        const auto block = [&](const model::StoredBlock& b) {
            return prefixed(b.text, indent, indent) + "\n";
        };
        std::string lines = writer.each(bead.en, block) + writer.each(bead.zh, block);
        const std::string number = std::to_string(bead.number);
        if (lines.size() > indent.size() && number.size() < 5) {
            lines.replace(5 - number.size(), number.size(), number);
        }
        return lines + "\n";
    };
    return head(document, "") + Writer{document}.run("== ", pair);
}

} // namespace duizhao::exporter
