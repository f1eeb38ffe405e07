#include "core/storage/ChangeRecorder.h"

#include "core/base/Hash.h"
#include "core/base/Reasons.h"
#include "core/storage/Database.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <map>
#include <memory>

namespace duizhao::storage {

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

constexpr std::size_t kChecksumSize = 8;

std::string checksum(std::string_view changes)
{
    std::uint64_t value = hash64(changes);
    std::string bytes;
    for (std::size_t i = 0; i < kChecksumSize; ++i, value >>= 8U) {
        bytes += static_cast<char>(value & 0xFFU);
    }
    return bytes;
}

struct Rule {
    bool forgiving = false;
    std::vector<int> indifferent; ///< columns by number
};

struct Application {
    std::map<std::string, Rule, std::less<>> rules;
    Fit fit = Fit::Whole;
};

Result<Application> prepareRules(Database& database, std::span<const RecordedTable> tables)
{
    Application application;
    for (const RecordedTable& table : tables) {
        Rule& rule = application.rules[std::string{table.name}];
        rule.forgiving = table.forgiving;
        auto columns = database.prepare("SELECT cid, name FROM pragma_table_info(?1)");
        columns.bindAll(table.name);
        while (columns.next()) {
            const std::string name = columns.text(1);
            if (std::find(table.indifferent.begin(), table.indifferent.end(), name) !=
                table.indifferent.end()) {
                rule.indifferent.push_back(columns.number(0));
            }
        }
        if (auto read = columns.result(); !read) {
            return failure(read.error());
        }
    }
    return application;
}

/// Whether the row differs from the record in columns that matter.
bool differsInEarnest(const Rule& rule, sqlite3_changeset_iter* change, int columns)
{
    for (int column = 0; column < columns; ++column) {
        sqlite3_value* recorded = nullptr;
        sqlite3_value* present = nullptr;
        sqlite3changeset_old(change, column, &recorded);
        sqlite3changeset_conflict(change, column, &present);
        const bool matters =
            std::find(rule.indifferent.begin(), rule.indifferent.end(), column) == rule.indifferent.end();
        if (recorded != nullptr && present != nullptr && matters && !equal(recorded, present)) {
            return true;
        }
    }
    return false;
}

int resolve(void* context, int conflict, sqlite3_changeset_iter* change)
{
    auto& application = *static_cast<Application*>(context);
    if (conflict == SQLITE_CHANGESET_FOREIGN_KEY) {
        application.fit = Fit::Dangling;
        return SQLITE_CHANGESET_OMIT;
    }
    const char* name = nullptr;
    int columns = 0;
    int operation = 0;
    sqlite3changeset_op(change, &name, &columns, &operation, nullptr);
    const Rule& rule = application.rules.find(name)->second;
    if (conflict == SQLITE_CHANGESET_CONSTRAINT) {
        return SQLITE_CHANGESET_ABORT;
    }
    if (conflict == SQLITE_CHANGESET_DATA) {
        const bool fits = rule.forgiving || !differsInEarnest(rule, change, columns);
        return fits ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_ABORT;
    }
    return rule.forgiving ? SQLITE_CHANGESET_OMIT : SQLITE_CHANGESET_ABORT;
}

/// Changes to tables that are not ours must not slip in with a record from a strange file.
int wanted(void* context, const char* name)
{
    return static_cast<const Application*>(context)->rules.contains(name) ? 1 : 0;
}

int applyWith(Database& database, const void* changes, int size, Application& application)
{
    return sqlite3changeset_apply(database.handle(), size, const_cast<void*>(changes), wanted, resolve,
                                  &application);
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
    const std::string changes =
        size == 0 ? std::string{} : std::string{static_cast<const char*>(raw), std::size_t(size)};
    return changes.empty() ? changes : checksum(changes) + changes;
}

std::vector<std::int64_t> changedRows(std::string_view record, std::string_view table)
{
    const auto changes = record.substr(std::min(kChecksumSize, record.size()));
    std::vector<std::int64_t> rows;
    if (record.substr(0, kChecksumSize) != checksum(changes)) {
        return rows;
    }
    sqlite3_changeset_iter* change = nullptr;
    int code =
        sqlite3changeset_start(&change, static_cast<int>(changes.size()), const_cast<char*>(changes.data()));
    while (code == SQLITE_OK && sqlite3changeset_next(change) == SQLITE_ROW) {
        const char* name = nullptr;
        int columns = 0;
        int operation = 0;
        code = sqlite3changeset_op(change, &name, &columns, &operation, nullptr);
        sqlite3_value* id = nullptr;
        if (operation == SQLITE_INSERT) {
            sqlite3changeset_new(change, 0, &id);
        } else {
            sqlite3changeset_old(change, 0, &id);
        }
        if (code == SQLITE_OK && table == name && id != nullptr) {
            rows.push_back(sqlite3_value_int64(id));
        }
    }
    sqlite3changeset_finalize(change);
    return rows;
}

Result<Fit> applyChanges(Database& database, std::string_view record, Direction direction,
                         std::span<const RecordedTable> tables)
{
    const auto changes = record.substr(std::min(kChecksumSize, record.size()));
    if (record.substr(0, kChecksumSize) != checksum(changes)) {
        return failure(ErrorKind::LibraryDamaged, "The record of this step is damaged.");
    }
    auto application = prepareRules(database, tables);
    if (!application) {
        return failure(application.error());
    }
    int code = SQLITE_OK;
    if (direction == Direction::Undo) {
        int size = 0;
        void* raw = nullptr;
        code = sqlite3changeset_invert(static_cast<int>(changes.size()), changes.data(), &size, &raw);
        const SqliteBytes inverse{raw};
        if (code == SQLITE_OK) {
            code = applyWith(database, raw, size, *application);
        }
    } else {
        code = applyWith(database, changes.data(), static_cast<int>(changes.size()), *application);
    }
    if (code == SQLITE_OK) {
        return application->fit;
    }
    if ((code & 0xFF) == SQLITE_ABORT || (code & 0xFF) == SQLITE_CONSTRAINT) {
        return failure(Reason::StepNoLongerFits);
    }
    return failure(database.lastError(code));
}

} // namespace duizhao::storage
