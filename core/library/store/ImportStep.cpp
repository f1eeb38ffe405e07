#include "core/library/store/ImportStep.h"

#include "core/index/SearchIndex.h"
#include "core/library/store/Act.h"
#include "core/library/store/BlockCuts.h"
#include "core/library/store/History.h"
#include "core/library/store/Placement.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/storage/RowJournal.h"
#include "core/storage/RowRecord.h"

#include <array>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace duizhao::library {

namespace {

std::string listOf(const std::vector<std::int64_t>& ids)
{
    std::string list = "[";
    for (const std::int64_t id : ids) {
        list += (list.size() > 1 ? "," : "") + std::to_string(id);
    }
    return list + "]";
}

/// What programs hung on rows that go: reading positions, keywords, pieces that sleep since a cut was taken
/// back.
void removeHangersOn(storage::Transaction& transaction, const std::vector<storage::TableRecord>& record)
{
    const std::string articles = listOf(storage::removedRows(record, "article"));
    for (const std::string table : {"article_position", "article_tag", "refused_tag", "merged_article"}) {
        transaction.run("DELETE FROM " + table + " WHERE article_id IN (SELECT value FROM json_each(?1))",
                        articles);
    }
    transaction.run("UPDATE issue_position SET article_id = NULL"
                    " WHERE article_id IN (SELECT value FROM json_each(?1))",
                    articles);
    transaction.run("DELETE FROM issue_position WHERE issue_id IN (SELECT value FROM json_each(?1))",
                    listOf(storage::removedRows(record, "issue")));
    const std::string blocks = listOf(storage::removedRows(record, "block"));
    const std::string pieces =
        " IN (SELECT id FROM block WHERE whole_id IN (SELECT value FROM json_each(?1)))";
    transaction.run("DELETE FROM bead_block WHERE block_id" + pieces, blocks);
    transaction.run("DELETE FROM block_cut WHERE piece_id" + pieces, blocks);
    transaction.run("DELETE FROM block_whole WHERE block_id IN (SELECT value FROM json_each(?1))", blocks);
    transaction.run("DELETE FROM block WHERE whole_id IN (SELECT value FROM json_each(?1))", blocks);
}

/// Issues of rows that a record takes away, changes or brings, as far as they are there now.
void addTouchedIssues(storage::Transaction& transaction, const std::vector<storage::TableRecord>& record,
                      std::set<std::int64_t>& issues)
{
    const std::string within = " WHERE t.id IN (SELECT value FROM json_each(?1))";
    const std::array<std::pair<std::string, std::string>, 6> queries{
        {{"issue", "SELECT t.id FROM issue t"},
         {"edition", "SELECT DISTINCT t.issue_id FROM edition t"},
         {"article", "SELECT DISTINCT t.issue_id FROM article t"},
         {"alignment", "SELECT DISTINCT t.issue_id FROM alignment t"},
         {"block", "SELECT DISTINCT e.issue_id FROM block t JOIN edition e ON e.id = t.edition_id"},
         {"bead", "SELECT DISTINCT al.issue_id FROM bead t JOIN alignment al ON al.id = t.alignment_id"}}};
    for (const auto& [table, sql] : queries) {
        for (const auto& ids : {storage::removedRows(record, table), storage::restoredRows(record, table)}) {
            if (!ids.empty()) {
                transaction.each(
                    sql + within, [&](const storage::Statement& row) { issues.insert(row.integer(0)); },
                    listOf(ids));
            }
        }
    }
}

std::set<std::int64_t> touchedEditions(storage::Transaction& transaction,
                                       const std::vector<storage::TableRecord>& record)
{
    std::set<std::int64_t> editions;
    const auto add = [&](const std::string& sql, std::string_view table) {
        transaction.each(
            sql, [&](const storage::Statement& row) { editions.insert(row.integer(0)); },
            listOf(storage::restoredRows(record, table)));
    };
    add("SELECT id FROM edition WHERE id IN (SELECT value FROM json_each(?1))", "edition");
    add("SELECT DISTINCT edition_id FROM block WHERE id IN (SELECT value FROM json_each(?1))", "block");
    add("SELECT id FROM edition WHERE issue_id IN (SELECT value FROM json_each(?1))", "issue");
    return editions;
}

/// What `Library::check` asks of an edition, as far as a record that no longer fits could break it.
constexpr std::array<std::string_view, 6> kBroken{
    "SELECT count(*) FROM edition e WHERE e.id = ?1 AND NOT EXISTS (SELECT 1 FROM alignment al"
    " WHERE al.en_edition_id = e.id AND al.zh_edition_id = e.id AND al.issue_id = e.issue_id)",
    "SELECT count(DISTINCT ordinal) <> count(*) OR max(ordinal) <> count(*) - 1 FROM block"
    " WHERE edition_id = ?1 AND whole_id IS NULL",
    "SELECT count(*) FROM block bl LEFT JOIN edition_article ea ON ea.edition_id = bl.edition_id"
    " AND ea.ordinal = bl.part WHERE bl.edition_id = ?1"
    " AND ((bl.part IS NULL) <> (ea.edition_id IS NULL) OR bl.article_id IS NOT ea.article_id)",
    "SELECT count(*) FROM block bl JOIN alignment al ON al.en_edition_id = ?1 AND al.zh_edition_id = ?1"
    " WHERE bl.edition_id = ?1 AND bl.disposition = 'shown' AND (SELECT count(*) FROM bead_block bb"
    "   JOIN bead b ON b.id = bb.bead_id WHERE bb.block_id = bl.id AND b.alignment_id = al.id) <> 1",
    "SELECT count(*) FROM bead b JOIN alignment al ON al.id = b.alignment_id"
    " WHERE ?1 IN (al.en_edition_id, al.zh_edition_id)"
    " AND NOT EXISTS (SELECT 1 FROM bead_block bb WHERE bb.bead_id = b.id)",
    "SELECT EXISTS (SELECT 1 FROM bead b JOIN alignment al ON al.id = b.alignment_id"
    "   WHERE ?1 IN (al.en_edition_id, al.zh_edition_id) GROUP BY al.id"
    "   HAVING count(DISTINCT b.ordinal) <> count(*))",
};

/// Programs may have changed an edition since (emptied the trash, read it anew): then the step is no more of
/// use.
void requireWhole(storage::Transaction& transaction, const std::vector<storage::TableRecord>& record)
{
    for (const std::int64_t edition : touchedEditions(transaction, record)) {
        for (const std::string_view broken : kBroken) {
            if (transaction.integer(broken, edition) != 0) {
                transaction.fail(ErrorKind::Conflict,
                                 "The library has changed since; this step no longer fits what it holds.");
            }
        }
    }
    if (transaction.integer("SELECT EXISTS (SELECT 1 FROM issue i WHERE NOT EXISTS"
                            " (SELECT 1 FROM edition e WHERE e.issue_id = i.id)"
                            " AND i.id IN (SELECT value FROM json_each(?1)))",
                            listOf(storage::restoredRows(record, "issue"))) != 0) {
        transaction.fail(ErrorKind::Conflict,
                         "The library has changed since; this step no longer fits what it holds.");
    }
}

/// One file's record; what makes it again takes its place.
void takePart(storage::Transaction& transaction, std::int64_t part, const std::string& bytes)
{
    const auto record = storage::unpackRecord(bytes);
    transaction.require(record);
    if (transaction.failed()) {
        return;
    }
    std::set<std::int64_t> issues;
    addTouchedIssues(transaction, *record, issues);
    storage::RowJournal journal{transaction.database(), journalledTables()};
    removeHangersOn(transaction, *record);
    transaction.require(storage::restoreRows(transaction.database(), *record));
    settleCuts(transaction);
    placeMarks(transaction, std::nullopt);
    requireWhole(transaction, *record);
    const auto reverse = journal.finish();
    transaction.require(reverse);
    if (!transaction.failed()) {
        transaction.run("UPDATE history_part SET record = ?2 WHERE id = ?1", part,
                        storage::BlobView{*reverse});
    }
    addTouchedIssues(transaction, *record, issues);
    for (const std::int64_t issue : issues) {
        if (transaction.integer("SELECT EXISTS (SELECT 1 FROM issue WHERE id = ?1)", issue) != 0) {
            index::markStale(transaction, IssueId{issue});
        }
    }
}

} // namespace

