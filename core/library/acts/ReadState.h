#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <span>

namespace duizhao::library {

[[nodiscard]] Result<> setRead(const Session& session, std::span<const ArticleId> articles, bool read);
[[nodiscard]] Result<> setArchived(const Session& session, std::span<const ArticleId> articles,
                                   bool archived);
/// Into the trash, or back out of it; their marks stay on them.
[[nodiscard]] Result<> setTrashed(const Session& session, std::span<const ArticleId> articles, bool trashed);
/// Opening an article marks it read without a step of the history.
[[nodiscard]] Result<> markOpened(const Session& session, ArticleId article);

} // namespace duizhao::library
