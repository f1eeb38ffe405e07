#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/library/upkeep/Finding.h"

#include <vector>

namespace duizhao::library {

/// Integrity of the file and of our own invariants; empty: sound.
[[nodiscard]] Result<std::vector<Finding>> check(const Session& session);

} // namespace duizhao::library
