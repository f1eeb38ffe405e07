#include "core/library/acts/AnnotationActs.h"

#include "core/base/Hash.h"
#include "core/base/Reasons.h"
#include "core/library/store/Act.h"
#include "core/library/store/AnnotationRows.h"
#include "core/library/store/History.h"
#include "core/library/store/MarkTargets.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/library/store/TagNames.h"
#include "core/model/AnnotationFilter.h"

namespace duizhao::library {

namespace {

/// Where a new annotation stands; fails the transaction where it cannot.
Placement placementFor(storage::Transaction& transaction, const model::AnnotationDraft& draft)
{
    if (draft.stretches.empty()) {
        return placeMark(transaction, draft.article, draft.pair);
    }
    EditionTexts texts{transaction};
    std::vector<model::MarkTarget> targets;
    for (const model::AnnotationDraft::Stretch& stretch : draft.stretches) {
        if (auto target = texts.target(stretch.block, stretch.range)) {
            targets.push_back(*std::move(target));
        }
    }
    if (targets.empty()) {
        transaction.fail(Reason::NothingToMark);
    }
    Placement placement = placementOf(transaction, std::move(targets));
    if (!placement.article) {
        const ArticleId home = placeMark(transaction, draft.article, placement.bead).article;
        placement.article = home;
    }
    return placement;
}

void addTags(storage::Transaction& transaction, AnnotationId note, const std::vector<std::int64_t>& tags)
{
    for (const std::int64_t tag : tags) {
        transaction.run("INSERT OR IGNORE INTO note_tag (note_id, tag_id) VALUES (?1, ?2)", note, tag);
    }
}

/// The rows of names, made where they are missing; fails the transaction for one that is no name.
std::vector<std::int64_t> tagRows(storage::Transaction& transaction, const std::vector<std::string>& names)
{
    std::vector<std::int64_t> rows;
    for (const std::string& typed : names) {
        const auto tag = tagName(typed);
        transaction.require(tag);
        if (tag) {
            rows.push_back(internTag(transaction, *tag));
        }
    }
    return rows;
}

Result<> requireSense(const model::AnnotationDraft& draft)
{
    if (draft.kind == model::AnnotationKind::Bookmark) {
        return failure(Reason::BookmarkIsNoMark);
    }
    if (draft.kind == model::AnnotationKind::Note) {
        return requireBody(draft.body);
    }
    if (draft.stretches.empty() && !draft.pair) {
        return failure(Reason::MarkNowhere);
    }
    if (draft.kind == model::AnnotationKind::Highlight && draft.colour == model::MarkColour::None) {
        return failure(Reason::HighlightUncoloured);
    }
    return {};
}

/// The title to show for an act on these: the article's, when they are all on one.
std::string titleFor(storage::Transaction& transaction, std::span<const AnnotationId> ids)
{
    const auto articles = transaction.all(
        "SELECT DISTINCT article_id FROM note WHERE id IN (SELECT value FROM json_each(?1)) LIMIT 2",
        [](const storage::Statement& row) { return row.id<ArticleId>(0); }, storage::idList(ids));
    return articles.size() == 1 ? articleTitle(transaction, articles.front()) : std::string{};
}

} // namespace

Result<AnnotationId> addAnnotation(const Session& session, const model::AnnotationDraft& draft)
{
    if (auto sense = requireSense(draft); !sense) {
        return failure(sense.error());
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const Placement placement = placementFor(transaction, draft);
    const auto tags = tagRows(transaction, draft.tags);
    act.record();
    const AnnotationId id{transaction.insert(
        "INSERT INTO note (uuid, article_id, on_pair, bead_id, edition_id, prints, quote_en, quote_zh,"
        " created_at, modified_at, body, kind, colour, whole_pair, targets, folded)"
        " VALUES (?1, ?2, ?3, ?4, ?5, '', ?6, ?7, ?8, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        newUuid(), placement.article, bool(placement.bead), placement.bead, placement.edition,
        placement.quoteEn, placement.quoteZh, session.clock.now(), draft.body, name(draft.kind),
        name(draft.colour), placement.wholePair, toJson(placement.targets),
        foldedMark(placement, draft.body))};
    addTags(transaction, id, tags);
    const ActKind kind = draft.kind == model::AnnotationKind::Note ? ActKind::NoteAdded : ActKind::MarkAdded;
    if (auto done = act.finish(kind, 1, articleTitle(transaction, placement.article)); !done) {
        return failure(done.error());
    }
    return id;
}

Result<> recolourAnnotations(const Session& session, std::span<const AnnotationId> ids,
                             model::AnnotationKind kind, model::MarkColour colour)
{
    if (kind == model::AnnotationKind::Bookmark ||
        (kind == model::AnnotationKind::Highlight && colour == model::MarkColour::None)) {
        return failure(Reason::HighlightUncoloured);
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    requireAnnotations(transaction, ids);
    if (kind == model::AnnotationKind::Note &&
        transaction.integer("SELECT count(*) FROM note WHERE trim(body, char(9, 10, 13, 32)) = ''"
                            " AND id IN (SELECT value FROM json_each(?1))",
                            storage::idList(ids)) > 0) {
        transaction.fail(Reason::NoteEmpty);
    }
    act.record();
    const int count = transaction.run(
        "UPDATE note SET kind = ?2, colour = ?3, modified_at = ?4 WHERE (kind <> ?2 OR colour <> ?3)"
        " AND id IN (SELECT value FROM json_each(?1))",
        storage::idList(ids), name(kind), name(colour), session.clock.now());
    return act.finish(ActKind::MarkRecoloured, count, titleFor(transaction, ids));
}

Result<> tagAnnotations(const Session& session, std::span<const AnnotationId> ids, const std::string& tag)
{
    const auto tagged = tagName(tag);
    if (!tagged) {
        return failure(tagged.error());
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    requireAnnotations(transaction, ids);
    const auto id = internTag(transaction, *tagged);
    act.record();
    const int count = transaction.run("INSERT OR IGNORE INTO note_tag (note_id, tag_id)"
                                      " SELECT DISTINCT value, ?1 FROM json_each(?2)",
                                      id, storage::idList(ids));
    return act.finish(ActKind::NoteTagAdded, count, *tagged);
}

Result<> untagAnnotations(const Session& session, std::span<const AnnotationId> ids, const std::string& tag)
{
    const auto tagged = tagName(tag);
    if (!tagged) {
        return failure(tagged.error());
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    requireAnnotations(transaction, ids);
    act.record();
    const int count =
        transaction.run("DELETE FROM note_tag WHERE tag_id = (SELECT id FROM tag WHERE folded = ?1)"
                        " AND note_id IN (SELECT value FROM json_each(?2))",
                        foldedTag(*tagged), storage::idList(ids));
    return act.finish(ActKind::NoteTagRemoved, count, *tagged);
}

Result<> deleteAnnotations(const Session& session, std::span<const AnnotationId> ids,
                           std::span<const BookmarkId> bookmarks)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    requireAnnotations(transaction, ids);
    const std::string title = titleFor(transaction, ids);
    act.record();
    transaction.run("DELETE FROM note_tag WHERE note_id IN (SELECT value FROM json_each(?1))",
                    storage::idList(ids));
    int count = transaction.run("DELETE FROM note WHERE id IN (SELECT value FROM json_each(?1))",
                                storage::idList(ids));
    count += transaction.run("DELETE FROM bookmark WHERE id IN (SELECT value FROM json_each(?1))",
                             storage::idList(bookmarks));
    const bool one = ids.size() == 1 && bookmarks.empty();
    return act.finish(one ? ActKind::NoteDeleted : ActKind::MarksDeleted, count, title);
}

Result<> placeAnnotation(const Session& session, AnnotationId id, const model::PlaceCandidate& where)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    AnnotationRow row = requireAnnotation(transaction, id);
    EditionTexts texts{transaction};
    const auto target = texts.target(where.block, where.range);
    auto& targets = row.placement.targets;
    if (!target || where.target >= targets.size()) {
        transaction.fail(Reason::NothingToMark);
        return transaction.result();
    }
    targets[where.target] = *target;
    Placement placement = placementOf(transaction, std::move(targets));
    act.record();
    transaction.run("UPDATE note SET bead_id = ?2, edition_id = ?3, quote_en = ?4, quote_zh = ?5,"
                    " article_id = coalesce(?6, article_id), targets = ?7, folded = ?8 WHERE id = ?1",
                    id, placement.bead, placement.edition, placement.quoteEn, placement.quoteZh,
                    placement.article, toJson(placement.targets), foldedMark(placement, row.body));
    // One on a whole pair takes the pair's other half with it.
    placeMarks(transaction, placement.issue);
    return act.finish(ActKind::MarkPlaced, 1, articleTitle(transaction, placement.article));
}

Result<> nameColour(const Session& session, model::MarkColour colour, const std::string& given)
{
    if (colour == model::MarkColour::None) {
        return failure(Reason::NoSuchColour);
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    act.record();
    if (given.empty()) {
        transaction.run("DELETE FROM colour_name WHERE colour = ?1", name(colour));
    } else {
        transaction.run("INSERT INTO colour_name (colour, name) VALUES (?1, ?2)"
                        " ON CONFLICT DO UPDATE SET name = excluded.name",
                        name(colour), given);
    }
    return act.finish(ActKind::ColourNamed, 1, given);
}

} // namespace duizhao::library
