#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "core/storage/Transaction.h"
#include "tests/core/importer/ImportFixture.h"
#include "tests/support/Faults.h"

#include <algorithm>

namespace duizhao::importer {

namespace {

class Importing : public test::ImportFixture {};

/// Says stop at the n-th question.
class StoppingProgress final : public Progress {
public:
    explicit StoppingProgress(int after) : m_left{after} {}
    void report(long long, long long, std::string_view) override {}
    bool cancelled() const override { return m_left-- <= 0; }

private:
    mutable int m_left;
};

} // namespace

TEST_F(Importing, theSameBytesAgainAddNothing)
{
    const ImportReport first = imported(fixture("weekly/interleaved.en-zh.txt"));
    EXPECT_EQ(first.outcome, ImportOutcome::Added);
    EXPECT_TRUE(first.newIssue);
    const std::string before = text();
    const ImportReport again = imported(fixture("weekly/interleaved.en-zh.txt"));
    EXPECT_EQ(again.outcome, ImportOutcome::Unchanged);
    EXPECT_EQ(again.issue, first.issue);
    EXPECT_EQ(again.articles, first.articles);
    EXPECT_EQ(again.pairs, first.pairs);
    EXPECT_GT(first.pairs, 20);
    EXPECT_EQ(again.blocksTotal, first.blocksTotal);
    EXPECT_EQ(again.blocksFolded, first.blocksFolded);
    EXPECT_EQ(again.characters.accountedCharacters, first.characters.accountedCharacters);
    EXPECT_EQ(text(), before);
}

TEST_F(Importing, theSameBytesUnderAnotherNameAddNothing)
{
    const std::string bytes = test::readFile(fixture("weekly/summary.zh.txt"));
    EXPECT_EQ(importText("one.md", bytes).outcome, ImportOutcome::Added);
    const std::string before = text();
    EXPECT_EQ(importText("two.md", bytes).outcome, ImportOutcome::Unchanged);
    EXPECT_EQ(text(), before);
}

TEST_F(Importing, theOriginalBytesStayInTheLibrary)
{
    const auto file = fixture("weekly/interleaved.en-zh.txt");
    const ImportReport report = imported(file);
    EXPECT_EQ(library::originalBytes(library(), report.editionId).value_or(""), test::readFile(file));
}

TEST_F(Importing, everyCharacterIsAccountedFor)
{
    for (const char* name : {"weekly/interleaved.en-zh.txt", "weekly/original.en.txt",
                             "weekly/summary.zh.txt", "weekly/outline.zh.txt", "digest/first.zh.txt"}) {
        const ImportReport report = imported(fixture(name));
        EXPECT_EQ(report.characters.accountedCharacters, report.characters.totalCharacters) << name;
        EXPECT_FALSE(report.characters.overlapping) << name;
        int folded = 0;
        for (const auto& [reason, count] : report.blocksFolded) {
            EXPECT_FALSE(reason.empty());
            folded += count;
        }
        EXPECT_EQ(report.blocksTotal, report.blocksShown + report.blocksMetadata + folded) << name;
    }
}

TEST_F(Importing, aDryRunReportsTheSameAndWritesNothing)
{
    const std::string empty = text();
    const ImportReport dry = import(fixture("weekly/summary.zh.txt"), ImportMode::DryRun);
    EXPECT_EQ(text(), empty);
    EXPECT_FALSE(dry.issue);
    const ImportReport real = imported(fixture("weekly/summary.zh.txt"));
    EXPECT_EQ(dry.blocksTotal, real.blocksTotal);
    EXPECT_EQ(dry.articles, real.articles);
    EXPECT_EQ(dry.outcome, ImportOutcome::Added);
    const std::string before = text();
    const ImportReport second = import(fixture("weekly/outline.zh.txt"), ImportMode::DryRun);
    EXPECT_EQ(second.issue, real.issue) << "a dry run tells where the file would go";
    EXPECT_EQ(text(), before);
}

TEST_F(Importing, aDryRunNeedsNoLibrary)
{
    NoProgress progress;
    const ImportReport report =
        Importer{}.importFile(fixture("digest/first.zh.txt"), ImportMode::Write, progress);
    EXPECT_EQ(report.outcome, ImportOutcome::Added);
    EXPECT_EQ(report.articles, 4);
    EXPECT_FALSE(report.issue);
}

TEST_F(Importing, aCancelLeavesTheLibraryAsItWas)
{
    imported(fixture("weekly/outline.zh.txt"));
    imported(fixture("digest/first.zh.txt"));
    const std::string before = text();
    int stops = 0;
    for (int after = 0; after < 10; ++after) {
        StoppingProgress progress{after};
        const ImportReport report =
            Importer{library()}.importFile(fixture("digest/second.zh.txt"), ImportMode::Write, progress);
        if (report.outcome != ImportOutcome::Failed) {
            break;
        }
        EXPECT_EQ(report.error.kind, ErrorKind::Cancelled);
        EXPECT_EQ(text(), before) << "stopped at question " << after;
        ++stops;
    }
    EXPECT_GE(stops, 3) << "it asks before, during and at the end";
    EXPECT_NE(text(), before) << "at last it went through";
}

TEST_F(Importing, cancellingAFolderKeepsWhatIsDone)
{
    StoppingProgress progress{4};
    const auto reports = Importer{library()}.importPaths({fixture("weekly")}, ImportMode::Write, progress);
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports.front().outcome, ImportOutcome::Added);
    EXPECT_EQ(reports.back().error.kind, ErrorKind::Cancelled);
    EXPECT_EQ(issues().size(), 1U);
}

