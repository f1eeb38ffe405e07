#include "core/index/SearchIndex.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/store/Schema.h"
#include "core/storage/Database.h"
#include "core/storage/Migrations.h"
#include "core/storage/Transaction.h"
#include "tests/core/library/LibraryFixture.h"
#include "tests/support/Faults.h"
#include "tests/support/SharedFiles.h"

#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <span>
#include <thread>

namespace duizhao::library {
namespace {

using test::LibraryTest;
using test::sampleEdition;
using test::TempFolder;

class Opening : public LibraryTest {};

TEST_F(Opening, createsTheFolderAndAnEmptyLibrary)
{
    const auto path = m_folder / "deep/er/library.db";
    const auto opened = Library::open(path, Access::ReadWrite, m_clock);
    ASSERT_TRUE(opened) << opened.error().message;
    EXPECT_TRUE(library::issues(*(*opened)).value().empty());
    EXPECT_TRUE(library::articles(*(*opened), {}).value().empty());
    EXPECT_EQ(test::faultsOf(**opened), std::vector<std::string>{});
}

TEST_F(Opening, whatItMakesIsForItsOwnerAlone)
{
    const mode_t before = ::umask(0);
    const auto folder = m_folder / "deep";
    {
        const auto opened = Library::open(folder / "er" / "library.db", Access::ReadWrite, m_clock);
        ASSERT_TRUE(opened);
        ASSERT_TRUE((*opened)->session().database.execute("CREATE TABLE written (row);"));
        for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
            EXPECT_EQ(static_cast<unsigned>(entry.status().permissions()),
                      entry.is_directory() ? 0700U : 0600U)
                << entry.path();
        }
        EXPECT_TRUE(std::filesystem::exists(folder / "er" / "library.db-wal"));
    }
    ::umask(before);
    EXPECT_EQ(static_cast<unsigned>(std::filesystem::status(folder).permissions()), 0700U);
}

TEST_F(Opening, aLibraryThatIsThereKeepsItsRights)
{
    const auto file = m_folder / "library.db";
    m_library.reset();
    std::filesystem::permissions(file, std::filesystem::perms{0640});
    reopen();
    EXPECT_EQ(static_cast<unsigned>(std::filesystem::status(file).permissions()), 0640U);
}

TEST_F(Opening, theHeaderInTheFileItselfSaysWhoseItIs)
{
    // While it is open: with nothing but a log beside it, a crash would leave a file nobody knows.
    const auto header = test::readFile(m_folder / "library.db").substr(68, 4);
    EXPECT_EQ(header, "Duiz");
}

TEST_F(Opening, aSecondWriterIsRefusedAndReadersAreNot)
{
    add(sampleEdition());
    const auto second = Library::open(m_folder / "library.db", Access::ReadWrite, m_clock);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::LibraryLocked);
    const auto reader = Library::open(m_folder / "library.db", Access::ReadOnly, m_clock);
    ASSERT_TRUE(reader) << reader.error().message;
    EXPECT_EQ(library::articles(*(*reader), {}).value().size(), 2U);
}

TEST_F(Opening, theLockIsFoundThroughALink)
{
    std::filesystem::create_symlink(m_folder / "library.db", m_folder / "link.db");
    const auto second = Library::open(m_folder / "link.db", Access::ReadWrite, m_clock);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::LibraryLocked);
}

TEST_F(Opening, aReaderCanChangeNothing)
{
    add(sampleEdition());
    const auto article = articleNamed("Ducks");
    const auto bead = beadWith("Quack.").id;
    const auto before = dump();
    const auto reader = Library::open(m_folder / "library.db", Access::ReadOnly, m_clock).value();
    const std::vector<ArticleId> list{article};
    for (const auto& result :
         {library::addTag(*reader, list, "x"), library::removeTag(*reader, list, "birds"),
          library::renameTag(*reader, "birds", "x"), library::deleteTag(*reader, "birds"),
          library::setBookmarked(*reader, list, true), library::setPairBookmarked(*reader, bead, true),
          library::setRead(*reader, list, true), library::setArchived(*reader, list, true),
          library::markOpened(*reader, article)}) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, ErrorKind::LibraryLocked);
    }
    EXPECT_EQ(library::addNote(*reader, article, {}, "x").error().kind, ErrorKind::LibraryLocked);
    EXPECT_EQ(library::undo(*reader).error().kind, ErrorKind::LibraryLocked);
    EXPECT_EQ(dump(), before);
}

TEST_F(Opening, aReaderOfNothingIsTold)
{
    const auto opened = Library::open(m_folder / "none.db", Access::ReadOnly, m_clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::NotFound);
}

