#pragma once

#include "core/base/Ids.h"
#include "core/storage/Transaction.h"

namespace duizhao::library {

/// An edition becomes an issue of its own, whose number is returned: its articles go along where no other
/// edition has them; of those that it shares it gets what they were before they were shared (FormerState.h),
/// or new ones, read or not as they are, with the tags that a person gave. Pairs across it and another
/// edition go; those of a person wait (WaitingPairs.h). Compose both issues after it; marks follow the
/// paragraphs they stand on when that is done.
[[nodiscard]] IssueId splitIssueRows(storage::Transaction& transaction, EditionId edition);

} // namespace duizhao::library
