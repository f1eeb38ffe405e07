#include "core/library/Act.h"
#include "core/library/Library.h"
#include "core/library/Queries.h"

namespace duizhao {

namespace {

/// What a step of the history says of one article; of several their number says enough.
std::string detailOf(Transaction& transaction, std::span<const ArticleId> articles)
{
    return articles.size() == 1 ? articleTitle(transaction, articles.front()) : std::string{};
}

/// Sets or clears the time in `column` where that changes something; how many articles it changed.
int putAside(Transaction& transaction, const std::string& column, std::span<const ArticleId> articles,
             bool on, UtcTime now)
{
    const std::string update = "UPDATE article SET " + column + " = ";
    const std::string chosen = " AND id IN (SELECT value FROM json_each(?1))";
    return on ? transaction.run(update + "?2 WHERE " + column + " IS NULL" + chosen, idList(articles), now)
              : transaction.run(update + "NULL WHERE " + column + " IS NOT NULL" + chosen, idList(articles));
}

} // namespace

Result<> Library::setRead(std::span<const ArticleId> articles, bool read)
{
    Act act{*m_database, m_access, *m_clock};
    Transaction& transaction = act.transaction();
    requireArticles(transaction, articles);
    act.record();
    const int count = read ? transaction.run("UPDATE article SET read_at = ?1 WHERE read_at IS NULL"
                                             " AND id IN (SELECT value FROM json_each(?2))",
                                             m_clock->now(), idList(articles))
                           : transaction.run("UPDATE article SET read_at = NULL WHERE read_at IS NOT NULL"
                                             " AND id IN (SELECT value FROM json_each(?1))",
                                             idList(articles));
    return act.finish(read ? ActKind::MarkedRead : ActKind::MarkedUnread, count,
                      detailOf(transaction, articles));
}

Result<> Library::setArchived(std::span<const ArticleId> articles, bool archived)
{
    Act act{*m_database, m_access, *m_clock};
    requireArticles(act.transaction(), articles);
    act.record();
    const int count = putAside(act.transaction(), "archived_at", articles, archived, m_clock->now());
    return act.finish(archived ? ActKind::Archived : ActKind::Unarchived, count,
                      detailOf(act.transaction(), articles));
}

Result<> Library::setTrashed(std::span<const ArticleId> articles, bool trashed)
{
    Act act{*m_database, m_access, *m_clock};
    requireArticles(act.transaction(), articles);
    act.record();
    const int count = putAside(act.transaction(), "trashed_at", articles, trashed, m_clock->now());
    return act.finish(trashed ? ActKind::Trashed : ActKind::Restored, count,
                      detailOf(act.transaction(), articles));
}

Result<> Library::markOpened(ArticleId article)
{
    Transaction transaction{*m_database, writeKind(m_access)};
    requireWritable(transaction, m_access);
    requireArticles(transaction, {&article, 1});
    transaction.run("UPDATE article SET opened_at = ?1, read_at = coalesce(read_at, ?1) WHERE id = ?2",
                    m_clock->now(), article);
    return transaction.commit();
}

} // namespace duizhao
