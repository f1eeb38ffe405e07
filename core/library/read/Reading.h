#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"

namespace duizhao::library {

/// All articles of an issue in one edition; `edition` none: the best one.
[[nodiscard]] Result<model::ReadingDocument> readIssue(const Session& session, IssueId id,
                                                       EditionId edition = {});
[[nodiscard]] Result<model::ReadingDocument> readArticle(const Session& session, ArticleId id,
                                                         EditionId edition = {});

} // namespace duizhao::library
