#pragma once

#include "core/base/Result.h"
#include "core/storage/Statement.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace duizhao {
class Progress;
} // namespace duizhao

namespace duizhao::storage {

class Transaction;

enum class OpenMode {
    ReadWrite, ///< creates the file (not its folder) where there is none
    ReadOnly,  ///< also in places where nothing can be written, see `open`
};

/// What makes a file one of ours: `application_id` and `user_version` in SQLite's file header.
struct FileFormat {
    std::int32_t applicationId = 0;
    int newestVersion = 0; ///< files with a higher version are refused
};

/// One connection to an SQLite file: foreign keys on, WAL, a busy timeout, nothing in the schema trusted,
/// what is committed on the disk (`synchronous = FULL`). One thread at a time. Rows are read and written
/// through `Transaction`.
class Database {
public:
    /// Looks at the file's header first, so that a file that is refused is not touched by SQLite at all.
    /// For reading, what a program that was ended by force left (a journal, a log) is settled first where
    /// that can be written; where it cannot, a private copy is read; and where nothing can be written and no
    /// log lies beside the file, it is read as one that nobody changes (SQLite's `immutable`). Errors:
    /// NotFound (ReadOnly only), NotReadable, LibraryForeign, LibraryNewer, LibraryDamaged, NotWritable,
    /// Storage.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file,
                                                                OpenMode mode, FileFormat format);
    /// A further connection of this process to a file that it has open for writing. It must not look at the
    /// header: closing the file would take from SQLite the locks that the process has on it
    /// (https://www.sqlite.org/howtocorrupt.html, 2.2).
    [[nodiscard]] static Result<std::unique_ptr<Database>> openFurther(const std::filesystem::path& file);
    /// A file that nobody writes, as it stands, whatever it is; nothing is made beside it. Errors:
    /// NotReadable.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openUnwritten(const std::filesystem::path& file);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs a script of our own (migrations, pragmas); never with a value inside.
    [[nodiscard]] Result<> execute(const std::string& script);
    /// A statement from the cache, or newly prepared. Failures are told by the statement.
    [[nodiscard]] Statement prepare(std::string_view sql);

    /// The texts of the statements prepared so far, as far as they are kept: for examining their plans.
    [[nodiscard]] std::vector<std::string> cachedStatements() const;

    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] int changes() const; ///< rows the last statement changed
    [[nodiscard]] bool inTransaction() const;
    /// Within a transaction that has deferred foreign keys: whether rows refer to what is not there.
    [[nodiscard]] bool hasDanglingRows() const;
    [[nodiscard]] Result<int> version(); ///< `user_version`

    /// What every write transaction does last, before it commits: what is derived from rows follows them in
    /// the same transaction.
    using BeforeCommit = void (*)(Transaction&);
    void setBeforeCommit(BeforeCommit function) { m_beforeCommit = function; }
    [[nodiscard]] BeforeCommit beforeCommit() const { return m_beforeCommit; }

    /// Whether what was opened still lies under its name and can be written. What is written to a file that
    /// is gone is gone with it, so every write transaction asks first. Errors: those of Reason
    /// LibraryFileGone, LibraryFileReplaced, LibraryDiskReadOnly.
    [[nodiscard]] Result<> stillThere() const;

    /// Switches to write-ahead logging: readers and the writer do not wait for each other.
    [[nodiscard]] Result<> useWriteAheadLog();
    /// A complete copy of the library as it stands, on the disk; replaces `target` only when it is whole.
    /// Errors: NotWritable, Cancelled.
    [[nodiscard]] Result<> backupTo(const std::filesystem::path& target);
    [[nodiscard]] Result<> backupTo(const std::filesystem::path& target, Progress& progress);
    /// Makes this file, page by page, what `copy` is: one transaction, all of it or nothing, which other
    /// connections see as they see any commit. No transaction may be open.
    [[nodiscard]] Result<> becomeCopyOf(const std::filesystem::path& copy);

    /// Ends what the connection is doing with Cancelled, soon. The only function that may be called from any
    /// thread while the connection lives. Has no effect on what begins later.
    void interrupt();

    /// The last failure of this connection in our terms, for `code` of SQLite.
    [[nodiscard]] Error lastError(int code) const;
    /// For the other parts of core/storage only.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    friend class Statement;
    Database(sqlite3* handle, std::filesystem::path file);
    [[nodiscard]] static Result<std::unique_ptr<Database>> connect(const std::filesystem::path& file,
                                                                   int flags, const char* parameters);
    [[nodiscard]] static Result<std::unique_ptr<Database>> openToRead(const std::filesystem::path& file,
                                                                      FileFormat format);
    [[nodiscard]] static Result<std::unique_ptr<Database>> openCopyOf(const std::filesystem::path& file);
    void giveBack(sqlite3_stmt* statement);
    [[nodiscard]] Result<> configure();

    struct Cached {
        sqlite3_stmt* statement = nullptr;
        bool busy = false;
    };

    sqlite3* m_handle;
    std::filesystem::path m_file;
    std::uint64_t m_device = 0; ///< with the next: the file by what it is; 0: not known
    std::uint64_t m_inode = 0;
    std::filesystem::path m_copyFolder; ///< of a private copy that is read instead; goes with this
    BeforeCommit m_beforeCommit = nullptr;
    std::unordered_map<std::string, Cached> m_cache;
    std::unordered_map<sqlite3_stmt*, Cached*> m_lent;
};

} // namespace duizhao::storage