std::span<const std::string_view> journalledTables()
{
    static constexpr std::array<std::string_view, 35> tables{"publication",
                                                             "publication_alias",
                                                             "source",
                                                             "issue",
                                                             "issue_word",
                                                             "edition",
                                                             "issue_question",
                                                             "edition_feature",
                                                             "former_source",
                                                             "edition_tag",
                                                             "edition_account",
                                                             "article",
                                                             "not_duplicate",
                                                             "merged_article",
                                                             "edition_article",
                                                             "block",
                                                             "block_cut",
                                                             "block_whole",
                                                             "alignment",
                                                             "bead",
                                                             "bead_block",
                                                             "tag",
                                                             "article_tag",
                                                             "refused_tag",
                                                             "tag_colour",
                                                             "bookmark",
                                                             "note",
                                                             "note_tag",
                                                             "article_position",
                                                             "issue_position",
                                                             "version_text",
                                                             "version_part",
                                                             "waiting_pair",
                                                             "joined_issue",
                                                             "joined_article"};
    return tables;
}

ImportStep::ImportStep(const Session& library, std::string detail, ActKind kind)
    : m_library{library}, m_detail{std::move(detail)}, m_kind{kind}, m_outermost{library.importStep ==
                                                                                 nullptr}
{
    if (m_outermost) {
        library.importStep = this;
    }
}

