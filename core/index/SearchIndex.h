#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::storage {
class Database;
} // namespace duizhao::storage

namespace duizhao::index {

/// Texts of earlier versions: found only where they are asked for, their text read from where it is stored.
constexpr int kVersionKind = 5;

/// The index (resources/schema/…_search.sql) and how it follows the library: triggers note what changes in
/// notes, tags and cuts, the writer of imports what changes in issues, and the transaction that changed them
/// ends with `followChanges`. So acts, undo, import and restore need not know of the index.

/// Makes what the index's tables need known to a connection; before any statement on them.
[[nodiscard]] Result<> prepareSearch(storage::Database& database);

/// What every write transaction of a library does last: brings the index in step with the notes, marks,
/// tags and issues that it has changed.
void followChanges(storage::Transaction& transaction);
/// The text, titles or dates of an issue's articles change in this transaction.
void markStale(storage::Transaction& transaction, IssueId issue);
/// Brings the rows of all articles of an issue in step at once. An article whose text, titles and date are
/// what they were costs no more than reading it.
void indexIssue(storage::Transaction& transaction, IssueId issue);

/// How many issues wait to be indexed.
[[nodiscard]] int staleIssues(storage::Transaction& transaction);
/// Indexes some that wait, up to `most`; how many are left.
[[nodiscard]] int indexStale(storage::Transaction& transaction, int most);

/// Number of the row in date order: newest days first, articles without a date last.
[[nodiscard]] std::int64_t firstRowOfDay(std::string_view date);
[[nodiscard]] std::int64_t lastRowOfDay(std::string_view date);
/// Where the days of the calendar end and articles without a date begin.
[[nodiscard]] std::int64_t firstRowWithoutDate();

/// Where the index and the text differ.
struct IndexFaults {
    std::vector<ArticleId> outOfStep;
    long long missingMarks = 0;    ///< notes, marks and tags that it lacks
    long long missingVersions = 0; ///< texts of earlier versions that it lacks
};
/// Cancelled, the transaction fails so.
[[nodiscard]] IndexFaults checkIndex(storage::Transaction& transaction, Progress& progress);
/// Empties the index and marks all issues stale; notes and tags are indexed at once.
void restartIndex(storage::Transaction& transaction);

} // namespace duizhao::index
