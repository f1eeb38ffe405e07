#include "core/library/acts/IncomingAnnotations.h"

#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/MarkTargets.h"
#include "core/library/store/Placement.h"
#include "core/library/store/Session.h"
#include "core/library/store/TagNames.h"

#include <optional>
#include <set>

namespace duizhao::library {

namespace {

struct Known {
    std::int64_t id = 0;
    UtcTime modified;
};

std::optional<Known> knownMark(storage::Transaction& transaction, const IncomingAnnotation& mark)
{
    const auto row = [](const storage::Statement& statement) {
        return Known{statement.integer(0), statement.time(1)};
    };
    return mark.kind == model::AnnotationKind::Bookmark
               ? transaction.one("SELECT id, created_at FROM bookmark WHERE uuid = ?1", row, mark.uuid)
               : transaction.one("SELECT id, modified_at FROM note WHERE uuid = ?1", row, mark.uuid);
}

std::string foldedText(const IncomingAnnotation& mark)
{
    Placement placement;
    placement.quoteEn = mark.quoteEn;
    placement.quoteZh = mark.quoteZh;
    return foldedMark(placement, mark.body);
}

std::int64_t insertMark(storage::Transaction& transaction, const IncomingAnnotation& mark)
{
    const bool onPair = !mark.targets.empty();
    if (mark.kind == model::AnnotationKind::Bookmark) {
        return transaction.insert("INSERT INTO bookmark (uuid, article_id, on_pair, prints, quote_en, "
                                  "quote_zh, created_at, targets,"
                                  " folded) VALUES (?1, ?2, ?3, '', ?4, ?5, ?6, ?7, ?8)",
                                  mark.uuid, mark.article, onPair, mark.quoteEn, mark.quoteZh, mark.created,
                                  toJson(mark.targets), foldedText(mark));
    }
    return transaction.insert(
        "INSERT INTO note (uuid, article_id, on_pair, prints, quote_en, quote_zh, created_at, modified_at,"
        " body, kind, colour, whole_pair, targets, folded)"
        " VALUES (?1, ?2, ?3, '', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        mark.uuid, mark.article, onPair, mark.quoteEn, mark.quoteZh, mark.created, mark.modified, mark.body,
        name(mark.kind), name(mark.colour), mark.wholePair, toJson(mark.targets), foldedText(mark));
}

void setTags(storage::Transaction& transaction, std::int64_t note, const std::vector<std::int64_t>& tags)
{
    transaction.run("DELETE FROM note_tag WHERE note_id = ?1", note);
    for (const std::int64_t tag : tags) {
        transaction.run("INSERT OR IGNORE INTO note_tag (note_id, tag_id) VALUES (?1, ?2)", note, tag);
    }
}

/// New rows of the dictionary of tags are no part of the act.
std::vector<std::vector<std::int64_t>> tagRows(storage::Transaction& transaction,
                                               std::span<const IncomingAnnotation> marks)
{
    std::vector<std::vector<std::int64_t>> rows;
    for (const IncomingAnnotation& mark : marks) {
        rows.emplace_back();
        for (const std::string& typed : mark.tags) {
            const auto tag = tagName(typed);
            transaction.require(tag);
            if (tag) {
                rows.back().push_back(internTag(transaction, *tag));
            }
        }
    }
    return rows;
}

/// Where a bookmark stands already, a second one has no place.
bool doubled(storage::Transaction& transaction, const IncomingAnnotation& mark)
{
    return mark.kind == model::AnnotationKind::Bookmark && mark.targets.empty() &&
           transaction.integer("SELECT count(*) FROM bookmark WHERE article_id = ?1 AND on_pair = 0",
                               mark.article) > 0;
}

} // namespace

Result<TakenMarks> takeMarks(const Session& session, std::span<const IncomingAnnotation> marks)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const auto tags = tagRows(transaction, marks);
    act.record();
    TakenMarks taken;
    std::set<std::int64_t> issues;
    for (std::size_t i = 0; i < marks.size() && !transaction.failed(); ++i) {
        const IncomingAnnotation& mark = marks[i];
        const auto known = knownMark(transaction, mark);
        if ((known && known->modified >= mark.modified) || (!known && doubled(transaction, mark))) {
            ++taken.unchanged;
            continue;
        }
        if (known) {
            transaction.run("UPDATE note SET body = ?2, kind = ?3, colour = ?4, modified_at = ?5, folded = ?6"
                            " WHERE id = ?1",
                            known->id, mark.body, name(mark.kind), name(mark.colour), mark.modified,
                            foldedText(mark));
        }
        const std::int64_t row = known ? known->id : insertMark(transaction, mark);
        if (mark.kind != model::AnnotationKind::Bookmark) {
            setTags(transaction, row, tags[i]);
        }
        ++(known ? taken.updated : taken.added);
        issues.insert(transaction.integer("SELECT issue_id FROM article WHERE id = ?1", mark.article));
    }
    for (const std::int64_t issue : issues) {
        placeMarks(transaction, IssueId{issue});
    }
    if (auto done = act.finish(ActKind::NoteAdded, taken.added + taken.updated, {}); !done) {
        return failure(done.error());
    }
    return taken;
}

} // namespace duizhao::library
