#include "core/archive/Salvage.h"

#include "core/archive/ArchiveTables.h"
#include "core/base/Reasons.h"
#include "core/index/SearchIndex.h"
#include "core/library/Library.h"
#include "core/library/store/Schema.h"
#include "core/library/upkeep/Indexing.h"
#include "core/library/upkeep/Upkeep.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <algorithm>
#include <system_error>

namespace duizhao::archive {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kAtOnce = 200; ///< rows, while nothing is wrong
/// Numbers of rows tried one by one past the last that was read, where it is not known which is the last.
constexpr std::int64_t kBeyond = 10'000;

void bindColumn(storage::Statement& into, int index, const ArchiveColumn& column,
                const storage::Statement& row, int from)
{
    if (row.isNull(from)) {
        into.bind(index, nullptr);
        return;
    }
    switch (column.value) {
    case ArchiveValue::Integer:
    case ArchiveValue::Hash:
        into.bind(index, row.integer(from));
        break;
    case ArchiveValue::Real:
        into.bind(index, row.real(from));
        break;
    case ArchiveValue::Text:
        into.bind(index, row.text(from));
        break;
    case ArchiveValue::Bytes:
    case ArchiveValue::Packed: {
        const std::string bytes = row.text(from);
        into.bind(index, storage::BlobView{bytes});
        break;
    }
    }
}

/// One table's way from the damaged file to the new one.
class TableSaver {
public:
    TableSaver(storage::Database& from, storage::Database& to, const ArchiveTable& table,
               const std::vector<ArchiveColumn>& columns)
        : m_from{from}, m_to{to}, m_table{table}, m_name{table.name}, m_columns{columns}
    {
        for (const ArchiveColumn& column : columns) {
            m_names += (m_names.empty() ? "" : ", ") + column.name;
            m_marks += (m_marks.empty() ? "?" : ", ?") + std::to_string(++m_count);
        }
    }

    std::int64_t save()
    {
        if (m_table.order == "id") {
            saveById();
        } else if (!saveAlong(std::string{m_table.order})) {
            saveAlong(descending());
        }
        return m_saved;
    }

    /// How many there were, as far as an index can tell; -1.
    [[nodiscard]] std::int64_t there() { return number("SELECT count(*) FROM " + m_name, -1); }

private:
    [[nodiscard]] std::int64_t number(const std::string& sql, std::int64_t otherwise)
    {
        auto statement = m_from.prepare(sql);
        const bool found = statement.next() && !statement.isNull(0);
        return found && statement.result() ? statement.integer(0) : otherwise;
    }

    [[nodiscard]] std::string descending() const
    {
        std::string order;
        for (const char c : m_table.order) {
            order += c == ',' ? " DESC," : std::string(1, c);
        }
        return order + " DESC";
    }

    /// In one direction as far as it goes; whether that is the end.
    bool saveAlong(const std::string& order)
    {
        auto row = m_from.prepare("SELECT " + m_names + " FROM " + m_name + " ORDER BY " + order);
        while (row.next()) {
            take(row, 0);
        }
        return row.result().has_value();
    }

    void saveById()
    {
        const std::int64_t known =
            std::max(number("SELECT max(id) FROM " + m_name, 0),
                     number("SELECT seq FROM sqlite_sequence WHERE name = '" + m_name + "'", 0));
        std::int64_t last = number("SELECT min(id) FROM " + m_name, 1) - 1;
        while (last < std::max(known, m_lastTaken + (known == 0 ? kBeyond : 0))) {
            auto row = m_from.prepare("SELECT id, " + m_names + " FROM " + m_name +
                                      " WHERE id > ?1 ORDER BY id LIMIT ?2");
            row.bindAll(last, kAtOnce);
            std::int64_t taken = 0;
            while (row.next()) {
                take(row, 1);
                last = row.integer(0);
                ++taken;
            }
            if (row.result()) {
                if (taken < kAtOnce) {
                    return;
                }
                continue;
            }
            last = takeOneByOne(last + 1);
        }
    }

    /// From here on each number by itself, as far as a stretch goes.
    std::int64_t takeOneByOne(std::int64_t first)
    {
        for (std::int64_t id = first; id < first + kAtOnce; ++id) {
            auto row = m_from.prepare("SELECT " + m_names + " FROM " + m_name + " WHERE id = ?1");
            row.bindAll(id);
            if (row.next()) {
                take(row, 0);
                m_lastTaken = id;
            }
        }
        return first + kAtOnce - 1;
    }

    void take(const storage::Statement& row, int first)
    {
        auto insert =
            m_to.prepare("INSERT OR IGNORE INTO " + m_name + " (" + m_names + ") VALUES (" + m_marks + ")");
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            bindColumn(insert, int(i) + 1, m_columns[i], row, int(i) + first);
        }
        insert.next(); // a row of which a value is damaged is lost
        m_saved += insert.result() ? m_to.changes() : 0;
    }

