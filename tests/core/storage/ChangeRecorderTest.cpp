#include "core/storage/ChangeRecorder.h"

#include "core/storage/Transaction.h"
#include "tests/core/storage/ScratchDatabase.h"

#include <gtest/gtest.h>

namespace duizhao::storage {
namespace {

using test::ScratchDatabase;

const std::string kSchema = "CREATE TABLE owner (id INTEGER PRIMARY KEY);"
                            "INSERT INTO owner VALUES (1);"
                            "CREATE TABLE note (id INTEGER PRIMARY KEY, owner INTEGER REFERENCES owner (id),"
                            " place INTEGER, body TEXT);"
                            "CREATE TABLE mark (owner INTEGER, tag INTEGER, PRIMARY KEY (owner, tag))"
                            " WITHOUT ROWID;"
                            "CREATE TABLE secret (id INTEGER PRIMARY KEY, text TEXT);";

class ChangeRecorderTest : public testing::Test {
protected:
    /// Runs a script and gives its record.
    std::string record(const std::string& script)
    {
        Transaction transaction{*m_database, Transaction::Kind::Write};
        std::string changes;
        {
            ChangeRecorder recorder{*m_database, m_tables};
            EXPECT_TRUE(m_database->execute(script));
            changes = recorder.changes().value();
        }
        EXPECT_TRUE(transaction.commit());
        return changes;
    }
    Result<Fit> apply(const std::string& changes, Direction direction)
    {
        Transaction transaction{*m_database, Transaction::Kind::Write};
        auto fit = applyChanges(*m_database, changes, direction, m_tables);
        transaction.require(fit);
        const auto committed = transaction.commit();
        EXPECT_EQ(committed.has_value(), fit.has_value());
        return fit;
    }
    std::string notes()
    {
        Transaction transaction{*m_database, Transaction::Kind::Read};
        std::string all;
        transaction.each("SELECT id || ':' || body || ' ' FROM note ORDER BY id",
                         [&](const Statement& row) { all += row.text(0); });
        return all;
    }

    ScratchDatabase m_database{kSchema};
    std::vector<RecordedTable> m_tables{{"note", false, {"place"}}, {"mark", true, {}}};
};

TEST_F(ChangeRecorderTest, changesGoBackAndComeAgain)
{
    record("INSERT INTO note VALUES (1, 1, 5, 'one');");
    const auto changes = record("UPDATE note SET body = 'uno' WHERE id = 1;"
                                "INSERT INTO note VALUES (2, 1, 6, 'two');");
    EXPECT_EQ(apply(changes, Direction::Undo), Fit::Whole);
    EXPECT_EQ(notes(), "1:one ");
    EXPECT_EQ(apply(changes, Direction::Redo), Fit::Whole);
    EXPECT_EQ(notes(), "1:uno 2:two ");
}

TEST_F(ChangeRecorderTest, nothingChangedIsNoRecord)
{
    record("INSERT INTO note VALUES (1, 1, 5, 'one');");
    EXPECT_EQ(record("UPDATE note SET body = 'x'; UPDATE note SET body = 'one';"), "");
    EXPECT_EQ(record("INSERT INTO secret (text) VALUES ('not recorded');"), "");
}

TEST_F(ChangeRecorderTest, aRowThatWasChangedSinceIsAConflictAndStays)
{
    const auto changes = record("INSERT INTO note VALUES (1, 1, 5, 'one');");
    record("UPDATE note SET body = 'changed';");
    const auto fit = apply(changes, Direction::Undo);
    ASSERT_FALSE(fit);
    EXPECT_EQ(fit.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(notes(), "1:changed ");
}

TEST_F(ChangeRecorderTest, indifferentColumnsAreNoConflict)
{
    const auto changes = record("INSERT INTO note VALUES (1, 1, 5, 'one');");
    record("UPDATE note SET place = 99;");
    EXPECT_EQ(apply(changes, Direction::Undo), Fit::Whole);
    EXPECT_EQ(notes(), "");
}

TEST_F(ChangeRecorderTest, forgivingRowsAreThereOrGoneOnce)
{
    const auto changes = record("INSERT INTO mark VALUES (1, 1), (1, 2);");
    record("DELETE FROM mark WHERE tag = 2;");
    EXPECT_EQ(apply(changes, Direction::Undo), Fit::Whole);
    record("INSERT INTO mark VALUES (1, 1);");
    EXPECT_EQ(apply(changes, Direction::Redo), Fit::Whole);
    Transaction transaction{*m_database, Transaction::Kind::Read};
    EXPECT_EQ(transaction.integer("SELECT count(*) FROM mark"), 2);
}

TEST_F(ChangeRecorderTest, rowsThatReferToNothingAreTold)
{
    record("INSERT INTO note VALUES (1, 1, 5, 'one');");
    const auto changes = record("DELETE FROM note;");
    record("DELETE FROM owner;");
    Transaction transaction{*m_database, Transaction::Kind::Write};
    EXPECT_EQ(applyChanges(*m_database, changes, Direction::Undo, m_tables), Fit::Dangling);
}

TEST_F(ChangeRecorderTest, aRecordReachesNoOtherTable)
{
    std::vector<RecordedTable> all = m_tables;
    all.push_back({"secret", false, {}});
    std::swap(all, m_tables);
    const auto changes = record("INSERT INTO secret VALUES (1, 'x');");
    std::swap(all, m_tables);
    EXPECT_EQ(apply(changes, Direction::Undo), Fit::Whole);
    Transaction transaction{*m_database, Transaction::Kind::Read};
    EXPECT_EQ(transaction.integer("SELECT count(*) FROM secret"), 1);
}

TEST_F(ChangeRecorderTest, aDamagedRecordIsToldAndNotTried)
{
    auto changes = record("INSERT INTO note VALUES (1, 1, 5, 'one');");
    changes.back() = static_cast<char>(changes.back() ^ 1);
    for (const auto direction : {Direction::Undo, Direction::Redo}) {
        for (const std::string& damaged : {changes, std::string{"short"}, std::string{}}) {
            const auto fit = apply(damaged, direction);
            ASSERT_FALSE(fit);
            EXPECT_EQ(fit.error().kind, ErrorKind::LibraryDamaged);
        }
    }
    EXPECT_EQ(notes(), "1:one ");
}

} // namespace
} // namespace duizhao::storage
