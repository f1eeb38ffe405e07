#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"

namespace duizhao::library {

[[nodiscard]] Result<> rememberPosition(const Session& session, IssueId issue,
                                        model::ReadingPosition position);
[[nodiscard]] Result<model::ReadingPosition> position(const Session& session, IssueId issue);
[[nodiscard]] Result<model::ReadingPosition> position(const Session& session, ArticleId article);

} // namespace duizhao::library
