#pragma once

#include "core/base/Clock.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::library {

/// Copies of the whole library, in the folder `<file>.backups` beside it. Each is a library file of its own,
/// made by SQLite's backup interface while others read and write. All of it can take seconds in a large
/// library.

enum class BackupReason {
    Daily,
    ByHand, ///< of a person's wish; stays until a person removes it
    Repair,
    EmptyTrash,
    DropVersions,
    Restore,   ///< the library as it was before a copy took its place
    Damaged,   ///< a file that could not be opened any more, put aside
    Migration, ///< by an older schema, beside the library (`.v12.bak`)
    Last = Migration,
};
[[nodiscard]] std::string_view name(BackupReason reason); ///< `empty-trash`, as in the file's name

struct Backup {
    std::string name; ///< of the file: `2025-01-15T083000Z-daily.duizhao`
    std::filesystem::path file;
    UtcTime at;
    BackupReason reason = BackupReason::Daily;
    std::uint64_t bytes = 0;
};

/// How many are kept: the newest of each of so many days, weeks and months that have one.
struct BackupRule {
    int daily = 7;
    int weekly = 4;
    int monthly = 6;
    friend bool operator==(const BackupRule&, const BackupRule&) = default;
};

[[nodiscard]] std::filesystem::path backupFolder(const std::filesystem::path& library);
/// Newest first. None where nothing can be read.
[[nodiscard]] std::vector<Backup> backups(const std::filesystem::path& library);
[[nodiscard]] BackupRule backupRule(const std::filesystem::path& library);
/// Kept beside the copies, so that no copy brings back another rule.
[[nodiscard]] Result<> setBackupRule(const std::filesystem::path& library, const BackupRule& rule);

/// Makes a copy, and removes those that the rule no longer keeps. An empty library has none.
/// Errors: NotWritable; LibraryDamaged (Daily only: a damaged library pushes no good copy out); Cancelled.
[[nodiscard]] Result<std::optional<Backup>> makeBackup(const Session& library, BackupReason reason,
                                                       Progress& progress);
/// The same where the newest is older than a day, or there is none.
[[nodiscard]] bool backupIsDue(const std::filesystem::path& library, UtcTime now);

/// Which of these go: none of a person's, none of the newest before something, all others as the rule says.
[[nodiscard]] std::vector<Backup> superfluous(std::vector<Backup> all, const BackupRule& rule);

/// Makes the library what a copy is, in one transaction, after a copy of what it is now; that one restored
/// takes it back, and is returned. The copy is checked and brought up to date before. Errors: NotFound,
/// LibraryDamaged, LibraryNewer (of the copy); NotWritable.
[[nodiscard]] Result<std::optional<Backup>> restoreBackup(const Session& library, const std::string& name,
                                                          Progress& progress);
/// The same for a library that cannot be opened any more, or is gone: its file is put aside among the copies.
/// Nobody may have it open; LibraryLocked otherwise.
[[nodiscard]] Result<> replaceByBackup(const std::filesystem::path& library, const std::string& name,
                                       const Clock& clock);

} // namespace duizhao::library
