#include "core/base/Progress.h"
#include "core/base/Reasons.h"
#include "core/library/store/Session.h"
#include "core/library/upkeep/Indexing.h"
#include "core/library/upkeep/Upkeep.h"
#include "core/storage/CancelWatch.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <system_error>

namespace duizhao::library {

namespace {

/// Rows of the index that are nobody's any more cost more than they are worth above this share.
constexpr std::int64_t kDeadShare = 5;
/// What a file system needs beside the bytes themselves.
constexpr std::uint64_t kMargin = 1'000'000;

std::uint64_t sizeOnDisk(const std::filesystem::path& file)
{
    std::uint64_t size = 0;
    for (const char* part : {"", "-wal"}) {
        std::error_code error;
        const auto bytes = std::filesystem::file_size(file.string() + part, error);
        size += error ? 0 : bytes;
    }
    return size;
}

/// Where SQLite lays its temporary files (its manual, 'Temporary Files Used By SQLite', 5).
std::filesystem::path temporaryFolder()
{
    for (const char* variable : {"SQLITE_TMPDIR", "TMPDIR"}) {
        std::error_code error;
        const char* folder = std::getenv(variable);
        if (folder != nullptr && std::filesystem::is_directory(folder, error)) {
            return folder;
        }
    }
    for (const char* folder : {"/var/tmp", "/usr/tmp", "/tmp"}) {
        std::error_code error;
        if (std::filesystem::is_directory(folder, error)) {
            return folder;
        }
    }
    return ".";
}

std::string inMegabytes(std::uint64_t bytes)
{
    constexpr std::uint64_t kilo = 1000;
    const std::uint64_t tenths = bytes / (kilo * 100);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

/// Whether so much of the index is nobody's that it is better made anew.
bool indexIsStale(storage::Database& database)
{
    storage::Transaction transaction{database, storage::Transaction::Kind::Read};
    const auto dead = transaction.integer("SELECT count(*) FROM search_article WHERE article_id IS NULL");
    const auto all = transaction.integer("SELECT count(*) FROM search_article");
    return dead * kDeadShare > all;
}

Result<> tidyIndex(const Session& library, Progress& progress)
{
    if (indexIsStale(library.database)) {
        return rebuildSearchIndex(library, progress);
    }
    for (const char* table : {"search_words", "search_sets"}) {
        const std::string name = table;
        storage::Transaction transaction{library.database, storage::Transaction::Kind::Write};
        transaction.run("INSERT INTO " + name + " (" + name + ") VALUES ('optimize')");
        if (auto done = transaction.commit(); !done) {
            return done;
        }
    }
    return {};
}

/// The file written anew. Its copy meanwhile lies on the disk, not in memory.
Result<> writeAnew(storage::Database& database)
{
    auto written = database.execute("PRAGMA temp_store = FILE; VACUUM;");
    auto restored = database.execute("PRAGMA temp_store = MEMORY; PRAGMA wal_checkpoint(TRUNCATE);");
    return written ? restored : written;
}

} // namespace

std::uint64_t roomOf(const std::filesystem::path& folder)
{
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    return error ? 0 : space.available;
}

Result<CompactionPlan> planCompaction(const Session& library, const RoomOf& room)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    const auto page = static_cast<std::uint64_t>(transaction.integer("PRAGMA page_size"));
    const auto pages = static_cast<std::uint64_t>(transaction.integer("PRAGMA page_count"));
    const auto free = static_cast<std::uint64_t>(transaction.integer("PRAGMA freelist_count"));
    CompactionPlan plan;
    plan.size = sizeOnDisk(library.file);
    plan.unused = free * page;
    // A copy among the temporary files, and once more in the log before it takes the old file's place.
    const std::uint64_t copy = (pages - free) * page + kMargin;
    const auto home = library.file.parent_path();
    const auto temporary = temporaryFolder();
    const std::uint64_t atHome = room(home);
    const std::uint64_t elsewhere = room(temporary);
    // Two folders with the same room are taken for one disk: at worst that asks for more than is needed.
    plan.needed = atHome == elsewhere ? 2 * copy : copy;
    plan.available = std::min(atHome, elsewhere);
    plan.scarcest = (atHome <= elsewhere ? home : temporary).string();
    return transaction.give(std::move(plan));
}

Result<CompactionOutcome> compactLibrary(const Session& library, Progress& progress, const RoomOf& room)
{
    storage::Database& database = library.database;
    if (auto settled = database.execute("PRAGMA wal_checkpoint(TRUNCATE);"); !settled) {
        return failure(settled.error());
    }
    const auto plan = planCompaction(library, room);
    if (!plan) {
        return failure(plan.error());
    }
    if (!plan->fits()) {
        return failure(Reason::NoRoomToCompact,
                       {inMegabytes(plan->needed), plan->scarcest, inMegabytes(plan->available)});
    }
    CompactionOutcome outcome;
    outcome.before = plan->size;
    const storage::CancelWatch watch{database, progress};
    progress.report(0, 0, kStageIndex);
    if (auto tidied = tidyIndex(library, progress); !tidied) {
        return failure(tidied.error());
    }
    progress.report(0, 0, kStageFile);
    if (progress.cancelled()) { // small work may be done before SQLite asks
        return failure(ErrorKind::Cancelled, "Cancelled.");
    }
    if (auto written = writeAnew(database); !written) {
        return failure(written.error());
    }
    outcome.after = sizeOnDisk(library.file);
    library.log.info(logging::LogCategory::Library, "Compacted " + library.file.string() + ": " +
                                                        std::to_string(outcome.before) + " bytes before, " +
                                                        std::to_string(outcome.after) + " now");
    return outcome;
}

} // namespace duizhao::library