TEST_F(Opening, aForeignFileIsRefusedAndNothingIsLeftBesideIt)
{
    const TempFolder folder;
    std::ofstream{folder / "notes.txt"} << "These are my notes, not a library.";
    const auto opened = Library::open(folder / "notes.txt", Access::ReadWrite, m_clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::LibraryForeign);
    EXPECT_EQ(test::filesBelow(folder.path()).size(), 1U);
    EXPECT_EQ(test::readFile(folder / "notes.txt"), "These are my notes, not a library.");
}

TEST_F(Opening, newerLibraryIsLeftUntouched)
{
    m_library.reset();
    {
        const auto file = storage::Database::open(m_folder / "library.db", storage::OpenMode::ReadWrite,
                                                  {kLibraryApplicationId, 99});
        ASSERT_TRUE((*file)->execute("PRAGMA journal_mode = DELETE; PRAGMA user_version = 98;"));
    }
    const auto before = test::readFile(m_folder / "library.db");
    const auto files = test::filesBelow(m_folder.path());
    const auto opened = Library::open(m_folder / "library.db", Access::ReadWrite, m_clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::LibraryNewer);
    EXPECT_EQ(test::readFile(m_folder / "library.db"), before);
    EXPECT_EQ(test::filesBelow(m_folder.path()), files);
}

TEST_F(Opening, librariesOfEveryFormerVersionAreBroughtUp)
{
    const std::vector<storage::Migration> steps = libraryMigrations();
    for (std::size_t version = 1; version < steps.size(); ++version) {
        const TempFolder folder;
        const auto path = folder / "library.db";
        {
            const auto file = storage::Database::open(path, storage::OpenMode::ReadWrite,
                                                      {kLibraryApplicationId, static_cast<int>(version)});
            ASSERT_TRUE(file);
            ASSERT_TRUE(index::prepareSearch(**file));
            ASSERT_TRUE(
                storage::migrate(**file, path, std::span{steps}.first(version), kLibraryApplicationId));
            ASSERT_TRUE((*file)->execute("INSERT INTO publication (name, folded) VALUES ('The Pond', 'p');"));
        }
        const auto opened = Library::open(path, Access::ReadWrite, m_clock);
        ASSERT_TRUE(opened) << opened.error().message;
        EXPECT_EQ(storage::Transaction((*opened)->session().database, storage::Transaction::Kind::Read)
                      .integer("SELECT count(*) FROM publication WHERE name = 'The Pond'"),
                  1);
        EXPECT_EQ(test::faultsOf(**opened), std::vector<std::string>{}) << "from version " << version;
    }
}

TEST_F(Opening, aPlaceWhereNothingCanBeMadeIsNotWritable)
{
    std::ofstream{m_folder / "file"} << "in the way";
    const auto opened = Library::open(m_folder / "file/library.db", Access::ReadWrite, m_clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::NotWritable);
}

TEST_F(Opening, aThreadReadsBesideAWriter)
{
    std::atomic<int> failures = 0;
    const auto beside = library().openBeside().value();
    std::thread reader{[&] {
        for (int i = 0; i < 50; ++i) {
            const auto list = library::articles(*beside, {});
            // Never half an issue: a sample has two articles.
            failures += !list || list->size() % 2 != 0 ? 1 : 0;
        }
    }};
    for (int i = 0; i < 5; ++i) {
        add(sampleEdition());
    }
    reader.join();
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(library::articles(*beside, {}).value().size(), 10U);
}

TEST_F(Opening, aConnectionBesideKeepsTheLock)
{
    auto beside = library().openBeside().value();
    m_library.reset();
    EXPECT_FALSE(Library::open(m_folder / "library.db", Access::ReadWrite, m_clock));
    beside.reset();
    EXPECT_TRUE(Library::open(m_folder / "library.db", Access::ReadWrite, m_clock));
}

TEST_F(Opening, aFullDiskLeavesTheLibraryAsItWas)
{
    add(sampleEdition());
    const auto before = dump();
    auto& database = library().session().database;
    ASSERT_TRUE(database.execute("PRAGMA max_page_count = 1;")); // SQLite takes the present size
    const auto noted = library::addNote(library(), articleNamed("Ducks"), {}, std::string(100000, 'x'));
    ASSERT_FALSE(noted);
    EXPECT_EQ(noted.error().kind, ErrorKind::Storage);
    EXPECT_EQ(dump(), before);
    expectSound();
}

} // namespace
} // namespace duizhao::library
