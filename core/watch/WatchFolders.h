#pragma once

#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/importer/ImportReport.h"
#include "core/library/store/Session.h"
#include "core/watch/FolderLook.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::watch {

using WatchFolderId = Id<struct WatchFolderTag>;

/// A folder that a reader has named. What comes into it is imported, what changes in it updates its editions,
/// what goes from it stays in the library.
struct WatchFolder {
    WatchFolderId id;
    std::string path;
    UtcTime addedAt;
    std::optional<UtcTime> lookedAt;
    std::optional<UtcTime> importedAt;                 ///< when something last came from it
    int files = 0;                                     ///< that are known
    std::optional<Error> problem;                      ///< why it could not be looked through the last time
    std::vector<std::pair<std::string, Error>> failed; ///< files that could not be imported, and why
};

/// By path.
[[nodiscard]] Result<std::vector<WatchFolder>> watchFolders(const library::Session& library);
/// Errors: NotFound, NotReadable; Conflict, it is watched already, lies in a folder that is, or holds one.
[[nodiscard]] Result<WatchFolder> addWatchFolder(const library::Session& library,
                                                 const std::filesystem::path& folder);
/// What came from it stays. NotFound.
[[nodiscard]] Result<> removeWatchFolder(const library::Session& library, WatchFolderId folder);

/// What a pass through one folder did.
struct WatchOutcome {
    std::vector<importer::ImportReport> reports;
    int unchanged = 0;
    int forgotten = 0;            ///< files that are no longer there
    int waiting = 0;              ///< files that are still being written: look again
    std::optional<Error> problem; ///< the folder could not be looked through; all else is empty then
};

/// Imports what is to be imported after two looks into a folder (core/watch/WatchPlan.h), and keeps what is
/// known of its files. `now` an error: the folder keeps its entry, with the error as its problem. Errors:
/// NotFound, the entry is gone; those of the library. Cancelled it stops between files; what is done stays.
[[nodiscard]] Result<WatchOutcome> importWatched(const library::Session& library, WatchFolderId folder,
                                                 const FileStates& before, const Result<FolderLook>& now,
                                                 Progress& progress);

/// One pass through one folder: two looks, one right after the other. A file that is written to all the while
/// is `waiting`.
[[nodiscard]] Result<WatchOutcome> passThrough(const library::Session& library, const WatchFolder& folder,
                                               Progress& progress);

} // namespace duizhao::watch
