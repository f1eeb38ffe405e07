#include "core/library/store/AnnotationRows.h"

#include "core/base/Reasons.h"
#include "core/library/store/MarkTargets.h"
#include "core/library/store/Queries.h"
#include "core/text/Lines.h"

#include <set>

namespace duizhao::library {

namespace {

/// Parts names in one value; no name holds it.
constexpr char kNameEnd = '\x1F';

std::vector<std::string> namesOf(const std::string& joined)
{
    std::vector<std::string> names;
    for (std::size_t at = 0; at < joined.size();) {
        const std::size_t end = std::min(joined.find(kNameEnd, at), joined.size());
        names.push_back(joined.substr(at, end - at));
        at = end + 1;
    }
    return names;
}

} // namespace

std::string annotationColumns()
{
    return "m.id, m.uuid, " + anchorColumns() +
           ", m.body, m.created_at, m.modified_at, m.kind, m.colour, m.on_pair AND m.whole_pair, m.targets,"
           " (SELECT group_concat(name, char(31)) FROM (SELECT t.name FROM note_tag nt"
           "   JOIN tag t ON t.id = nt.tag_id WHERE nt.note_id = m.id ORDER BY t.folded))";
}

std::string bookmarkColumns()
{
    return "m.id, m.uuid, " + anchorColumns() +
           ", '', m.created_at, m.created_at, 'bookmark', '', m.on_pair, m.targets, NULL";
}

model::Annotation annotationOf(const storage::Statement& row, int first)
{
    model::Annotation annotation;
    annotation.kind = model::annotationKindFromName(row.text(first + 11));
    if (annotation.kind == model::AnnotationKind::Bookmark) {
        annotation.bookmark = row.id<BookmarkId>(first);
    } else {
        annotation.id = row.id<AnnotationId>(first);
    }
    annotation.uuid = row.text(first + 1);
    annotation.anchor = anchorOf(row, first + 2);
    annotation.body = row.text(first + 8);
    annotation.created = row.time(first + 9);
    annotation.modified = row.time(first + 10);
    annotation.colour = model::markColourFromName(row.text(first + 12));
    annotation.wholePair = row.flag(first + 13);
    annotation.targets = targetsFromJson(row.text(first + 14));
    annotation.tags = namesOf(row.text(first + 15));
    return annotation;
}

AnnotationRow requireAnnotation(storage::Transaction& transaction, AnnotationId id)
{
    auto found = transaction.one(
        "SELECT m.kind, m.colour, m.body, m.bead_id, m.article_id, a.issue_id, m.edition_id, m.whole_pair,"
        " m.targets, m.quote_en, m.quote_zh FROM note m JOIN article a ON a.id = m.article_id"
        " WHERE m.id = ?1",
        [](const storage::Statement& row) {
            return AnnotationRow{model::annotationKindFromName(row.text(0)),
                                 model::markColourFromName(row.text(1)),
                                 row.text(2),
                                 {row.id<BeadId>(3), row.id<ArticleId>(4), row.id<IssueId>(5),
                                  row.id<EditionId>(6), row.flag(7), targetsFromJson(row.text(8)),
                                  row.text(9), row.text(10)}};
        },
        id);
    if (!found) {
        transaction.fail(Reason::NoteGone, {std::to_string(id.value)});
        return {};
    }
    return *std::move(found);
}

void requireAnnotations(storage::Transaction& transaction, std::span<const AnnotationId> ids)
{
    const std::set<AnnotationId> wanted{ids.begin(), ids.end()};
    const auto there = transaction.integer(
        "SELECT count(*) FROM note WHERE id IN (SELECT value FROM json_each(?1))", storage::idList(ids));
    if (there != static_cast<std::int64_t>(wanted.size())) {
        transaction.fail(ids.size() == 1 ? errorOf(Reason::NoteGone, {std::to_string(ids.front().value)})
                                         : errorOf(Reason::NotesGone));
    }
}

Result<> requireBody(const std::string& body)
{
    if (text::trimmed(body).empty()) {
        return failure(Reason::NoteEmpty);
    }
    return {};
}

} // namespace duizhao::library
