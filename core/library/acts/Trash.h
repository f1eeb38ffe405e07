#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

namespace duizhao::library {

/// Removes what lies in the trash for good: articles with their texts and marks, files of which nothing
/// is left, issues without files. No step of the history; older steps that speak of what is gone are left
/// out when their turn comes. Returns how many articles are gone.
[[nodiscard]] Result<int> emptyTrash(const Session& session);

} // namespace duizhao::library
