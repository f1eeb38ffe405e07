#pragma once

#include "core/library/Library.h"
#include "core/watch/WatchFolders.h"

#include <map>
#include <optional>
#include <vector>

namespace duizhao::ui {

/// What the last look into each folder found.
using Looks = std::map<watch::WatchFolderId, watch::FileStates>;

struct WatchPass {
    watch::WatchFolderId folder;
    watch::FolderLook now;
    watch::WatchOutcome outcome;
};

/// A look through all watched folders, as far as it came.
struct WatchLook {
    std::vector<WatchPass> passes; ///< of each folder that was looked through
    std::optional<Error> problem;  ///< why it ended early
};

/// Looks through the library's watched folders and imports what is to be imported. Folders that were taken
/// out meanwhile are passed over in silence; cancelled it stops between files.
[[nodiscard]] WatchLook lookThrough(library::Library& library, const Looks& before, Progress& progress);

} // namespace duizhao::ui
