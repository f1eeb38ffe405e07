#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

namespace duizhao::library {

/// How many issues the search index does not hold yet: those of a library that is older than the index,
/// or whose indexing was interrupted.
[[nodiscard]] Result<int> unindexedIssues(const Session& session);
/// Indexes them, in steps that stay when it is cancelled; other connections can write between.
[[nodiscard]] Result<> indexForSearch(const Session& session, Progress& progress);
/// Makes the search index anew from the text, which repairs whatever `check` found in it.
[[nodiscard]] Result<> rebuildSearchIndex(const Session& session, Progress& progress);

} // namespace duizhao::library
