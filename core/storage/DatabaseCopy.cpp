// The whole file at once, by SQLite's backup interface (https://www.sqlite.org/backup.html).

#include "core/base/PrivateFile.h"
#include "core/base/Progress.h"
#include "core/base/Reasons.h"
#include "core/storage/Database.h"
#include "core/storage/FileUri.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdio>

namespace duizhao::storage {

namespace {

constexpr int kCopiedAtOnce = 256; ///< pages between two looks whether to stop

/// SQLite's backup interface; SQLITE_DONE, or what went wrong. One state of the source, whoever writes it
/// meanwhile: the transaction that is begun here holds it.
int copyPages(sqlite3* from, sqlite3* to, Progress* progress)
{
    sqlite3_exec(from, "BEGIN; SELECT count(*) FROM sqlite_schema;", nullptr, nullptr, nullptr);
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
    int code = backup == nullptr ? sqlite3_errcode(to) : SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup, progress == nullptr ? -1 : kCopiedAtOnce);
        if (progress != nullptr) {
            const int all = sqlite3_backup_pagecount(backup);
            progress->report(all - sqlite3_backup_remaining(backup), all, {});
            code = code == SQLITE_OK && progress->cancelled() ? SQLITE_INTERRUPT : code;
        }
    }
    const int finished = sqlite3_backup_finish(backup);
    sqlite3_exec(from, "ROLLBACK", nullptr, nullptr, nullptr);
    return code == SQLITE_DONE && finished != SQLITE_OK ? finished : code;
}

/// The rename itself is on the disk when this returns; false where it could not be done.
bool renameOnDisk(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (std::rename(from.c_str(), to.c_str()) != 0) {
        return false;
    }
    const auto folder = std::filesystem::absolute(to).parent_path();
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor); // not every file system can
        ::close(descriptor);
    }
    return true;
}

} // namespace

Result<> Database::backupTo(const std::filesystem::path& target)
{
    NoProgress quiet;
    return backupTo(target, quiet);
}

Result<> Database::backupTo(const std::filesystem::path& target, Progress& progress)
{
    auto partial = target;
    partial += ".part";
    std::error_code ignored;
    std::filesystem::remove(partial, ignored);
    static_cast<void>(makePrivateFile(partial)); // where it cannot be made, SQLite says so
    sqlite3* copy = nullptr;
    int code = sqlite3_open(partial.string().c_str(), &copy);
    if (code == SQLITE_OK) {
        code = copyPages(m_handle, copy, &progress);
    }
    const bool closed = sqlite3_close(copy) == SQLITE_OK;
    if (code == SQLITE_DONE && closed && renameOnDisk(partial, target)) {
        return {};
    }
    std::filesystem::remove(partial, ignored);
    if (code == SQLITE_INTERRUPT) {
        return failure(ErrorKind::Cancelled, "Cancelled.");
    }
    return failure(Reason::BackupNotMade, {target.string()});
}

Result<> Database::becomeCopyOf(const std::filesystem::path& copy)
{
    const std::string uri = fileUri(copy, "?immutable=1");
    sqlite3* source = nullptr;
    int code = sqlite3_open_v2(uri.c_str(), &source, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    if (code == SQLITE_OK) {
        code = copyPages(source, m_handle, nullptr);
    }
    sqlite3_close_v2(source);
    if (code != SQLITE_DONE) {
        return failure(lastError(code));
    }
    return {};
}

} // namespace duizhao::storage
