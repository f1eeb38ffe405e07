#include "core/library/acts/Undo.h"

#include "core/base/Reasons.h"
#include "core/index/SearchIndex.h"
#include "core/library/store/Act.h"
#include "core/library/store/BlockCuts.h"
#include "core/library/store/ImportStep.h"
#include "core/library/store/Placement.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"

namespace duizhao::library {

namespace {

struct Step {
    std::int64_t id = 0;
    HistoryEntry entry;
    std::string changes;
};

HistoryEntry entryOf(const storage::Statement& row)
{
    return {actKindFromName(row.text(1)), row.number(2), row.text(3), row.time(4)};
}

Step stepOf(const storage::Statement& row)
{
    return {row.integer(0), entryOf(row), row.text(5)};
}

/// The newest step that is done, the oldest that is taken back.
constexpr std::string_view kNextUndo = "SELECT id, kind, count, detail, at, changes FROM history"
                                       " WHERE undone = 0 ORDER BY id DESC LIMIT 1";
constexpr std::string_view kNextRedo = "SELECT id, kind, count, detail, at, changes FROM history"
                                       " WHERE undone = 1 ORDER BY id LIMIT 1";

/// Rows that came back may refer to an article that was found to be another one meanwhile.
void mend(storage::Transaction& transaction)
{
    for (const std::string table : {"note", "bookmark", "article_tag", "refused_tag"}) {
        transaction.run("UPDATE OR IGNORE " + table +
                        " SET article_id = (SELECT m.article_id FROM merged_article m"
                        "   WHERE m.former_id = article_id)"
                        " WHERE article_id IN (SELECT former_id FROM merged_article)");
    }
    transaction.run("DELETE FROM note_tag WHERE note_id NOT IN (SELECT id FROM note)");
    for (const std::string table : {"article_tag", "refused_tag"}) {
        transaction.run("DELETE FROM " + table + " WHERE article_id NOT IN (SELECT id FROM article)");
    }
    transaction.run("DELETE FROM not_duplicate WHERE article_id NOT IN (SELECT id FROM article)"
                    " OR other_id NOT IN (SELECT id FROM article)");
    for (const auto& table : recordedTables()) {
        if (transaction.one(
                "SELECT 1 FROM pragma_foreign_key_check(?1)", [](const storage::Statement&) { return true; },
                table.name)) {
            transaction.fail(Reason::StepBelongsToNothing);
        }
    }
}

/// The next step in a direction; fails the transaction where there is none.
Step nextStep(storage::Transaction& transaction, storage::Direction direction)
{
    auto step = transaction.one(direction == storage::Direction::Undo ? kNextUndo : kNextRedo, stepOf);
    if (!step) {
        transaction.fail(direction == storage::Direction::Undo ? Reason::NothingToUndo
                                                               : Reason::NothingToRedo);
        return {};
    }
    return *std::move(step);
}

/// Issues that were called or dated otherwise are indexed for searching again.
void markIssuesStale(storage::Transaction& transaction, const Step& step)
{
    const bool said = step.entry.kind == ActKind::IssueRenamed || step.entry.kind == ActKind::IssueDated ||
                      step.entry.kind == ActKind::IssueMoved;
    for (const std::int64_t row :
         said ? storage::changedRows(step.changes, "issue") : std::vector<std::int64_t>{}) {
        if (transaction.integer("SELECT count(*) FROM issue WHERE id = ?1", row) > 0) {
            index::markStale(transaction, IssueId{row});
        }
    }
}

bool isOfMarks(ActKind kind)
{
    switch (kind) {
    case ActKind::BookmarkAdded:
    case ActKind::BookmarkRemoved:
    case ActKind::NoteAdded:
    case ActKind::NoteEdited:
    case ActKind::NoteDeleted:
    case ActKind::MarkAdded:
    case ActKind::MarkRecoloured:
    case ActKind::MarkPlaced:
    case ActKind::MarksDeleted:
    case ActKind::PairsEdited:
    case ActKind::DuplicatesMerged:
        return true;
    default:
        return false;
    }
}

/// Pairs that came back may share their place in the reading order with pairs that an import made meanwhile.
void settlePlaces(storage::Transaction& transaction, const std::string& changes)
{
    std::vector<BeadId> pairs;
    for (const std::int64_t row : storage::changedRows(changes, "bead")) {
        pairs.push_back(BeadId{row});
    }
    const auto shared = transaction.all(
        "SELECT al.id FROM alignment al WHERE al.id IN (SELECT b.alignment_id FROM json_each(?1) changed"
        "   JOIN bead b ON b.id = changed.value)"
        " AND (SELECT count(DISTINCT b.ordinal) <> count(*) FROM bead b WHERE b.alignment_id = al.id)",
        [](const storage::Statement& row) { return row.integer(0); },
        storage::idList(std::span<const BeadId>{pairs}));
    for (const std::int64_t alignment : shared) {
        transaction.run("UPDATE bead SET ordinal = place.number FROM (SELECT id,"
                        "   row_number() OVER (ORDER BY ordinal, id) - 1 AS number FROM bead"
                        "   WHERE alignment_id = ?1) place WHERE place.id = bead.id",
                        alignment);
    }
}

Result<> take(storage::Transaction& transaction, const Step& step, storage::Direction direction)
{
    if (isImportStep(transaction, step.id)) {
        takeImportStep(transaction, step.id, direction);
        transaction.run("UPDATE history SET undone = ?1 WHERE id = ?2", direction == storage::Direction::Undo,
                        step.id);
        return transaction.commit();
    }
    const auto fit = storage::applyChanges(transaction.database(), step.changes, direction, recordedTables());
    transaction.require(fit);
    settleCuts(transaction);
    if (step.entry.kind == ActKind::PairsEdited) {
        settlePlaces(transaction, step.changes);
    }
    if (fit && *fit == storage::Fit::Dangling) {
        mend(transaction);
    }
    markIssuesStale(transaction, step);
    if (isOfMarks(step.entry.kind)) {
        // The mark comes back as it was: meanwhile an import may have moved or reworded its pair.
        placeMarks(transaction, std::nullopt);
    }
    transaction.run("UPDATE history SET undone = ?1 WHERE id = ?2", direction == storage::Direction::Undo,
                    step.id);
    return transaction.commit();
}

Result<HistoryEntry> travel(storage::Database& database, Access access, storage::Direction direction)
{
    Step step;
    Result<> taken;
    {
        storage::Transaction transaction{database, writeKind(access)};
        requireWritable(transaction, access);
        step = nextStep(transaction, direction);
        if (transaction.failed()) {
            return failure(transaction.result().error());
        }
        taken = take(transaction, step, direction);
    }
    if (taken) {
        return step.entry;
    }
    if (taken.error().kind != ErrorKind::Conflict) {
        return failure(taken.error());
    }
    // It would stand in the way of every step behind it for good.
    storage::Transaction transaction{database, storage::Transaction::Kind::Write};
    transaction.run("DELETE FROM history WHERE id = ?1", step.id);
    if (auto dropped = transaction.commit(); !dropped) {
        return failure(dropped.error());
    }
    return failure(Reason::StepLeftOut, {},
                   taken.error().message + " It has been left out; nothing else has changed.");
}

} // namespace

Result<HistoryState> history(const Session& session)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    HistoryState state;
    state.undo = transaction.one(kNextUndo, entryOf);
    state.redo = transaction.one(kNextRedo, entryOf);
    return transaction.give(std::move(state));
}

Result<HistoryEntry> undo(const Session& session)
{
    return travel(session.database, session.access, storage::Direction::Undo);
}

Result<HistoryEntry> redo(const Session& session)
{
    return travel(session.database, session.access, storage::Direction::Redo);
}

} // namespace duizhao::library
