#include "tests/support/DocumentBuilder.h"

#include "core/document/MarkdownParser.h"

namespace duizhao::test {

DocumentBuilder& DocumentBuilder::issue(std::string title, std::string titleZh, std::string publication,
                                        std::string date, std::string url)
{
    m_document.issue.id = IssueId{1};
    m_document.issue.title = std::move(title);
    m_document.issue.titleZh = std::move(titleZh);
    m_document.issue.publication = std::move(publication);
    m_document.issue.date = std::move(date);
    m_document.issue.url = std::move(url);
    return *this;
}

model::ArticleSummary& DocumentBuilder::article(model::ArticleRole role, std::string title,
                                                std::string titleZh)
{
    model::ArticleSummary& article = m_document.articles.emplace_back();
    article.id = ArticleId{static_cast<std::int64_t>(m_document.articles.size())};
    article.uuid = "article-" + std::to_string(article.id.value);
    article.issue = m_document.issue.id;
    article.role = role;
    article.title = std::move(title);
    article.titleZh = std::move(titleZh);
    m_article = article.id;
    m_number = 0;
    return article;
}

BlockId DocumentBuilder::add(document::BlockKind kind, const std::string& markdown, text::Language language)
{
    model::StoredBlock& block = m_document.blocks.emplace_back();
    block.id = BlockId{static_cast<std::int64_t>(m_document.blocks.size())};
    block.articleId = m_article;
    block.kind = kind;
    block.markdown = markdown;
    document::completeBlock(block);
    block.language = language;
    block.script = text::detectScript(block.text);
    return block.id;
}

std::vector<BlockId> DocumentBuilder::half(document::BlockKind kind, const std::string& text,
                                           text::Language language, int level, const std::string& marker)
{
    std::vector<BlockId> ids;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", from), text.size());
        ids.push_back(add(kind, text.substr(from, end - from), language));
        m_document.blocks.back().level = level;
        m_document.blocks.back().marker = marker;
        from = end + 2;
    }
    return ids;
}

BeadId DocumentBuilder::pair(const std::string& en, const std::string& zh, document::BlockKind kind,
                             int level, const std::string& marker)
{
    model::StoredBead bead;
    bead.id = BeadId{static_cast<std::int64_t>(m_document.beads.size() + 1)};
    bead.articleId = m_article;
    bead.number = ++m_number;
    bead.en = half(kind, en, text::Language::English, level, marker);
    bead.zh = half(kind, zh, text::Language::Chinese, level, marker);
    m_document.beads.push_back(bead);
    return bead.id;
}

BeadId DocumentBuilder::neutral(document::BlockKind kind, const std::string& markdown,
                                const std::string& info)
{
    model::StoredBead bead;
    bead.id = BeadId{static_cast<std::int64_t>(m_document.beads.size() + 1)};
    bead.articleId = m_article;
    bead.number = ++m_number;
    bead.en = {add(kind, markdown, text::Language::None)};
    m_document.blocks.back().info = info;
    m_document.beads.push_back(bead);
    return bead.id;
}

void DocumentBuilder::fold(document::FoldReason reason, const std::string& markdown, text::Language language)
{
    add(document::BlockKind::Paragraph, markdown, language);
    m_document.blocks.back().disposition = document::Disposition::Folded;
    m_document.blocks.back().foldReason = reason;
}

model::StoredBead& DocumentBuilder::bead(BeadId id)
{
    return m_document.beads.at(static_cast<std::size_t>(id.value - 1));
}

void DocumentBuilder::note(BeadId id, const std::string& body)
{
    model::Annotation& note = m_document.notes.emplace_back();
    note.id = AnnotationId{static_cast<std::int64_t>(m_document.notes.size())};
    note.anchor.article = bead(id).articleId;
    note.anchor.bead = id;
    note.body = body;
}

void DocumentBuilder::bookmark(BeadId id)
{
    model::BookmarkRecord& mark = m_document.bookmarks.emplace_back();
    mark.id = BookmarkId{static_cast<std::int64_t>(m_document.bookmarks.size())};
    mark.anchor.article = bead(id).articleId;
    mark.anchor.bead = id;
}

} // namespace duizhao::test
