#pragma once

#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <string_view>
#include <vector>

namespace duizhao::exporter {

/// The articles that some words ask for, oldest first. The words are those of the search
/// (core/search/Query.h): text in either language, `tag:`, `from:`, `date:`, `is:`, `lang:`, `in:`, `-`,
/// `OR`; and, as short forms, `unread`, `bookmarked`, `archived`, `publication:NAME` (as `from:`),
/// `issue:ID`. Archived articles pass only where `archived`, `is:archived` or `all` is among the words.
/// Errors: InvalidArgument, a key or value that there is not, for an export of something else is worse than
/// none; NotFound, no article passes.
[[nodiscard]] Result<std::vector<ArticleId>> articlesPassing(const library::Session& library,
                                                             std::string_view words);

} // namespace duizhao::exporter
