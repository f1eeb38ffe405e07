#pragma once

#include "core/library/Records.h"

#include <string>

namespace duizhao::test {

/// Makes a ReadingDocument by hand, block by block, with ids counted from 1.
class DocumentBuilder {
public:
    DocumentBuilder& issue(std::string title, std::string titleZh, std::string publication, std::string date,
                           std::string url);
    /// What follows belongs to this article. The reference holds until the next article.
    ArticleSummary& article(ArticleRole role, std::string title, std::string titleZh);
    /// What follows belongs to the issue as a whole.
    void loose() { m_article = {}; }

    /// A pair; an empty text leaves that half out. Several blocks of a half are separated by `\n\n`.
    BeadId pair(const std::string& en, const std::string& zh, BlockKind kind = BlockKind::Paragraph,
                int level = 0, const std::string& marker = {});
    BeadId neutral(BlockKind kind, const std::string& markdown, const std::string& info = {});
    void fold(FoldReason reason, const std::string& markdown, Language language);

    void note(BeadId bead, const std::string& body);
    void bookmark(BeadId bead);
    StoredBead& bead(BeadId id);

    [[nodiscard]] ReadingDocument take() { return std::move(m_document); }

private:
    BlockId add(BlockKind kind, const std::string& markdown, Language language);
    std::vector<BlockId> half(BlockKind kind, const std::string& text, Language language, int level,
                              const std::string& marker);

    ReadingDocument m_document;
    ArticleId m_article;
    int m_number = 0;
};

} // namespace duizhao::test
