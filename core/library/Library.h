#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/logging/Log.h"

#include <filesystem>
#include <memory>

namespace duizhao::storage {
class Database;
class WriterLock;
enum class WriterTurn;
} // namespace duizhao::storage

namespace duizhao::library {

/// An open library file; what can be asked of it and done to it are functions over its session. One object a
/// thread: a worker opens its own with `openBeside`, which shares this program's writer's lock. What a person
/// does ('acts') is one transaction and one step in `history()` (core/library/acts/Undo.h).
class Library {
public:
    /// Opens or, with ReadWrite, creates the file and its folder. Older files are migrated after a backup
    /// copy `<file>.v<N>.bak`. Errors: LibraryLocked, LibraryForeign, LibraryNewer, LibraryDamaged,
    /// NotReadable, NotWritable.
    /// The library carries the log as it carries the clock, for whatever works on it.
    [[nodiscard]] static Result<std::unique_ptr<Library>>
    open(const std::filesystem::path& file, Access access, const Clock& clock, const logging::Log& log = {});
    /// The same for a program that writes for a moment and waits for its turn (storage/WriterLock.h).
    [[nodiscard]] static Result<std::unique_ptr<Library>>
    openInTurn(const std::filesystem::path& file, const Clock& clock, const logging::Log& log = {});
    /// A further connection to the same file for another thread of this program.
    [[nodiscard]] Result<std::unique_ptr<Library>> openBeside() const;
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const;
    [[nodiscard]] Access access() const { return m_access; }

    /// What the rooms' functions (`core/library/read`, `acts`, `upkeep` and above) work with; valid as long
    /// as this.
    [[nodiscard]] Session session() const
    {
        return {*m_database, *m_clock, m_access, m_file, m_log, m_importStep};
    }
    operator Session() const { return session(); } ///< so that `articles(library, filter)` reads as it should
    [[nodiscard]] const logging::Log& log() const { return m_log; }

private:
    [[nodiscard]] static Result<std::unique_ptr<Library>> open(const std::filesystem::path& file,
                                                               Access access, storage::WriterTurn turn,
                                                               const Clock& clock, const logging::Log& log);
    [[nodiscard]] static Result<std::unique_ptr<Library>> openAt(const std::filesystem::path& path,
                                                                 Access access, storage::WriterTurn turn,
                                                                 const Clock& clock, const logging::Log& log);
    Library(std::filesystem::path file, Access access, std::unique_ptr<storage::Database> database,
            std::shared_ptr<storage::WriterLock> lock, const Clock& clock, logging::Log log);

    std::filesystem::path m_file;
    Access m_access;
    std::shared_ptr<storage::WriterLock> m_lock;
    std::unique_ptr<storage::Database> m_database;
    const Clock* m_clock;
    logging::Log m_log;
    mutable ImportStep* m_importStep = nullptr; ///< written through the session, as the database is
};

} // namespace duizhao::library
