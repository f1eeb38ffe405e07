#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"

#include <span>
#include <vector>

namespace duizhao::library {

[[nodiscard]] Result<std::vector<model::ArticleSummary>> articles(const Session& session,
                                                                  const model::ArticleFilter& filter);
[[nodiscard]] Result<int> countArticles(const Session& session, const model::ArticleFilter& filter);
/// The ids alone, in order: a list of a hundred thousand is a megabyte and read in some 20 ms.
[[nodiscard]] Result<std::vector<ArticleId>> articleIds(const Session& session,
                                                        const model::ArticleFilter& filter);
[[nodiscard]] Result<model::ArticleStates> statesOf(const Session& session, std::span<const ArticleId> ids);
/// Those that are still there, in the order of `ids`.
[[nodiscard]] Result<std::vector<model::ArticleSummary>> articlesById(const Session& session,
                                                                      std::span<const ArticleId> ids);
[[nodiscard]] Result<model::ArticleSummary> article(const Session& session, ArticleId id);

} // namespace duizhao::library
