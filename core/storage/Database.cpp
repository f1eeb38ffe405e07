#include "core/storage/Database.h"

#include "core/base/Reasons.h"
#include "core/storage/FileHeader.h"
#include "core/storage/FileUri.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
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

/// A quota is a full disk to whoever meets it; SQLite knows only the latter.
int settled(int code, sqlite3* handle)
{
    const bool inputOutput = (code & 0xFF) == SQLITE_IOERR;
    const int system = inputOutput && handle != nullptr ? sqlite3_system_errno(handle) : 0;
    return system == EDQUOT || system == ENOSPC ? SQLITE_FULL : code;
}

} // namespace

Database::Database(sqlite3* handle, std::filesystem::path file) : m_handle{handle}, m_file{std::move(file)} {}

Database::~Database()
{
    for (auto& [sql, cached] : m_cache) {
        sqlite3_finalize(cached.statement);
    }
    sqlite3_close_v2(m_handle);
    if (!m_copyFolder.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(m_copyFolder, ignored);
    }
}

Result<std::unique_ptr<Database>> Database::connect(const std::filesystem::path& file, int flags,
                                                    const char* parameters)
{
    sqlite3* handle = nullptr;
    const std::string uri = fileUri(file, parameters);
    const int code = sqlite3_open_v2(
        uri.c_str(), &handle, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    std::unique_ptr<Database> database{new Database{handle, file}};
    if (code != SQLITE_OK) {
        Error error = database->lastError(code);
        error.kind = (flags & SQLITE_OPEN_READONLY) != 0 ? ErrorKind::NotReadable : ErrorKind::NotWritable;
        return failure(std::move(error));
    }
    if (auto configured = database->configure(); !configured) {
        return failure(configured.error());
    }
    struct stat found = {};
    if (::stat(file.c_str(), &found) == 0) {
        database->m_device = found.st_dev;
        database->m_inode = found.st_ino;
    }
    return database;
}

Result<> Database::stillThere() const
{
    struct stat found = {};
    if (m_inode == 0) {
        return {};
    }
    if (::stat(m_file.c_str(), &found) != 0) {
        return failure(Reason::LibraryFileGone, {m_file.string()});
    }
    if (found.st_dev != m_device || found.st_ino != m_inode) {
        return failure(Reason::LibraryFileReplaced, {m_file.string()});
    }
    if (::access(m_file.c_str(), W_OK) != 0 && errno == EROFS) {
        return failure(Reason::LibraryDiskReadOnly, {m_file.string()});
    }
    return {};
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
    auto database = mode == OpenMode::ReadOnly
                        ? openToRead(file, format)
                        : connect(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "");
    if (!database) {
        return database;
    }
    // The header may lag behind the write-ahead log: ask again.
    const auto version = (*database)->version();
    if (!version) {
        return failure(version.error());
    }
    if (*version > format.newestVersion) {
        return failure(newerFile(file, *version, format.newestVersion));
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::openFurther(const std::filesystem::path& file)
{
    return connect(file, SQLITE_OPEN_READWRITE, "");
}

Result<std::unique_ptr<Database>> Database::openUnwritten(const std::filesystem::path& file)
{
    return connect(file, SQLITE_OPEN_READONLY, "?immutable=1");
}

namespace {

/// Whether SQLite can make files of its own beside this one.
bool isWritablePlace(const std::filesystem::path& file)
{
    const auto folder = std::filesystem::absolute(file).parent_path();
    return ::access(folder.c_str(), W_OK) == 0 && ::access(file.c_str(), W_OK) == 0;
}

/// What a program that did not end in order left beside the file, or one that is at work.
bool hasLeftOver(const std::filesystem::path& file)
{
    for (const char* ending : {"-wal", "-journal"}) {
        std::error_code error;
        const auto size = std::filesystem::file_size(file.string() + ending, error);
        if (!error && size > 0) {
            return true;
        }
    }
    return false;
}

} // namespace

Result<std::unique_ptr<Database>> Database::openToRead(const std::filesystem::path& file, FileFormat format)
{
    auto database = connect(file, SQLITE_OPEN_READONLY, "");
    // SQLite reads nothing before it is asked.
    const auto asked = database ? (*database)->version() : Result<int>{failure(database.error())};
    const bool other = !asked && asked.error().kind != ErrorKind::LibraryDamaged &&
                       asked.error().kind != ErrorKind::LibraryLocked;
    if (!other) {
        return database;
    }
    if (database) {
        database->reset();
    }
    if (isWritablePlace(file)) {
        // Opened as if for writing, SQLite rolls back or recovers what is left; its own locks see to it that
        // nobody is disturbed.
        auto settling = connect(file, SQLITE_OPEN_READWRITE, "");
        const auto version = settling ? (*settling)->version() : Result<int>{failure(settling.error())};
        if (!version) {
            return failure(version.error());
        }
        settling->reset();
        const auto state = inspectHeader(file, format);
        if (!state || *state != FileState::Ours) {
            return state ? failure(Reason::NoLibraryThere, {file.string()}) : failure(state.error());
        }
        return connect(file, SQLITE_OPEN_READONLY, "");
    }
    return hasLeftOver(file) ? openCopyOf(file) : connect(file, SQLITE_OPEN_READONLY, "?immutable=1");
}

Result<std::unique_ptr<Database>> Database::openCopyOf(const std::filesystem::path& file)
{
    namespace fs = std::filesystem;
    std::error_code error;
    std::string folder = (fs::temp_directory_path(error) / "duizhao-XXXXXX").string();
    if (error || ::mkdtemp(folder.data()) == nullptr) {
        return failure(ErrorKind::NotReadable,
                       "The library " + file.string() +
                           " was not closed in order where nothing can be written, and "
                           "there is no room for a copy of it among temporary files.");
    }
    const fs::path copy = fs::path{folder} / "library";
    fs::copy_file(file, copy, error);
    for (const char* ending : {"-wal", "-journal"}) {
        if (!error && fs::exists(file.string() + ending, error)) {
            fs::copy_file(file.string() + ending, copy.string() + ending, error);
        }
    }
    auto database = error ? failure(ErrorKind::NotReadable,
                                    "The library " + file.string() +
                                        " could not be copied to be read: " + error.message() + ".")
                          : connect(copy, SQLITE_OPEN_READWRITE, "");
    if (!database) {
        fs::remove_all(folder, error);
        return database;
    }
    (*database)->m_copyFolder = folder;
    (*database)->m_file = file;
    if (auto reading = (*database)->execute("PRAGMA query_only = ON;"); !reading) {
        return failure(reading.error());
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
                   "PRAGMA synchronous = FULL;" // with WAL: what was committed survives a power cut
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

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

Error Database::lastError(int code) const
{
    code = settled(code, m_handle);
    const std::string detail = m_handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(m_handle);
    return {kindOf(code), sentence(code, m_file.string(), detail)};
}

} // namespace duizhao::storage
