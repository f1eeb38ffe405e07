#pragma once

#include "core/model/Records.h"

#include <string>

namespace duizhao::test {

/// Makes a ReadingDocument by hand, block by block, with ids counted from 1.
class DocumentBuilder {
public:
    DocumentBuilder& issue(std::string title, std::string titleZh, std::string publication, std::string date,
                           std::string url);
    /// What follows belongs to this article. The reference holds until the next article.
    model::ArticleSummary& article(model::ArticleRole role, std::string title, std::string titleZh);
    /// What follows belongs to the issue as a whole.
    void loose() { m_article = {}; }

    /// A pair; an empty text leaves that half out. Several blocks of a half are separated by `\n\n`.
    BeadId pair(const std::string& en, const std::string& zh,
                document::BlockKind kind = document::BlockKind::Paragraph, int level = 0,
                const std::string& marker = {});
    BeadId neutral(document::BlockKind kind, const std::string& markdown, const std::string& info = {});
    void fold(document::FoldReason reason, const std::string& markdown, text::Language language);

    void note(BeadId bead, const std::string& body);
    void bookmark(BeadId bead);
    model::StoredBead& bead(BeadId id);

    [[nodiscard]] model::ReadingDocument take() { return std::move(m_document); }

private:
    BlockId add(document::BlockKind kind, const std::string& markdown, text::Language language);
    std::vector<BlockId> half(document::BlockKind kind, const std::string& text, text::Language language,
                              int level, const std::string& marker);

    model::ReadingDocument m_document;
    ArticleId m_article;
    int m_number = 0;
};

} // namespace duizhao::test
