#include "core/library/acts/Trash.h"

#include "core/importer/Importer.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/PairActs.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "tests/benchmarks/LibraryGenerator.h"
#include "tests/core/library/LibraryFixture.h"

#include <gtest/gtest.h>

#include <fstream>

namespace duizhao::library {

namespace {

class Trash : public test::LibraryTest {
protected:
    [[nodiscard]] model::ArticleFilter inTrash() const
    {
        model::ArticleFilter filter;
        filter.trashed = true;
        return filter;
    }
    void throwAway(ArticleId article) { ASSERT_TRUE(library::setTrashed(library(), {&article, 1}, true)); }
};

} // namespace

TEST_F(Trash, hidesAnArticleEverywhereButInItself)
{
    const auto where = add(test::sampleEdition());
    const ArticleId ducks = articleNamed("Ducks");
    ASSERT_TRUE(library::addNote(library(), ducks, {}, "Quack."));
    throwAway(ducks);
    EXPECT_EQ(articles().size(), 1U);
    EXPECT_EQ(*library::countArticles(library(), {}), 1);
    EXPECT_EQ(*library::countArticles(library(), inTrash()), 1);
    EXPECT_EQ(articles(inTrash()).front().title, "Ducks");
    EXPECT_TRUE(library::notes(library(), {})->empty());
    EXPECT_EQ(tagList(), "");
    EXPECT_EQ(library::issues(library())->front().articles, 1);
    const model::ReadingDocument document = *library::readIssue(library(), where.issue);
    EXPECT_EQ(document.articles.size(), 1U);
    for (const model::StoredBlock& block : document.blocks) {
        EXPECT_NE(block.articleId, ducks);
    }
    expectSound();
}

TEST_F(Trash, givesEverythingBack)
{
    add(test::sampleEdition());
    const std::string before = dump();
    const ArticleId ducks = articleNamed("Ducks");
    throwAway(ducks);
    ASSERT_TRUE(library::setTrashed(library(), {&ducks, 1}, false));
    EXPECT_EQ(dump(), before);
    EXPECT_EQ(tagList(), "birds:1");
    expectSound();
}

TEST_F(Trash, isLeftByUndoAndEnteredByRedo)
{
    add(test::sampleEdition());
    throwAway(articleNamed("Ducks"));
    EXPECT_EQ(library::undo(library())->kind, ActKind::Trashed);
    EXPECT_EQ(*library::countArticles(library(), inTrash()), 0);
    EXPECT_EQ(tagList(), "birds:1");
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(*library::countArticles(library(), inTrash()), 1);
    expectSound();
}

TEST_F(Trash, emptiedLeavesTheRestOfTheIssueWhole)
{
    const auto where = add(test::sampleEdition());
    const ArticleId ducks = articleNamed("Ducks");
    ASSERT_TRUE(library::addNote(library(), ducks, {}, "Quack."));
    throwAway(ducks);
    EXPECT_EQ(*library::emptyTrash(library()), 1);
    EXPECT_EQ(*library::countArticles(library(), inTrash()), 0);
    EXPECT_EQ(library::readIssue(library(), where.issue)->articles.front().title, "Boats");
    expectSound();
    // The newer version of the file is still recognised as one.
    update(where, test::sampleEdition().article("Trains").pair("A train.", "一列火车。"), DroppedParts::Keep);
    expectSound();
}

TEST_F(Trash, emptiedOfAWholeIssueForgetsItsFile)
{
    add(test::sampleEdition());
    const auto all = *library::articleIds(library(), {});
    ASSERT_TRUE(library::setTrashed(library(), all, true));
    EXPECT_TRUE(library::issues(library())->empty());
    EXPECT_EQ(*library::emptyTrash(library()), 2);
    storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Read};
    for (const std::string table : {"article", "issue", "edition", "source", "block", "bead", "bead_block"}) {
        EXPECT_EQ(transaction.integer("SELECT count(*) FROM " + table), 0) << table;
    }
}

TEST_F(Trash, emptiedKeepsTheHistoryUsable)
{
    add(test::sampleEdition());
    const auto all = *library::articleIds(library(), {});
    const ArticleId ducks = articleNamed("Ducks");
    ASSERT_TRUE(library::setRead(library(), all, true));
    ASSERT_TRUE(library::addNote(library(), ducks, {}, "Quack."));
    throwAway(ducks);
    ASSERT_TRUE(library::emptyTrash(library()));
    while (library::history(library())->undo) {
        const auto undone = library::undo(library());
        ASSERT_TRUE(undone || undone.error().kind == ErrorKind::Conflict) << undone.error().message;
    }
    EXPECT_TRUE(articles().front().unread);
    expectSound();
}

TEST_F(Trash, emptiedTakesAlongThePiecesOfASplitThatWasTakenBack)
{
    add(test::sampleEdition());
    const model::StoredBead bead = beadWith("They are not cold.");
    ASSERT_TRUE(library::splitPair(library(), {bead.id, TextPlace{bead.en.front(), 7}, {}}));
    ASSERT_TRUE(library::undo(library()));
    throwAway(articleNamed("Ducks"));
    const auto emptied = library::emptyTrash(library());
    ASSERT_TRUE(emptied) << emptied.error().message;
    EXPECT_EQ(*emptied, 1);
    expectSound();
}

TEST_F(Trash, keepsWhatIsImportedAgainAndSaysSo)
{
    benchmarks::SampleText text{8};
    const auto file = m_folder / "digest.md";
    std::ofstream{file} << benchmarks::generateDigest(text, 8000);
    NoProgress progress;
    importer::Importer importer{library()};
    ASSERT_EQ(importer.importFile(file, importer::ImportMode::Write, progress).outcome,
              importer::ImportOutcome::Added);
    throwAway(articles().front().id);
    const importer::ImportReport again = importer.importFile(file, importer::ImportMode::Write, progress);
    EXPECT_EQ(again.outcome, importer::ImportOutcome::Unchanged);
    EXPECT_EQ(inEnglish(again.remarks.back()),
              "1 article of it lies in the trash and stays there until you restore it.");
    std::ofstream{file, std::ios::app} << "<details>\n<summary>900. [2025-01-02] 【开源】新的一条 | 港口"
                                          "</summary><br>\n\n**要点：**\n\n* 灯塔换了灯。\n\n</details>\n";
    const importer::ImportReport newer = importer.importFile(file, importer::ImportMode::Write, progress);
    EXPECT_EQ(newer.outcome, importer::ImportOutcome::Updated);
    EXPECT_EQ(*library::countArticles(library(), inTrash()), 1);
    expectSound();
}

} // namespace duizhao::library
