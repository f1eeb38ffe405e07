#pragma once

#include "core/library/store/Placement.h"
#include "core/model/Records.h"
#include "core/storage/Transaction.h"

#include <string>

namespace duizhao::library {

/// What notes and bookmarks have in common: they stand on an article or on a pair. `m` is the mark's row,
/// `a` its article in the queries put together from these parts.

/// Six columns; `anchorOf` reads them from `first` on.
[[nodiscard]] std::string anchorColumns();
[[nodiscard]] model::Anchor anchorOf(const storage::Statement& row, int first);
/// ` FROM` a table of marks joined with the article; a condition on `a` may follow.
[[nodiscard]] std::string markTables(const std::string& table);
/// Reading order: newest issue first, then article, pair, age.
[[nodiscard]] std::string markOrder();

/// Where a new mark goes: on `bead`, or on the article as a whole (no bead). Fails the transaction with
/// NotFound, or InvalidArgument when the pair is not the article's.
[[nodiscard]] Placement placeMark(storage::Transaction& transaction, ArticleId article, BeadId bead);

} // namespace duizhao::library
