#include "core/library/read/AnnotationQuery.h"

#include "core/library/store/AnnotationRows.h"
#include "core/library/store/Queries.h"
#include "core/library/store/TagNames.h"
#include "core/text/Fold.h"
#include "core/text/Lines.h"

#include <algorithm>

namespace duizhao::library {

namespace {

template <typename Enum>
std::string nameList(const std::vector<Enum>& values)
{
    std::string list = "[";
    for (const Enum value : values) {
        list += (list.size() > 1 ? ",\"" : "\"") + std::string{name(value)} + "\"";
    }
    return list + "]";
}

std::string wordList(const std::vector<std::string>& words)
{
    std::string list = "[";
    for (const std::string& word : words) {
        const bool plain = word.find_first_of("\"\\\n") == std::string::npos;
        list += plain ? (list.size() > 1 ? ",\"" : "\"") + word + "\"" : "";
    }
    return list + "]";
}

void narrowByArticle(const model::AnnotationFilter& filter, AnnotationQuery& query)
{
    if (filter.article) {
        query.add("m.article_id = ?", {filter.article->value});
    }
    if (filter.issue) {
        query.add("a.issue_id = ?", {filter.issue->value});
    }
    if (filter.publication) {
        query.add("i.publication_id = ?", {filter.publication->value});
    }
    if (filter.articleTag) {
        const std::string folded = foldedTag(*filter.articleTag);
        query.add("a.id IN (SELECT at.article_id FROM article_tag at JOIN tag t ON t.id = at.tag_id"
                  " WHERE t.folded = ? OR (t.folded >= ? AND t.folded < ?))",
                  {folded, folded + "/", folded + "0"});
    }
}

void narrow(const model::AnnotationFilter& filter, AnnotationQuery& query)
{
    query.add("a.trashed_at IS NULL", {});
    narrowByArticle(filter, query);
    if (!filter.uuids.empty()) {
        query.add("m.uuid IN (SELECT value FROM json_each(?))", {wordList(filter.uuids)});
    }
    if (filter.madeFrom) {
        query.add("m.created_at >= ?", {std::int64_t(filter.madeFrom->time_since_epoch().count())});
    }
    if (filter.madeBefore) {
        query.add("m.created_at < ?", {std::int64_t(filter.madeBefore->time_since_epoch().count())});
    }
    if (const std::string wanted = text::fold(text::trimmed(filter.text)); !wanted.empty()) {
        query.add("instr(m.folded, ?) > 0", {wanted});
    }
    if (filter.lostOnly) {
        query.add("m.on_pair = 1 AND (m.bead_id IS NULL OR EXISTS"
                  " (SELECT 1 FROM json_each(m.targets) t WHERE t.value ->> 'block' = 0))",
                  {});
    }
}

void narrowNotes(const model::AnnotationFilter& filter, AnnotationQuery& query)
{
    if (!filter.kinds.empty()) {
        query.add("m.kind IN (SELECT value FROM json_each(?))", {nameList(filter.kinds)});
    }
    if (!filter.colours.empty()) {
        query.add("m.colour IN (SELECT value FROM json_each(?))", {nameList(filter.colours)});
    }
    if (filter.tag) {
        const std::string folded = foldedTag(*filter.tag);
        query.add("m.id IN (SELECT nt.note_id FROM note_tag nt JOIN tag t ON t.id = nt.tag_id"
                  " WHERE t.folded = ? OR (t.folded >= ? AND t.folded < ?))",
                  {folded, folded + "/", folded + "0"});
    }
    if (filter.withBodyOnly) {
        query.add("m.body <> ''", {});
    }
}

std::string tablesOf(const std::string& table)
{
    return markTables(table) + " JOIN issue i ON i.id = a.issue_id"
                               " LEFT JOIN publication p ON p.id = i.publication_id WHERE 1";
}

const std::string kPlaceColumns =
    ", a.uuid, a.title, a.title_zh, CASE WHEN a.date <> '' THEN a.date ELSE i.date END, i.id,"
    " CASE WHEN i.title <> '' THEN i.title ELSE i.title_zh END, coalesce(p.name, '')";
const std::string kOrderColumns =
    ", a.sort_date AS by_date, i.id AS by_issue, a.ordinal AS by_article,"
    " m.on_pair = 1 AND b.id IS NULL AS by_lost, b.ordinal AS by_pair, m.created_at AS by_age";

bool hasBookmarks(const model::AnnotationFilter& filter)
{
    const auto& kinds = filter.kinds;
    return filter.colours.empty() && !filter.tag && !filter.withBodyOnly &&
           (kinds.empty() ||
            std::find(kinds.begin(), kinds.end(), model::AnnotationKind::Bookmark) != kinds.end());
}

bool hasNotes(const model::AnnotationFilter& filter)
{
    return filter.kinds.empty() || std::any_of(filter.kinds.begin(), filter.kinds.end(), [](auto kind) {
               return kind != model::AnnotationKind::Bookmark;
           });
}

std::string orderOf(const model::AnnotationFilter& filter)
{
    switch (filter.order) {
    case model::AnnotationFilter::Order::Newest:
        return " ORDER BY by_age DESC, 1 DESC";
    case model::AnnotationFilter::Order::Oldest:
        return " ORDER BY by_age, 1";
    case model::AnnotationFilter::Order::Reading:
        break;
    }
    return " ORDER BY by_date DESC, by_issue DESC, by_article, by_lost, by_pair, by_age, 1";
}

/// The rows of one table; `notes`: of annotations, else of bookmarks.
AnnotationQuery rowsOf(const model::AnnotationFilter& filter, AnnotationColumns columns, bool notes)
{
    const std::string own = notes ? annotationColumns() : bookmarkColumns();
    AnnotationQuery query;
    switch (columns) {
    case AnnotationColumns::None:
        query.sql = "SELECT 1";
        break;
    case AnnotationColumns::Keys:
        query.sql = "SELECT m.id, " + std::string{notes ? "0" : "1"} + kOrderColumns;
        break;
    case AnnotationColumns::Entries:
        query.sql = "SELECT " + own + kPlaceColumns + kOrderColumns;
        break;
    }
    query.sql += tablesOf(notes ? "note" : "bookmark");
    narrow(filter, query);
    if (notes) {
        narrowNotes(filter, query);
    }
    return query;
}

} // namespace

void AnnotationQuery::add(const std::string& condition, std::initializer_list<Value> with)
{
    sql += " AND " + condition;
    values.list.insert(values.list.end(), with);
}

AnnotationQuery annotationQuery(const model::AnnotationFilter& filter, AnnotationColumns columns)
{
    AnnotationQuery query;
    if (hasNotes(filter)) {
        query = rowsOf(filter, columns, true);
    }
    if (hasBookmarks(filter)) {
        const AnnotationQuery marks = rowsOf(filter, columns, false);
        query.sql += (query.sql.empty() ? "" : " UNION ALL ") + marks.sql;
        query.values.list.insert(query.values.list.end(), marks.values.list.begin(), marks.values.list.end());
    }
    return query;
}

AnnotationQuery orderedQuery(const model::AnnotationFilter& filter, AnnotationColumns columns)
{
    AnnotationQuery query = annotationQuery(filter, columns);
    if (query.sql.empty()) {
        return query;
    }
    query.sql += orderOf(filter) + " LIMIT ? OFFSET ?";
    query.values.list.insert(query.values.list.end(),
                             {std::int64_t(filter.limit), std::int64_t(filter.offset)});
    return query;
}

std::string entryColumnsOf(const std::string& table)
{
    return "SELECT " + (table == "note" ? annotationColumns() : bookmarkColumns()) + kPlaceColumns +
           tablesOf(table);
}

model::AnnotationEntry entryOf(const storage::Statement& row)
{
    model::AnnotationEntry entry;
    entry.annotation = annotationOf(row, 0);
    int column = kAnnotationColumns;
    entry.articleUuid = row.text(column++);
    entry.title = row.text(column++);
    entry.titleZh = row.text(column++);
    entry.date = row.text(column++);
    entry.issue = row.id<IssueId>(column++);
    entry.issueTitle = row.text(column++);
    entry.publication = row.text(column++);
    return entry;
}

} // namespace duizhao::library
