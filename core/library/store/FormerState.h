#pragma once

#include "core/base/Ids.h"
#include "core/storage/Transaction.h"

namespace duizhao::library {

/// What issues and articles were before they were made one (tables `joined_issue` and `joined_article`), so
/// that an edition that is split off again has its own back: the same number and uuid where they are free,
/// the words, notes, bookmarks, tags and the state that its reader gave it. What was said or done since they
/// are one stays where it is; what was said of both belongs to both. All run in the caller's transaction.

/// Before the rows of two issues become one's.
void keepFormerIssues(storage::Transaction& transaction, IssueId one, IssueId other);
/// Before the parts of an article become another's.
void keepFormerArticle(storage::Transaction& transaction, ArticleId article);
/// When its rows have become another's: what it was made of is now that one's.
void moveFormerArticles(storage::Transaction& transaction, ArticleId from, ArticleId into);

/// A new issue for an edition that leaves `from`: as the one it was before, if it was one. The edition is
/// still of `from`.
[[nodiscard]] IssueId formerIssue(storage::Transaction& transaction, EditionId edition, IssueId from);
/// A new article of `issue` for part `ordinal` of an edition, whose article `from` other editions have too.
[[nodiscard]] ArticleId formerArticle(storage::Transaction& transaction, EditionId edition, int ordinal,
                                      ArticleId from, IssueId issue);
/// When all parts of the edition have left: it is no longer of what it was joined with.
void forgetFormer(storage::Transaction& transaction, EditionId edition);

} // namespace duizhao::library
