#include "core/base/Reasons.h"
#include "core/library/store/Queries.h"
#include "core/library/store/TagNames.h"
#include "core/text/Fold.h"

#include <map>
#include <set>

namespace duizhao::library {

namespace {

model::ArticleSummary articleOf(const storage::Statement& row)
{
    model::ArticleSummary article;
    article.id = row.id<ArticleId>(0);
    article.uuid = row.text(1);
    article.issue = row.id<IssueId>(2);
    article.role = model::articleRoleFromName(row.text(3));
    article.number = row.number(4);
    article.title = row.text(5);
    article.titleZh = row.text(6);
    article.date = row.text(7);
    article.category = row.text(8);
    article.url = row.text(9);
    article.rawUrl = row.text(10);
    article.videoId = row.text(11);
    article.model = row.text(12);
    article.stub = row.flag(13);
    article.pairs = row.number(14);
    article.bookmarked = row.flag(15);
    article.unread = row.flag(16);
    article.archived = row.flag(17);
    article.notes = row.number(18);
    article.trashed = row.flag(19);
    article.author = row.text(20);
    article.originalTitle = row.text(21);
    return article;
}

void addTagCondition(FilterSql& sql, const std::string& tag)
{
    const std::string folded = foldedTag(tag);
    // '0' follows '/': together these are the names that begin with `folded/`.
    sql.where += " AND a.id IN (SELECT at.article_id FROM tag t JOIN article_tag at ON at.tag_id = t.id"
                 " WHERE t.folded = ? OR (t.folded >= ? AND t.folded < ?))";
    sql.values.list.insert(sql.values.list.end(), {folded, folded + "/", folded + "0"});
}

} // namespace

FilterSql filterSql(const model::ArticleFilter& filter)
{
    FilterSql sql{" WHERE 1", {}};
    const auto add = [&](const std::string& condition, std::variant<std::int64_t, std::string> value) {
        sql.where += " AND " + condition;
        sql.values.list.push_back(std::move(value));
    };
    if (filter.issue) {
        add("a.issue_id = ?", filter.issue->value);
    }
    if (filter.publication) {
        add("a.issue_id IN (SELECT id FROM issue WHERE publication_id = ?)", filter.publication->value);
    }
    if (filter.tag) {
        addTagCondition(sql, *filter.tag);
    }
    for (const std::string& tag : filter.tags) {
        addTagCondition(sql, tag);
    }
    if (!filter.titleContains.empty()) {
        add("instr(a.folded, ?) > 0", text::fold(filter.titleContains));
    }
    if (filter.bookmarkedOnly) {
        sql.where += " AND a.id IN (SELECT article_id FROM bookmark)";
    }
    if (filter.unreadOnly) {
        sql.where += " AND a.read_at IS NULL";
    }
    sql.where += filter.trashed ? " AND a.trashed_at IS NOT NULL" : " AND a.trashed_at IS NULL";
    if (!filter.archivedToo && !filter.trashed) {
        sql.where += filter.archived ? " AND a.archived_at IS NOT NULL" : " AND a.archived_at IS NULL";
    }
    return sql;
}

std::vector<model::ArticleSummary> readArticles(storage::Transaction& transaction, const std::string& tail,
                                                const storage::SqlValues& values)
{
    auto articles = transaction.all(
        "SELECT a.id, a.uuid, a.issue_id, a.role, a.number, a.title, a.title_zh, a.date, a.category, a.url,"
        " a.raw_url, a.video_id, a.model, a.stub, a.pairs,"
        " EXISTS (SELECT 1 FROM bookmark b WHERE b.article_id = a.id), a.read_at IS NULL,"
        " a.archived_at IS NOT NULL, (SELECT count(*) FROM note n WHERE n.article_id = a.id),"
        " a.trashed_at IS NOT NULL, a.author, a.original_title"
        " FROM article a" +
            tail,
        articleOf, values);
    std::vector<ArticleId> ids;
    ids.reserve(articles.size());
    std::map<ArticleId, model::ArticleSummary*> places;
    for (model::ArticleSummary& article : articles) {
        ids.push_back(article.id);
        places[article.id] = &article;
    }
    transaction.each(
        "SELECT at.article_id, t.name FROM article_tag at JOIN tag t ON t.id = at.tag_id"
        " WHERE at.article_id IN (SELECT value FROM json_each(?1)) ORDER BY t.folded",
        [&](const storage::Statement& row) { places[row.id<ArticleId>(0)]->tags.push_back(row.text(1)); },
        storage::idList(std::span<const ArticleId>{ids}));
    return articles;
}

void requireArticles(storage::Transaction& transaction, std::span<const ArticleId> articles)
{
    const std::set<ArticleId> distinct{articles.begin(), articles.end()};
    const auto found =
        transaction.integer("SELECT count(*) FROM article WHERE id IN (SELECT value FROM json_each(?1))",
                            storage::idList(articles));
    if (found != std::int64_t(distinct.size())) {
        transaction.fail(articles.size() == 1
                             ? errorOf(Reason::ArticleGone, {std::to_string(articles.front().value)})
                             : errorOf(Reason::ArticlesGone));
    }
}

std::string articleTitle(storage::Transaction& transaction, ArticleId article)
{
    return transaction
        .one(
            "SELECT CASE WHEN title <> '' THEN title ELSE title_zh END FROM article WHERE id = ?1",
            [](const storage::Statement& row) { return row.text(0); }, article)
        .value_or(std::string{});
}

} // namespace duizhao::library
