#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/watch/WatchPlan.h"

#include <filesystem>
#include <string>
#include <vector>

namespace duizhao::watch {

/// What a folder holds at one moment.
struct FolderLook {
    FileStates files;                 ///< to import (.md .markdown .txt), at any depth, hidden ones left out
    std::vector<std::string> folders; ///< it and those below it, for who watches them
    std::vector<std::string> unread;  ///< folders below it that could not be read
};

/// Looks through a folder. Links to folders are followed, each folder once, so that a loop ends. Errors:
/// NotFound, NotReadable, Cancelled.
[[nodiscard]] Result<FolderLook> lookInto(const std::filesystem::path& folder, const Progress& progress);

} // namespace duizhao::watch
