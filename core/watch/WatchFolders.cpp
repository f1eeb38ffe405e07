#include "core/watch/WatchFolders.h"

#include "core/base/Progress.h"
#include "core/base/Reasons.h"
#include "core/importer/Importer.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/store/Session.h"
#include "core/watch/WatchProblem.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <system_error>

namespace duizhao::watch {

namespace fs = std::filesystem;

namespace {

std::int64_t nanosecondsNow()
{
    // The clock that stamps files, not the library's: the two are compared.
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

WatchFolder folderOf(const storage::Statement& row)
{
    WatchFolder folder;
    folder.id = row.id<WatchFolderId>(0);
    folder.path = row.text(1);
    folder.addedAt = row.time(2);
    folder.lookedAt = row.isNull(3) ? std::nullopt : std::optional{row.time(3)};
    folder.importedAt = row.isNull(4) ? std::nullopt : std::optional{row.time(4)};
    if (!row.text(5).empty()) {
        folder.problem = unpackProblem(row.text(5), row.text(6));
    }
    folder.files = row.number(7);
    return folder;
}

std::vector<WatchFolder> readFolders(storage::Transaction& transaction)
{
    auto folders = transaction.all(
        "SELECT w.id, w.path, w.added_at, w.looked_at, w.imported_at, w.problem_kind, w.problem,"
        " (SELECT count(*) FROM watch_file f WHERE f.folder_id = w.id) FROM watch_folder w ORDER BY w.path",
        folderOf);
    for (WatchFolder& folder : folders) {
        folder.failed = transaction.all(
            "SELECT path, problem_kind, problem FROM watch_file WHERE folder_id = ?1 AND problem_kind <> ''"
            " ORDER BY path",
            [](const storage::Statement& row) {
                return std::pair{row.text(0), unpackProblem(row.text(1), row.text(2))};
            },
            folder.id);
    }
    return folders;
}

bool isWithin(const fs::path& inner, const fs::path& outer)
{
    const auto [left, right] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return left == outer.end();
}

/// Why it cannot be watched beside those that are.
std::optional<Error> overlap(const fs::path& folder, const std::vector<WatchFolder>& known)
{
    for (const WatchFolder& other : known) {
        if (folder == fs::path{other.path}) {
            return errorOf(Reason::WatchedAlready, {other.path});
        }
        if (isWithin(folder, other.path)) {
            return errorOf(Reason::WatchedLiesWithin, {other.path});
        }
        if (isWithin(other.path, folder)) {
            return errorOf(Reason::WatchedHoldsAnother, {other.path});
        }
    }
    return std::nullopt;
}

KnownFiles knownFiles(storage::Transaction& transaction, WatchFolderId folder)
{
    KnownFiles known;
    transaction.each(
        "SELECT path, size, modified, seen FROM watch_file WHERE folder_id = ?1",
        [&](const storage::Statement& row) {
            known.emplace(row.text(0), KnownFile{{row.integer(1), row.integer(2)}, row.integer(3)});
        },
        folder);
    return known;
}

/// Nothing is to be done in a folder that could not be looked through.
Result<WatchPlan> planFor(const library::Session& library, WatchFolderId folder, const FileStates& before,
                          const Result<FolderLook>& now)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    if (transaction.integer("SELECT count(*) FROM watch_folder WHERE id = ?1", folder) == 0) {
        transaction.fail(Reason::FolderNotWatched);
    }
    return transaction.give(now ? planWatch(knownFiles(transaction, folder), before, now->files)
                                : WatchPlan{});
}

void keepReports(storage::Transaction& transaction, WatchFolderId folder,
                 const std::vector<importer::ImportReport>& reports, const FileStates& states,
                 std::int64_t seen)
{
    for (const importer::ImportReport& report : reports) {
        const std::string path = report.file.string();
        const auto state = states.find(path);
        const bool stopped =
            report.outcome == importer::ImportOutcome::Failed && report.error.kind == ErrorKind::Cancelled;
        if (state == states.end() || stopped) {
            continue;
        }
        const bool failed = report.outcome == importer::ImportOutcome::Failed;
        transaction.run(
            "INSERT INTO watch_file (folder_id, path, size, modified, seen, problem_kind, problem)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET size = excluded.size,"
            " modified = excluded.modified, seen = excluded.seen,"
            " problem_kind = excluded.problem_kind, problem = excluded.problem",
            folder, path, state->second.size, state->second.modified, seen,
            failed ? problemName(report.error.kind) : std::string_view{},
            failed ? packProblem(report.error) : std::string{});
    }
}

bool broughtSomething(const std::vector<importer::ImportReport>& reports)
{
    return std::any_of(reports.begin(), reports.end(), [](const importer::ImportReport& report) {
        return report.outcome == importer::ImportOutcome::Added ||
               report.outcome == importer::ImportOutcome::Updated;
    });
}

} // namespace

Result<std::vector<WatchFolder>> watchFolders(const library::Session& library)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    return transaction.give(readFolders(transaction));
}

