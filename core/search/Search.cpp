#include "core/search/Search.h"

#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"
#include "core/search/HitReader.h"
#include "core/search/QueryPlan.h"
#include "core/search/Ranking.h"
#include "core/storage/IdList.h"

#include <algorithm>
#include <climits>
#include <map>
#include <unordered_set>

namespace duizhao::search {

namespace {

/// Rows one after another, in the order that was asked for: the best ones first, if so, then the newest.
class RowSource {
public:
    RowSource(storage::Transaction& transaction, QueryPlan& plan, const SearchRequest& request)
    {
        if (request.order == SearchOrder::Rank) {
            m_ranked = rankedRows(transaction, plan, request.query);
            m_given.insert(m_ranked.begin(), m_ranked.end());
        }
        m_stream = plan.articles();
    }

    /// Up to `count` more; none: there are no more.
    std::vector<std::int64_t> next(std::size_t count)
    {
        std::vector<std::int64_t> rows;
        while (rows.size() < count && m_at < m_ranked.size()) {
            rows.push_back(m_ranked[m_at++]);
        }
        while (rows.size() < count && m_row != DocStream::kEnd) {
            m_row = m_stream->seek(m_row + 1);
            if (m_row != DocStream::kEnd && !m_given.contains(m_row)) {
                rows.push_back(m_row);
            }
        }
        return rows;
    }

private:
    DocStreamPtr m_stream;
    std::int64_t m_row = 0;
    std::vector<std::int64_t> m_ranked;
    std::unordered_set<std::int64_t> m_given;
    std::size_t m_at = 0;
};

std::string rowList(const std::vector<std::int64_t>& rows)
{
    std::string list = "[";
    for (const std::int64_t row : rows) {
        list += (list.size() > 1 ? "," : "") + std::to_string(row);
    }
    return list + "]";
}

/// The articles of rows, in the order of the rows, each with the day it stands under.
std::vector<model::ArticleSummary> articlesOf(storage::Transaction& transaction,
                                              const std::vector<std::int64_t>& rows)
{
    struct Place {
        std::size_t row = 0;
        std::string day;
    };
    std::map<ArticleId, Place> order;
    transaction.each(
        "SELECT a.id, wanted.key, a.sort_date FROM json_each(?1) wanted"
        " JOIN search_article s ON s.docid = wanted.value JOIN article a ON a.id = s.article_id",
        [&](const storage::Statement& row) {
            order[row.id<ArticleId>(0)] = {static_cast<std::size_t>(row.integer(1)), row.text(2)};
        },
        rowList(rows));
    std::vector<ArticleId> ids;
    ids.reserve(order.size());
    for (const auto& [id, place] : order) {
        ids.push_back(id);
    }
    auto articles = library::readArticles(transaction, " WHERE a.id IN (SELECT value FROM json_each(?))",
                                          {{storage::idList(std::span<const ArticleId>{ids})}});
    for (model::ArticleSummary& article : articles) {
        article.date = order[article.id].day;
    }
    std::sort(articles.begin(), articles.end(),
              [&](const auto& left, const auto& right) { return order[left.id].row < order[right.id].row; });
    return articles;
}

std::vector<FacetValue> sorted(const std::map<std::string, int>& counts, bool byName)
{
    std::vector<FacetValue> values;
    values.reserve(counts.size());
    for (const auto& [name, count] : counts) {
        values.push_back({name, count});
    }
    std::stable_sort(values.begin(), values.end(), [&](const FacetValue& left, const FacetValue& right) {
        return byName ? left.name > right.name : left.articles > right.articles;
    });
    return values;
}

std::vector<std::int64_t> allRows(QueryPlan& plan)
{
    std::vector<std::int64_t> rows;
    const DocStreamPtr stream = plan.articles();
    for (std::int64_t row = stream->seek(1); row != DocStream::kEnd; row = stream->seek(row + 1)) {
        rows.push_back(row);
    }
    return rows;
}

} // namespace

std::string_view fieldName(MatchField field)
{
    switch (field) {
    case MatchField::Title:
        return "title";
    case MatchField::English:
        return "en";
    case MatchField::Chinese:
        return "zh";
    case MatchField::Note:
        return "note";
    case MatchField::Highlight:
        return "highlight";
    case MatchField::Tag:
        return "tag";
    case MatchField::Term:
        return "term";
    case MatchField::About:
        return "about";
    case MatchField::Version:
        return "version";
    }
    return {};
}

Result<SearchResult> Searcher::search(const SearchRequest& request) const
{
    SearchResult result;
    result.hints = request.query.hints;
    if (request.query.empty()) {
        return result;
    }
    storage::Transaction transaction{m_library.database, storage::Transaction::Kind::Read};
    QueryPlan plan{transaction, request.query};
    result.hints = plan.hints();
    RowSource source{transaction, plan, request};
    HitReader reader{transaction, plan, request};
    const auto limit = std::size_t(request.limit < 0 ? INT_MAX : request.limit);
    constexpr std::size_t kAtOnce = 50;
    while (!result.more && !transaction.failed()) {
        const auto rows = source.next(std::min(kAtOnce, limit + 1 - result.hits.size()));
        if (rows.empty()) {
            break;
        }
        for (const model::ArticleSummary& article : articlesOf(transaction, rows)) {
            if (result.hits.size() == limit) {
                result.more = true;
                break;
            }
            if (auto hit = reader.read(article)) {
                result.hits.push_back(*std::move(hit));
            }
        }
    }
    return transaction.give(std::move(result));
}

Result<int> Searcher::count(const Query& query) const
{
    if (query.empty()) {
        return 0;
    }
    storage::Transaction transaction{m_library.database, storage::Transaction::Kind::Read};
    QueryPlan plan{transaction, query};
    return transaction.give(static_cast<int>(allRows(plan).size()));
}

Result<std::vector<ArticleId>> Searcher::articles(const Query& query) const
{
    if (query.empty()) {
        return std::vector<ArticleId>{};
    }
    storage::Transaction transaction{m_library.database, storage::Transaction::Kind::Read};
    QueryPlan plan{transaction, query};
    return transaction.give(transaction.all(
        "SELECT s.article_id FROM json_each(?1) wanted JOIN search_article s ON s.docid = wanted.value"
        " ORDER BY wanted.key",
        [](const storage::Statement& row) { return row.id<ArticleId>(0); }, rowList(allRows(plan))));
}

Result<SearchFacets> Searcher::facets(const Query& query, int tags) const
{
    SearchFacets facets;
    if (query.empty()) {
        return facets;
    }
    storage::Transaction transaction{m_library.database, storage::Transaction::Kind::Read};
    QueryPlan plan{transaction, query};
    const auto rows = allRows(plan);
    facets.articles = static_cast<int>(rows.size());
    const std::string list = rowList(rows);
    std::map<std::string, int> publications;
    std::map<std::string, int> years;
    std::map<std::string, int> languages;
    transaction.each(
        "SELECT coalesce(p.name, ''), substr(a.sort_date, 1, 4), s.languages, count(*)"
        " FROM json_each(?1) wanted JOIN search_article s ON s.docid = wanted.value"
        " JOIN article a ON a.id = s.article_id JOIN issue i ON i.id = a.issue_id"
        " LEFT JOIN publication p ON p.id = i.publication_id GROUP BY 1, 2, 3",
        [&](const storage::Statement& row) {
            const int count = row.number(3);
            if (!row.text(0).empty()) {
                publications[row.text(0)] += count;
            }
            if (!row.text(1).empty()) {
                years[row.text(1)] += count;
            }
            const std::int64_t bits = row.integer(2);
            languages[bits == 3 ? "both" : (bits == 2 ? "zh" : "en")] += count;
        },
        list);
    facets.publications = sorted(publications, false);
    facets.years = sorted(years, true);
    facets.languages = sorted(languages, false);
    facets.tags = transaction.all(
        "SELECT t.name, count(*) AS carried FROM ("
        " SELECT at.tag_id FROM json_each(?1) wanted JOIN search_article s ON s.docid = wanted.value"
        " JOIN article_tag at ON at.article_id = s.article_id"
        " UNION ALL SELECT own.tag_id FROM (SELECT DISTINCT n.article_id, nt.tag_id FROM note_tag nt"
        "   JOIN note n ON n.id = nt.note_id) own JOIN search_article s ON s.article_id = own.article_id"
        " WHERE s.docid IN (SELECT value FROM json_each(?1)) AND NOT EXISTS (SELECT 1 FROM article_tag at"
        "   WHERE at.article_id = own.article_id AND at.tag_id = own.tag_id)) used"
        " JOIN tag t ON t.id = used.tag_id GROUP BY t.id ORDER BY carried DESC, t.folded LIMIT ?2",
        [](const storage::Statement& row) {
            return FacetValue{row.text(0), row.number(1)};
        },
        list, tags);
    return transaction.give(std::move(facets));
}

} // namespace duizhao::search