ImportStep::~ImportStep()
{
    if (m_outermost) {
        m_library.importStep = nullptr;
    }
}

std::unique_ptr<storage::RowJournal> ImportStep::begin(storage::Transaction& transaction)
{
    return transaction.failed()
               ? nullptr
               : std::make_unique<storage::RowJournal>(transaction.database(), journalledTables());
}

void ImportStep::keep(storage::Transaction& transaction, storage::RowJournal& journal)
{
    const auto record = journal.finish();
    transaction.require(record);
    if (transaction.failed() || record->empty()) {
        return;
    }
    // A step that was taken back while its run went on is over; what comes now is another one.
    const bool stands =
        transaction.integer("SELECT count(*) FROM history WHERE id = ?1 AND undone = 0", m_step) > 0;
    m_files = stands ? m_files + 1 : 1;
    transaction.run("DELETE FROM history WHERE undone = 1");
    if (stands) {
        transaction.run("UPDATE history SET count = ?2 WHERE id = ?1", m_step, m_files);
    } else {
        m_step = transaction.insert("INSERT INTO history (kind, count, detail, at, changes)"
                                    " VALUES (?1, ?2, ?3, ?4, x'')",
                                    name(m_kind), m_files, m_detail, m_library.clock.now());
    }
    transaction.run("INSERT INTO history_part (step_id, record) VALUES (?1, ?2)", m_step,
                    storage::BlobView{*record});
}

bool isImportStep(storage::Transaction& transaction, std::int64_t step)
{
    return transaction.integer("SELECT EXISTS (SELECT 1 FROM history_part WHERE step_id = ?1)", step) != 0;
}

void takeImportStep(storage::Transaction& transaction, std::int64_t step, storage::Direction direction)
{
    // Rows come and go in any order; all that refer to one another must be there in the end.
    transaction.run("PRAGMA defer_foreign_keys = ON");
    const std::string order = direction == storage::Direction::Undo ? " ORDER BY id DESC" : " ORDER BY id";
    const auto parts = transaction.all(
        "SELECT id FROM history_part WHERE step_id = ?1" + order,
        [](const storage::Statement& row) { return row.integer(0); }, step);
    for (const std::int64_t part : parts) {
        const auto bytes = transaction.one(
            "SELECT record FROM history_part WHERE id = ?1",
            [](const storage::Statement& row) { return row.text(0); }, part);
        takePart(transaction, part, bytes.value_or(std::string{}));
    }
    if (!transaction.failed() && transaction.database().hasDanglingRows()) {
        transaction.fail(ErrorKind::Conflict, "What this step belongs to is no longer in the library.");
    }
}

} // namespace duizhao::library
