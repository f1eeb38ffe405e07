// What a library does when the file, its folder or its texts are not what they were.

#include "core/base/Reasons.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Positions.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/upkeep/ConflictCopies.h"
#include "core/library/upkeep/Upkeep.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"
#include "core/storage/WriterLock.h"
#include "tests/core/library/LibraryFixture.h"
#include "tests/support/SharedFiles.h"

#include <algorithm>
#include <thread>

namespace duizhao::library {
namespace {

namespace fs = std::filesystem;

using test::Imported;
using test::sampleEdition;

class Safety : public test::LibraryTest {
protected:
    fs::path file() const { return m_folder / "library.db"; }
    Result<AnnotationId> note() const { return addNote(library(), articleNamed("Ducks"), {}, "a thought"); }
    std::int64_t number(const std::string& sql) const
    {
        return storage::Transaction(library().session().database, storage::Transaction::Kind::Read)
            .integer(sql);
    }
    /// As a disk does: nothing of the program sees it.
    void spoil(const std::string& sql) const
    {
        const auto done = library().session().database.execute(
            "DROP TRIGGER text_sum_block_changed; DROP TRIGGER text_sum_note_changed;"
            "DROP TRIGGER search_note_changed; DROP TRIGGER text_sum_step_changed;" +
            sql);
        ASSERT_TRUE(done) << done.error().message;
    }
    std::vector<FindingKind> found() const
    {
        NoProgress quiet;
        const auto findings = examineLibrary(library(), quiet);
        EXPECT_TRUE(findings) << findings.error().message;
        std::vector<FindingKind> kinds;
        for (const Finding& finding : findings.value_or(std::vector<Finding>{})) {
            kinds.push_back(finding.kind);
        }
        return kinds;
    }
    bool finds(FindingKind kind) const { return std::ranges::count(found(), kind) > 0; }
};

TEST_F(Safety, whatWasCommittedIsOnTheDisk)
{
    constexpr int full = 2;
    EXPECT_EQ(number("PRAGMA synchronous"), full);
    const Imported issue{add(sampleEdition())};
    ASSERT_TRUE(rememberPosition(library(), issue.issue, {articleNamed("Ducks"), 1}));
    EXPECT_EQ(number("PRAGMA synchronous"), full) << "after what may be lost";
    EXPECT_EQ(position(library(), issue.issue)->pairNumber, 1);
}

TEST_F(Safety, nothingIsWrittenToAFileThatIsGone)
{
    add(sampleEdition());
    fs::remove(file());
    const auto noted = note();
    ASSERT_FALSE(noted);
    EXPECT_EQ(noted.error().reason, Reason::LibraryFileGone);
    EXPECT_EQ(library::articles(library(), {})->size(), 2U) << "it can still be read, and copied";
    ASSERT_TRUE(library().session().database.backupTo(m_folder / "saved.db"));
    const auto saved = Library::open(m_folder / "saved.db", Access::ReadOnly, m_clock);
    ASSERT_TRUE(saved) << saved.error().message;
    EXPECT_EQ(library::articles(**saved, {})->size(), 2U);
}

TEST_F(Safety, nothingIsWrittenToAFileThatWasMoved)
{
    add(sampleEdition());
    fs::rename(file(), m_folder / "elsewhere.db");
    EXPECT_EQ(note().error().reason, Reason::LibraryFileGone);
    fs::rename(m_folder / "elsewhere.db", file());
    EXPECT_TRUE(note()) << "it is back";
}

TEST_F(Safety, aFileThatTookItsPlaceIsNotTakenForIt)
{
    add(sampleEdition());
    ASSERT_TRUE(library().session().database.backupTo(m_folder / "copy.db"));
    fs::rename(m_folder / "copy.db", file());
    EXPECT_EQ(note().error().reason, Reason::LibraryFileReplaced);
}

TEST_F(Safety, aSecondNameIsRefusedForWritingAndLeftForReading)
{
    add(sampleEdition());
    m_library.reset();
    fs::create_hard_link(file(), m_folder / "second.db");
    for (const fs::path& name : {file(), m_folder / "second.db"}) {
        const auto opened = Library::open(name, Access::ReadWrite, m_clock);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().reason, Reason::LibraryHardLinked);
        EXPECT_TRUE(Library::open(name, Access::ReadOnly, m_clock));
    }
    fs::remove(m_folder / "second.db");
    EXPECT_TRUE(Library::open(file(), Access::ReadWrite, m_clock));
}

TEST_F(Safety, aFileThatWasMovedWhileItIsOpenHasOneWriter)
{
    add(sampleEdition());
    fs::rename(file(), m_folder / "moved.db");
    const auto second = Library::open(m_folder / "moved.db", Access::ReadWrite, m_clock);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::LibraryLocked);
}

