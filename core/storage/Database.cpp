#include "core/storage/Database.h"

#include "core/base/PrivateFile.h"
#include "core/base/Reasons.h"
#include "core/storage/FileHeader.h"

#include <sqlite3.h>

#include <utility>

namespace duizhao::storage {

namespace {

constexpr int kBusyMilliseconds = 5000;
constexpr std::size_t kCachedStatements = 200;

ErrorKind kindOf(int code)
{
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::LibraryLocked;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::LibraryDamaged;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorKind::NotWritable;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    default:
        return ErrorKind::Storage;
    }
}

std::string sentence(int code, const std::string& file, const std::string& detail)
{
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "The library " + file + " is busy; try again when the work that writes it is done.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "The library " + file + " is damaged (" + detail + "); restore a backup copy of it.";
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return "The library " + file + " cannot be written (" + detail + ").";
    case SQLITE_INTERRUPT:
        return "Cancelled.";
    case SQLITE_FULL:
        return "There is no room left to write the library " + file + "; nothing of this has been written.";
    default:
        return "The library " + file + " could not be used: " + detail + ".";
    }
}

/// A path as SQLite's `file:` URI wants it.
std::string escapedForUri(const std::string& path)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri;
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 15U];
        } else {
            uri += c;
        }
    }
    return uri;
}

} // namespace

Database::Database(sqlite3* handle, std::filesystem::path file) : m_handle{handle}, m_file{std::move(file)} {}

Database::~Database()
{
    for (auto& [sql, cached] : m_cache) {
        sqlite3_finalize(cached.statement);
    }
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, OpenMode mode,
                                                 FileFormat format)
{
    const auto state = inspectHeader(file, format);
    if (!state) {
        return failure(state.error());
    }
    if (*state != FileState::Ours && mode == OpenMode::ReadOnly) {
        return failure(Reason::NoLibraryThere, {file.string()});
    }
    const int flags =
        SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
        (mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    sqlite3* handle = nullptr;
    const std::string uri = "file:" + escapedForUri(std::filesystem::absolute(file).string());
    const int code = sqlite3_open_v2(uri.c_str(), &handle, flags, nullptr);
    std::unique_ptr<Database> database{new Database{handle, file}};
    if (code != SQLITE_OK) {
        Error error = database->lastError(code);
        error.kind = mode == OpenMode::ReadOnly ? ErrorKind::NotReadable : ErrorKind::NotWritable;
        return failure(std::move(error));
    }
    if (auto configured = database->configure(); !configured) {
        return failure(configured.error());
    }
    // The header may lag behind the write-ahead log: ask again.
    const auto version = database->version();
    if (!version) {
        return failure(version.error());
    }
    if (*version > format.newestVersion) {
        return failure(newerFile(file, *version, format.newestVersion));
    }
    return database;
}

Result<> Database::configure()
{
    sqlite3_busy_timeout(m_handle, kBusyMilliseconds);
    // A library may come from a stranger: nothing in its schema may do more than hold rows.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return execute("PRAGMA foreign_keys = ON;"
                   "PRAGMA synchronous = NORMAL;" // with WAL: never damaged, at worst the last second is lost
                   "PRAGMA temp_store = MEMORY;"
                   "PRAGMA cache_size = -32000;"
                   "PRAGMA cell_size_check = ON;");
}

Result<> Database::execute(const std::string& script)
{
    const int code = sqlite3_exec(m_handle, script.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return failure(lastError(code));
    }
    return {};
}

Statement Database::prepare(std::string_view sql)
{
    const auto found = m_cache.find(std::string{sql});
    if (found != m_cache.end() && !found->second.busy) {
        found->second.busy = true;
        m_lent[found->second.statement] = &found->second;
        return {this, found->second.statement, true};
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK) {
        return Statement{lastError(code)};
    }
    // The same text in use twice, or too many texts: this one lives only as long as its user.
    if (found != m_cache.end() || m_cache.size() >= kCachedStatements) {
        return {this, statement, false};
    }
    Cached& cached = m_cache[std::string{sql}];
    cached = {statement, true};
    m_lent[statement] = &cached;
    return {this, statement, true};
}

void Database::giveBack(sqlite3_stmt* statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    const auto found = m_lent.find(statement);
    found->second->busy = false;
    m_lent.erase(found);
}

std::vector<std::string> Database::cachedStatements() const
{
    std::vector<std::string> texts;
    texts.reserve(m_cache.size());
    for (const auto& [sql, cached] : m_cache) {
        texts.push_back(sql);
    }
    return texts;
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Database::changes() const
{
    return sqlite3_changes(m_handle);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

bool Database::hasDanglingRows() const
{
    int dangling = 0;
    int ignored = 0;
    sqlite3_db_status(m_handle, SQLITE_DBSTATUS_DEFERRED_FKS, &dangling, &ignored, 0);
    return dangling != 0;
}

Result<int> Database::version()
{
    auto statement = prepare("PRAGMA user_version");
    if (!statement.next()) {
        return failure(statement.result() ? Error{ErrorKind::LibraryDamaged, "The library has no version."}
                                          : statement.result().error());
    }
    return statement.number(0);
}

Result<> Database::useWriteAheadLog()
{
    return execute("PRAGMA journal_mode = WAL;");
}

Result<> Database::backupTo(const std::filesystem::path& target)
{
    auto partial = target;
    partial += ".part";
    std::error_code ignored;
    std::filesystem::remove(partial, ignored);
    static_cast<void>(makePrivateFile(partial)); // where it cannot be made, SQLite says so
    sqlite3* copy = nullptr;
    int code = sqlite3_open(partial.string().c_str(), &copy);
    Error error{ErrorKind::NotWritable, "A backup copy of the library could not be written to " +
                                            target.string() + "; the library is unchanged."};
    if (code == SQLITE_OK) {
        sqlite3_backup* backup = sqlite3_backup_init(copy, "main", m_handle, "main");
        code = backup == nullptr ? SQLITE_ERROR : sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
    }
    sqlite3_close_v2(copy);
    if (code != SQLITE_DONE) {
        std::filesystem::remove(partial, ignored);
        return failure(std::move(error));
    }
    std::error_code renamed;
    std::filesystem::rename(partial, target, renamed);
    if (renamed) {
        return failure(std::move(error));
    }
    return {};
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

Error Database::lastError(int code) const
{
    const std::string detail = m_handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(m_handle);
    return {kindOf(code), sentence(code, m_file.string(), detail)};
}

} // namespace duizhao::storage
