#include "core/storage/Transaction.h"

#include "tests/core/storage/ScratchDatabase.h"

#include <gtest/gtest.h>

namespace duizhao::storage {
namespace {

using test::ScratchDatabase;

std::int64_t countRows(Database& database)
{
    Transaction transaction{database, Transaction::Kind::Read};
    return transaction.integer("SELECT count(*) FROM thing");
}

TEST(Transaction, withoutCommitNothingHasHappened)
{
    const ScratchDatabase database;
    {
        Transaction transaction{*database, Transaction::Kind::Write};
        transaction.run("INSERT INTO thing (name) VALUES ('x')");
    }
    EXPECT_EQ(countRows(*database), 0);
    EXPECT_FALSE(database->inTransaction());
}

TEST(Transaction, commitKeepsWhatWasDone)
{
    const ScratchDatabase database;
    Transaction transaction{*database, Transaction::Kind::Write};
    EXPECT_EQ(transaction.insert("INSERT INTO thing (name) VALUES ('x')"), 1);
    EXPECT_EQ(transaction.run("UPDATE thing SET name = 'y'"), 1);
    ASSERT_TRUE(transaction.commit());
    EXPECT_FALSE(database->inTransaction());
    EXPECT_EQ(countRows(*database), 1);
}

TEST(Transaction, theFirstFailureStopsEverythingAfterIt)
{
    const ScratchDatabase database;
    {
        Transaction transaction{*database, Transaction::Kind::Write};
        transaction.run("INSERT INTO thing (name) VALUES ('x')");
        transaction.run("INSERT INTO thing (name) VALUES (NULL)");
        EXPECT_TRUE(transaction.failed());
        EXPECT_EQ(transaction.insert("INSERT INTO thing (name) VALUES ('z')"), 0);
        EXPECT_EQ(transaction.integer("SELECT 5"), 0);
        const auto committed = transaction.commit();
        ASSERT_FALSE(committed);
        EXPECT_NE(committed.error().message.find("NOT NULL"), std::string::npos);
    }
    EXPECT_EQ(countRows(*database), 0);
}

TEST(Transaction, aReasonOfTheCallersRollsBack)
{
    const ScratchDatabase database;
    {
        Transaction transaction{*database, Transaction::Kind::Write};
        transaction.run("INSERT INTO thing (name) VALUES ('x')");
        transaction.fail(ErrorKind::InvalidArgument, "first");
        transaction.fail(ErrorKind::NotFound, "second");
        EXPECT_EQ(transaction.commit().error().message, "first");
    }
    EXPECT_EQ(countRows(*database), 0);
}

TEST(Transaction, badSqlIsAFailureNotACrash)
{
    const ScratchDatabase database;
    Transaction transaction{*database, Transaction::Kind::Read};
    EXPECT_TRUE(transaction.all("SELECT nothing FROM nowhere", [](const Statement&) { return 1; }).empty());
    EXPECT_EQ(transaction.result().error().kind, ErrorKind::Storage);
}

TEST(Transaction, tooManyParametersAreAFailure)
{
    const ScratchDatabase database;
    Transaction transaction{*database, Transaction::Kind::Read};
    EXPECT_EQ(transaction.integer("SELECT ?1", 1, 2), 0);
    EXPECT_TRUE(transaction.failed());
}

TEST(Transaction, oneGivesTheFirstRowAndTheStatementIsFreeAgain)
{
    const ScratchDatabase database;
    Transaction transaction{*database, Transaction::Kind::Write};
    for (int i = 0; i < 3; ++i) {
        transaction.run("INSERT INTO thing (name) VALUES (?1)", std::to_string(i));
    }
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(transaction.one("SELECT name FROM thing ORDER BY id",
                                  [](const Statement& row) { return row.text(0); }),
                  "0");
    }
    EXPECT_TRUE(transaction.commit());
}

} // namespace
} // namespace duizhao::storage