TEST_F(Importing, aReadOnlyLibraryIsNotWritten)
{
    imported(fixture("weekly/outline.zh.txt"));
    const SystemClock clock;
    const auto reader = library::Library::open(library().file(), library::Access::ReadOnly, clock);
    ASSERT_TRUE(reader);
    NoProgress progress;
    Importer importer{**reader};
    EXPECT_EQ(importer.importFile(fixture("weekly/summary.zh.txt"), ImportMode::DryRun, progress).outcome,
              ImportOutcome::Added);
    const std::string before = text();
    EXPECT_EQ(importer.importFile(fixture("weekly/summary.zh.txt"), ImportMode::Write, progress).outcome,
              ImportOutcome::Failed);
    EXPECT_EQ(text(), before);
}

TEST_F(Importing, aNewerDigestAddsAndUpdatesOnlyWhatChanged)
{
    imported(fixture("digest/first.zh.txt"));
    const ImportReport report = imported(fixture("digest/second.zh.txt"));
    EXPECT_EQ(report.outcome, ImportOutcome::Updated);
    EXPECT_EQ(report.articlesAdded, 1);
    EXPECT_EQ(report.articlesUpdated, 2);
    EXPECT_EQ(report.articlesUnchanged, 2);
    EXPECT_EQ(issues().size(), 1U);
    EXPECT_EQ(issues().front().editions.size(), 1U);
    EXPECT_EQ(articles().size(), 5U);
    const auto again = import(fixture("digest/first.zh.txt"));
    EXPECT_EQ(again.outcome, ImportOutcome::Unchanged) << "an older version takes nothing back";
    EXPECT_EQ(articles().size(), 5U);
}

TEST_F(Importing, aDryRunForeseesAnUpdate)
{
    imported(fixture("digest/first.zh.txt"));
    const std::string before = text();
    const ImportReport report = import(fixture("digest/second.zh.txt"), ImportMode::DryRun);
    EXPECT_EQ(report.outcome, ImportOutcome::Updated);
    EXPECT_EQ(report.articlesAdded, 1);
    EXPECT_EQ(report.articlesUpdated, 2);
    EXPECT_EQ(report.articlesUnchanged, 2);
    EXPECT_EQ(text(), before);
}

