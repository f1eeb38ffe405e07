#pragma once

#include "core/library/store/IssueWords.h"
#include "core/library/store/LibraryWriter.h"
#include "core/storage/Transaction.h"

#include <map>
#include <set>
#include <vector>

namespace duizhao::library {

/// What blocks and pairs say when an issue is composed.
enum class BlocksHave {
    AnyArticle,
    TheirArticle, ///< that of their part: nothing to write while no part changes its article
};

/// An article of nothing yet.
[[nodiscard]] ArticleId addArticle(storage::Transaction& transaction, IssueId issue);

/// Sets the fields and articles of one issue; see `LibraryWriter::compose`. Used once.
class IssueComposition {
public:
    IssueComposition(storage::Transaction& transaction, IssueId issue, const IssueDraft& draft,
                     BlocksHave have);
    void run();

private:
    void chooseArticles();
    void assignParts();
    void mergeTwins();
    void writeArticles();
    void writeTags(ArticleId article, const std::vector<std::string>& keywords);
    void writeIssue();
    void removeLeftovers();

    storage::Transaction& m_transaction;
    IssueId m_issue;
    const IssueDraft& m_draft;
    IssueHeadFields m_head; ///< what the files say, or what a person says instead
    BlocksHave m_have;
    std::vector<ArticleId> m_articles;           ///< parallel to the draft's
    std::map<ArticleId, std::size_t> m_formerly; ///< articles found to be one of the draft's, by index
};

/// Editions, articles and places of `from` become `into`'s; `from` is removed.
void mergeIssueRows(storage::Transaction& transaction, IssueId from, IssueId into);

} // namespace duizhao::library
