#include "core/library/Library.h"

#include "core/base/PrivateFile.h"
#include "core/base/Reasons.h"
#include "core/index/SearchIndex.h"
#include "core/library/store/Placement.h"
#include "core/library/store/Schema.h"
#include "core/library/store/TextSums.h"
#include "core/storage/Database.h"
#include "core/storage/FileHeader.h"
#include "core/storage/WriterLock.h"

#include <utility>

namespace duizhao::library {

namespace {

Result<> makeFolder(const std::filesystem::path& file)
{
    if (const std::error_code error = makePrivateFolders(file.parent_path())) {
        return failure(Reason::LibraryFolderNotMade, {file.parent_path().string()},
                       "The library's folder " + file.parent_path().string() +
                           " could not be made: " + error.message() + ".");
    }
    return {};
}

enum class Connection { First, Further };

/// A connection that knows what the schema needs.
Result<std::unique_ptr<storage::Database>> openDatabase(const std::filesystem::path& file, Access access,
                                                        Connection which)
{
    const auto mode =
        access == Access::ReadWrite ? storage::OpenMode::ReadWrite : storage::OpenMode::ReadOnly;
    auto database = which == Connection::Further && access == Access::ReadWrite
                        ? storage::Database::openFurther(file)
                        : storage::Database::open(file, mode, libraryFormat());
    if (database) {
        if (auto ready = index::prepareSearch(**database); !ready) {
            return failure(ready.error());
        }
    }
    return database;
}

/// What is derived from rows follows them in the same transaction.
void followRows(storage::Transaction& transaction)
{
    followTexts(transaction);
    index::followChanges(transaction);
}

Result<> bringUpToDate(storage::Database& database, const std::filesystem::path& file,
                       const logging::Log& log)
{
    const auto version = database.version();
    auto migrated = storage::migrate(database, file, libraryMigrations(), kLibraryApplicationId);
    if (!migrated) {
        log.failed(logging::LogCategory::Storage, "Migrating " + file.string(), migrated.error());
        return migrated;
    }
    if (version && *version < libraryFormat().newestVersion) {
        log.info(logging::LogCategory::Storage, file.string() + ": schema " + std::to_string(*version) +
                                                    " brought to " +
                                                    std::to_string(libraryFormat().newestVersion));
    }
    if (version && *version > 0 && *version < libraryFormat().newestVersion) {
        // What SQL cannot compute in a step: the marks' own account of where they stand.
        storage::Transaction transaction{database, storage::Transaction::Kind::Write};
        placeMarks(transaction, std::nullopt);
        followTexts(transaction);
        if (auto placed = transaction.commit(); !placed) {
            return placed;
        }
    }
    // Only now: until the header in the file itself says whose it is, it must not lag in a log beside it.
    return database.useWriteAheadLog();
}

} // namespace

Library::Library(std::filesystem::path file, Access access, std::unique_ptr<storage::Database> database,
                 std::shared_ptr<storage::WriterLock> lock, const Clock& clock, logging::Log log)
    : m_file{std::move(file)}, m_access{access}, m_lock{std::move(lock)},
      m_database{std::move(database)}, m_clock{&clock}, m_log{std::move(log)}
{
    m_database->setBeforeCommit(followRows);
}

Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const std::filesystem::path& file, Access access,
                                               const Clock& clock, const logging::Log& log)
{
    return open(file, access, storage::WriterTurn::Long, clock, log);
}

Result<std::unique_ptr<Library>> Library::openInTurn(const std::filesystem::path& file, const Clock& clock,
                                                     const logging::Log& log)
{
    return open(file, Access::ReadWrite, storage::WriterTurn::Short, clock, log);
}

Result<std::unique_ptr<Library>> Library::open(const std::filesystem::path& file, Access access,
                                               storage::WriterTurn turn, const Clock& clock,
                                               const logging::Log& log)
{
    // The lock stands beside the file itself, whatever link led to it.
    std::error_code ignored;
    auto path = std::filesystem::weakly_canonical(std::filesystem::absolute(file), ignored);
    if (path.empty()) {
        path = file;
    }
    const std::string what =
        path.string() + (access == Access::ReadWrite ? " for reading and writing" : " for reading");
    auto library = openAt(path, access, turn, clock, log);
    if (library) {
        log.info(logging::LogCategory::Library, "Opened " + what);
    } else {
        log.failed(logging::LogCategory::Library, "Opening " + what, library.error());
    }
    return library;
}

Result<std::unique_ptr<Library>> Library::openAt(const std::filesystem::path& path, Access access,
                                                 storage::WriterTurn turn, const Clock& clock,
                                                 const logging::Log& log)
{
    std::shared_ptr<storage::WriterLock> lock;
    if (access == Access::ReadWrite) {
        // A file that is refused gets no lock file beside it either.
        if (auto state = storage::inspectHeader(path, libraryFormat()); !state) {
            return failure(state.error());
        }
        if (auto made = makeFolder(path); !made) {
            return failure(made.error());
        }
        // SQLite gives its log and index the rights of the file. What is to be said of a place without right
        // to write is told by the lock, which wants the file itself, too.
        static_cast<void>(makePrivateFile(path));
        auto acquired = storage::WriterLock::acquire(path, turn);
        if (!acquired) {
            return failure(acquired.error());
        }
        lock = *std::move(acquired);
    }
    auto database = openDatabase(path, access, Connection::First);
    if (!database) {
        return failure(database.error());
    }
    if (access == Access::ReadWrite) {
        if (auto ready = bringUpToDate(**database, path, log); !ready) {
            return failure(ready.error());
        }
    } else if (const auto version = (*database)->version(); !version) {
        return failure(version.error());
    } else if (*version < libraryFormat().newestVersion) {
        return failure(Reason::LibraryOlder, {path.string()});
    }
    return std::unique_ptr<Library>{
        new Library{path, access, *std::move(database), std::move(lock), clock, log}};
}

Result<std::unique_ptr<Library>> Library::openBeside() const
{
    auto database = openDatabase(m_file, m_access, Connection::Further);
    if (!database) {
        return failure(database.error());
    }
    return std::unique_ptr<Library>{
        new Library{m_file, m_access, *std::move(database), m_lock, *m_clock, m_log}};
}

const std::filesystem::path& Library::file() const
{
    return m_file;
}

} // namespace duizhao::library
