#include "core/library/upkeep/Upkeep.h"

#include "core/library/acts/Notes.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Trash.h"
#include "core/library/read/Articles.h"
#include "core/library/upkeep/Indexing.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"
#include "tests/benchmarks/LibraryGenerator.h"
#include "tests/core/library/LibraryFixture.h"

#include <algorithm>
#include <span>

namespace duizhao::library {
namespace {

using test::LibraryTest;
using test::sampleEdition;

/// Says stop after some questions.
class StopAfter final : public Progress {
public:
    explicit StopAfter(int questions) : m_left{questions} {}
    void report(long long done, long long total, std::string_view what) override
    {
        stages.emplace_back(what);
        reported = done <= total || total == 0;
    }
    [[nodiscard]] bool cancelled() const override { return --m_left < 0; }

    std::vector<std::string> stages;
    bool reported = true;

private:
    mutable int m_left;
};

constexpr int kNever = 1'000'000'000;

class Upkeep : public LibraryTest {
protected:
    std::vector<Finding> examined() const
    {
        NoProgress quiet;
        const auto findings = examineLibrary(library(), quiet);
        EXPECT_TRUE(findings) << findings.error().message;
        return findings.value_or(std::vector<Finding>{});
    }
    /// As a bug, or another program, would leave it.
    void spoil(const std::string& sql) const
    {
        const auto done = library().session().database.execute(sql);
        ASSERT_TRUE(done) << done.error().message;
    }
    Result<> mend() const
    {
        NoProgress quiet;
        const auto findings = examined();
        return mendLibrary(library(), findings, quiet);
    }
    /// Many articles, most of them thrown away for good.
    void fillAndEmpty() const
    {
        ASSERT_TRUE(benchmarks::generateLibrary(library(), {300, 10, 7}));
        const auto ids = library::articleIds(library(), {}).value();
        ASSERT_TRUE(library::setTrashed(library(), std::span{ids}.first(ids.size() - 20), true));
        ASSERT_TRUE(library::emptyTrash(library()));
    }
};

} // namespace

TEST_F(Upkeep, aSoundLibraryHasNoFindingsAndEveryStageIsTold)
{
    add(sampleEdition());
    StopAfter progress{kNever};
    EXPECT_TRUE(examineLibrary(library(), progress).value().empty());
    EXPECT_TRUE(progress.reported);
    for (const char* stage : {kStageFile, kStageContents, kStageIndex}) {
        EXPECT_NE(std::find(progress.stages.begin(), progress.stages.end(), stage), progress.stages.end())
            << stage;
    }
}

TEST_F(Upkeep, wrongCountsAreFoundAndCountedAnew)
{
    add(sampleEdition());
    ASSERT_TRUE(library::setArchived(library(), std::vector{articleNamed("Boats")}, true));
    spoil("UPDATE issue_tally SET shown = shown + 3; DELETE FROM tag_tally;");
    const auto findings = examined();
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(remedyOf(findings[0].kind), Remedy::Counts);
    ASSERT_TRUE(mend());
    EXPECT_TRUE(examined().empty());
    EXPECT_EQ(library::countArticles(library(), {}).value(), 1);
    EXPECT_EQ(tagList(), "birds:1");
}

TEST_F(Upkeep, aWrongTotalIsFoundToo)
{
    add(sampleEdition());
    spoil("UPDATE issue_tally SET unread = 40 WHERE issue_id = 0;");
    ASSERT_EQ(examined().size(), 1U);
    EXPECT_EQ(inEnglish(examined().front()), "Articles counted wrongly: the library.");
    ASSERT_TRUE(mend());
    EXPECT_TRUE(examined().empty());
}

TEST_F(Upkeep, anIndexOutOfStepIsMadeAnew)
{
    add(sampleEdition());
    ASSERT_TRUE(library::addNote(library(), articleNamed("Ducks"), {}, "feathers"));
    spoil("UPDATE search_article SET hash = hash + 1;");
    const auto findings = examined();
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(remedyOf(findings[0].kind), Remedy::SearchIndex);
    ASSERT_TRUE(mend());
    EXPECT_TRUE(examined().empty());
}

TEST_F(Upkeep, whatNothingFollowsFromIsToldAndLeftAlone)
{
    add(sampleEdition());
    spoil("INSERT INTO source (sha256, size, encoding, line_ends, bom, bytes)"
          " VALUES ('ab', 2, 'UTF-8', 'LF', 0, x'00');"
          "INSERT INTO issue (uuid, title) VALUES ('nobody', 'Lost');");
    const auto findings = examined();
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(inEnglish(findings[0]), "An issue without a file: issue 2.");
    EXPECT_EQ(inEnglish(findings[1]), "Bytes that no edition came from: file 2.");
    EXPECT_EQ(findings[2].kind, FindingKind::OriginalDamaged) << "these bytes are no Zstandard frame";
    EXPECT_EQ(remedyOf(findings[0].kind), Remedy::None);
    ASSERT_TRUE(mend());
    EXPECT_EQ(examined().size(), 3U);
}

TEST_F(Upkeep, anExaminationCanBeStopped)
{
    add(sampleEdition());
    add(sampleEdition());
    StopAfter progress{0};
    const auto findings = examineLibrary(library(), progress);
    ASSERT_FALSE(findings);
    EXPECT_EQ(findings.error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(examined().empty()) << "the connection works on";
}

TEST_F(Upkeep, compactingGivesBackTheRoomOfWhatIsGone)
{
    fillAndEmpty();
    const auto plan = planCompaction(library());
    ASSERT_TRUE(plan);
    EXPECT_GT(plan->unused, 100'000U);
    NoProgress quiet;
    const auto outcome = compactLibrary(library(), quiet);
    ASSERT_TRUE(outcome) << outcome.error().message;
    EXPECT_GE(outcome->won(), plan->unused);
    EXPECT_EQ(outcome->after, std::filesystem::file_size(library().file()));
    EXPECT_EQ(planCompaction(library())->unused, 0U);
    EXPECT_EQ(library::articleIds(library(), {})->size(), 20U);
    EXPECT_TRUE(examined().empty());
}

TEST_F(Upkeep, aLibraryCanBeReadBesideWhileItIsCompacted)
{
    fillAndEmpty();
    const auto beside = library().openBeside().value();
    NoProgress quiet;
    ASSERT_TRUE(compactLibrary(*beside, quiet));
    EXPECT_EQ(library::articleIds(library(), {})->size(), 20U);
    ASSERT_TRUE(library::addTag(library(), library::articleIds(library(), {}).value(), "after"));
    expectSound();
}

TEST_F(Upkeep, withoutRoomNothingIsBegun)
{
    fillAndEmpty();
    NoProgress quiet;
    const auto before = std::filesystem::file_size(library().file());
    const auto outcome =
        compactLibrary(library(), quiet, [](const std::filesystem::path&) { return 1'234'567U; });
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::Storage);
    EXPECT_NE(outcome.error().message.find("; there are 1.2 MB. Nothing was changed."), std::string::npos)
        << outcome.error().message;
    EXPECT_GE(std::filesystem::file_size(library().file()), before);
    EXPECT_GT(planCompaction(library())->unused, 0U);
}

TEST_F(Upkeep, compactingThatIsStoppedLeavesEverything)
{
    fillAndEmpty();
    StopAfter progress{0};
    const auto outcome = compactLibrary(library(), progress);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(library::articleIds(library(), {})->size(), 20U);
    NoProgress quiet;
    ASSERT_TRUE(library::indexForSearch(library(), quiet));
    expectSound();
}

} // namespace duizhao::library
