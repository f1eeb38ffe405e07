#include "core/library/read/Annotations.h"

#include "core/annotation/Anchoring.h"
#include "core/base/Reasons.h"
#include "core/library/read/AnnotationList.h"
#include "core/library/read/AnnotationQuery.h"
#include "core/library/store/AnnotationRows.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/model/AnnotationFilter.h"
#include "core/model/Records.h"

#include <algorithm>
#include <unordered_map>

namespace duizhao::library {

namespace {

constexpr std::size_t kMostCandidates = 8;
constexpr std::size_t kWordsAround = 60; ///< bytes

model::PlaceCandidate candidateOf(storage::Transaction& transaction, const HalfText& half,
                                  const annotation::AnchorPlace& place, std::size_t target)
{
    model::PlaceCandidate candidate;
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
    const BeadId bead = placementOf(transaction, {{model::Half::English, {}, {}, candidate.block, {}}}).bead;
    transaction.each(
        "SELECT b.article_id, (SELECT count(*) FROM bead o WHERE o.alignment_id = b.alignment_id"
        " AND o.article_id IS b.article_id AND o.ordinal <= b.ordinal)"
        " FROM bead b WHERE b.id = ?1",
        [&](const storage::Statement& row) {
            candidate.article = row.id<ArticleId>(0);
            candidate.pairNumber = row.number(1);
        },
        bead);
    return candidate;
}

void readInto(storage::Transaction& transaction, const std::string& table, const std::string& ids,
              std::unordered_map<std::int64_t, model::AnnotationEntry>& entries)
{
    transaction.each(
        entryColumnsOf(table) + " AND m.id IN (SELECT value FROM json_each(?1))",
        [&](const storage::Statement& row) { entries.insert_or_assign(row.integer(0), entryOf(row)); }, ids);
}

} // namespace

Result<std::vector<AnnotationKey>> annotationKeys(const Session& library,
                                                  const model::AnnotationFilter& filter)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    const AnnotationQuery query = orderedQuery(filter, AnnotationColumns::Keys);
    if (query.sql.empty()) {
        return std::vector<AnnotationKey>{};
    }
    return transaction.give(transaction.all(
        query.sql,
        [](const storage::Statement& row) {
            return row.flag(1) ? AnnotationKey{{}, row.id<BookmarkId>(0)}
                               : AnnotationKey{row.id<AnnotationId>(0), {}};
        },
        query.values));
}

Result<std::vector<model::AnnotationEntry>> annotationsByKey(const Session& library,
                                                             std::span<const AnnotationKey> keys)
{
    std::vector<AnnotationId> notes;
    std::vector<BookmarkId> bookmarks;
    for (const AnnotationKey& key : keys) {
        key.note ? notes.push_back(key.note) : bookmarks.push_back(key.bookmark);
    }
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    std::unordered_map<std::int64_t, model::AnnotationEntry> ofNotes;
    std::unordered_map<std::int64_t, model::AnnotationEntry> ofBookmarks;
    readInto(transaction, "note", storage::idList(std::span<const AnnotationId>{notes}), ofNotes);
    readInto(transaction, "bookmark", storage::idList(std::span<const BookmarkId>{bookmarks}), ofBookmarks);
    std::vector<model::AnnotationEntry> entries;
    for (const AnnotationKey& key : keys) {
        auto& from = key.note ? ofNotes : ofBookmarks;
        const auto found = from.find(key.note ? key.note.value : key.bookmark.value);
        if (found != from.end()) {
            entries.push_back(std::move(found->second));
        }
    }
    return transaction.give(std::move(entries));
}

Result<std::vector<model::AnnotationEntry>> annotations(const Session& session,
                                                        const model::AnnotationFilter& filter)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    const AnnotationQuery query = orderedQuery(filter, AnnotationColumns::Entries);
    if (query.sql.empty()) {
        return std::vector<model::AnnotationEntry>{};
    }
    return transaction.give(transaction.all(query.sql, entryOf, query.values));
}

Result<int> countAnnotations(const Session& session, const model::AnnotationFilter& filter)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    const AnnotationQuery query = annotationQuery(filter, AnnotationColumns::None);
    if (query.sql.empty()) {
        return 0;
    }
    const auto count = transaction.integer("SELECT count(*) FROM (" + query.sql + ")", query.values);
    return transaction.give(static_cast<int>(count));
}

Result<model::AnnotationEntry> annotation(const Session& session, AnnotationId id)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    const auto found = transaction.one(entryColumnsOf("note") + " AND m.id = ?1", entryOf, id);
    if (!found) {
        transaction.fail(Reason::NoteGone, {std::to_string(id.value)});
    }
    return transaction.give(found.value_or(model::AnnotationEntry{}));
}

Result<std::vector<model::PlaceCandidate>> placeCandidates(const Session& session, AnnotationId id)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    const AnnotationRow row = requireAnnotation(transaction, id);
    EditionTexts texts{transaction};
    std::vector<model::PlaceCandidate> candidates;
    const auto& targets = row.placement.targets;
    for (std::size_t target = 0; target < targets.size(); ++target) {
        if (targets[target].block) {
            continue;
        }
        const HalfText& half = texts.of(targets[target].edition, targets[target].half, std::nullopt);
        for (const annotation::AnchorPlace& place :
             annotation::anchorCandidates(half.text, targets[target].anchor, kMostCandidates)) {
            candidates.push_back(candidateOf(transaction, half, place, target));
        }
    }
    return transaction.give(std::move(candidates));
}

Result<std::vector<model::TagSummary>> annotationTags(const Session& session)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    return transaction.give(
        transaction.all("SELECT t.id, t.name, count(*) FROM tag t JOIN note_tag nt ON nt.tag_id = t.id"
                        " GROUP BY t.id ORDER BY t.folded",
                        [](const storage::Statement& row) {
                            return model::TagSummary{row.id<TagId>(0), row.text(1), row.number(2), true, {}};
                        }));
}

Result<std::map<model::MarkColour, std::string>> colourNames(const Session& session)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    std::map<model::MarkColour, std::string> names;
    transaction.each("SELECT colour, name FROM colour_name", [&](const storage::Statement& row) {
        names[model::markColourFromName(row.text(0))] = row.text(1);
    });
    return transaction.give(std::move(names));
}

Result<std::vector<model::Annotation>> notes(const Session& session, const model::ArticleFilter& filter)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    const FilterSql sql = filterSql(filter);
    return transaction.give(readNotes(transaction, sql.where, sql.values));
}

Result<std::vector<model::BookmarkRecord>> bookmarks(const Session& session,
                                                     const model::ArticleFilter& filter)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    const FilterSql sql = filterSql(filter);
    return transaction.give(readBookmarks(transaction, sql.where, sql.values));
}

} // namespace duizhao::library
