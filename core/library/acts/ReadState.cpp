#include "core/library/acts/ReadState.h"

#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"

namespace duizhao::library {

namespace {

/// What a step of the history says of one article; of several their number says enough.
std::string detailOf(storage::Transaction& transaction, std::span<const ArticleId> articles)
{
    return articles.size() == 1 ? articleTitle(transaction, articles.front()) : std::string{};
}

/// Sets or clears the time in `column` where that changes something; how many articles it changed.
int putAside(storage::Transaction& transaction, const std::string& column,
             std::span<const ArticleId> articles, bool on, UtcTime now)
{
    const std::string update = "UPDATE article SET " + column + " = ";
    const std::string chosen = " AND id IN (SELECT value FROM json_each(?1))";
    return on ? transaction.run(update + "?2 WHERE " + column + " IS NULL" + chosen,
                                storage::idList(articles), now)
              : transaction.run(update + "NULL WHERE " + column + " IS NOT NULL" + chosen,
                                storage::idList(articles));
}

} // namespace

Result<> setRead(const Session& session, std::span<const ArticleId> articles, bool read)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    requireArticles(transaction, articles);
    act.record();
    const int count = read ? transaction.run("UPDATE article SET read_at = ?1 WHERE read_at IS NULL"
                                             " AND id IN (SELECT value FROM json_each(?2))",
                                             session.clock.now(), storage::idList(articles))
                           : transaction.run("UPDATE article SET read_at = NULL WHERE read_at IS NOT NULL"
                                             " AND id IN (SELECT value FROM json_each(?1))",
                                             storage::idList(articles));
    return act.finish(read ? ActKind::MarkedRead : ActKind::MarkedUnread, count,
                      detailOf(transaction, articles));
}

Result<> setArchived(const Session& session, std::span<const ArticleId> articles, bool archived)
{
    Act act{session.database, session.access, session.clock};
    requireArticles(act.transaction(), articles);
    act.record();
    const int count = putAside(act.transaction(), "archived_at", articles, archived, session.clock.now());
    return act.finish(archived ? ActKind::Archived : ActKind::Unarchived, count,
                      detailOf(act.transaction(), articles));
}

Result<> setTrashed(const Session& session, std::span<const ArticleId> articles, bool trashed)
{
    Act act{session.database, session.access, session.clock};
    requireArticles(act.transaction(), articles);
    act.record();
    const int count = putAside(act.transaction(), "trashed_at", articles, trashed, session.clock.now());
    return act.finish(trashed ? ActKind::Trashed : ActKind::Restored, count,
                      detailOf(act.transaction(), articles));
}

Result<> markOpened(const Session& session, ArticleId article)
{
    storage::Transaction transaction{session.database, writeKind(session.access)};
    requireWritable(transaction, session.access);
    requireArticles(transaction, {&article, 1});
    transaction.run("UPDATE article SET opened_at = ?1, read_at = coalesce(read_at, ?1) WHERE id = ?2",
                    session.clock.now(), article);
    return transaction.commit();
}

} // namespace duizhao::library
