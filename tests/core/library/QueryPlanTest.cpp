// Every query that the window or the importer asks of a large library finds its rows by an index. Proven over
// SQLite's own plans of all the statements that were prepared while the library was used.

#include "core/importer/Importer.h"
#include "core/importer/IssueJoin.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/IssueActs.h"
#include "core/library/acts/PairActs.h"
#include "core/library/acts/Positions.h"
#include "core/library/acts/Publications.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Trash.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/IssueQuestions.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/upkeep/DuplicateActs.h"
#include "core/library/upkeep/Duplicates.h"
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

namespace duizhao::library {

namespace {

/// Tables with a row an article or more.
constexpr std::array<std::string_view, 10> kLarge{
    "article",         "block",           "bead",        "bead_block",       "article_tag",
    "edition_article", "edition_feature", "refused_tag", "article_position", "issue_question"};

/// Walks along an order of the list: as many rows as are asked for, none looked at for nothing.
constexpr std::array<std::string_view, 6> kOrders{"article_newest",   "article_oldest",
                                                  "article_by_title", "article_archived",
                                                  "article_trashed",  "issue_question_open"};

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
        storage::Database& database = library().session().database;
        std::string found;
        for (const std::string& sql : database.cachedStatements()) {
            if (sql.rfind("EXPLAIN", 0) == 0) {
                continue;
            }
            const auto names = namesOfLargeTables(sql);
            storage::Transaction transaction{database, storage::Transaction::Kind::Read};
            transaction.each("EXPLAIN QUERY PLAN " + sql, [&](const storage::Statement& row) {
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
    std::vector<model::ArticleFilter> places(7);
    places[1].unreadOnly = true;
    places[2].bookmarkedOnly = true;
    places[2].archivedToo = true;
    places[3].archived = true;
    places[4].trashed = true;
    places[5].tags = {"topics", "work"};
    places[6].publication = PublicationId{1};
    for (model::ArticleFilter filter : places) {
        for (const auto order : {model::ArticleFilter::Order::Newest, model::ArticleFilter::Order::Oldest,
                                 model::ArticleFilter::Order::Title}) {
            filter.order = order;
            filter.limit = 100;
            ASSERT_TRUE(library::articles(library(), filter));
            ASSERT_TRUE(library::articleIds(library(), filter));
            ASSERT_TRUE(library::countArticles(library(), filter));
        }
    }
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, thePanesReadNoLargeTableThrough)
{
    reopen();
    const auto ids = *library::articleIds(library(), {});
    ASSERT_TRUE(library::publications(library()));
    ASSERT_TRUE(library::issues(library()));
    ASSERT_TRUE(library::tags(library()));
    ASSERT_TRUE(library::articlesById(library(), std::span{ids}.first(50)));
    const model::ArticleSummary article = *library::article(library(), ids.front());
    ASSERT_TRUE(library::readIssue(library(), article.issue));
    ASSERT_TRUE(library::readArticle(library(), article.id));
    ASSERT_TRUE(library::position(library(), article.issue));
    ASSERT_TRUE(library::history(library()));
    ASSERT_TRUE(library::duplicates(library()));
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, actsAndTheirUndoReadNoLargeTableThrough)
{
    reopen();
    const auto ids = *library::articleIds(library(), {});
    const auto some = std::span{ids}.first(50);
    ASSERT_TRUE(library::addTag(library(), some, "measured"));
    ASSERT_TRUE(library::renameTag(library(), "measured", "counted"));
    ASSERT_TRUE(library::setTagColour(library(), "counted", "#aa3311"));
    ASSERT_TRUE(library::deleteTag(library(), "counted"));
    ASSERT_TRUE(library::setRead(library(), some, false));
    ASSERT_TRUE(library::setArchived(library(), some, true));
    ASSERT_TRUE(library::setTrashed(library(), some, true));
    ASSERT_TRUE(library::setBookmarked(library(), some, true));
    ASSERT_TRUE(library::markOpened(library(), ids.back()));
    ASSERT_TRUE(library::mergeDuplicates(library(), ids[100], ids[101]));
    ASSERT_TRUE(library::setNotDuplicates(library(), ids[102], ids[103]));
    const auto publications = *library::publications(library());
    ASSERT_TRUE(library::renamePublication(library(), publications.front().id, "Another name"));
    for (int step = 0; step < 11; ++step) {
        ASSERT_TRUE(library::undo(library()));
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
        search::SearchRequest request;
        request.query = search::parseQuery(typed);
        for (const search::SearchOrder order : {search::SearchOrder::Date, search::SearchOrder::Rank}) {
            request.order = order;
            ASSERT_TRUE(search::Searcher{library()}.search(request)) << typed;
        }
        ASSERT_TRUE(search::Searcher{library()}.facets(request.query)) << typed;
    }
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, marksAndPairsAreReadAndChangedAlongAnIndex)
{
    reopen();
    ASSERT_TRUE(library::annotations(library(), {}));
    model::AnnotationFilter filter;
    filter.articleTag = "work";
    filter.text = "model";
    filter.limit = 20;
    ASSERT_TRUE(library::annotations(library(), filter));
    ASSERT_TRUE(library::countAnnotations(library(), filter));
    const model::ReadingDocument document =
        *library::readArticle(library(), library::articleIds(library(), {})->front());
    const model::StoredBead& bead = document.beads.at(1);
    ASSERT_TRUE(library::confirmPairs(library(), std::span{&bead.id, 1}));
    PairEdit merge;
    merge.kind = align::BeadEditKind::MergeAbove;
    merge.bead = bead.id;
    ASSERT_TRUE(library::editPairs(library(), merge));
    ASSERT_TRUE(library::undo(library()));
    ASSERT_TRUE(library::undo(library()));
    const auto publications = *library::publications(library());
    ASSERT_TRUE(library::renamePublication(library(), publications.at(0).id, "Another Name"));
    ASSERT_TRUE(library::mergePublications(library(), publications.at(1).id, publications.at(0).id));
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, theTrashIsEmptiedAlongAnIndex)
{
    reopen();
    const auto ids = *library::articleIds(library(), {});
    ASSERT_TRUE(library::setTrashed(library(), std::span{ids}.first(5), true));
    ASSERT_TRUE(library::emptyTrash(library()));
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, importsReadNoLargeTableThrough)
{
    benchmarks::SampleText text{9};
    const auto file = m_folder / "digest.md";
    std::ofstream{file} << benchmarks::generateDigest(text, 20000);
    reopen();
    NoProgress progress;
    importer::Importer importer{library()};
    ASSERT_EQ(importer.importFile(file, importer::ImportMode::Write, progress).outcome,
              importer::ImportOutcome::Added);
    ASSERT_EQ(importer.importFile(file, importer::ImportMode::Write, progress).outcome,
              importer::ImportOutcome::Unchanged);
    std::ofstream{file, std::ios::app} << "<details>\n<summary>900. [2025-01-02] 【开源】新的一条 | 港口"
                                          "</summary><br>\n\n**要点：**\n\n* 灯塔换了灯。\n\n</details>\n";
    ASSERT_EQ(importer.importFile(file, importer::ImportMode::Write, progress).outcome,
              importer::ImportOutcome::Updated);
    EXPECT_EQ(scans(), "");
}

TEST_F(QueryPlans, whereAFileBelongsIsDecidedAndAskedAlongAnIndex)
{
    reopen();
    NoProgress progress;
    importer::Importer importer{library()};
    const auto importText = [&](const char* name, const std::string& text) {
        std::ofstream{m_folder / name} << text;
        return importer.importFile(m_folder / name, importer::ImportMode::Write, progress);
    };
    const std::string title = "# Notes from the lighthouse that nobody asked for\n\n";
    const auto first = importText("one.md", title + "The keeper counts 4711 gulls on the northern wall.\n");
    const auto other = importText("two.md", title + "A storm took the small boat and the green lamp away.\n");
    ASSERT_TRUE(other.question);
    ASSERT_EQ(openQuestions(library()).value().size(), 1U);
    ASSERT_TRUE(keepIssuesApart(library(), first.editionId, other.editionId));
    ASSERT_TRUE(library::undo(library()));
    ASSERT_TRUE(importer::joinIssuesOf(library(), first.editionId, other.editionId, progress));
    EXPECT_TRUE(openQuestions(library()).value().empty());
    EXPECT_EQ(scans(), "");
}

} // namespace duizhao::library
