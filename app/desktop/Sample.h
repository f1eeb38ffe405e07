#pragma once

#include "core/base/Ids.h"
#include "core/library/Library.h"

namespace duizhao::desktop {

/// Imports the sample issue that comes with the program. Its file is laid beside the library, in `samples`,
/// for whoever wants to look at it. Returns the issue.
[[nodiscard]] Result<IssueId> importSampleIssue(library::Library& library);

} // namespace duizhao::desktop
