#include "core/watch/WatchFolders.h"

#include "core/library/acts/Notes.h"
#include "tests/core/importer/ImportFixture.h"

#include <gmock/gmock.h>

namespace duizhao::watch {

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kDucks = "# Ducks\n\nDucks swim all day.\n\n鸭子整天游泳。\n";
const std::string kBoats = "# Boats\n\nBoats are made of wood.\n\n船是木头做的。\n";

class WatchFolders : public test::ImportFixture {
protected:
    WatchFolders() { fs::create_directories(inbox()); }

    fs::path inbox() { return folder() / "inbox"; }

    /// Written long ago, as far as its time tells.
    void write(const std::string& name, const std::string& text, int hoursAgo = 5)
    {
        const fs::path file = inbox() / name;
        fs::create_directories(file.parent_path());
        test::writeFile(file, text);
        fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours{hoursAgo});
    }

    WatchFolder watched()
    {
        const auto added = addWatchFolder(library(), inbox());
        EXPECT_TRUE(added) << (added ? "" : added.error().message);
        return added.value_or(WatchFolder{});
    }

    WatchFolder entry() { return watchFolders(library())->at(0); }

    WatchOutcome pass()
    {
        NoProgress progress;
        const auto outcome = passThrough(library(), entry(), progress);
        EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().message);
        return outcome.value_or(WatchOutcome{});
    }

    static int count(const WatchOutcome& outcome, importer::ImportOutcome wanted)
    {
        return static_cast<int>(std::count_if(outcome.reports.begin(), outcome.reports.end(),
                                              [&](const auto& report) { return report.outcome == wanted; }));
    }
};

} // namespace

TEST_F(WatchFolders, bringInWhatTheyHold)
{
    write("ducks.md", kDucks);
    write("deep/boats.md", kBoats);
    watched();
    const WatchOutcome first = pass();
    EXPECT_EQ(count(first, importer::ImportOutcome::Added), 2);
    EXPECT_EQ(first.waiting, 0);
    EXPECT_EQ(articles().size(), 2U);
    const WatchOutcome second = pass();
    EXPECT_THAT(second.reports, IsEmpty());
    EXPECT_EQ(second.unchanged, 2);
    EXPECT_EQ(entry().files, 2);
    EXPECT_TRUE(entry().importedAt);
    EXPECT_TRUE(entry().lookedAt);
}

TEST_F(WatchFolders, updateTheEditionOfAFileThatChanged)
{
    write("ducks.md", kDucks);
    watched();
    pass();
    const ArticleId article = articles().front().id;
    ASSERT_TRUE(library::addNote(library(), article, {}, "Quack."));
    write("ducks.md", kDucks + "\nAt night they sleep.\n\n夜里它们睡觉。\n", 4);
    const WatchOutcome outcome = pass();
    EXPECT_EQ(count(outcome, importer::ImportOutcome::Updated), 1);
    ASSERT_EQ(articles().size(), 1U);
    EXPECT_EQ(articles().front().id, article);
    EXPECT_EQ(articles().front().notes, 1);
    EXPECT_EQ(articles().front().pairs, 2);
}

TEST_F(WatchFolders, doNothingToTheLibraryWhenAFileGoes)
{
    write("ducks.md", kDucks);
    watched();
    pass();
    fs::remove(inbox() / "ducks.md");
    const WatchOutcome outcome = pass();
    EXPECT_EQ(outcome.forgotten, 1);
    EXPECT_THAT(outcome.reports, IsEmpty());
    EXPECT_EQ(articles().size(), 1U);
    EXPECT_EQ(entry().files, 0);
    write("ducks.md", kDucks);
    EXPECT_EQ(count(pass(), importer::ImportOutcome::Unchanged), 1) << "it is known when it comes back";
}

TEST_F(WatchFolders, waitForAFileThatIsBeingWritten)
{
    write("ducks.md", kDucks.substr(0, 20));
    const WatchFolder watch = watched();
    NoProgress progress;
    const auto before = lookInto(watch.path, progress);
    write("ducks.md", kDucks);
    const auto now = lookInto(watch.path, progress);
    const auto first = importWatched(library(), watch.id, before->files, now, progress);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->waiting, 1);
    EXPECT_THAT(articles(), IsEmpty());
    const auto second =
        importWatched(library(), watch.id, now->files, lookInto(watch.path, progress), progress);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->waiting, 0);
    EXPECT_EQ(articles().size(), 1U);
}

