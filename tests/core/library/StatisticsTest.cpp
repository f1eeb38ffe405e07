#include "core/library/read/Statistics.h"

#include "core/library/acts/ReadState.h"
#include "core/library/acts/Trash.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Issues.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"
#include "tests/benchmarks/LibraryGenerator.h"
#include "tests/core/library/LibraryFixture.h"

#include <algorithm>
#include <span>

namespace duizhao::library {
namespace {

using test::EditionMaker;
using test::Imported;
using test::LibraryTest;

class Statistics : public LibraryTest {
protected:
    LibraryStatistics statistics() const
    {
        const auto found = libraryStatistics(library());
        EXPECT_TRUE(found) << found.error().message;
        return found.value_or(LibraryStatistics{});
    }
    /// An issue of a publication with one article of two pairs.
    Imported letter(const std::string& publication, const std::string& date, const std::string& title)
    {
        EditionMaker maker;
        maker.title(title, title + "信");
        m_publication = publication;
        m_date = date;
        maker.article(title).pair("Quack " + title + ".", "嘎嘎。").pair("It rains.", "下雨了。");
        return add(maker);
    }
    void setStatus(const Imported& where, const std::string& status, int pairs) const
    {
        const auto done = library().session().database.execute(
            "UPDATE bead SET status = '" + status +
            "' WHERE id IN (SELECT b.id FROM bead b JOIN alignment al"
            " ON al.id = b.alignment_id WHERE al.issue_id = " +
            std::to_string(where.issue.value) + " LIMIT " + std::to_string(pairs) + ")");
        ASSERT_TRUE(done) << done.error().message;
    }
};

} // namespace

TEST_F(Statistics, anEmptyLibraryHasNothingToCount)
{
    const LibraryStatistics found = statistics();
    EXPECT_EQ(found.articles, 0);
    EXPECT_EQ(found.pairs, 0);
    EXPECT_GT(found.bytes, 0);
    EXPECT_TRUE(found.articlesByPublication.empty());
    EXPECT_TRUE(found.articlesByLanguage.empty());
    EXPECT_TRUE(found.toCheckByMonth.empty());
    EXPECT_TRUE(found.readByMonth.empty());
    EXPECT_TRUE(found.reading.empty());
}

TEST_F(Statistics, oneArticleIsOneInItsMonth)
{
    letter("Pond Weekly", "2025-01-15", "Ducks");
    const LibraryStatistics found = statistics();
    EXPECT_EQ(found.publications, 1);
    EXPECT_EQ(found.issues, 1);
    EXPECT_EQ(found.files, 1);
    EXPECT_EQ(found.articles, 1);
    EXPECT_EQ(found.unread, 1);
    EXPECT_EQ(found.pairs, 2);
    ASSERT_EQ(found.articlesByPublication.size(), 1U);
    EXPECT_EQ(found.articlesByPublication[0].name, "Pond Weekly");
    EXPECT_EQ(found.articlesByPublication[0].months, (std::vector<MonthCount>{{"2025-01", 1}}));
    ASSERT_EQ(found.articlesByLanguage.size(), 1U);
    EXPECT_EQ(found.articlesByLanguage[0].name, "both");
}

TEST_F(Statistics, publicationsComeWithMostArticlesFirstAndMonthsInOrder)
{
    letter("Pond Weekly", "2025-02-03", "Geese");
    letter("Mill News", "2024-12-03", "Flour");
    letter("Pond Weekly", "2024-11-03", "Ducks");
    letter("", "", "Nowhere");
    const auto series = statistics().articlesByPublication;
    ASSERT_EQ(series.size(), 3U);
    EXPECT_EQ(series[0].name, "Pond Weekly");
    EXPECT_EQ(series[0].months, (std::vector<MonthCount>{{"2024-11", 1}, {"2025-02", 1}}));
    EXPECT_EQ(series[0].total(), 2);
    EXPECT_EQ(series[1].name, "");
    EXPECT_EQ(series[1].months, (std::vector<MonthCount>{{"", 1}})) << "without a date";
    EXPECT_EQ(series[2].name, "Mill News");
}

TEST_F(Statistics, archivedArticlesCountAndTrashDoesNot)
{
    letter("Pond Weekly", "2025-01-15", "Ducks");
    letter("Pond Weekly", "2025-01-22", "Geese");
    letter("Pond Weekly", "2025-01-29", "Swans");
    ASSERT_TRUE(library::setArchived(library(), std::vector{articleNamed("Ducks")}, true));
    ASSERT_TRUE(library::setTrashed(library(), std::vector{articleNamed("Geese")}, true));
    const LibraryStatistics found = statistics();
    EXPECT_EQ(found.articles, 2);
    EXPECT_EQ(found.archived, 1);
    EXPECT_EQ(found.pairs, 4);
    EXPECT_EQ(found.articlesByPublication[0].total(), 2);
    EXPECT_EQ(found.articlesByLanguage[0].total(), 2);
}

TEST_F(Statistics, pairsToCheckAreToldByPublicationAndMonth)
{
    setStatus(letter("Pond Weekly", "2025-01-15", "Ducks"), "needs review", 1);
    setStatus(letter("Pond Weekly", "2025-03-15", "Geese"), "confirmed", 2);
    setStatus(letter("Mill News", "2025-03-20", "Flour"), "needs review", 2);
    const LibraryStatistics found = statistics();
    EXPECT_EQ(found.toCheck, 3);
    EXPECT_EQ(found.confirmed, 2);
    EXPECT_EQ(found.toCheckByMonth, (std::vector<MonthCount>{{"2025-01", 1}, {"2025-03", 2}}));
    ASSERT_EQ(found.toCheckByPublication.size(), 2U);
    EXPECT_EQ(found.toCheckByPublication[0].publication, "Mill News");
    EXPECT_EQ(found.toCheckByPublication[0].toCheck, 2);
    EXPECT_EQ(found.toCheckByPublication[1].publication, "Pond Weekly");
    EXPECT_EQ(found.toCheckByPublication[1].confirmed, 2);
}

TEST_F(Statistics, readingIsAddedUpByDayAndArticle)
{
    letter("Pond Weekly", "2025-01-15", "Ducks");
    letter("Pond Weekly", "2025-01-22", "Geese");
    const ArticleId ducks = articleNamed("Ducks");
    ASSERT_TRUE(recordReading(library(), ducks, "2025-01-20", 40));
    ASSERT_TRUE(recordReading(library(), ducks, "2025-01-20", 20));
    ASSERT_TRUE(recordReading(library(), articleNamed("Geese"), "2025-01-20", 5));
    ASSERT_TRUE(recordReading(library(), ducks, "2025-01-21", 7));
    ASSERT_TRUE(recordReading(library(), ducks, "2025-01-22", 0));
    ASSERT_TRUE(recordReading(library(), {}, "2025-01-22", 9));
    EXPECT_EQ(statistics().reading, (std::vector<ReadingDay>{{"2025-01-20", 2, 65}, {"2025-01-21", 1, 7}}));
    EXPECT_EQ(library::history(library())->undo, std::nullopt);
}

TEST_F(Statistics, whatWasReadStaysReadWhenTheArticleIsGone)
{
    letter("Pond Weekly", "2025-01-15", "Ducks");
    ASSERT_TRUE(recordReading(library(), articleNamed("Ducks"), "2025-01-20", 40));
    ASSERT_TRUE(library::setTrashed(library(), std::vector{articleNamed("Ducks")}, true));
    ASSERT_TRUE(library::emptyTrash(library()));
    EXPECT_EQ(statistics().reading, (std::vector<ReadingDay>{{"2025-01-20", 1, 40}}));
    expectSound();
}

TEST_F(Statistics, articlesMarkedAsReadCountInTheMonthOfIt)
{
    letter("Pond Weekly", "2025-01-15", "Ducks");
    letter("Pond Weekly", "2025-01-22", "Geese");
    m_clock.set(fromIso("2025-05-15T12:00:00Z"));
    ASSERT_TRUE(library::setRead(library(), std::vector{articleNamed("Ducks")}, true));
    m_clock.set(fromIso("2025-07-15T12:00:00Z"));
    ASSERT_TRUE(library::markOpened(library(), articleNamed("Geese")));
    EXPECT_EQ(statistics().readByMonth, (std::vector<MonthCount>{{"2025-05", 1}, {"2025-07", 1}}));
}

TEST_F(Statistics, aGeneratedLibraryAddsUp)
{
    ASSERT_TRUE(benchmarks::generateLibrary(library(), {400, 10, 7}));
    const LibraryStatistics found = statistics();
    EXPECT_EQ(found.articles, 400);
    for (const auto* series : {&found.articlesByPublication, &found.articlesByLanguage}) {
        std::int64_t sum = 0;
        for (const MonthSeries& one : *series) {
            sum += one.total();
            EXPECT_TRUE(std::is_sorted(
                one.months.begin(), one.months.end(),
                [](const MonthCount& left, const MonthCount& right) { return left.month < right.month; }));
        }
        EXPECT_EQ(sum, 400);
    }
    EXPECT_EQ(found.publications, static_cast<std::int64_t>(library::publications(library())->size()));
}

TEST_F(Statistics, pairsAndReadingAreFoundByIndex)
{
    ASSERT_TRUE(benchmarks::generateLibrary(library(), {400, 10, 7}));
    reopen();
    statistics();
    storage::Database& database = library().session().database;
    for (const std::string& sql : database.cachedStatements()) {
        storage::Transaction transaction{database, storage::Transaction::Kind::Read};
        transaction.each("EXPLAIN QUERY PLAN " + sql, [&](const storage::Statement& row) {
            const std::string detail = row.text(3);
            const bool wide = detail == "SCAN bead" || detail == "SCAN block";
            EXPECT_FALSE(wide) << sql;
        });
    }
}

} // namespace duizhao::library
