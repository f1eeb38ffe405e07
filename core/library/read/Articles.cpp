#include "core/library/read/Articles.h"

#include "core/base/Reasons.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/library/store/TagNames.h"
#include "core/model/Records.h"
#include "core/text/Fold.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace duizhao::library {

namespace {

std::string orderSql(model::ArticleFilter::Order order)
{
    // Each is the order of an index, columns and all.
    switch (order) {
    case model::ArticleFilter::Order::Newest:
        return " ORDER BY a.sort_date DESC, a.issue_id DESC, a.ordinal";
    case model::ArticleFilter::Order::Oldest:
        return " ORDER BY a.sort_date = '', a.sort_date, a.issue_id, a.ordinal";
    case model::ArticleFilter::Order::Title:
        return " ORDER BY a.folded_title, a.id";
    case model::ArticleFilter::Order::Issue:
        return " ORDER BY (SELECT date FROM issue i WHERE i.id = a.issue_id) DESC, a.issue_id DESC, "
               "a.ordinal";
    }
    return {};
}

/// What of an issue's tally a filter counts; none where it asks for more than an article's state.
std::optional<std::string> tallyColumn(const model::ArticleFilter& filter)
{
    const bool more = filter.tag || !filter.tags.empty() || filter.bookmarkedOnly ||
                      !filter.titleContains.empty() || (filter.issue && filter.publication) ||
                      (filter.unreadOnly && (filter.archived || filter.archivedToo || filter.trashed));
    if (more) {
        return std::nullopt;
    }
    if (filter.trashed) {
        return "t.trashed";
    }
    if (filter.archivedToo) {
        return "t.shown + t.archived";
    }
    if (filter.archived) {
        return "t.archived";
    }
    return filter.unreadOnly ? "t.unread" : "t.shown";
}

} // namespace

Result<std::vector<model::ArticleSummary>> articles(const Session& session,
                                                    const model::ArticleFilter& filter)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    FilterSql sql = filterSql(filter);
    sql.values.list.emplace_back(std::int64_t{filter.limit});
    sql.values.list.emplace_back(std::int64_t{filter.offset});
    return transaction.give(
        readArticles(transaction, sql.where + orderSql(filter.order) + " LIMIT ? OFFSET ?", sql.values));
}

Result<std::vector<ArticleId>> articleIds(const Session& session, const model::ArticleFilter& filter)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    const FilterSql sql = filterSql(filter);
    return transaction.give(transaction.all(
        "SELECT a.id FROM article a" + sql.where + orderSql(filter.order),
        [](const storage::Statement& row) { return row.id<ArticleId>(0); }, sql.values));
}

Result<model::ArticleStates> statesOf(const Session& session, std::span<const ArticleId> ids)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    return transaction.give(
        transaction
            .one(
                "SELECT count(*), coalesce(sum(read_at IS NULL), 0),"
                " coalesce(sum(archived_at IS NOT NULL), 0),"
                " coalesce(sum(trashed_at IS NOT NULL), 0) FROM article"
                " WHERE id IN (SELECT value FROM json_each(?1))",
                [](const storage::Statement& row) {
                    return model::ArticleStates{row.number(0), row.number(1), row.number(2), row.number(3)};
                },
                storage::idList(ids))
            .value_or(model::ArticleStates{}));
}

Result<std::vector<model::ArticleSummary>> articlesById(const Session& session,
                                                        std::span<const ArticleId> ids)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    auto articles = readArticles(transaction, " WHERE a.id IN (SELECT value FROM json_each(?))",
                                 {{storage::idList(ids)}});
    std::map<ArticleId, std::size_t> places;
    for (const ArticleId id : ids) {
        places.emplace(id, places.size());
    }
    std::sort(articles.begin(), articles.end(),
              [&](const auto& left, const auto& right) { return places[left.id] < places[right.id]; });
    return transaction.give(std::move(articles));
}

Result<int> countArticles(const Session& session, const model::ArticleFilter& filter)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    if (const auto column = tallyColumn(filter)) {
        return transaction.give(static_cast<int>(
            filter.publication
                ? transaction.integer("SELECT coalesce(sum(" + *column +
                                          "), 0) FROM issue i JOIN issue_tally t"
                                          " ON t.issue_id = i.id WHERE i.publication_id = ?1",
                                      *filter.publication)
                : transaction.integer("SELECT " + *column + " FROM issue_tally t WHERE t.issue_id = ?1",
                                      filter.issue ? filter.issue->value : 0)));
    }
    const FilterSql sql = filterSql(filter);
    return transaction.give(
        static_cast<int>(transaction.integer("SELECT count(*) FROM article a" + sql.where, sql.values)));
}

Result<model::ArticleSummary> article(const Session& session, ArticleId id)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    auto list = readArticles(transaction, " WHERE a.id = ?", {{id.value}});
    if (list.empty()) {
        // It may have been found to be another one.
        list = readArticles(transaction,
                            " WHERE a.id = (SELECT m.article_id FROM merged_article m WHERE m.former_id = ?)",
                            {{id.value}});
    }
    if (list.empty()) {
        transaction.fail(Reason::ArticleGone, {std::to_string(id.value)});
        list.emplace_back();
    }
    return transaction.give(std::move(list.front()));
}

} // namespace duizhao::library
