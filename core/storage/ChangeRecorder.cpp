#include "core/storage/ChangeRecorder.h"

#include "core/storage/Database.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace duizhao {

namespace {

struct SqliteFree {
    void operator()(void* memory) const { sqlite3_free(memory); }
};
using SqliteBytes = std::unique_ptr<void, SqliteFree>;

bool equal(sqlite3_value* left, sqlite3_value* right)
{
    if (sqlite3_value_type(left) != sqlite3_value_type(right)) {
        return false;
    }
    switch (sqlite3_value_type(left)) {
    case SQLITE_INTEGER:
        return sqlite3_value_int64(left) == sqlite3_value_int64(right);
    case SQLITE_FLOAT:
        return sqlite3_value_double(left) == sqlite3_value_double(right);
    case SQLITE_NULL:
        return true;
    default: {
        const void* a = sqlite3_value_blob(left);
        const void* b = sqlite3_value_blob(right);
        const int size = sqlite3_value_bytes(left);
        return size == sqlite3_value_bytes(right) && (size == 0 || std::memcmp(a, b, std::size_t(size)) == 0);
    }
    }
}

/// Whether the row differs from the record in columns that matter.
bool differsInEarnest(const RecordedTable& table, sqlite3_changeset_iter* change, int columns)
{
    for (int column = 0; column < columns; ++column) {
        sqlite3_value* recorded = nullptr;
        sqlite3_value* present = nullptr;
        sqlite3changeset_old(change, column, &recorded);
        sqlite3changeset_conflict(change, column, &present);
        const bool matters =
            std::find(table.indifferent.begin(), table.indifferent.end(), column) == table.indifferent.end();
        if (recorded != nullptr && present != nullptr && matters && !equal(recorded, present)) {
            return true;
        }
    }
    return false;
}

int resolve(void* context, int conflict, sqlite3_changeset_iter* change)
{
    if (conflict == SQLITE_CHANGESET_FOREIGN_KEY) {
        // The caller may still mend it; if not, its commit fails.
        return SQLITE_CHANGESET_OMIT;
    }
    const auto& tables = *static_cast<const std::span<const RecordedTable>*>(context);
    const char* name = nullptr;
    int columns = 0;
    int operation = 0;
    sqlite3changeset_op(change, &name, &columns, &operation, nullptr);
    const auto table =
        std::find_if(tables.begin(), tables.end(), [&](const auto& known) { return known.name == name; });
    if (table == tables.end() || conflict == SQLITE_CHANGESET_CONSTRAINT) {
        return SQLITE_CHANGESET_ABORT;
    }
    if (conflict == SQLITE_CHANGESET_DATA) {
        const bool fits = table->isSet || !differsInEarnest(*table, change, columns);
        return fits ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_ABORT;
    }
    return table->isSet ? SQLITE_CHANGESET_OMIT : SQLITE_CHANGESET_ABORT;
}

/// Changes to tables that are not ours must not slip in with a record from a strange file.
int wanted(void* context, const char* name)
{
    const auto& tables = *static_cast<const std::span<const RecordedTable>*>(context);
    return std::any_of(tables.begin(), tables.end(), [&](const auto& table) { return table.name == name; })
               ? 1
               : 0;
}

int applyWith(Database& database, const void* changes, int size, std::span<const RecordedTable> tables)
{
    struct Context {
        std::span<const RecordedTable> tables;
    } context{tables};
    return sqlite3changeset_apply(database.handle(), size, const_cast<void*>(changes), wanted, resolve,
                                  &context.tables);
}

} // namespace

ChangeRecorder::ChangeRecorder(Database& database, std::span<const RecordedTable> tables)
    : m_database{database}
{
    m_code = sqlite3session_create(database.handle(), "main", &m_session);
    for (const RecordedTable& table : tables) {
        if (m_code == SQLITE_OK) {
            m_code = sqlite3session_attach(m_session, std::string{table.name}.c_str());
        }
    }
}

ChangeRecorder::~ChangeRecorder()
{
    if (m_session != nullptr) {
        sqlite3session_delete(m_session);
    }
}

Result<std::string> ChangeRecorder::changes()
{
    int size = 0;
    void* raw = nullptr;
    if (m_code == SQLITE_OK) {
        m_code = sqlite3session_changeset(m_session, &size, &raw);
    }
    const SqliteBytes bytes{raw};
    if (m_code != SQLITE_OK) {
        return failure(m_database.lastError(m_code));
    }
    return size == 0 ? std::string{} : std::string{static_cast<const char*>(raw), std::size_t(size)};
}

Result<> applyChanges(Database& database, std::string_view changes, Direction direction,
                      std::span<const RecordedTable> tables)
{
    int code = SQLITE_OK;
    if (direction == Direction::Back) {
        int size = 0;
        void* raw = nullptr;
        code = sqlite3changeset_invert(static_cast<int>(changes.size()), changes.data(), &size, &raw);
        const SqliteBytes inverse{raw};
        if (code == SQLITE_OK) {
            code = applyWith(database, raw, size, tables);
        }
    } else {
        code = applyWith(database, changes.data(), static_cast<int>(changes.size()), tables);
    }
    if (code == SQLITE_OK) {
        return {};
    }
    if (code == SQLITE_ABORT || (code & 0xFF) == SQLITE_CONSTRAINT) {
        return failure(ErrorKind::Conflict,
                       "The library has changed since; this step no longer fits what it holds.");
    }
    if ((code & 0xFF) == SQLITE_CORRUPT) {
        return failure(ErrorKind::LibraryDamaged, "The record of this step cannot be read.");
    }
    return failure(database.lastError(code));
}

} // namespace duizhao