TEST_F(Importing, whatTheReaderDidStaysThroughVersions)
{
    imported(fixture("digest/first.zh.txt"));
    const auto old = articles();
    ASSERT_EQ(old.size(), 4U);
    const std::vector<ArticleId> marked{old[0].id, old[2].id};
    ASSERT_TRUE(library::setBookmarked(library(), marked, true));
    ASSERT_TRUE(library::addTag(library(), marked, "sky/mine"));
    ASSERT_TRUE(library::removeTag(library(), std::vector{old[0].id}, "望遠鏡"));
    ASSERT_TRUE(library::setRead(library(), std::vector{old[1].id}, true));
    const auto document = library::readArticle(library(), old[0].id);
    ASSERT_TRUE(document);
    ASSERT_GE(document->beads.size(), 2U);
    const model::StoredBead& bead = document->beads[1];
    ASSERT_TRUE(library::addNote(library(), old[0].id, bead.id, "compare with 1986"));

    imported(fixture("digest/second.zh.txt"));
    imported(fixture("digest/third.zh.txt"));
    const auto now = articles();
    EXPECT_EQ(now.size(), 5U) << "entries that scrolled out stay";
    const auto comet = library::article(library(), old[0].id);
    ASSERT_TRUE(comet);
    EXPECT_TRUE(comet->bookmarked);
    EXPECT_EQ(comet->number, 14);
    EXPECT_EQ(comet->tags, (std::vector<std::string>{"sky/mine", "軌道"}))
        << "the keyword taken off stays off";
    EXPECT_TRUE(library::article(library(), old[2].id)->bookmarked);
    EXPECT_FALSE(library::article(library(), old[1].id)->unread);
    model::ArticleFilter filter;
    const auto notes = library::notes(library(), filter);
    ASSERT_TRUE(notes);
    ASSERT_EQ(notes->size(), 1U);
    EXPECT_EQ(notes->front().anchor.bead, bead.id);
    EXPECT_FALSE(notes->front().anchor.unplaced);
}

TEST_F(Importing, aFileSavedOverByItsNextVersionIsAnUpdate)
{
    const std::string bytes = test::readFile(fixture("weekly/summary.zh.txt"));
    EXPECT_EQ(importText("weekly.md", bytes).outcome, ImportOutcome::Added);
    const std::string longer = bytes + "- **后记**：委员会在四月投票。\n";
    const ImportReport report = importText("weekly.md", longer);
    EXPECT_EQ(report.outcome, ImportOutcome::Updated);
    EXPECT_EQ(report.articlesAdded, 0);
    EXPECT_GE(report.articlesUpdated, 1);
    ASSERT_EQ(issues().size(), 1U);
    EXPECT_EQ(issues().front().editions.size(), 1U);
}

TEST_F(Importing, aShortFileThatIsSavedOverIsItsNextVersion)
{
    const std::string first = "# Ducks\n\nDucks swim all day.\n\n鸭子整天游泳。\n";
    const ImportReport added = importText("ducks.md", first);
    const ImportReport next = importText("ducks.md", first + "\nAt night they sleep.\n\n夜里它们睡觉。\n");
    EXPECT_EQ(next.outcome, ImportOutcome::Updated);
    EXPECT_EQ(next.editionId, added.editionId);
    EXPECT_EQ(articles().size(), 1U);
    const ImportReport elsewhere = importText("other.md", first + "\nThey quack.\n\n它们嘎嘎叫。\n");
    EXPECT_EQ(elsewhere.outcome, ImportOutcome::Added) << "too little to tell them apart or together";
}

TEST_F(Importing, aFileSavedOverByAnotherTextIsAnother)
{
    importText("latest.md", "# Weekly\n\nDucks swim all day.\n\n鸭子整天游泳。\n\nThey quack.\n\n嘎嘎叫。\n");
    const ImportReport next =
        importText("latest.md", "# Weekly\n\nBoats are of wood.\n\n船是木头的。\n\nThey float.\n\n浮着。\n");
    EXPECT_EQ(next.outcome, ImportOutcome::Added);
    EXPECT_EQ(articles().size(), 2U);
}

TEST_F(Importing, theRightFileMakesADamagedOriginalWholeAgain)
{
    const auto file = fixture("weekly/interleaved.en-zh.txt");
    imported(file);
    {
        storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Write};
        transaction.run("UPDATE source SET bytes = x'28B52FFD00' WHERE id = 1");
        ASSERT_TRUE(transaction.commit());
    }
    ASSERT_EQ(test::faultsOf(library()).size(), 1U);
    const ImportReport other = imported(fixture("weekly/outline.zh.txt"));
    ASSERT_EQ(test::faultsOf(library()).size(), 1U) << "another file does not help";
    const auto mended = [](const ImportReport& report) {
        return std::ranges::count(report.remarks, model::RemarkKind::OriginalMended, &model::Remark::kind);
    };
    EXPECT_EQ(mended(other), 0);
    import(file, ImportMode::DryRun);
    ASSERT_EQ(test::faultsOf(library()).size(), 1U) << "a dry run writes nothing";
    EXPECT_EQ(mended(imported(file)), 1);
    EXPECT_EQ(test::faultsOf(library()), std::vector<std::string>{});
    EXPECT_EQ(mended(imported(file)), 0);
}

} // namespace duizhao::importer
