#include "core/library/AnnotationRows.h"
#include "core/library/Library.h"
#include "core/library/Queries.h"
#include "core/library/TagNames.h"
#include "core/text/Fold.h"
#include "core/text/Lines.h"

#include <algorithm>

namespace duizhao {

namespace {

constexpr std::size_t kMostCandidates = 8;
constexpr std::size_t kWordsAround = 60; ///< bytes

/// A part of a query, with its values in the order of their places.
struct Part {
    std::string sql;
    SqlValues values;

    void add(const std::string& condition,
             std::initializer_list<std::variant<std::int64_t, std::string>> with)
    {
        sql += " AND " + condition;
        values.list.insert(values.list.end(), with);
    }
};

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

void narrowByArticle(const AnnotationFilter& filter, Part& part)
{
    if (filter.article) {
        part.add("m.article_id = ?", {filter.article->value});
    }
    if (filter.issue) {
        part.add("a.issue_id = ?", {filter.issue->value});
    }
    if (filter.publication) {
        part.add("i.publication_id = ?", {filter.publication->value});
    }
    if (filter.articleTag) {
        const std::string folded = foldedTag(*filter.articleTag);
        part.add("a.id IN (SELECT at.article_id FROM article_tag at JOIN tag t ON t.id = at.tag_id"
                 " WHERE t.folded = ? OR (t.folded >= ? AND t.folded < ?))",
                 {folded, folded + "/", folded + "0"});
    }
}

void narrow(const AnnotationFilter& filter, Part& part)
{
    narrowByArticle(filter, part);
    if (!filter.uuids.empty()) {
        part.add("m.uuid IN (SELECT value FROM json_each(?))", {wordList(filter.uuids)});
    }
    if (filter.madeFrom) {
        part.add("m.created_at >= ?", {std::int64_t(filter.madeFrom->time_since_epoch().count())});
    }
    if (filter.madeBefore) {
        part.add("m.created_at < ?", {std::int64_t(filter.madeBefore->time_since_epoch().count())});
    }
    if (const std::string wanted = fold(trimmed(filter.text)); !wanted.empty()) {
        part.add("instr(m.folded, ?) > 0", {wanted});
    }
    if (filter.lostOnly) {
        part.add("m.on_pair = 1 AND (m.bead_id IS NULL OR EXISTS"
                 " (SELECT 1 FROM json_each(m.targets) t WHERE t.value ->> 'block' = 0))",
                 {});
    }
}

void narrowNotes(const AnnotationFilter& filter, Part& part)
{
    if (!filter.kinds.empty()) {
        part.add("m.kind IN (SELECT value FROM json_each(?))", {nameList(filter.kinds)});
    }
    if (!filter.colours.empty()) {
        part.add("m.colour IN (SELECT value FROM json_each(?))", {nameList(filter.colours)});
    }
    if (filter.tag) {
        const std::string folded = foldedTag(*filter.tag);
        part.add("m.id IN (SELECT nt.note_id FROM note_tag nt JOIN tag t ON t.id = nt.tag_id"
                 " WHERE t.folded = ? OR (t.folded >= ? AND t.folded < ?))",
                 {folded, folded + "/", folded + "0"});
    }
    if (filter.withBodyOnly) {
        part.add("m.body <> ''", {});
    }
}

std::string tablesOf(const std::string& table)
{
    return markTables(table) + " JOIN issue i ON i.id = a.issue_id"
                               " LEFT JOIN publication p ON p.id = i.publication_id WHERE 1";
}

const std::string kPlaceColumns =
    ", a.uuid, a.title, a.title_zh, CASE WHEN a.date <> '' THEN a.date ELSE i.date END, i.id,"
    " CASE WHEN i.title <> '' THEN i.title ELSE i.title_zh END, coalesce(p.name, ''),"
    " a.sort_date AS by_date, a.ordinal AS by_article, m.on_pair = 1 AND b.id IS NULL AS by_lost,"
    " b.ordinal AS by_pair, m.created_at AS by_age";

bool hasBookmarks(const AnnotationFilter& filter)
{
    const auto& kinds = filter.kinds;
    return filter.colours.empty() && !filter.tag && !filter.withBodyOnly &&
           (kinds.empty() || std::find(kinds.begin(), kinds.end(), AnnotationKind::Bookmark) != kinds.end());
}

bool hasNotes(const AnnotationFilter& filter)
{
    return filter.kinds.empty() || std::any_of(filter.kinds.begin(), filter.kinds.end(),
                                               [](auto kind) { return kind != AnnotationKind::Bookmark; });
}

/// The query for a filter without order; `columns` none: only as many rows.
Part queryFor(const AnnotationFilter& filter, bool columns)
{
    Part query;
    const auto append = [&](const std::string& table, const std::string& own, bool isNote) {
        Part part{"SELECT " + (columns ? own + kPlaceColumns : "1") + tablesOf(table), {}};
        narrow(filter, part);
        if (isNote) {
            narrowNotes(filter, part);
        }
        query.sql += (query.sql.empty() ? "" : " UNION ALL ") + part.sql;
        query.values.list.insert(query.values.list.end(), part.values.list.begin(), part.values.list.end());
    };
    if (hasNotes(filter)) {
        append("note", annotationColumns(), true);
    }
    if (hasBookmarks(filter)) {
        append("bookmark", bookmarkColumns(), false);
    }
    return query;
}

std::string orderOf(const AnnotationFilter& filter)
{
    switch (filter.order) {
    case AnnotationFilter::Order::Newest:
        return " ORDER BY by_age DESC, 1 DESC";
    case AnnotationFilter::Order::Oldest:
        return " ORDER BY by_age, 1";
    case AnnotationFilter::Order::Reading:
        break;
    }
    return " ORDER BY by_date DESC, 21 DESC, by_article, by_lost, by_pair, by_age, 1";
}

AnnotationEntry entryOf(const Statement& row)
{
    AnnotationEntry entry;
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

PlaceCandidate candidateOf(Transaction& transaction, const HalfText& half, const AnchorPlace& place,
                           std::size_t target)
{
    PlaceCandidate candidate;
    candidate.block = half.blocks[place.block];
    candidate.range = place.range;
    candidate.target = target;
    const std::string& text = half.text.blocks()[place.block].text;
    candidate.text = text.substr(place.range.begin, place.range.end - place.range.begin);
    std::size_t from = place.range.begin - std::min(place.range.begin, kWordsAround);
    std::size_t to = std::min(text.size(), place.range.end + kWordsAround);
    const auto isInside = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    while (isInside(from)) {
        ++from;
    }
    while (isInside(to)) {
        ++to;
    }
    candidate.before = text.substr(from, place.range.begin - from);
    candidate.after = text.substr(place.range.end, to - place.range.end);
    const BeadId bead = placementOf(transaction, {{Half::English, {}, {}, candidate.block, {}}}).bead;
    transaction.each(
        "SELECT b.article_id, (SELECT count(*) FROM bead o WHERE o.alignment_id = b.alignment_id"
        " AND o.article_id IS b.article_id AND o.ordinal <= b.ordinal)"
        " FROM bead b WHERE b.id = ?1",
        [&](const Statement& row) {
            candidate.article = row.id<ArticleId>(0);
            candidate.pairNumber = row.number(1);
        },
        bead);
    return candidate;
}

} // namespace

Result<std::vector<AnnotationEntry>> Library::annotations(const AnnotationFilter& filter) const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    Part query = queryFor(filter, true);
    if (query.sql.empty()) {
        return std::vector<AnnotationEntry>{};
    }
    query.sql += orderOf(filter) + " LIMIT ? OFFSET ?";
    query.values.list.insert(query.values.list.end(),
                             {std::int64_t(filter.limit), std::int64_t(filter.offset)});
    return transaction.give(transaction.all(query.sql, entryOf, query.values));
}

Result<int> Library::countAnnotations(const AnnotationFilter& filter) const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    const Part query = queryFor(filter, false);
    if (query.sql.empty()) {
        return 0;
    }
    const auto count = transaction.integer("SELECT count(*) FROM (" + query.sql + ")", query.values);
    return transaction.give(static_cast<int>(count));
}

