#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"

#include <span>
#include <string>
#include <vector>

namespace duizhao::library {

[[nodiscard]] Result<std::vector<model::TagSummary>> tags(const Session& session); ///< by name
[[nodiscard]] Result<> addTag(const Session& session, std::span<const ArticleId> articles,
                              const std::string& tag);
[[nodiscard]] Result<> removeTag(const Session& session, std::span<const ArticleId> articles,
                                 const std::string& tag);
/// Renames a tag with those nested below it; onto an existing name: merges.
[[nodiscard]] Result<> renameTag(const Session& session, const std::string& from, const std::string& to);
[[nodiscard]] Result<> deleteTag(const Session& session, const std::string& tag);
/// `#rrggbb`; empty: none. NotFound where no article carries the tag.
[[nodiscard]] Result<> setTagColour(const Session& session, const std::string& tag,
                                    const std::string& colour);

} // namespace duizhao::library
