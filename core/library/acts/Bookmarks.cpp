#include "core/library/acts/Bookmarks.h"

#include "core/base/Hash.h"
#include "core/base/Reasons.h"
#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/MarkTargets.h"
#include "core/library/store/Marks.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"

namespace duizhao::library {

namespace {

void insertBookmark(storage::Transaction& transaction, const Placement& placement, UtcTime now)
{
    transaction.run("INSERT INTO bookmark (uuid, article_id, on_pair, bead_id, edition_id, prints, quote_en,"
                    " quote_zh, created_at, targets, folded) VALUES (?1, ?2, ?3, ?4, ?5, '', ?6, ?7, ?8, ?9,"
                    " ?10)",
                    newUuid(), placement.article, bool(placement.bead), placement.bead, placement.edition,
                    placement.quoteEn, placement.quoteZh, now, toJson(placement.targets),
                    foldedMark(placement, {}));
}

} // namespace

Result<> setBookmarked(const Session& session, std::span<const ArticleId> articles, bool on)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    requireArticles(transaction, articles);
    act.record();
    const auto detail = articles.size() == 1 ? articleTitle(transaction, articles.front()) : std::string{};
    if (!on) {
        const int count = transaction.run("DELETE FROM bookmark WHERE on_pair = 0"
                                          " AND article_id IN (SELECT value FROM json_each(?1))",
                                          storage::idList(articles));
        return act.finish(ActKind::BookmarkRemoved, count, detail);
    }
    const auto missing = transaction.all(
        "SELECT DISTINCT value FROM json_each(?1) WHERE NOT EXISTS"
        " (SELECT 1 FROM bookmark b WHERE b.article_id = value AND b.on_pair = 0)",
        [](const storage::Statement& row) { return row.id<ArticleId>(0); }, storage::idList(articles));
    for (const ArticleId article : missing) {
        Placement placement;
        placement.article = article;
        insertBookmark(transaction, placement, session.clock.now());
    }
    return act.finish(ActKind::BookmarkAdded, static_cast<int>(missing.size()), detail);
}

Result<> setPairBookmarked(const Session& session, BeadId bead, bool on)
{
    if (!bead) {
        return failure(Reason::BookmarkedPairGone);
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const Placement placement = placeMark(transaction, {}, bead);
    act.record();
    const bool marked = transaction.integer("SELECT count(*) FROM bookmark WHERE bead_id = ?1", bead) > 0;
    if (on && !marked) {
        insertBookmark(transaction, placement, session.clock.now());
    } else if (!on) {
        transaction.run("DELETE FROM bookmark WHERE bead_id = ?1", bead);
    }
    return act.finish(on ? ActKind::BookmarkAdded : ActKind::BookmarkRemoved, 1,
                      articleTitle(transaction, placement.article));
}

} // namespace duizhao::library
