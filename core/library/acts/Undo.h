#pragma once

#include "core/base/Result.h"
#include "core/library/store/History.h"
#include "core/library/store/Session.h"

namespace duizhao::library {

[[nodiscard]] Result<HistoryState> history(const Session& session);
[[nodiscard]] Result<HistoryEntry>
undo(const Session& session); ///< NotFound: nothing to undo; Conflict: no longer fits
[[nodiscard]] Result<HistoryEntry> redo(const Session& session);

} // namespace duizhao::library
