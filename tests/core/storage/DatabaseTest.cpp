#include "core/storage/Transaction.h"
#include "tests/core/storage/ScratchDatabase.h"
#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>

#include <fstream>

namespace duizhao::storage {
namespace {

using test::ScratchDatabase;
using test::TempFolder;

std::int64_t count(Database& database)
{
    Transaction transaction{database, Transaction::Kind::Read};
    return transaction.integer("SELECT count(*) FROM thing");
}

TEST(Database, readOnlyNeedsAFile)
{
    const TempFolder folder;
    const auto database = Database::open(folder / "none.db", OpenMode::ReadOnly, ScratchDatabase::kFormat);
    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().kind, ErrorKind::NotFound);
    EXPECT_FALSE(std::filesystem::exists(folder / "none.db"));
}

TEST(Database, aFolderThatIsMissingIsNotWritable)
{
    const TempFolder folder;
    const auto database =
        Database::open(folder / "missing/x.db", OpenMode::ReadWrite, ScratchDatabase::kFormat);
    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().kind, ErrorKind::NotWritable);
}

TEST(Database, namesThatMeanSomethingInAnAddressAreFileNames)
{
    const TempFolder folder;
    const auto path = folder / "a?mode=memory#100%.db";
    {
        const auto database = Database::open(path, OpenMode::ReadWrite, ScratchDatabase::kFormat).value();
        ASSERT_TRUE(database->execute("PRAGMA application_id = 32343; CREATE TABLE thing (id INTEGER);"));
    }
    EXPECT_TRUE(std::filesystem::exists(path));
    EXPECT_TRUE(Database::open(path, OpenMode::ReadOnly, ScratchDatabase::kFormat));
}

TEST(Database, foreignKeysAreChecked)
{
    const ScratchDatabase database{"CREATE TABLE a (id INTEGER PRIMARY KEY);"
                                   "CREATE TABLE b (a INTEGER REFERENCES a (id));"};
    EXPECT_FALSE(database->execute("INSERT INTO b VALUES (1);"));
}

TEST(Database, everyKindOfValueComesBackAsItWas)
{
    const ScratchDatabase database;
    const std::string bytes{"\0\x01\xFF", 3};
    Transaction transaction{*database, Transaction::Kind::Write};
    const auto id = transaction.insert("INSERT INTO thing (name, size, data) VALUES (?1, ?2, ?3)", "对照",
                                       0.25, BlobView{bytes});
    const auto name = transaction.one(
        "SELECT name FROM thing WHERE id = ?1", [](const Statement& row) { return row.text(0); }, id);
    const auto size =
        transaction.one("SELECT size FROM thing", [](const Statement& row) { return row.real(0); });
    const auto data =
        transaction.one("SELECT data FROM thing", [](const Statement& row) { return row.text(0); });
    ASSERT_TRUE(transaction.commit());
    EXPECT_EQ(name, "对照");
    EXPECT_EQ(size, 0.25);
    EXPECT_EQ(data, bytes);
}

TEST(Database, emptyTextIsTextAndNoneIsNull)
{
    const ScratchDatabase database;
    Transaction transaction{*database, Transaction::Kind::Write};
    transaction.run("INSERT INTO thing (name, size, data) VALUES (?1, ?2, ?3)", std::string_view{},
                    std::optional<double>{}, nullptr);
    const auto nulls = transaction.one("SELECT name, size, data FROM thing", [](const Statement& row) {
        return std::array{row.isNull(0), row.isNull(1), row.isNull(2)};
    });
    ASSERT_TRUE(transaction.commit());
    EXPECT_EQ(nulls, (std::array{false, true, true}));
}

TEST(Database, valuesAreNeverReadAsSql)
{
    const ScratchDatabase database;
    const std::string nasty = "'); DROP TABLE thing; --";
    Transaction transaction{*database, Transaction::Kind::Write};
    transaction.run("INSERT INTO thing (name) VALUES (?1)", nasty);
    ASSERT_TRUE(transaction.commit());
    EXPECT_EQ(count(*database), 1);
}

TEST(Database, oneTextCanBeInUseTwice)
{
    const ScratchDatabase database;
    Transaction transaction{*database, Transaction::Kind::Write};
    for (const char* name : {"a", "b", "c"}) {
        transaction.run("INSERT INTO thing (name) VALUES (?1)", name);
    }
    constexpr std::string_view sql = "SELECT name FROM thing ORDER BY id";
    std::string seen;
    transaction.each(sql, [&](const Statement& outer) {
        transaction.each(sql, [&](const Statement& inner) { seen += outer.text(0) + inner.text(0) + " "; });
    });
    ASSERT_TRUE(transaction.commit());
    EXPECT_EQ(seen, "aa ab ac ba bb bc ca cb cc ");
}