Result<WatchFolder> addWatchFolder(const library::Session& library, const fs::path& folder)
{
    NoProgress progress;
    std::error_code error;
    const fs::path real = fs::canonical(folder, error);
    if (const auto look = lookInto(error ? folder : real, progress); !look) {
        return failure(look.error());
    }
    library::LibraryWriter writer{library};
    storage::Transaction& transaction = writer.transaction();
    if (const auto why = overlap(real, readFolders(transaction))) {
        transaction.fail(*why);
    }
    WatchFolder added;
    added.path = real.string();
    added.addedAt = library.clock.now();
    added.id = WatchFolderId{transaction.insert("INSERT INTO watch_folder (path, added_at) VALUES (?1, ?2)",
                                                added.path, added.addedAt)};
    if (auto done = writer.commit(); !done) {
        return failure(done.error());
    }
    return added;
}

Result<> removeWatchFolder(const library::Session& library, WatchFolderId folder)
{
    library::LibraryWriter writer{library};
    storage::Transaction& transaction = writer.transaction();
    transaction.run("DELETE FROM watch_file WHERE folder_id = ?1", folder);
    if (transaction.run("DELETE FROM watch_folder WHERE id = ?1", folder) == 0) {
        transaction.fail(Reason::FolderNotWatched);
    }
    return writer.commit();
}

Result<WatchOutcome> importWatched(const library::Session& library, WatchFolderId folder,
                                   const FileStates& before, const Result<FolderLook>& now,
                                   Progress& progress)
{
    if (!now && now.error().kind == ErrorKind::Cancelled) {
        return failure(now.error());
    }
    WatchOutcome outcome;
    if (!now) {
        outcome.problem = now.error();
        library.log.failed(logging::LogCategory::Watch,
                           "Looking into watched folder " + std::to_string(folder.value), now.error());
    }
    const auto planned = planFor(library, folder, before, now);
    if (!planned) {
        return failure(planned.error());
    }
    const WatchPlan& plan = *planned;
    const std::int64_t seen = nanosecondsNow();
    if (!plan.import.empty()) {
        outcome.reports = importer::Importer{library, importer::ImportAct::OneStep}.importPaths(
            {plan.import.begin(), plan.import.end()}, importer::ImportMode::Write, progress);
    }
    outcome.unchanged = plan.unchanged;
    outcome.forgotten = static_cast<int>(plan.forget.size());
    outcome.waiting = static_cast<int>(plan.wait.size());

    library::LibraryWriter writer{library};
    storage::Transaction& transaction = writer.transaction();
    if (now) {
        keepReports(transaction, folder, outcome.reports, now->files, seen);
    }
    for (const std::string& path : plan.forget) {
        transaction.run("DELETE FROM watch_file WHERE folder_id = ?1 AND path = ?2", folder, path);
    }
    const int rows = transaction.run(
        "UPDATE watch_folder SET looked_at = ?2, problem_kind = ?3, problem = ?4,"
        " imported_at = CASE WHEN ?5 THEN ?2 ELSE imported_at END WHERE id = ?1",
        folder, library.clock.now(),
        outcome.problem ? problemName(outcome.problem->kind) : std::string_view{},
        outcome.problem ? packProblem(*outcome.problem) : std::string{}, broughtSomething(outcome.reports));
    if (rows == 0) {
        transaction.fail(Reason::FolderNotWatched);
    }
    if (auto done = writer.commit(); !done) {
        return failure(done.error());
    }
    return outcome;
}

Result<WatchOutcome> passThrough(const library::Session& library, const WatchFolder& folder,
                                 Progress& progress)
{
    const auto before = lookInto(folder.path, progress);
    return importWatched(library, folder.id, before ? before->files : FileStates{},
                         before ? lookInto(folder.path, progress) : before, progress);
}

} // namespace duizhao::watch
