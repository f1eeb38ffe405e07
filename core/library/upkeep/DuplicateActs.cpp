#include "core/library/upkeep/DuplicateActs.h"

#include "core/base/Reasons.h"
#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/MarkTargets.h"
#include "core/library/store/Placement.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/library/upkeep/Duplicates.h"

#include <array>

namespace duizhao::library {

namespace {

struct MovedMark {
    std::int64_t id = 0;
    bool onPair = false;
    std::vector<model::MarkTarget> targets;
};

/// The marks of an article, as its own: their text is looked for in the one that is kept.
std::vector<MovedMark> unseatMarks(storage::Transaction& transaction, const std::string& table,
                                   ArticleId from, ArticleId into)
{
    auto marks = transaction.all(
        "SELECT id, on_pair, prints, quote_en, quote_zh, targets FROM " + table + " WHERE article_id = ?1",
        [&](const storage::Statement& row) {
            MovedMark mark{row.integer(0), row.flag(1), targetsFromJson(row.text(5))};
            if (mark.onPair && mark.targets.empty()) {
                mark.targets = targetsFromPrints(row.text(2), row.text(3), row.text(4), {}, into);
            }
            return mark;
        },
        from);
    for (MovedMark& mark : marks) {
        for (model::MarkTarget& target : mark.targets) {
            target.edition = {};
            target.block = {};
            target.article = into;
        }
        transaction.run("UPDATE " + table +
                            " SET article_id = ?2, bead_id = NULL, edition_id = NULL, prints = '',"
                            " targets = ?3 WHERE id = ?1",
                        mark.id, into, toJson(mark.targets));
    }
    return marks;
}

std::string idsOf(const std::vector<MovedMark>& marks)
{
    std::string list = "[";
    for (const MovedMark& mark : marks) {
        list += (list.size() > 1 ? "," : "") + std::to_string(mark.id);
    }
    return list + "]";
}

/// A place is bookmarked once.
void dropSecondBookmarks(storage::Transaction& transaction, const std::string& moved)
{
    transaction.run("DELETE FROM bookmark WHERE id IN (SELECT value FROM json_each(?1))"
                    " AND EXISTS (SELECT 1 FROM bookmark o WHERE o.article_id = bookmark.article_id"
                    "   AND o.id NOT IN (SELECT value FROM json_each(?1)) AND o.on_pair = bookmark.on_pair"
                    "   AND (o.on_pair = 0 OR o.bead_id = bookmark.bead_id))",
                    moved);
}

int unplaced(storage::Transaction& transaction, const std::string& table, const std::string& moved)
{
    return static_cast<int>(transaction.integer(
        "SELECT count(*) FROM " + table +
            " WHERE id IN (SELECT value FROM json_each(?1)) AND on_pair = 1 AND bead_id IS NULL",
        moved));
}

MergedMarks moveMarks(storage::Transaction& transaction, ArticleId from, ArticleId into)
{
    MergedMarks merged;
    std::array<std::pair<std::string, std::string>, 2> moved; ///< tables, and the ids moved
    for (std::size_t i = 0; const char* table : {"note", "bookmark"}) {
        const auto marks = unseatMarks(transaction, table, from, into);
        merged.moved += static_cast<int>(marks.size());
        moved[i++] = {table, idsOf(marks)};
    }
    placeMarks(transaction, IssueId{transaction.integer("SELECT issue_id FROM article WHERE id = ?1", into)});
    dropSecondBookmarks(transaction, moved[1].second);
    for (const auto& [table, ids] : moved) {
        merged.unplaced += unplaced(transaction, table, ids);
    }
    return merged;
}

/// Those that a person gave; keywords belong to the file that has them.
void moveTags(storage::Transaction& transaction, ArticleId from, ArticleId into)
{
    transaction.run("INSERT INTO article_tag (article_id, tag_id, by_person)"
                    " SELECT ?2, tag_id, 1 FROM article_tag WHERE article_id = ?1 AND by_person = 1"
                    " ON CONFLICT DO UPDATE SET by_person = 1",
                    from, into);
    transaction.run("DELETE FROM refused_tag WHERE article_id = ?2 AND tag_id IN"
                    " (SELECT tag_id FROM article_tag WHERE article_id = ?1 AND by_person = 1)",
                    from, into);
}

void moveReadingState(storage::Transaction& transaction, ArticleId from, ArticleId into)
{
    transaction.run("UPDATE article SET read_at = coalesce(article.read_at, o.read_at), opened_at ="
                    " nullif(max(coalesce(article.opened_at, 0), coalesce(o.opened_at, 0)), 0)"
                    " FROM (SELECT read_at, opened_at FROM article WHERE id = ?1) o WHERE id = ?2",
                    from, into);
    // Remembered, no step of the history: it stays when the merge is taken back.
    transaction.run("INSERT INTO article_position (article_id, bead_id, pair_number)"
                    " SELECT ?2, NULL, pair_number FROM article_position WHERE article_id = ?1"
                    " ON CONFLICT DO NOTHING",
                    from, into);
}

void requireShown(storage::Transaction& transaction, ArticleId article)
{
    requireArticles(transaction, {&article, 1});
    if (transaction.integer("SELECT count(*) FROM article WHERE id = ?1 AND trashed_at IS NOT NULL",
                            article) > 0) {
        transaction.fail(Reason::ArticleInTrash, {std::to_string(article.value)});
    }
}

void requireDifferent(storage::Transaction& transaction, ArticleId one, ArticleId other)
{
    if (one == other) {
        transaction.fail(Reason::DuplicateOfItself);
    }
}

} // namespace

Result<MergedMarks> mergeDuplicates(const Session& session, ArticleId keep, ArticleId other)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    requireDifferent(transaction, keep, other);
    requireShown(transaction, keep);
    requireShown(transaction, other);
    act.record();
    // First, so that no mark is placed in it again where both are of one issue.
    transaction.run("UPDATE article SET trashed_at = ?2 WHERE id = ?1", other, session.clock.now());
    const MergedMarks merged = moveMarks(transaction, other, keep);
    moveTags(transaction, other, keep);
    moveReadingState(transaction, other, keep);
    const std::string title = articleTitle(transaction, keep);
    if (auto done = act.finish(ActKind::DuplicatesMerged, 1, title); !done) {
        return failure(done.error());
    }
    return merged;
}

Result<> setNotDuplicates(const Session& session, ArticleId one, ArticleId other)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    requireDifferent(transaction, one, other);
    requireArticles(transaction, {&one, 1});
    requireArticles(transaction, {&other, 1});
    act.record();
    transaction.run("INSERT OR IGNORE INTO not_duplicate (article_id, other_id) VALUES (?1, ?2)",
                    std::min(one, other), std::max(one, other));
    return act.finish(ActKind::NotDuplicates, 1, articleTitle(transaction, one));
}

} // namespace duizhao::library