TEST(Database, manyStatementTextsDoNotPileUp)
{
    const ScratchDatabase database;
    Transaction transaction{*database, Transaction::Kind::Read};
    std::int64_t sum = 0;
    for (int i = 0; i < 1000; ++i) {
        sum += transaction.integer("SELECT " + std::to_string(i));
    }
    ASSERT_TRUE(transaction.commit());
    EXPECT_EQ(sum, 499500);
}

TEST(Database, aFullDiskIsToldAndLeavesEverythingAsItWas)
{
    const ScratchDatabase database;
    ASSERT_TRUE(database->execute("INSERT INTO thing (name) VALUES ('first');"
                                  "PRAGMA max_page_count = 8;"));
    Result<> written;
    {
        Transaction transaction{*database, Transaction::Kind::Write};
        for (int i = 0; i < 100; ++i) {
            transaction.run("INSERT INTO thing (name) VALUES (?1)", std::string(4000, 'x'));
        }
        written = transaction.commit();
    }
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Storage);
    EXPECT_NE(written.error().message.find("no room left"), std::string::npos);
    EXPECT_EQ(count(*database), 1);
}

TEST(Database, aSecondWriterIsToldThatTheLibraryIsBusy)
{
    const ScratchDatabase database;
    const auto other = Database::open(database.path(), OpenMode::ReadWrite, ScratchDatabase::kFormat).value();
    ASSERT_TRUE(other->execute("PRAGMA busy_timeout = 0;"));
    const Transaction first{*database, Transaction::Kind::Write};
    Transaction second{*other, Transaction::Kind::Write};
    second.run("INSERT INTO thing (name) VALUES ('x')");
    const auto committed = second.commit();
    ASSERT_FALSE(committed);
    EXPECT_EQ(committed.error().kind, ErrorKind::LibraryLocked);
}

TEST(Database, aReaderSeesOneStateWhileAnotherWrites)
{
    const ScratchDatabase database;
    ASSERT_TRUE(database->useWriteAheadLog());
    const auto other = Database::open(database.path(), OpenMode::ReadOnly, ScratchDatabase::kFormat).value();
    Transaction reading{*other, Transaction::Kind::Read};
    const auto before = reading.integer("SELECT count(*) FROM thing");
    ASSERT_TRUE(database->execute("INSERT INTO thing (name) VALUES ('x');"));
    EXPECT_EQ(before, 0);
    EXPECT_EQ(reading.integer("SELECT count(*) FROM thing"), 0);
}

TEST(Database, aReadOnlyConnectionCannotWrite)
{
    const ScratchDatabase database;
    const auto other = Database::open(database.path(), OpenMode::ReadOnly, ScratchDatabase::kFormat).value();
    const auto written = other->execute("INSERT INTO thing (name) VALUES ('x');");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::NotWritable);
}

TEST(Database, aBackupIsACompleteLibrary)
{
    const ScratchDatabase database;
    ASSERT_TRUE(database->execute("INSERT INTO thing (name) VALUES ('kept');"));
    const auto copy = database.folder() / "copy.db";
    ASSERT_TRUE(database->backupTo(copy));
    const auto opened = Database::open(copy, OpenMode::ReadOnly, ScratchDatabase::kFormat);
    ASSERT_TRUE(opened) << opened.error().message;
    EXPECT_EQ(count(**opened), 1);
}

TEST(Database, aBackupThatCannotBeWrittenLeavesNoRemains)
{
    const ScratchDatabase database;
    const auto copied = database->backupTo(database.folder() / "missing/copy.db");
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().kind, ErrorKind::NotWritable);
    EXPECT_FALSE(std::filesystem::exists(database.folder() / "missing"));
}

TEST(Database, aDamagedPageIsTold)
{
    const TempFolder folder;
    const auto path = folder / "damaged.db";
    {
        const auto database = Database::open(path, OpenMode::ReadWrite, ScratchDatabase::kFormat).value();
        ASSERT_TRUE(database->execute("PRAGMA application_id = 32343;"
                                      "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT);"
                                      "INSERT INTO thing (name) VALUES ('x');"));
    }
    {
        std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
        file.seekp(100);
        file << std::string(4000, '\x55');
    }
    const auto opened = Database::open(path, OpenMode::ReadOnly, ScratchDatabase::kFormat);
    if (opened) {
        Transaction transaction{**opened, Transaction::Kind::Read};
        EXPECT_EQ(transaction.integer("SELECT count(*) FROM thing"), 0);
        ASSERT_TRUE(transaction.failed());
        EXPECT_EQ(transaction.result().error().kind, ErrorKind::LibraryDamaged);
    } else {
        EXPECT_EQ(opened.error().kind, ErrorKind::LibraryDamaged);
    }
}

} // namespace
} // namespace duizhao::storage
