#include "core/base/Hash.h"
#include "core/library/Act.h"
#include "core/library/Library.h"
#include "core/library/Marks.h"
#include "core/library/Queries.h"
#include "core/text/Lines.h"

namespace duizhao {

namespace {

NoteRecord noteOf(const Statement& row)
{
    NoteRecord note;
    note.id = row.id<NoteId>(0);
    note.uuid = row.text(1);
    note.anchor = anchorOf(row, 2);
    note.body = row.text(8);
    note.created = row.time(9);
    note.modified = row.time(10);
    return note;
}

struct NoteRow {
    ArticleId article;
    std::string body;
};

/// Fails the transaction with NotFound where there is no such note.
NoteRow requireNote(Transaction& transaction, NoteId id)
{
    auto note = transaction.one(
        "SELECT article_id, body FROM note WHERE id = ?1",
        [](const Statement& row) {
            return NoteRow{row.id<ArticleId>(0), row.text(1)};
        },
        id);
    if (!note) {
        transaction.fail(ErrorKind::NotFound, "There is no note " + std::to_string(id.value) + ".");
        return {};
    }
    return *std::move(note);
}

Result<> requireBody(const std::string& body)
{
    if (trimmed(body).empty()) {
        return failure(ErrorKind::InvalidArgument, "A note needs some text.");
    }
    return {};
}

} // namespace

std::vector<NoteRecord> readNotes(Transaction& transaction, const std::string& condition,
                                  const SqlValues& values)
{
    return transaction.all("SELECT m.id, m.uuid, " + anchorColumns() +
                               ", m.body, m.created_at, m.modified_at" + markTables("note") + condition +
                               markOrder(),
                           noteOf, values);
}

Result<std::vector<NoteRecord>> Library::notes(const ArticleFilter& filter) const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    const FilterSql sql = filterSql(filter);
    return transaction.give(readNotes(transaction, sql.where, sql.values));
}

Result<NoteId> Library::addNote(ArticleId article, BeadId bead, const std::string& body)
{
    if (auto checked = requireBody(body); !checked) {
        return failure(checked.error());
    }
    Act act{*m_database, m_access, *m_clock};
    Transaction& transaction = act.transaction();
    const Placement placement = placeMark(transaction, article, bead);
    act.record();
    const NoteId id{transaction.insert(
        "INSERT INTO note (uuid, article_id, on_pair, bead_id, edition_id, prints, quote_en, quote_zh,"
        " created_at, modified_at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?10)",
        newUuid(), placement.article, bool(bead), bead, placement.edition, placement.prints,
        placement.quoteEn, placement.quoteZh, m_clock->now(), body)};
    auto done = act.finish(ActKind::NoteAdded, 1, articleTitle(transaction, placement.article));
    if (!done) {
        return failure(done.error());
    }
    return id;
}

Result<> Library::editNote(NoteId id, const std::string& body)
{
    if (auto checked = requireBody(body); !checked) {
        return checked;
    }
    Act act{*m_database, m_access, *m_clock};
    Transaction& transaction = act.transaction();
    const NoteRow note = requireNote(transaction, id);
    act.record();
    if (note.body != body) {
        transaction.run("UPDATE note SET body = ?1, modified_at = ?2 WHERE id = ?3", body, m_clock->now(),
                        id);
    }
    return act.finish(ActKind::NoteEdited, 1, articleTitle(transaction, note.article));
}

Result<> Library::deleteNote(NoteId id)
{
    Act act{*m_database, m_access, *m_clock};
    Transaction& transaction = act.transaction();
    const NoteRow note = requireNote(transaction, id);
    act.record();
    transaction.run("DELETE FROM note WHERE id = ?1", id);
    return act.finish(ActKind::NoteDeleted, 1, articleTitle(transaction, note.article));
}

} // namespace duizhao
