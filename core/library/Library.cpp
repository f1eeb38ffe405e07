#include "core/library/Library.h"

#include "core/base/Reasons.h"
#include "core/index/SearchIndex.h"
#include "core/library/store/Placement.h"
#include "core/library/store/Schema.h"
#include "core/storage/Database.h"
#include "core/storage/FileHeader.h"
#include "core/storage/WriterLock.h"

#include <utility>

namespace duizhao::library {

namespace {

Result<> makeFolder(const std::filesystem::path& file)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error) {
        return failure(Reason::LibraryFolderNotMade, {file.parent_path().string()},
                       "The library's folder " + file.parent_path().string() +
                           " could not be made: " + error.message() + ".");
    }
    return {};
}

/// A connection that knows what the schema needs.
Result<std::unique_ptr<storage::Database>> openDatabase(const std::filesystem::path& file, Access access)
{
    const auto mode =
        access == Access::ReadWrite ? storage::OpenMode::ReadWrite : storage::OpenMode::ReadOnly;
    auto database = storage::Database::open(file, mode, libraryFormat());
    if (database) {
        if (auto ready = index::prepareSearch(**database); !ready) {
            return failure(ready.error());
        }
    }
    return database;
}

Result<> bringUpToDate(storage::Database& database, const std::filesystem::path& file)
{
    const auto version = database.version();
    auto migrated = storage::migrate(database, file, libraryMigrations(), kLibraryApplicationId);
    if (!migrated) {
        return migrated;
    }
    if (version && *version > 0 && *version < libraryFormat().newestVersion) {
        // What SQL cannot compute in a step: the marks' own account of where they stand.
        storage::Transaction transaction{database, storage::Transaction::Kind::Write};
        placeMarks(transaction, std::nullopt);
        if (auto placed = transaction.commit(); !placed) {
            return placed;
        }
    }
    // Only now: until the header in the file itself says whose it is, it must not lag in a log beside it.
    return database.useWriteAheadLog();
}

} // namespace

Library::Library(std::filesystem::path file, Access access, std::unique_ptr<storage::Database> database,
                 std::shared_ptr<storage::WriterLock> lock, const Clock& clock)
    : m_file{std::move(file)}, m_access{access}, m_lock{std::move(lock)},
      m_database{std::move(database)}, m_clock{&clock}
{
    m_database->setBeforeCommit(index::followChanges);
}

Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const std::filesystem::path& file, Access access,
                                               const Clock& clock)
{
    // The lock stands beside the file itself, whatever link led to it.
    std::error_code ignored;
    auto path = std::filesystem::weakly_canonical(std::filesystem::absolute(file), ignored);
    if (path.empty()) {
        path = file;
    }
    std::shared_ptr<storage::WriterLock> lock;
    if (access == Access::ReadWrite) {
        // A file that is refused gets no lock file beside it either.
        if (auto state = storage::inspectHeader(path, libraryFormat()); !state) {
            return failure(state.error());
        }
        if (auto made = makeFolder(path); !made) {
            return failure(made.error());
        }
        auto acquired = storage::WriterLock::acquire(path);
        if (!acquired) {
            return failure(acquired.error());
        }
        lock = *std::move(acquired);
    }
    auto database = openDatabase(path, access);
    if (!database) {
        return failure(database.error());
    }
    if (access == Access::ReadWrite) {
        if (auto ready = bringUpToDate(**database, path); !ready) {
            return failure(ready.error());
        }
    } else if (const auto version = (*database)->version(); !version) {
        return failure(version.error());
    } else if (*version < libraryFormat().newestVersion) {
        return failure(Reason::LibraryOlder, {path.string()});
    }
    return std::unique_ptr<Library>{new Library{path, access, *std::move(database), std::move(lock), clock}};
}

Result<std::unique_ptr<Library>> Library::openBeside() const
{
    auto database = openDatabase(m_file, m_access);
    if (!database) {
        return failure(database.error());
    }
    return std::unique_ptr<Library>{new Library{m_file, m_access, *std::move(database), m_lock, *m_clock}};
}

const std::filesystem::path& Library::file() const
{
    return m_file;
}

} // namespace duizhao::library
