#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

namespace duizhao::importer {

/// A person's word that two files are of one issue: their issues become one, with all that is hung on them,
/// and its full texts stand side by side where they correspond. Remembered: whatever is imported later, they
/// stay together. Not taken back by undo. Returns the issue. Errors: NotFound, Cancelled, those of the
/// library.
[[nodiscard]] Result<IssueId> joinIssuesOf(const library::Session& library, EditionId one, EditionId other,
                                           Progress& progress);

} // namespace duizhao::importer
