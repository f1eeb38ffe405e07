#include "core/library/Act.h"
#include "core/library/AnnotationRows.h"
#include "core/library/Library.h"
#include "core/library/Queries.h"

namespace duizhao {

std::vector<NoteRecord> readNotes(Transaction& transaction, const std::string& condition,
                                  const SqlValues& values)
{
    return transaction.all(
        "SELECT " + annotationColumns() + markTables("note") + condition + markOrder(),
        [](const Statement& row) { return annotationOf(row, 0); }, values);
}

Result<std::vector<NoteRecord>> Library::notes(const ArticleFilter& filter) const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    const FilterSql sql = filterSql(filter);
    return transaction.give(readNotes(transaction, sql.where, sql.values));
}

Result<NoteId> Library::addNote(ArticleId article, BeadId bead, const std::string& body)
{
    AnnotationDraft draft;
    draft.kind = AnnotationKind::Note;
    draft.article = article;
    draft.pair = bead;
    draft.body = body;
    return addAnnotation(draft);
}

Result<> Library::editNote(NoteId id, const std::string& body)
{
    Act act{*m_database, m_access, *m_clock};
    Transaction& transaction = act.transaction();
    const AnnotationRow note = requireAnnotation(transaction, id);
    if (note.kind == AnnotationKind::Note) {
        transaction.require(requireBody(body));
    }
    act.record();
    if (note.body != body) {
        transaction.run("UPDATE note SET body = ?1, modified_at = ?2, folded = ?4 WHERE id = ?3", body,
                        m_clock->now(), id, foldedMark(note.placement, body));
    }
    return act.finish(ActKind::NoteEdited, 1, articleTitle(transaction, note.placement.article));
}

Result<> Library::deleteNote(NoteId id)
{
    return deleteAnnotations({&id, 1});
}

} // namespace duizhao
