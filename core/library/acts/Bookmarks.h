#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"

#include <span>
#include <vector>

namespace duizhao::library {

[[nodiscard]] Result<> setBookmarked(const Session& session, std::span<const ArticleId> articles, bool on);
[[nodiscard]] Result<> setPairBookmarked(const Session& session, BeadId bead, bool on);

} // namespace duizhao::library
