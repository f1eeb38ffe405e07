#include "core/library/upkeep/BackupFiles.h"

#include "core/base/PrivateFile.h"
#include "core/base/Reasons.h"
#include "core/library/Library.h"
#include "core/library/store/Schema.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"
#include "core/storage/WriterLock.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>

namespace duizhao::library {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::pair<BackupReason, std::string_view>, 8> kReasons{
    {{BackupReason::Daily, "daily"},
     {BackupReason::ByHand, "by-hand"},
     {BackupReason::Repair, "repair"},
     {BackupReason::EmptyTrash, "empty-trash"},
     {BackupReason::DropVersions, "drop-versions"},
     {BackupReason::Restore, "restore"},
     {BackupReason::Damaged, "damaged"},
     {BackupReason::Migration, "migration"}}};
static_assert(kReasons.size() == static_cast<std::size_t>(BackupReason::Last) + 1);

constexpr std::string_view kEnding = ".duizhao";
constexpr std::string_view kRuleFile = "keep";
constexpr std::size_t kStampSize = 18; ///< `2025-01-15T083000Z`

/// `2025-01-15T083000Z`: no colons, which not every file system takes.
std::string stampOf(UtcTime at)
{
    std::string text = toIso(at);
    std::erase(text, ':');
    return text;
}

std::optional<UtcTime> timeIn(std::string stamp)
{
    if (stamp.size() != kStampSize || stamp[10] != 'T') {
        return std::nullopt;
    }
    stamp.insert(15, ":").insert(13, ":");
    const UtcTime time = fromIso(stamp);
    return toIso(time) == stamp ? std::optional{time} : std::nullopt;
}

/// A copy as its name tells of it; none for any other file.
std::optional<Backup> backupOf(const fs::path& file)
{
    const std::string name = file.filename().string();
    if (!name.ends_with(kEnding) || name.size() <= kStampSize + kEnding.size()) {
        return std::nullopt;
    }
    const auto at = timeIn(name.substr(0, kStampSize));
    const std::string rest = name.substr(kStampSize + 1, name.size() - kStampSize - 1 - kEnding.size());
    const std::size_t number = rest.find_last_not_of("0123456789-") + 1; // of several in one second
    const auto reason = std::ranges::find(kReasons, std::string_view{rest}.substr(0, number),
                                          &std::pair<BackupReason, std::string_view>::second);
    if (!at || name[kStampSize] != '-' || reason == kReasons.end()) {
        return std::nullopt;
    }
    std::error_code error;
    const auto bytes = fs::file_size(file, error);
    return error ? std::nullopt : std::optional{Backup{name, file, *at, reason->first, bytes}};
}

/// The copies that a migration makes, beside the library: `.v12.bak`.
std::optional<Backup> migrationCopyOf(const fs::path& library, const fs::path& file)
{
    const std::string beginning = library.filename().string() + ".v";
    const std::string name = file.filename().string();
    if (!name.starts_with(beginning) || !name.ends_with(".bak")) {
        return std::nullopt;
    }
    std::error_code error;
    const auto bytes = fs::file_size(file, error);
    const auto written = fs::last_write_time(file, error);
    if (error) {
        return std::nullopt;
    }
    const auto at = std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::to_sys(written));
    return Backup{name, file, at, BackupReason::Migration, bytes};
}

template <typename Read>
void addFrom(const fs::path& folder, Read&& read, std::vector<Backup>& all)
{
    std::error_code error;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error)) {
        if (auto backup = read(at->path())) {
            all.push_back(*std::move(backup));
        }
    }
}

} // namespace

std::string_view name(BackupReason reason)
{
    return kReasons.at(static_cast<std::size_t>(reason)).second;
}

std::string fileNameOf(UtcTime at, BackupReason reason, int number)
{
    return stampOf(at) + "-" + std::string{name(reason)} + (number > 1 ? "-" + std::to_string(number) : "") +
           std::string{kEnding};
}

fs::path backupFolder(const fs::path& library)
{
    return library.string() + ".backups";
}

