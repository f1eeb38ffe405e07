#include "core/storage/RowJournal.h"

#include "core/storage/Database.h"
#include "core/storage/RowRecord.h"

#include <sqlite3.h>

#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace duizhao::storage {

namespace {

RowValue valueOf(sqlite3_value* value)
{
    const auto bytes = [&] {
        const void* data = sqlite3_value_blob(value);
        const int size = sqlite3_value_bytes(value);
        return size == 0 ? std::string{} : std::string{static_cast<const char*>(data), std::size_t(size)};
    };
    switch (value == nullptr ? SQLITE_NULL : sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_value_int64(value)};
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return bytes();
    case SQLITE_BLOB:
        return RowBytes{bytes()};
    default:
        return {};
    }
}

/// What a row was, and whether it is there now.
struct Row {
    RowValues before; ///< empty: it was not there
    bool present = false;
};

struct Table {
    TableRecord record;
    bool rowid = false; ///< its key is SQLite's own number of the row
    /// What a column that a row is older than holds: SQLite's hook says NULL of it. NULL: it may be so.
    RowValues defaults;
    std::unordered_map<std::int64_t, Row> rows;
    std::map<RowValues, Row> keyed; ///< of a table without such a number
};

using Read = int (*)(sqlite3*, int, sqlite3_value**);

} // namespace

class RowJournal::Hook {
public:
    Hook(Database& database, std::span<const std::string_view> tables) : m_database{database}
    {
        for (const std::string_view name : tables) {
            describe(std::string{name});
        }
        if (!m_error) {
            sqlite3_preupdate_hook(database.handle(), call, this);
            m_listens = true;
        }
    }
    ~Hook() { stop(); }
    Hook(const Hook&) = delete;
    Hook& operator=(const Hook&) = delete;

    void stop()
    {
        if (std::exchange(m_listens, false)) {
            sqlite3_preupdate_hook(m_database.handle(), nullptr, nullptr);
        }
    }

    Result<std::string> finish()
    {
        stop();
        std::vector<TableRecord> records;
        for (Table& table : m_tables) {
            const std::map<std::int64_t, Row> inOrder{table.rows.begin(), table.rows.end()};
            for (const auto& [key, row] : inOrder) {
                settle(table, {key}, row);
            }
            for (const auto& [key, row] : table.keyed) {
                settle(table, key, row);
            }
            records.push_back(std::move(table.record));
        }
        if (m_error) {
            return failure(*m_error);
        }
        return packRecord(records);
    }

private:
    void describe(const std::string& name)
    {
        Table table;
        table.record.table = name;
        bool integerKey = false;
        auto columns = m_database.prepare("SELECT name, pk, type, \"notnull\", dflt_value"
                                          " FROM pragma_table_info(?1) ORDER BY cid");
        columns.bindAll(name);
        while (columns.next()) {
            if (columns.integer(1) > 0) {
                table.record.key.push_back(static_cast<int>(table.record.columns.size()));
                integerKey = columns.text(2) == "INTEGER";
            }
            table.record.columns.push_back(columns.text(0));
            table.defaults.push_back(columns.flag(3) && !columns.isNull(4) ? evaluated(columns.text(4))
                                                                           : RowValue{});
        }
        if (auto read = columns.result(); !read) {
            m_error = read.error();
        }
        auto kind = m_database.prepare("SELECT wr FROM pragma_table_list(?1) WHERE schema = 'main'");
        kind.bindAll(name);
        const bool keyed = kind.next() && kind.flag(0);
        table.rowid = !keyed && table.record.key.size() == 1 && integerKey;
        if (!keyed && !table.rowid) {
            m_error = Error{ErrorKind::Storage, "Rows of " + name + " have no key that could be recorded."};
        }
        m_numbers[name] = m_tables.size();
        m_tables.push_back(std::move(table));
    }

    /// Of a literal in our own schema.
    RowValue evaluated(const std::string& literal)
    {
        sqlite3_stmt* statement = nullptr;
        const std::string sql = "SELECT " + literal;
        RowValue value;
        if (sqlite3_prepare_v2(m_database.handle(), sql.c_str(), -1, &statement, nullptr) == SQLITE_OK &&
            sqlite3_step(statement) == SQLITE_ROW) {
            value = valueOf(sqlite3_column_value(statement, 0));
        }
        sqlite3_finalize(statement);
        return value;
    }

    static void call(void* context, sqlite3* handle, int operation, const char* /*schema*/, const char* table,
                     sqlite3_int64 before, sqlite3_int64 after)
    {
        static_cast<Hook*>(context)->note(handle, operation, table, before, after);
    }

    void note(sqlite3* handle, int operation, const char* name, std::int64_t before, std::int64_t after)
    {
        const auto found = m_numbers.find(name);
        if (found == m_numbers.end()) {
            return;
        }
        Table& table = m_tables[found->second];
        if (operation != SQLITE_INSERT) {
            noteOld(handle, table, before).present = false;
        }
        if (operation != SQLITE_DELETE) {
            noteNew(handle, table, after).present = true;
        }
    }

