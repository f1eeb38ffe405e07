#include "core/library/upkeep/Backups.h"

#include "core/base/PrivateFile.h"
#include "core/base/Reasons.h"
#include "core/library/upkeep/BackupFiles.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <algorithm>
#include <set>

namespace duizhao::library {

namespace fs = std::filesystem;

namespace {

using std::chrono::days;
using std::chrono::floor;

constexpr std::size_t kNewestBefore = 5; ///< copies before something that stay, beside those the rule keeps
constexpr days kDue{1};

bool isEmpty(storage::Database& database)
{
    storage::Transaction transaction{database, storage::Transaction::Kind::Read};
    return transaction.integer("SELECT EXISTS (SELECT 1 FROM source)") == 0 && !transaction.failed();
}

/// A name that no copy has yet; several may be made in one second.
fs::path freeFile(const fs::path& folder, UtcTime at, BackupReason reason)
{
    fs::path file = folder / fileNameOf(at, reason, 1);
    std::error_code ignored;
    for (int number = 2; fs::exists(file, ignored); ++number) {
        file = folder / fileNameOf(at, reason, number);
    }
    return file;
}

Result<> makeFolderOf(const fs::path& library)
{
    if (makePrivateFolders(backupFolder(library))) {
        return failure(Reason::BackupNotMade, {backupFolder(library).string()});
    }
    return {};
}

void removeSuperfluous(const fs::path& library)
{
    for (const Backup& backup : superfluous(backups(library), backupRule(library))) {
        std::error_code ignored;
        fs::remove(backup.file, ignored);
    }
}

} // namespace

bool backupIsDue(const fs::path& library, UtcTime now)
{
    const std::vector<Backup> all = backups(library);
    // One from the future tells of a clock that was wrong.
    return std::ranges::none_of(all, [&](const Backup& backup) {
        return backup.reason != BackupReason::Damaged && backup.at <= now && now - backup.at < kDue;
    });
}

std::vector<Backup> superfluous(std::vector<Backup> all, const BackupRule& rule)
{
    std::ranges::stable_sort(all, [](const Backup& a, const Backup& b) { return a.at > b.at; });
    std::set<long> daysSeen;
    std::set<long> weeksSeen;
    std::set<int> monthsSeen;
    const auto keptIn = [](auto& seen, auto period, int most) {
        return int(seen.size()) < most && seen.insert(period).second;
    };
    std::vector<Backup> going;
    std::size_t before = 0;
    for (const Backup& backup : all) {
        if (backup.reason == BackupReason::ByHand || backup.reason == BackupReason::Damaged ||
            backup.reason == BackupReason::Migration) {
            continue;
        }
        const auto day = floor<days>(backup.at);
        const std::chrono::year_month_day date{day};
        // Weeks begin on Mondays; 1 January 1970 was a Thursday.
        const bool ofDay = keptIn(daysSeen, long(day.time_since_epoch().count()), rule.daily);
        const bool ofWeek = keptIn(weeksSeen, long((day.time_since_epoch().count() + 3) / 7), rule.weekly);
        const bool ofMonth =
            keptIn(monthsSeen, int(date.year()) * 12 + int(unsigned(date.month())), rule.monthly);
        const bool newest = backup.reason != BackupReason::Daily && before++ < kNewestBefore;
        if (!ofDay && !ofWeek && !ofMonth && !newest) {
            going.push_back(backup);
        }
    }
    return going;
}

Result<std::optional<Backup>> makeBackup(const Session& library, BackupReason reason, Progress& progress)
{
    if (isEmpty(library.database)) {
        return std::nullopt;
    }
    if (auto made = makeFolderOf(library.file); !made) {
        return failure(made.error());
    }
    const UtcTime now = library.clock.now();
    const fs::path file = freeFile(backupFolder(library.file), now, reason);
    if (auto copied = library.database.backupTo(file, progress); !copied) {
        library.log.failed(logging::LogCategory::Library, "Backing up " + library.file.string(),
                           copied.error());
        return failure(copied.error());
    }
    if (reason == BackupReason::Daily) {
        if (auto sound = checkCopy(file); !sound) {
            std::error_code ignored;
            fs::remove(file, ignored);
            library.log.failed(logging::LogCategory::Library, "Backing up " + library.file.string(),
                               sound.error());
            return failure(ErrorKind::LibraryDamaged, "The library " + library.file.string() +
                                                          " is damaged; restore a backup copy of it.");
        }
        removeSuperfluous(library.file);
    }
    std::error_code error;
    Backup backup{file.filename().string(), file, now, reason, fs::file_size(file, error)};
    library.log.info(logging::LogCategory::Library,
                     "Backed up " + library.file.string() + " to " + file.string());
    return backup;
}

Result<std::optional<Backup>> restoreBackup(const Session& library, const std::string& name,
                                            Progress& progress)
{
    const auto found = findBackup(library.file, name);
    if (!found) {
        return failure(Reason::BackupGone, {name});
    }
    // A copy of the copy: it is brought up to date, and the copy itself stays as it is.
    const auto ready = readyCopy(*found, library.clock, library.log);
    if (!ready) {
        return failure(ready.error());
    }
    auto before = makeBackup(library, BackupReason::Restore, progress);
    if (!before) {
        return before;
    }
    if (auto done = library.database.becomeCopyOf(ready->file()); !done) {
        return failure(done.error());
    }
    library.log.info(logging::LogCategory::Library,
                     "Restored " + found->file.string() + " into " + library.file.string());
    return before;
}

} // namespace duizhao::library
