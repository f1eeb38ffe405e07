#include "core/storage/Migrations.h"

#include "core/storage/Transaction.h"
#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

#include <array>

namespace duizhao::storage {
namespace {

using test::TempFolder;

constexpr std::int32_t kId = 0x7E57;
constexpr Migration kFirst{"0001_thing.sql", "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT);"};
constexpr Migration kSecond{"0002_size.sql", "ALTER TABLE thing ADD COLUMN size INTEGER DEFAULT 7;"
                                             "UPDATE thing SET name = upper(name);"};
constexpr Migration kBroken{"0003_broken.sql", "CREATE TABLE other (id INTEGER); CREATE TABLE thing (id);"};

class Migrations : public testing::Test {
protected:
    [[nodiscard]] std::unique_ptr<Database> open(int newest) const
    {
        return Database::open(m_path, OpenMode::ReadWrite, {kId, newest}).value();
    }
    void makeFirst() const
    {
        const auto database = open(1);
        ASSERT_TRUE(migrate(*database, m_path, std::array{kFirst}, kId));
        ASSERT_TRUE(database->execute("INSERT INTO thing (name) VALUES ('kept');"));
    }
    [[nodiscard]] std::filesystem::path backup() const { return m_folder / "library.db.v1.bak"; }

    TempFolder m_folder;
    std::filesystem::path m_path = m_folder / "library.db";
};

std::string firstName(Database& database)
{
    Transaction transaction{database, Transaction::Kind::Read};
    return transaction.one("SELECT name FROM thing", [](const Statement& row) { return row.text(0); })
        .value_or("");
}

TEST_F(Migrations, aNewFileGetsEveryStepAndNoBackup)
{
    const auto database = open(2);
    ASSERT_TRUE(migrate(*database, m_path, std::array{kFirst, kSecond}, kId));
    EXPECT_EQ(database->version(), 2);
    EXPECT_EQ(test::filesBelow(m_folder.path()).size(), 1U);
}

TEST_F(Migrations, anOlderFileIsBroughtUpAfterABackupCopy)
{
    makeFirst();
    {
        const auto database = open(2);
        ASSERT_TRUE(migrate(*database, m_path, std::array{kFirst, kSecond}, kId));
        EXPECT_EQ(database->version(), 2);
        EXPECT_EQ(firstName(*database), "KEPT");
    }
    const auto copy = Database::open(backup(), OpenMode::ReadOnly, {kId, 1});
    ASSERT_TRUE(copy) << copy.error().message;
    EXPECT_EQ((*copy)->version(), 1);
    EXPECT_EQ(firstName(**copy), "kept");
    EXPECT_EQ(static_cast<unsigned>(std::filesystem::status(backup()).permissions()), 0600U);
}

TEST_F(Migrations, aFileThatIsUpToDateIsNotWritten)
{
    makeFirst();
    const auto before = test::readFile(m_path);
    {
        const auto database = open(1);
        ASSERT_TRUE(migrate(*database, m_path, std::array{kFirst}, kId));
    }
    EXPECT_EQ(test::readFile(m_path), before);
    EXPECT_FALSE(std::filesystem::exists(backup()));
}

TEST_F(Migrations, aFailingStepLeavesTheFileAsItWasAndIsNamed)
{
    makeFirst();
    const auto before = test::readFile(m_path);
    {
        const auto database = open(3);
        const auto migrated = migrate(*database, m_path, std::array{kFirst, kSecond, kBroken}, kId);
        ASSERT_FALSE(migrated);
        EXPECT_EQ(migrated.error().kind, ErrorKind::Storage);
        EXPECT_NE(migrated.error().message.find("(0003_broken.sql); it is unchanged."), std::string::npos);
        EXPECT_EQ(database->version(), 1);
        EXPECT_EQ(firstName(*database), "kept");
    }
    EXPECT_EQ(test::readFile(m_path), before);
}

TEST_F(Migrations, withoutABackupNothingIsTouched)
{
    makeFirst();
    // A folder in the backup's place: the copy cannot be renamed to it.
    std::filesystem::create_directories(backup() / "in the way");
    const auto database = open(2);
    const auto migrated = migrate(*database, m_path, std::array{kFirst, kSecond}, kId);
    ASSERT_FALSE(migrated);
    EXPECT_EQ(migrated.error().kind, ErrorKind::NotWritable);
    EXPECT_EQ(database->version(), 1);
    EXPECT_EQ(firstName(*database), "kept");
}

TEST_F(Migrations, stepsThatLeaveRowsPointingNowhereAreRefused)
{
    makeFirst();
    constexpr Migration dangling{"0002_dangling.sql",
                                 "CREATE TABLE part (thing INTEGER REFERENCES thing (id));"
                                 "INSERT INTO part VALUES (99);"};
    const auto database = open(2);
    const auto migrated = migrate(*database, m_path, std::array{kFirst, dangling}, kId);
    ASSERT_FALSE(migrated);
    EXPECT_EQ(migrated.error().kind, ErrorKind::LibraryDamaged);
    EXPECT_EQ(database->version(), 1);
}

TEST_F(Migrations, foreignKeysAreOnAgainAfterwards)
{
    constexpr Migration linked{"0001_linked.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY);"
                                                  "CREATE TABLE b (a INTEGER REFERENCES a (id));"};
    const auto database = open(1);
    ASSERT_TRUE(migrate(*database, m_path, std::array{linked}, kId));
    EXPECT_FALSE(database->execute("INSERT INTO b VALUES (1);"));
}

TEST_F(Migrations, newerLibraryIsLeftUntouched)
{
    const auto database = open(9);
    ASSERT_TRUE(database->execute("PRAGMA user_version = 9;"));
    const auto migrated = migrate(*database, m_path, std::array{kFirst}, kId);
    ASSERT_FALSE(migrated);
    EXPECT_EQ(migrated.error().kind, ErrorKind::LibraryNewer);
}

} // namespace
} // namespace duizhao::storage