TEST_F(WatchFolders, seeAChangeWithinATickOfTheClock)
{
    write("ducks.md", kDucks, 0);
    watched();
    pass();
    const auto time = fs::last_write_time(inbox() / "ducks.md");
    std::string changed = kDucks;
    changed.replace(changed.find("all day"), 7, "by day ");
    write("ducks.md", changed, 0);
    fs::last_write_time(inbox() / "ducks.md", time);
    EXPECT_EQ(count(pass(), importer::ImportOutcome::Updated), 1);
}

TEST_F(WatchFolders, keepTheEntryOfAFolderThatVanished)
{
    write("ducks.md", kDucks);
    watched();
    pass();
    fs::rename(inbox(), folder() / "away");
    const WatchOutcome outcome = pass();
    ASSERT_TRUE(outcome.problem);
    EXPECT_THAT(outcome.problem->message, HasSubstr("is not there"));
    EXPECT_EQ(outcome.forgotten, 0) << "its files may come back with it";
    ASSERT_TRUE(entry().problem);
    EXPECT_EQ(entry().problem->kind, ErrorKind::NotFound);
    EXPECT_EQ(entry().files, 1);
    EXPECT_EQ(articles().size(), 1U);
    fs::rename(folder() / "away", inbox());
    EXPECT_EQ(pass().unchanged, 1);
    EXPECT_FALSE(entry().problem);
}

TEST_F(WatchFolders, nameTheFilesThatCannotBeImported)
{
    write("empty.md", "");
    write("ducks.md", kDucks);
    watched();
    EXPECT_EQ(count(pass(), importer::ImportOutcome::Failed), 1);
    ASSERT_EQ(entry().failed.size(), 1U);
    EXPECT_EQ(entry().failed.front().second.kind, ErrorKind::Empty);
    EXPECT_THAT(entry().failed.front().second.message, HasSubstr("is empty"));
    EXPECT_THAT(pass().reports, IsEmpty()) << "once is enough while it stays as it is";
    write("empty.md", kBoats, 4);
    EXPECT_EQ(count(pass(), importer::ImportOutcome::Added), 1);
    EXPECT_THAT(entry().failed, IsEmpty());
}

TEST_F(WatchFolders, areNamedOnceAndNotWithinOneAnother)
{
    const WatchFolder watch = watched();
    EXPECT_EQ(addWatchFolder(library(), inbox()).error().message,
              "The folder \"" + watch.path + "\" is watched already.");
    fs::create_directories(inbox() / "deep");
    EXPECT_EQ(addWatchFolder(library(), inbox() / "deep").error().kind, ErrorKind::Conflict);
    EXPECT_THAT(addWatchFolder(library(), inbox() / "..").error().message, HasSubstr("take that out first"));
    EXPECT_EQ(addWatchFolder(library(), inbox() / "gone").error().kind, ErrorKind::NotFound);
    fs::create_directory_symlink(inbox(), folder() / "link");
    EXPECT_EQ(addWatchFolder(library(), folder() / "link").error().kind, ErrorKind::Conflict);
    fs::create_directories(folder() / "inbox2");
    EXPECT_TRUE(addWatchFolder(library(), folder() / "inbox2")) << "a name that only begins alike";
}

TEST_F(WatchFolders, takenOutLeaveWhatCameFromThem)
{
    write("ducks.md", kDucks);
    const WatchFolder watch = watched();
    pass();
    ASSERT_TRUE(removeWatchFolder(library(), watch.id));
    EXPECT_THAT(*watchFolders(library()), IsEmpty());
    EXPECT_EQ(articles().size(), 1U);
    EXPECT_EQ(removeWatchFolder(library(), watch.id).error().kind, ErrorKind::NotFound);
    NoProgress progress;
    EXPECT_EQ(passThrough(library(), watch, progress).error().kind, ErrorKind::NotFound);
}

TEST_F(WatchFolders, areStillThereAtTheNextStart)
{
    write("ducks.md", kDucks);
    watched();
    pass();
    reopen("library.duizhao");
    EXPECT_EQ(entry().files, 1);
    EXPECT_EQ(pass().unchanged, 1);
}

} // namespace duizhao::watch
