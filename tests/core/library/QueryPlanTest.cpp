// Every query that the window or the importer asks of a large library finds its rows by an index. Proven over
// SQLite's own plans of all the statements that were prepared while the library was used.

#include "core/import/Importer.h"
#include "core/library/Duplicates.h"
#include "core/library/LibraryWriter.h"
#include "core/search/Search.h"
#include "core/storage/Database.h"
#include "tests/benchmarks/LibraryGenerator.h"
#include "tests/core/library/LibraryFixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <regex>
#include <set>
#include <span>

namespace duizhao {

namespace {

/// Tables with a row an article or more.
constexpr std::array<std::string_view, 9> kLarge{"article",         "block",       "bead",
                                                 "bead_block",      "article_tag", "edition_article",
                                                 "edition_feature", "refused_tag", "article_position"};

/// Walks along an order of the list: as many rows as are asked for, none looked at for nothing.
constexpr std::array<std::string_view, 5> kOrders{"article_newest", "article_oldest", "article_by_title",
                                                  "article_archived", "article_trashed"};

/// What large tables are called in a statement.
std::set<std::string> namesOfLargeTables(const std::string& sql)
{
    static const std::set<std::string> words{"WHERE", "SET", "ON",  "ORDER", "GROUP", "JOIN",
                                             "LEFT",  "AND", "SET", "LIMIT", "UNION"};
    std::set<std::string> names;
    for (const std::string_view table : kLarge) {
        const std::regex use{"\\b(?:FROM|JOIN|INTO|UPDATE|IGNORE|,)\\s+" + std::string{table} +
                             "\\b(?:\\s+(?:AS\\s+)?([A-Za-z_]+))?"};
        for (std::sregex_iterator at{sql.begin(), sql.end(), use}; at != std::sregex_iterator{}; ++at) {
            const std::string alias = (*at)[1].str();
            names.insert(alias.empty() || words.contains(alias) ? std::string{table} : alias);
        }
    }
    return names;
}

bool isWalk(const std::string& detail)
{
    return std::any_of(kOrders.begin(), kOrders.end(), [&](std::string_view order) {
        return detail.find(" INDEX " + std::string{order}) != std::string::npos;
    });
}

class QueryPlans : public test::LibraryTest {
protected:
    void SetUp() override { ASSERT_TRUE(benchmarks::generateLibrary(library(), {400, 10, 7})); }