std::vector<Backup> backups(const fs::path& library)
{
    std::vector<Backup> all;
    addFrom(backupFolder(library), backupOf, all);
    addFrom(
        fs::absolute(library).parent_path(),
        [&](const fs::path& file) { return migrationCopyOf(library, file); }, all);
    std::ranges::sort(
        all, [](const Backup& a, const Backup& b) { return a.at != b.at ? a.at > b.at : a.name > b.name; });
    return all;
}

std::optional<Backup> findBackup(const fs::path& library, const std::string& name)
{
    for (Backup& backup : backups(library)) {
        if (backup.name == name) {
            return std::move(backup);
        }
    }
    return std::nullopt;
}

BackupRule backupRule(const fs::path& library)
{
    std::ifstream stream{backupFolder(library) / kRuleFile};
    BackupRule rule;
    if (BackupRule said; stream >> said.daily >> said.weekly >> said.monthly) {
        rule = said;
    }
    return rule;
}

Result<> setBackupRule(const fs::path& library, const BackupRule& rule)
{
    const fs::path folder = backupFolder(library);
    const fs::path file = folder / kRuleFile;
    if (makePrivateFolders(folder) || makePrivateFile(file)) {
        return failure(Reason::BackupNotMade, {folder.string()});
    }
    std::ofstream stream{file, std::ios::trunc};
    stream << rule.daily << ' ' << rule.weekly << ' ' << rule.monthly << '\n';
    stream.close();
    return stream ? Result<>{} : failure(Reason::BackupNotMade, {folder.string()});
}

Result<> checkCopy(const fs::path& file)
{
    auto database = storage::Database::openUnwritten(file);
    if (!database) {
        return failure(database.error());
    }
    storage::Transaction transaction{**database, storage::Transaction::Kind::Read};
    const auto said =
        transaction.one("PRAGMA quick_check(1)", [](const storage::Statement& row) { return row.text(0); });
    if (said != "ok") {
        return failure(Reason::BackupDamaged, {file.string()});
    }
    return {};
}

ReadyCopy::~ReadyCopy()
{
    if (!m_folder.empty()) {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
}

Result<ReadyCopy> readyCopy(const Backup& backup, const Clock& clock, const logging::Log& log)
{
    if (auto sound = checkCopy(backup.file); !sound) {
        return failure(sound.error());
    }
    fs::path folder = backup.file;
    folder += ".restoring";
    std::error_code error;
    fs::remove_all(folder, error);
    if (makePrivateFolders(folder)) {
        return failure(Reason::BackupNotMade, {folder.string()});
    }
    ReadyCopy copy{folder};
    fs::copy_file(backup.file, copy.file(), error);
    if (error) {
        return failure(Reason::BackupNotMade, {folder.string()});
    }
    // Opening it brings it up to date; closed, all of it is in the one file.
    const auto opened = Library::open(copy.file(), Access::ReadWrite, clock, log);
    if (!opened) {
        return failure(opened.error());
    }
    return copy;
}

Result<> replaceByBackup(const fs::path& library, const std::string& name, const Clock& clock)
{
    const auto found = findBackup(library, name);
    if (!found) {
        return failure(Reason::BackupGone, {name});
    }
    const auto ready = readyCopy(*found, clock, {});
    if (!ready) {
        return failure(ready.error());
    }
    const auto lock = storage::WriterLock::acquire(library);
    if (!lock) {
        return failure(lock.error());
    }
    std::error_code error;
    const fs::path aside = backupFolder(library) / fileNameOf(clock.now(), BackupReason::Damaged, 1);
    for (const char* ending : {"-wal", "-shm", "-journal", ""}) {
        const fs::path part = library.string() + ending;
        if (fs::exists(part, error)) {
            fs::rename(part, aside.string() + ending, error);
        }
        if (error) {
            return failure(Reason::LibraryNotWritable, {library.string()});
        }
    }
    const auto copied = storage::Database::openUnwritten(ready->file());
    return copied ? (*copied)->backupTo(library) : failure(copied.error());
}

} // namespace duizhao::library
