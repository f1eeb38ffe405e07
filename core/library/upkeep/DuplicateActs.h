#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/library/upkeep/Duplicates.h"

namespace duizhao::library {

/// Marks, tags and reading state of `other` go to `keep`; `other` goes to the trash. Marks are placed by
/// their text; those that cannot be are unplaced, with their quotes.
[[nodiscard]] Result<MergedMarks> mergeDuplicates(const Session& session, ArticleId keep, ArticleId other);
/// They are shown as duplicates no more.
[[nodiscard]] Result<> setNotDuplicates(const Session& session, ArticleId one, ArticleId other);

} // namespace duizhao::library