TEST_F(Safety, aCommandWaitsForACommandAndNotForAWindow)
{
    using storage::WriterLock;
    using storage::WriterTurn;
    const fs::path other = m_folder / "other.db";
    auto window = WriterLock::acquire(other, WriterTurn::Long).value();
    EXPECT_EQ(WriterLock::acquire(other, WriterTurn::Short, std::chrono::milliseconds{1}).error().kind,
              ErrorKind::LibraryLocked);
    window.reset();
    auto command = WriterLock::acquire(other, WriterTurn::Short).value();
    EXPECT_EQ(WriterLock::acquire(other, WriterTurn::Long).error().kind, ErrorKind::LibraryLocked)
        << "a window does not wait";
    Result<std::shared_ptr<WriterLock>> next = failure(ErrorKind::LibraryLocked, "");
    std::thread waiting{[&] { next = WriterLock::acquire(other, WriterTurn::Short); }};
    command.reset();
    waiting.join();
    EXPECT_TRUE(next);
}

TEST_F(Safety, everyTextHasASumThatFollowsIt)
{
    const Imported issue{add(sampleEdition())};
    ASSERT_TRUE(note());
    EXPECT_EQ(number("SELECT count(*) FROM text_sum WHERE kind = 1"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM text_sum WHERE kind = 2"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM text_sum_due"), 0);
    ASSERT_TRUE(editNote(library(), AnnotationId{1}, "another thought"));
    ASSERT_TRUE(editNote(library(), AnnotationId{1}, "a third"));
    EXPECT_EQ(number("SELECT count(*) FROM note_past"), 2);
    expectSound();
    static_cast<void>(issue);
}

TEST_F(Safety, aBitOfAParagraphIsFound)
{
    add(sampleEdition());
    spoil("UPDATE block SET text = 'Quadk.' WHERE text = 'Quack.';");
    EXPECT_TRUE(finds(FindingKind::TextDamaged));
}

TEST_F(Safety, aBitOfAParagraphsMarkdownIsFound)
{
    add(sampleEdition());
    spoil("UPDATE block SET markdown = markdown || ' ' WHERE id = 1;");
    EXPECT_TRUE(finds(FindingKind::TextDamaged));
}

TEST_F(Safety, aBitOfANoteAndOfTheHistoryIsFound)
{
    add(sampleEdition());
    ASSERT_TRUE(note());
    spoil("UPDATE note SET body = 'a thoughd'; UPDATE history SET changes = CAST(changes || x'00' AS BLOB);");
    EXPECT_EQ(found(), (std::vector<FindingKind>{FindingKind::NoteDamaged, FindingKind::StepDamaged}));
}

TEST_F(Safety, aBitOfAnOriginalIsFound)
{
    add(sampleEdition());
    for (const char* bytes : {"x'28b52ffd'", "CAST(substr(bytes, 1, length(bytes) - 1) AS BLOB)"}) {
        ASSERT_TRUE(
            library().session().database.execute("UPDATE source SET bytes = " + std::string{bytes} + ";"));
        EXPECT_EQ(found(), std::vector<FindingKind>{FindingKind::OriginalDamaged});
    }
}

TEST_F(Safety, copiesOfAConflictAreNoticedByTheirNames)
{
    for (const char* name :
         {"library.sync-conflict-20250115-083000-ABCDEFG.db", "library (conflicted copy 2025-01-15).db",
          "library (小明的冲突副本 2025-01-15).db"}) {
        ASSERT_TRUE(library().session().database.backupTo(m_folder / name));
    }
    ASSERT_TRUE(library().session().database.backupTo(m_folder / "library copy.db"));
    test::writeFile(m_folder / "library (conflicted copy).db", "no library");
    test::writeFile(m_folder / "library.sync-conflict-1.txt", "another kind of file");
    EXPECT_EQ(conflictCopies(file()).size(), 3U);
    EXPECT_TRUE(conflictCopies(m_folder / "other.db").empty());
}

} // namespace
} // namespace duizhao::library
