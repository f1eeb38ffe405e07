#include "ui/watch/WatchLook.h"

#include "core/base/Progress.h"
#include "core/library/Library.h"

namespace duizhao::ui {

namespace {

watch::FileStates statesOf(const Looks& looks, watch::WatchFolderId folder)
{
    const auto found = looks.find(folder);
    return found == looks.end() ? watch::FileStates{} : found->second;
}

Result<> pass(library::Library& library, const watch::WatchFolder& folder, const Looks& before,
              Progress& progress, std::vector<WatchPass>& passes)
{
    auto now = watch::lookInto(folder.path, progress);
    auto outcome = watch::importWatched(library, folder.id, statesOf(before, folder.id), now, progress);
    if (!outcome) {
        // Taken out meanwhile, or stopped: nothing to tell.
        const bool quiet =
            outcome.error().kind == ErrorKind::NotFound || outcome.error().kind == ErrorKind::Cancelled;
        return quiet ? Result<>{} : failure(outcome.error());
    }
    passes.push_back({folder.id, now ? *std::move(now) : watch::FolderLook{}, *std::move(outcome)});
    return {};
}

} // namespace

WatchLook lookThrough(library::Library& library, const Looks& before, Progress& progress)
{
    WatchLook look;
    const auto folders = watch::watchFolders(library);
    if (!folders) {
        look.problem = folders.error();
        return look;
    }
    for (const watch::WatchFolder& folder : *folders) {
        if (progress.cancelled())
            break;
        if (auto done = pass(library, folder, before, progress, look.passes); !done) {
            look.problem = std::move(done.error());
            break;
        }
    }
    return look;
}

} // namespace duizhao::ui
