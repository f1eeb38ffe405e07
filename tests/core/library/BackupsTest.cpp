#include "core/library/upkeep/Backups.h"

#include "core/base/Reasons.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/upkeep/Upkeep.h"
#include "core/storage/Database.h"
#include "tests/core/library/LibraryFixture.h"
#include "tests/support/SharedFiles.h"

#include <algorithm>
#include <fstream>

namespace duizhao::library {
namespace {

using test::sampleEdition;

class Backups : public test::LibraryTest {
protected:
    Result<std::optional<Backup>> make(BackupReason reason = BackupReason::Daily) const
    {
        NoProgress quiet;
        return makeBackup(library(), reason, quiet);
    }
    Result<std::optional<Backup>> restore(const std::string& name) const
    {
        NoProgress quiet;
        return restoreBackup(library(), name, quiet);
    }
    std::size_t notesIn() const { return notes(library(), {}).value().size(); }
    void addNoteOn(const std::string& title) const
    {
        ASSERT_TRUE(addNote(library(), articleNamed(title), {}, "kept?"));
    }
    std::filesystem::path file() const { return m_folder / "library.db"; }
};

Backup at(const char* time, BackupReason reason = BackupReason::Daily)
{
    return {time, {}, fromIso(time), reason, 1};
}

std::vector<std::string> namesOf(const std::vector<Backup>& all)
{
    std::vector<std::string> names;
    for (const Backup& one : all) {
        names.push_back(one.name);
    }
    return names;
}

TEST_F(Backups, ofAnEmptyLibraryThereIsNone)
{
    EXPECT_EQ(make().value(), std::nullopt);
    EXPECT_TRUE(backups(file()).empty());
}

TEST_F(Backups, areWholeLibrariesForTheirOwnerAlone)
{
    add(sampleEdition());
    const auto made = make().value();
    ASSERT_TRUE(made);
    EXPECT_EQ(made->name, "2025-01-20T080000Z-daily.duizhao");
    EXPECT_EQ(static_cast<unsigned>(std::filesystem::status(made->file).permissions()), 0600U);
    EXPECT_EQ(static_cast<unsigned>(std::filesystem::status(backupFolder(file())).permissions()), 0700U);
    const auto copy = Library::open(made->file, Access::ReadOnly, m_clock);
    ASSERT_TRUE(copy) << copy.error().message;
    EXPECT_EQ(library::articles(*(*copy), {})->size(), 2U);
    NoProgress quiet;
    EXPECT_TRUE(examineLibrary(**copy, quiet)->empty());
}

TEST_F(Backups, areDueOnceADay)
{
    add(sampleEdition());
    EXPECT_TRUE(backupIsDue(file(), m_clock.now()));
    ASSERT_TRUE(make());
    EXPECT_FALSE(backupIsDue(file(), m_clock.now() + std::chrono::hours{23}));
    EXPECT_TRUE(backupIsDue(file(), m_clock.now() + std::chrono::hours{25}));
    EXPECT_TRUE(backupIsDue(file(), m_clock.now() - std::chrono::hours{25})) << "a clock that was wrong";
}

TEST_F(Backups, restoringIsOneStepThatRestoringTakesBack)
{
    add(sampleEdition());
    const auto before = make(BackupReason::ByHand).value();
    ASSERT_TRUE(before);
    addNoteOn("Ducks");
    const auto undo = restore(before->name);
    ASSERT_TRUE(undo) << undo.error().message;
    EXPECT_EQ(notesIn(), 0U);
    expectSound();
    ASSERT_TRUE(*undo);
    EXPECT_EQ((*undo)->reason, BackupReason::Restore);
    ASSERT_TRUE(restore((*undo)->name));
    EXPECT_EQ(notesIn(), 1U);
    expectSound();
    EXPECT_EQ(backups(file()).size(), 3U) << "a copy by hand, and one before each restoring";
}

TEST_F(Backups, aConnectionBesideSeesWhatWasRestored)
{
    add(sampleEdition());
    const auto copy = make().value();
    addNoteOn("Boats");
    const auto beside = library().openBeside().value();
    EXPECT_EQ(notes(*beside, {})->size(), 1U);
    ASSERT_TRUE(restore(copy->name));
    EXPECT_EQ(notes(*beside, {})->size(), 0U);
}

TEST_F(Backups, aNameThatIsNoneIsToldAndNothingIsMade)
{
    add(sampleEdition());
    EXPECT_EQ(restore("../library.db").error().reason, Reason::BackupGone);
    EXPECT_TRUE(backups(file()).empty());
}

TEST_F(Backups, aDamagedCopyIsNotRestored)
{
    add(sampleEdition());
    const auto copy = make().value();
    std::string bytes = test::readFile(copy->file);
    std::fill(bytes.begin() + 8192, bytes.begin() + 40960, 'x');
    test::writeFile(copy->file, bytes);
    const auto restored = restore(copy->name);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().kind, ErrorKind::LibraryDamaged) << restored.error().message;
    EXPECT_EQ(articles().size(), 2U);
}

TEST_F(Backups, aLibraryThatCannotBeOpenedIsPutAsideWhole)
{
    add(sampleEdition());
    const auto copy = make().value();
    m_library.reset();
    const std::string broken = "SQLite format 3" + std::string(500, '\0') + "nothing of it is left";
    test::writeFile(file(), broken);
    ASSERT_FALSE(Library::open(file(), Access::ReadWrite, m_clock));
    const auto done = replaceByBackup(file(), copy->name, m_clock);
    ASSERT_TRUE(done) << done.error().message;
    reopen();
    EXPECT_EQ(articles().size(), 2U);
    const auto all = backups(file());
    const auto aside = std::ranges::find(all, BackupReason::Damaged, &Backup::reason);
    ASSERT_NE(aside, all.end());
    EXPECT_EQ(test::readFile(aside->file), broken);
}

TEST_F(Backups, aLibraryThatIsGoneComesBack)
{
    add(sampleEdition());
    const auto copy = make().value();
    m_library.reset();
    std::filesystem::remove(file());
    ASSERT_TRUE(replaceByBackup(file(), copy->name, m_clock));
    reopen();
    EXPECT_EQ(articles().size(), 2U);
}

TEST_F(Backups, oneThatIsOpenElsewhereIsNotReplaced)
{
    add(sampleEdition());
    const auto copy = make().value();
    EXPECT_EQ(replaceByBackup(file(), copy->name, m_clock).error().kind, ErrorKind::LibraryLocked);
}

TEST_F(Backups, aRepairMakesOneBefore)
{
    add(sampleEdition());
    ASSERT_TRUE(library().session().database.execute("UPDATE issue_tally SET shown = 40;"));
    NoProgress quiet;
    const auto findings = examineLibrary(library(), quiet);
    ASSERT_FALSE(findings->empty());
    ASSERT_TRUE(mendLibrary(library(), *findings, quiet));
    const auto all = backups(file());
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all.front().reason, BackupReason::Repair);
}

