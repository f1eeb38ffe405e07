#pragma once

#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <map>
#include <string>

namespace duizhao::library {

/// How sure it is what an issue says of itself, where it is not.
struct IssueOrigin {
    std::string noted; ///< when its maker noted it down, where it has no date: `2025-01-16`; may be empty
    bool publicationIsGuess = false; ///< it is only the name of the folder in which the file lay
};

/// Of the issues of which there is something to tell.
[[nodiscard]] Result<std::map<IssueId, IssueOrigin>> issueOrigins(const Session& session);

} // namespace duizhao::library
