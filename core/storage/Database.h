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

namespace duizhao::storage {

class Transaction;

enum class OpenMode {
    ReadWrite, ///< creates the file (not its folder) where there is none
    ReadOnly,
};

/// What makes a file one of ours: `application_id` and `user_version` in SQLite's file header.
struct FileFormat {
    std::int32_t applicationId = 0;
    int newestVersion = 0; ///< files with a higher version are refused
};

/// One connection to an SQLite file: foreign keys on, WAL, a busy timeout, nothing in the schema trusted.
/// One thread at a time. Rows are read and written through `Transaction`.
class Database {
public:
    /// Looks at the file's header first, so that a file that is refused is not touched by SQLite at all.
    /// Errors: NotFound (ReadOnly only), NotReadable, LibraryForeign, LibraryNewer, LibraryDamaged,
    /// NotWritable, Storage.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file,
                                                                OpenMode mode, FileFormat format);
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

    /// Switches to write-ahead logging: readers and the writer do not wait for each other.
    [[nodiscard]] Result<> useWriteAheadLog();
    /// A complete copy of the library as it stands; replaces `target` only when it is whole.
    [[nodiscard]] Result<> backupTo(const std::filesystem::path& target);

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
    void giveBack(sqlite3_stmt* statement);
    [[nodiscard]] Result<> configure();

    struct Cached {
        sqlite3_stmt* statement = nullptr;
        bool busy = false;
    };

    sqlite3* m_handle;
    std::filesystem::path m_file;
    BeforeCommit m_beforeCommit = nullptr;
    std::unordered_map<std::string, Cached> m_cache;
    std::unordered_map<sqlite3_stmt*, Cached*> m_lent;
};

} // namespace duizhao::storage