    /// The scans of large tables among the plans of all statements so far, one a line.
    [[nodiscard]] std::string scans() const
    {
        Database& database = library().database();
        std::string found;
        for (const std::string& sql : database.cachedStatements()) {
            if (sql.rfind("EXPLAIN", 0) == 0) {
                continue;
            }
            const auto names = namesOfLargeTables(sql);
            Transaction transaction{database, Transaction::Kind::Read};
            transaction.each("EXPLAIN QUERY PLAN " + sql, [&](const Statement& row) {
                const std::string detail = row.text(3);
                const bool scan = detail.rfind("SCAN ", 0) == 0;
                const std::string name = scan ? detail.substr(5, detail.find(' ', 5) - 5) : std::string{};
                if (names.contains(name) && !isWalk(detail)) {
                    found.append(detail).append("\n    ").append(sql).append("\n");
                }
            });
        }
        return found;
    }
};

} // namespace

TEST_F(QueryPlans, theListIsReadAlongAnIndexInEveryPlaceAndOrder)
{
    reopen();
    std::vector<ArticleFilter> places(7);
    places[1].unreadOnly = true;
    places[2].bookmarkedOnly = true;
    places[2].archivedToo = true;
    places[3].archived = true;
    places[4].trashed = true;
    places[5].tags = {"topics", "work"};
    places[6].publication = PublicationId{1};
    for (ArticleFilter filter : places) {
        for (const auto order :
             {ArticleFilter::Order::Newest, ArticleFilter::Order::Oldest, ArticleFilter::Order::Title}) {
            filter.order = order;
            filter.limit = 100;
            ASSERT_TRUE(library().articles(filter));
            ASSERT_TRUE(library().articleIds(filter));
            ASSERT_TRUE(library().countArticles(filter));
        }
    }
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, thePanesReadNoLargeTableThrough)
{
    reopen();
    const auto ids = *library().articleIds({});
    ASSERT_TRUE(library().publications());
    ASSERT_TRUE(library().issues());
    ASSERT_TRUE(library().tags());
    ASSERT_TRUE(library().articlesById(std::span{ids}.first(50)));
    const ArticleSummary article = *library().article(ids.front());
    ASSERT_TRUE(library().readIssue(article.issue));
    ASSERT_TRUE(library().readArticle(article.id));
    ASSERT_TRUE(library().position(article.issue));
    ASSERT_TRUE(library().history());
    ASSERT_TRUE(library().duplicates());
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, actsAndTheirUndoReadNoLargeTableThrough)
{
    reopen();
    const auto ids = *library().articleIds({});
    const auto some = std::span{ids}.first(50);
    ASSERT_TRUE(library().addTag(some, "measured"));
    ASSERT_TRUE(library().renameTag("measured", "counted"));
    ASSERT_TRUE(library().setTagColour("counted", "#aa3311"));
    ASSERT_TRUE(library().deleteTag("counted"));
    ASSERT_TRUE(library().setRead(some, false));
    ASSERT_TRUE(library().setArchived(some, true));
    ASSERT_TRUE(library().setTrashed(some, true));
    ASSERT_TRUE(library().setBookmarked(some, true));
    ASSERT_TRUE(library().markOpened(ids.back()));
    ASSERT_TRUE(library().mergeDuplicates(ids[100], ids[101]));
    ASSERT_TRUE(library().setNotDuplicates(ids[102], ids[103]));
    const auto publications = *library().publications();
    ASSERT_TRUE(library().renamePublication(publications.front().id, "Another name"));
    for (int step = 0; step < 11; ++step) {
        ASSERT_TRUE(library().undo());
    }
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, searchesReadNoLargeTableThrough)
{
    reopen();
    for (const char* typed :
         {"model", "\"the model\"", "模型", "的", "tag:work 模型", "is:unread 模型", "is:bookmarked",
          "is:noted 的", "is:stub", "is:archived 的", "date:2018..2020 模型", "lang:zh -model", "rengong",
          "in:note 的", "model OR tag:topics"}) {
        SearchRequest request;
        request.query = parseQuery(typed);
        for (const SearchOrder order : {SearchOrder::Date, SearchOrder::Rank}) {
            request.order = order;
            ASSERT_TRUE(Searcher{library()}.search(request)) << typed;
        }
        ASSERT_TRUE(Searcher{library()}.facets(request.query)) << typed;
    }
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, marksAndPairsAreReadAndChangedAlongAnIndex)
{
    reopen();
    ASSERT_TRUE(library().annotations({}));
    AnnotationFilter filter;
    filter.articleTag = "work";
    filter.text = "model";
    filter.limit = 20;
    ASSERT_TRUE(library().annotations(filter));
    ASSERT_TRUE(library().countAnnotations(filter));
    const ReadingDocument document = *library().readArticle(library().articleIds({})->front());
    const StoredBead& bead = document.beads.at(1);
    ASSERT_TRUE(library().confirmPairs(std::span{&bead.id, 1}));
    PairEdit merge;
    merge.kind = BeadEditKind::MergeAbove;
    merge.bead = bead.id;
    ASSERT_TRUE(library().editPairs(merge));
    ASSERT_TRUE(library().undo());
    ASSERT_TRUE(library().undo());
    const auto publications = *library().publications();
    ASSERT_TRUE(library().renamePublication(publications.at(0).id, "Another Name"));
    ASSERT_TRUE(library().mergePublications(publications.at(1).id, publications.at(0).id));
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, theTrashIsEmptiedAlongAnIndex)
{
    reopen();
    const auto ids = *library().articleIds({});
    ASSERT_TRUE(library().setTrashed(std::span{ids}.first(5), true));
    ASSERT_TRUE(library().emptyTrash());
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, importsReadNoLargeTableThrough)
{
    benchmarks::SampleText text{9};
    const auto file = m_folder / "digest.md";
    std::ofstream{file} << benchmarks::generateDigest(text, 20000);
    reopen();
    NoProgress progress;
    Importer importer{library()};
    ASSERT_EQ(importer.importFile(file, ImportMode::Write, progress).outcome, ImportOutcome::Added);
    ASSERT_EQ(importer.importFile(file, ImportMode::Write, progress).outcome, ImportOutcome::Unchanged);
    std::ofstream{file, std::ios::app} << "<details>\n<summary>900. [2025-01-02] 【开源】新的一条 | 港口"
                                          "</summary><br>\n\n**要点：**\n\n* 灯塔换了灯。\n\n</details>\n";
    ASSERT_EQ(importer.importFile(file, ImportMode::Write, progress).outcome, ImportOutcome::Updated);
    EXPECT_EQ(scans(), "");
}

} // namespace duizhao
