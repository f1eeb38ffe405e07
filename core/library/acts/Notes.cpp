#include "core/library/acts/Notes.h"

#include "core/library/acts/AnnotationActs.h"
#include "core/library/store/Act.h"
#include "core/library/store/AnnotationRows.h"
#include "core/library/store/History.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/model/AnnotationFilter.h"
#include "core/model/Records.h"

namespace duizhao::library {

Result<AnnotationId> addNote(const Session& session, ArticleId article, BeadId bead, const std::string& body)
{
    model::AnnotationDraft draft;
    draft.kind = model::AnnotationKind::Note;
    draft.article = article;
    draft.pair = bead;
    draft.body = body;
    return addAnnotation(session, draft);
}

Result<> editNote(const Session& session, AnnotationId id, const std::string& body)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const AnnotationRow note = requireAnnotation(transaction, id);
    if (note.kind == model::AnnotationKind::Note) {
        transaction.require(requireBody(body));
    }
    act.record();
    if (note.body != body) {
        transaction.run("UPDATE note SET body = ?1, modified_at = ?2, folded = ?4 WHERE id = ?3", body,
                        session.clock.now(), id, foldedMark(note.placement, body));
    }
    return act.finish(ActKind::NoteEdited, 1, articleTitle(transaction, note.placement.article));
}

Result<> deleteNote(const Session& session, AnnotationId id)
{
    return deleteAnnotations(session, {&id, 1});
}

} // namespace duizhao::library