Result<AnnotationEntry> Library::annotation(NoteId id) const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    const auto found = transaction.one(
        "SELECT " + annotationColumns() + kPlaceColumns + tablesOf("note") + " AND m.id = ?1", entryOf, id);
    if (!found) {
        transaction.fail(ErrorKind::NotFound, "There is no note " + std::to_string(id.value) + ".");
    }
    return transaction.give(found.value_or(AnnotationEntry{}));
}

Result<std::vector<PlaceCandidate>> Library::placeCandidates(NoteId id) const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    const AnnotationRow row = requireAnnotation(transaction, id);
    EditionTexts texts{transaction};
    std::vector<PlaceCandidate> candidates;
    const auto& targets = row.placement.targets;
    for (std::size_t target = 0; target < targets.size(); ++target) {
        if (targets[target].block) {
            continue;
        }
        const HalfText& half = texts.of(targets[target].edition, targets[target].half, std::nullopt);
        for (const AnchorPlace& place :
             anchorCandidates(half.text, targets[target].anchor, kMostCandidates)) {
            candidates.push_back(candidateOf(transaction, half, place, target));
        }
    }
    return transaction.give(std::move(candidates));
}

Result<std::vector<TagSummary>> Library::annotationTags() const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    return transaction.give(
        transaction.all("SELECT t.id, t.name, count(*) FROM tag t JOIN note_tag nt ON nt.tag_id = t.id"
                        " GROUP BY t.id ORDER BY t.folded",
                        [](const Statement& row) {
                            return TagSummary{row.id<TagId>(0), row.text(1), row.number(2), true, {}};
                        }));
}

Result<std::map<MarkColour, std::string>> Library::colourNames() const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    std::map<MarkColour, std::string> names;
    transaction.each("SELECT colour, name FROM colour_name",
                     [&](const Statement& row) { names[markColourFromName(row.text(0))] = row.text(1); });
    return transaction.give(std::move(names));
}

} // namespace duizhao
