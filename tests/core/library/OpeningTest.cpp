#include "core/library/Schema.h"
#include "core/search/SearchIndex.h"
#include "core/storage/Migrations.h"
#include "core/storage/Transaction.h"
#include "tests/core/library/LibraryFixture.h"
#include "tests/support/SharedFiles.h"

#include <atomic>
#include <fstream>
#include <span>
#include <thread>

namespace duizhao {
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
    EXPECT_TRUE((*opened)->issues().value().empty());
    EXPECT_TRUE((*opened)->articles({}).value().empty());
    EXPECT_EQ((*opened)->check().value(), std::vector<std::string>{});
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
    EXPECT_EQ((*reader)->articles({}).value().size(), 2U);
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
         {reader->addTag(list, "x"), reader->removeTag(list, "birds"), reader->renameTag("birds", "x"),
          reader->deleteTag("birds"), reader->setBookmarked(list, true),
          reader->setPairBookmarked(bead, true), reader->setRead(list, true), reader->setArchived(list, true),
          reader->markOpened(article)}) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, ErrorKind::LibraryLocked);
    }
    EXPECT_EQ(reader->addNote(article, {}, "x").error().kind, ErrorKind::LibraryLocked);
    EXPECT_EQ(reader->undo().error().kind, ErrorKind::LibraryLocked);
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
        const auto file =
            Database::open(m_folder / "library.db", OpenMode::ReadWrite, {kLibraryApplicationId, 99});
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
    const std::vector<Migration> steps = libraryMigrations();
    for (std::size_t version = 1; version < steps.size(); ++version) {
        const TempFolder folder;
        const auto path = folder / "library.db";
        {
            const auto file =
                Database::open(path, OpenMode::ReadWrite, {kLibraryApplicationId, static_cast<int>(version)});
            ASSERT_TRUE(file);
            ASSERT_TRUE(prepareSearch(**file));
            ASSERT_TRUE(migrate(**file, path, std::span{steps}.first(version), kLibraryApplicationId));
            ASSERT_TRUE((*file)->execute("INSERT INTO publication (name, folded) VALUES ('The Pond', 'p');"));
        }
        const auto opened = Library::open(path, Access::ReadWrite, m_clock);
        ASSERT_TRUE(opened) << opened.error().message;
        EXPECT_EQ(Transaction((*opened)->database(), Transaction::Kind::Read)
                      .integer("SELECT count(*) FROM publication WHERE name = 'The Pond'"),
                  1);
        EXPECT_EQ((*opened)->check().value(), std::vector<std::string>{}) << "from version " << version;
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
            const auto list = beside->articles({});
            // Never half an issue: a sample has two articles.
            failures += !list || list->size() % 2 != 0 ? 1 : 0;
        }
    }};
    for (int i = 0; i < 5; ++i) {
        add(sampleEdition());
    }
    reader.join();
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(beside->articles({}).value().size(), 10U);
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
    auto& database = library().database();
    ASSERT_TRUE(database.execute("PRAGMA max_page_count = 1;")); // SQLite takes the present size
    const auto noted = library().addNote(articleNamed("Ducks"), {}, std::string(100000, 'x'));
    ASSERT_FALSE(noted);
    EXPECT_EQ(noted.error().kind, ErrorKind::Storage);
    EXPECT_EQ(dump(), before);
    expectSound();
}

} // namespace
} // namespace duizhao