TEST_F(Backups, theRuleIsKeptBesideThem)
{
    EXPECT_EQ(backupRule(file()), BackupRule{});
    ASSERT_TRUE(setBackupRule(file(), {2, 1, 0}));
    EXPECT_EQ(backupRule(file()), (BackupRule{2, 1, 0}));
}

TEST(BackupRule, keepsTheNewestOfDaysWeeksAndMonths)
{
    std::vector<Backup> all;
    for (const char* time :
         {"2025-03-20T18:00:00Z", "2025-03-20T08:00:00Z", "2025-03-19T08:00:00Z", "2025-03-18T08:00:00Z",
          "2025-03-12T08:00:00Z", "2025-03-11T08:00:00Z", "2025-02-10T08:00:00Z", "2025-01-09T08:00:00Z"}) {
        all.push_back(at(time));
    }
    EXPECT_EQ(namesOf(superfluous(all, {2, 2, 2})),
              (std::vector<std::string>{"2025-03-20T08:00:00Z", "2025-03-18T08:00:00Z",
                                        "2025-03-11T08:00:00Z", "2025-01-09T08:00:00Z"}));
    EXPECT_TRUE(superfluous(all, {9, 9, 9}).size() == 1U) << "two of one day";
}

TEST(BackupRule, leavesAPersonsOwnAndTheNewestBeforeSomething)
{
    std::vector<Backup> all{at("2020-01-01T00:00:00Z", BackupReason::ByHand),
                            at("2020-01-01T00:00:01Z", BackupReason::Damaged),
                            at("2020-01-01T00:00:02Z", BackupReason::Migration)};
    for (int second = 10; second < 18; ++second) {
        all.push_back(
            at(("2025-03-20T08:00:" + std::to_string(second) + "Z").c_str(), BackupReason::EmptyTrash));
    }
    EXPECT_EQ(superfluous(all, {1, 0, 0}).size(), 3U) << "five of the eight stay";
}

} // namespace
} // namespace duizhao::library
