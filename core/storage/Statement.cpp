#include "core/storage/Statement.h"

#include "core/storage/Database.h"

#include <sqlite3.h>

#include <utility>

namespace duizhao::storage {

namespace {

// The caller's text may be gone before the statement is stepped: SQLite takes a copy.
const sqlite3_destructor_type kCopy =
    SQLITE_TRANSIENT; // NOLINT(performance-no-int-to-ptr): SQLite's constant

} // namespace

Statement::Statement(Database* database, sqlite3_stmt* statement, bool cached)
    : m_database{database}, m_statement{statement}, m_cached{cached}
{
}

Statement::Statement(Error error) : m_error{std::move(error)} {}

Statement::Statement(Statement&& other) noexcept
    : m_database{other.m_database}, m_statement{std::exchange(other.m_statement, nullptr)},
      m_cached{other.m_cached}, m_error{std::move(other.m_error)}
{
}

Statement::~Statement()
{
    if (m_statement == nullptr) {
        return;
    }
    if (m_cached) {
        m_database->giveBack(m_statement);
    } else {
        sqlite3_finalize(m_statement);
    }
}

void Statement::check(int code)
{
    if (code != SQLITE_OK && !m_error) {
        m_error = m_database->lastError(code);
    }
}

void Statement::bindAll(const SqlValues& values)
{
    int index = 0;
    for (const auto& value : values.list) {
        std::visit([&](const auto& each) { bind(++index, each); }, value);
    }
}

void Statement::bind(int index, std::nullptr_t)
{
    if (!m_error) {
        check(sqlite3_bind_null(m_statement, index));
    }
}

void Statement::bind(int index, std::int64_t value)
{
    if (!m_error) {
        check(sqlite3_bind_int64(m_statement, index, value));
    }
}

void Statement::bind(int index, double value)
{
    if (!m_error) {
        check(sqlite3_bind_double(m_statement, index, value));
    }
}

void Statement::bind(int index, std::string_view text)
{
    if (!m_error) {
        // A null pointer would bind NULL: an empty text is a text.
        const char* data = text.data() == nullptr ? "" : text.data();
        check(sqlite3_bind_text64(m_statement, index, data, text.size(), kCopy, SQLITE_UTF8));
    }
}

void Statement::bind(int index, BlobView blob)
{
    if (!m_error) {
        const char* data = blob.bytes.data() == nullptr ? "" : blob.bytes.data();
        check(sqlite3_bind_blob64(m_statement, index, data, blob.bytes.size(), kCopy));
    }
}

bool Statement::next()
{
    if (m_error) {
        return false;
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        check(code);
    }
    return false;
}

Result<> Statement::result() const
{
    if (m_error) {
        return failure(*m_error);
    }
    return {};
}

int Statement::columns() const
{
    return sqlite3_column_count(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string Statement::text(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return bytes == nullptr ? std::string{} : std::string{static_cast<const char*>(bytes), std::size_t(size)};
}

} // namespace duizhao::storage