    /// A row that is there: what it is, where it has not been met before.
    Row& noteOld(sqlite3* handle, Table& table, std::int64_t number)
    {
        const auto [row, isNew] = table.rowid ? at(table.rows, number)
                                              : at(table.keyed, keyOf(handle, table, sqlite3_preupdate_old));
        if (isNew) {
            const auto columns = table.record.columns.size();
            for (std::size_t i = 0; i < columns; ++i) {
                RowValue value = read(handle, sqlite3_preupdate_old, static_cast<int>(i));
                row->before.push_back(std::holds_alternative<std::monostate>(value) ? table.defaults[i]
                                                                                    : std::move(value));
            }
            if (table.rowid) {
                row->before[std::size_t(table.record.key[0])] = number;
            }
        }
        return *row;
    }

    Row& noteNew(sqlite3* handle, Table& table, std::int64_t number)
    {
        return table.rowid ? table.rows[number] : table.keyed[keyOf(handle, table, sqlite3_preupdate_new)];
    }

    template <typename Map, typename Key>
    static std::pair<Row*, bool> at(Map& map, const Key& key)
    {
        const auto [place, isNew] = map.try_emplace(key);
        return {&place->second, isNew};
    }

    RowValues keyOf(sqlite3* handle, const Table& table, Read from)
    {
        RowValues key;
        for (const int column : table.record.key) {
            key.push_back(read(handle, from, column));
        }
        return key;
    }

    RowValue read(sqlite3* handle, Read from, int column)
    {
        sqlite3_value* value = nullptr;
        if (const int code = from(handle, column, &value); code != SQLITE_OK) {
            m_error = m_database.lastError(code);
        }
        return valueOf(value);
    }

    void settle(Table& table, const RowValues& key, const Row& row)
    {
        TableRecord& record = table.record;
        if (row.before.empty()) {
            if (row.present) {
                record.remove.push_back(key);
            }
        } else if (!row.present) {
            record.insert.push_back(row.before);
        } else if (const RowValues now = present(record, key); !m_error) {
            TableRecord::Change change{key, {}};
            for (std::size_t i = 0; i < now.size(); ++i) {
                if (now[i] != row.before[i]) {
                    change.values.emplace_back(static_cast<int>(i), row.before[i]);
                }
            }
            if (!change.values.empty()) {
                record.change.push_back(std::move(change));
            }
        }
    }

    RowValues present(const TableRecord& record, const RowValues& key)
    {
        std::string sql = "SELECT * FROM " + record.table;
        for (std::size_t i = 0; i < record.key.size(); ++i) {
            sql += (i == 0 ? " WHERE " : " AND ") + record.columns[std::size_t(record.key[i])] + " = ?" +
                   std::to_string(i + 1);
        }
        sqlite3_stmt*& statement = m_statements[sql];
        int code = statement == nullptr
                       ? sqlite3_prepare_v2(m_database.handle(), sql.c_str(), -1, &statement, nullptr)
                       : sqlite3_reset(statement);
        for (std::size_t i = 0; i < key.size() && code == SQLITE_OK; ++i) {
            const auto index = static_cast<int>(i) + 1;
            const auto* number = std::get_if<std::int64_t>(&key[i]);
            const auto* text = std::get_if<std::string>(&key[i]);
            code = number != nullptr ? sqlite3_bind_int64(statement, index, *number)
                   : text != nullptr ? sqlite3_bind_text(statement, index, text->data(),
                                                         static_cast<int>(text->size()), SQLITE_TRANSIENT)
                                     : SQLITE_MISUSE;
        }
        RowValues values;
        if (code != SQLITE_OK || sqlite3_step(statement) != SQLITE_ROW) {
            m_error = m_database.lastError(code == SQLITE_OK ? SQLITE_CORRUPT : code);
        } else {
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                values.push_back(valueOf(sqlite3_column_value(statement, i)));
            }
            sqlite3_reset(statement);
        }
        return values;
    }

    struct Finalise {
        void operator()(std::map<std::string, sqlite3_stmt*>* statements) const
        {
            for (auto& [sql, statement] : *statements) {
                sqlite3_finalize(statement);
            }
        }
    };

    Database& m_database;
    bool m_listens = false;
    std::vector<Table> m_tables;
    std::map<std::string, std::size_t, std::less<>> m_numbers;
    std::map<std::string, sqlite3_stmt*> m_statements;
    std::unique_ptr<std::map<std::string, sqlite3_stmt*>, Finalise> m_finalise{&m_statements};
    std::optional<Error> m_error;
};

RowJournal::RowJournal(Database& database, std::span<const std::string_view> tables)
    : m_hook{std::make_unique<Hook>(database, tables)}
{
}

RowJournal::~RowJournal() = default;

Result<std::string> RowJournal::finish()
{
    return m_hook->finish();
}

} // namespace duizhao::storage