    storage::Database& m_from;
    storage::Database& m_to;
    const ArchiveTable& m_table;
    std::string m_name;
    const std::vector<ArchiveColumn>& m_columns;
    std::string m_names;
    std::string m_marks;
    int m_count = 0;
    std::int64_t m_saved = 0;
    std::int64_t m_lastTaken = 0;
};

/// Rows whose parents are lost go, until none is left that refers to nothing.
void removeOrphans(storage::Transaction& transaction)
{
    struct Reference {
        std::string column, parent, to;
    };
    for (int removed = 1; removed > 0 && !transaction.failed();) {
        removed = 0;
        for (const ArchiveTable& table : archiveTables()) {
            const std::string name{table.name};
            const auto references = transaction.all(
                "SELECT \"from\", \"table\", coalesce(\"to\", 'id') FROM pragma_foreign_key_list(?1)",
                [](const storage::Statement& row) {
                    return Reference{row.text(0), row.text(1), row.text(2)};
                },
                name);
            for (const Reference& reference : references) {
                removed += transaction.run("DELETE FROM " + name + " WHERE " + reference.column +
                                           " IS NOT NULL AND " + reference.column + " NOT IN (SELECT " +
                                           reference.to + " FROM " + reference.parent + ")");
            }
        }
    }
}

Result<std::unique_ptr<storage::Database>> openDamaged(const fs::path& library)
{
    auto database = storage::Database::open(library, storage::OpenMode::ReadOnly, library::libraryFormat());
    if (!database) {
        database = storage::Database::openUnwritten(library);
    }
    if (database) {
        if (auto ready = index::prepareSearch(**database); !ready) {
            return failure(ready.error());
        }
    }
    return database;
}

Result<SavedRows> saveTables(storage::Database& from, storage::Database& to, Progress& progress)
{
    SavedRows saved;
    if (auto off = to.execute("PRAGMA foreign_keys = OFF;"); !off) {
        return failure(off.error());
    }
    storage::Transaction transaction{to, storage::Transaction::Kind::Write};
    long long done = 0;
    for (const ArchiveTable& table : archiveTables()) {
        progress.report(done++, static_cast<long long>(archiveTables().size()), table.name);
        if (progress.cancelled()) {
            return failure(ErrorKind::Cancelled, "Cancelled.");
        }
        std::vector<ArchiveColumn> columns;
        {
            storage::Transaction reading{from, storage::Transaction::Kind::Read};
            columns = archiveColumns(reading, table.name);
        }
        if (columns.empty()) {
            saved.lost.push_back({std::string{table.name}, -1});
            continue;
        }
        TableSaver saver{from, to, table, columns};
        saver.save();
        saved.lost.push_back({std::string{table.name}, saver.there()}); // less what is kept, below
    }
    saved.notes = transaction.all("SELECT body FROM note WHERE article_id NOT IN (SELECT id FROM article)",
                                  [](const storage::Statement& row) { return row.text(0); });
    removeOrphans(transaction);
    for (LostRows& lost : saved.lost) {
        const auto kept = transaction.integer("SELECT count(*) FROM " + lost.table);
        saved.rows += kept;
        lost.count = lost.count < 0 ? -1 : std::max<std::int64_t>(0, lost.count - kept);
    }
    std::erase_if(saved.lost, [](const LostRows& lost) { return lost.count == 0; });
    if (auto committed = transaction.commit(); !committed) {
        return failure(committed.error());
    }
    return saved;
}

} // namespace

Result<SavedRows> saveReadable(const fs::path& library, const fs::path& target, const Clock& clock,
                               Progress& progress, const logging::Log& log)
{
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(target, ignored))) {
        return failure(Reason::ForeignFileThere, {target.string(), std::string{"library"}},
                       "\"" + target.string() + "\" is there; name a new file. Nothing was changed.");
    }
    const auto from = openDamaged(library);
    if (!from) {
        return failure(from.error());
    }
    const auto into = library::Library::open(target, library::Access::ReadWrite, clock, log);
    if (!into) {
        return failure(into.error());
    }
    auto saved = saveTables(**from, (*into)->session().database, progress);
    if (!saved) {
        return saved;
    }
    if (auto on = (*into)->session().database.execute("PRAGMA foreign_keys = ON;"); !on) {
        return failure(on.error());
    }
    const auto findings = library::examineLibrary(**into, progress);
    if (!findings) {
        return failure(findings.error());
    }
    for (const library::Finding& finding : *findings) {
        saved->findings.push_back(inEnglish(finding));
    }
    log.info(logging::LogCategory::Archive, "Saved " + std::to_string(saved->rows) + " rows of " +
                                                library.string() + " to " + target.string());
    return saved;
}

} // namespace duizhao::archive
