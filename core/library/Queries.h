#pragma once

#include "core/library/Records.h"
#include "core/search/BestAlignment.h"
#include "core/storage/IdList.h"
#include "core/storage/Transaction.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace duizhao {

/// Queries that several parts of the library share. All run in the caller's transaction.

/// Issues with their editions, newest first; `only` none: all.
[[nodiscard]] std::vector<IssueSummary> readIssues(Transaction& transaction, std::optional<IssueId> only);

/// One of them; fails the transaction with NotFound.
[[nodiscard]] IssueSummary requireIssue(Transaction& transaction, IssueId id);

/// Articles `WHERE … ORDER BY …` (with `tail` from that WHERE on; `a` is the article), with their tags.
[[nodiscard]] std::vector<ArticleSummary> readArticles(Transaction& transaction, const std::string& tail,
                                                       const SqlValues& values);

/// The part of a query from WHERE on that a filter stands for, without order and limit.
struct FilterSql {
    std::string where;
    SqlValues values;
};
[[nodiscard]] FilterSql filterSql(const ArticleFilter& filter);

/// Notes and bookmarks of the articles for which `condition` holds (`a` is the article), with their anchors.
[[nodiscard]] std::vector<NoteRecord> readNotes(Transaction& transaction, const std::string& condition,
                                                const SqlValues& values);
[[nodiscard]] std::vector<BookmarkRecord>
readBookmarks(Transaction& transaction, const std::string& condition, const SqlValues& values);

/// Fails the transaction with NotFound unless every article is there. Repetitions are allowed.
void requireArticles(Transaction& transaction, std::span<const ArticleId> articles);
[[nodiscard]] std::string articleTitle(Transaction& transaction, ArticleId article);

} // namespace duizhao
