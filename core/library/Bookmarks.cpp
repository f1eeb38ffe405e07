#include "core/base/Hash.h"
#include "core/library/Act.h"
#include "core/library/Library.h"
#include "core/library/MarkTargets.h"
#include "core/library/Marks.h"
#include "core/library/Queries.h"

namespace duizhao {

namespace {

BookmarkRecord bookmarkOf(const Statement& row)
{
    BookmarkRecord bookmark;
    bookmark.id = row.id<BookmarkId>(0);
    bookmark.uuid = row.text(1);
    bookmark.anchor = anchorOf(row, 2);
    bookmark.created = row.time(8);
    bookmark.targets = targetsFromJson(row.text(9));
    return bookmark;
}

void insertBookmark(Transaction& transaction, const Placement& placement, UtcTime now)
{
    transaction.run("INSERT INTO bookmark (uuid, article_id, on_pair, bead_id, edition_id, prints, quote_en,"
                    " quote_zh, created_at, targets, folded) VALUES (?1, ?2, ?3, ?4, ?5, '', ?6, ?7, ?8, ?9,"
                    " ?10)",
                    newUuid(), placement.article, bool(placement.bead), placement.bead, placement.edition,
                    placement.quoteEn, placement.quoteZh, now, toJson(placement.targets),
                    foldedMark(placement, {}));
}

} // namespace

std::vector<BookmarkRecord> readBookmarks(Transaction& transaction, const std::string& condition,
                                          const SqlValues& values)
{
    return transaction.all("SELECT m.id, m.uuid, " + anchorColumns() + ", m.created_at, m.targets" +
                               markTables("bookmark") + condition + markOrder(),
                           bookmarkOf, values);
}

Result<std::vector<BookmarkRecord>> Library::bookmarks(const ArticleFilter& filter) const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    const FilterSql sql = filterSql(filter);
    return transaction.give(readBookmarks(transaction, sql.where, sql.values));
}

Result<> Library::setBookmarked(std::span<const ArticleId> articles, bool on)
{
    Act act{*m_database, m_access, *m_clock};
    Transaction& transaction = act.transaction();
    requireArticles(transaction, articles);
    act.record();
    const auto detail = articles.size() == 1 ? articleTitle(transaction, articles.front()) : std::string{};
    if (!on) {
        const int count = transaction.run("DELETE FROM bookmark WHERE on_pair = 0"
                                          " AND article_id IN (SELECT value FROM json_each(?1))",
                                          idList(articles));
        return act.finish(ActKind::BookmarkRemoved, count, detail);
    }
    const auto missing = transaction.all(
        "SELECT DISTINCT value FROM json_each(?1) WHERE NOT EXISTS"
        " (SELECT 1 FROM bookmark b WHERE b.article_id = value AND b.on_pair = 0)",
        [](const Statement& row) { return row.id<ArticleId>(0); }, idList(articles));
    for (const ArticleId article : missing) {
        Placement placement;
        placement.article = article;
        insertBookmark(transaction, placement, m_clock->now());
    }
    return act.finish(ActKind::BookmarkAdded, static_cast<int>(missing.size()), detail);
}

Result<> Library::setPairBookmarked(BeadId bead, bool on)
{
    if (!bead) {
        return failure(ErrorKind::NotFound, "There is no such pair.");
    }
    Act act{*m_database, m_access, *m_clock};
    Transaction& transaction = act.transaction();
    const Placement placement = placeMark(transaction, {}, bead);
    act.record();
    const bool marked = transaction.integer("SELECT count(*) FROM bookmark WHERE bead_id = ?1", bead) > 0;
    if (on && !marked) {
        insertBookmark(transaction, placement, m_clock->now());
    } else if (!on) {
        transaction.run("DELETE FROM bookmark WHERE bead_id = ?1", bead);
    }
    return act.finish(on ? ActKind::BookmarkAdded : ActKind::BookmarkRemoved, 1,
                      articleTitle(transaction, placement.article));
}

} // namespace duizhao
