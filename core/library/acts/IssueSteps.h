#pragma once

#include "core/library/acts/Act.h"
#include "core/storage/Transaction.h"

#include <string>

namespace duizhao::library {

// What taking back an act on issues asks for beside the rows themselves; in the transaction that does it.

/// Where a reader left off in what is gone.
void mendPlaces(storage::Transaction& transaction);

/// Rows of issues that came back are indexed for searching again. Fails the transaction with Conflict where
/// programs changed an edition of them since, so that the step no longer makes a whole of it.
void settleIssues(storage::Transaction& transaction, const std::string& changes, Recorded what);

} // namespace duizhao::library
