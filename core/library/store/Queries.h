#pragma once

#include "core/index/BestAlignment.h"
#include "core/model/Records.h"
#include "core/storage/IdList.h"
#include "core/storage/Transaction.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace duizhao::library {

/// Queries that several parts of the library share. All run in the caller's transaction.

/// Issues with their editions, newest first; `only` none: all.
[[nodiscard]] std::vector<model::IssueSummary> readIssues(storage::Transaction& transaction,
                                                          std::optional<IssueId> only);

/// One of them; fails the transaction with NotFound.
[[nodiscard]] model::IssueSummary requireIssue(storage::Transaction& transaction, IssueId id);

/// Articles `WHERE … ORDER BY …` (with `tail` from that WHERE on; `a` is the article), with their tags.
[[nodiscard]] std::vector<model::ArticleSummary>
readArticles(storage::Transaction& transaction, const std::string& tail, const storage::SqlValues& values);

/// The part of a query from WHERE on that a filter stands for, without order and limit.
struct FilterSql {
    std::string where;
    storage::SqlValues values;
};
[[nodiscard]] FilterSql filterSql(const model::ArticleFilter& filter);

/// Notes and bookmarks of the articles for which `condition` holds (`a` is the article), with their anchors.
[[nodiscard]] std::vector<model::Annotation>
readNotes(storage::Transaction& transaction, const std::string& condition, const storage::SqlValues& values);
[[nodiscard]] std::vector<model::BookmarkRecord> readBookmarks(storage::Transaction& transaction,
                                                               const std::string& condition,
                                                               const storage::SqlValues& values);

/// Fails the transaction with NotFound unless every article is there. Repetitions are allowed.
void requireArticles(storage::Transaction& transaction, std::span<const ArticleId> articles);
[[nodiscard]] std::string articleTitle(storage::Transaction& transaction, ArticleId article);

} // namespace duizhao::library
