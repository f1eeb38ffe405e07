#include "core/storage/RowJournal.h"

#include "core/storage/RowRecord.h"
#include "core/storage/Transaction.h"
#include "tests/core/storage/ScratchDatabase.h"

#include <array>
#include <random>

namespace duizhao::storage {

namespace {

constexpr std::array<std::string_view, 3> kTables{"parent", "child", "keyed"};

class Journal : public testing::Test {
protected:
    Journal()
        : m_database{
              "CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, size REAL,"
              " data BLOB) STRICT;"
              "CREATE TABLE child (id INTEGER PRIMARY KEY AUTOINCREMENT,"
              " parent_id INTEGER NOT NULL REFERENCES parent (id), unique_name TEXT UNIQUE) STRICT;"
              "CREATE TABLE keyed (a INTEGER NOT NULL, b TEXT NOT NULL, value INTEGER,"
              " PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;"
              "CREATE TABLE tally (id INTEGER PRIMARY KEY, children INTEGER NOT NULL) STRICT;"
              "INSERT INTO tally VALUES (1, 0);"
              "CREATE TRIGGER came AFTER INSERT ON child BEGIN UPDATE tally SET children = children + 1; END;"
              "CREATE TRIGGER went AFTER DELETE ON child BEGIN UPDATE tally SET children = children - 1; "
              "END;"}
    {
        EXPECT_TRUE(m_database->execute("PRAGMA foreign_keys = ON"));
    }

    std::string dump()
    {
        std::string rows;
        Transaction transaction{*m_database, Transaction::Kind::Read};
        for (const std::string table : {"parent", "child", "keyed", "tally"}) {
            transaction.each("SELECT * FROM " + table + " ORDER BY 1, 2", [&](const Statement& row) {
                for (int i = 0; i < (table == "parent" ? 4 : table == "tally" ? 2 : 3); ++i) {
                    rows += (row.isNull(i) ? "NULL" : row.text(i)) + "|";
                }
                rows += table + "\n";
            });
        }
        EXPECT_TRUE(transaction.result());
        return rows;
    }

    /// Runs `work` in a transaction, with what takes it back.
    template <typename Work>
    std::string recorded(Work&& work)
    {
        Transaction transaction{*m_database, Transaction::Kind::Write};
        transaction.run("PRAGMA defer_foreign_keys = ON");
        RowJournal journal{*m_database, kTables};
        work(transaction);
        auto record = journal.finish();
        EXPECT_TRUE(record);
        EXPECT_TRUE(transaction.commit());
        return record.value_or(std::string{});
    }

    /// Takes a record back; what makes it again.
    std::string restored(const std::string& bytes)
    {
        return recorded([&](Transaction& transaction) {
            const auto record = unpackRecord(bytes);
            ASSERT_TRUE(record);
            const auto done = restoreRows(transaction.database(), *record);
            EXPECT_TRUE(done) << (done ? "" : done.error().message);
            EXPECT_FALSE(m_database->hasDanglingRows());
        });
    }

    void changeAtRandom(Transaction& transaction, std::mt19937& random)
    {
        const int id = static_cast<int>(random() % 12) + 1;
        const std::string text = "n" + std::to_string(random() % 1000);
        switch (random() % 8) {
        case 0:
            transaction.run("INSERT INTO parent (name, size, data) VALUES (?1, 0.5, x'0001')", text);
            break;
        case 1:
            transaction.run("INSERT OR IGNORE INTO child (parent_id, unique_name)"
                            " SELECT id, ?1 FROM parent ORDER BY random() LIMIT 1",
                            text);
            break;
        case 2:
            transaction.run("UPDATE parent SET name = ?2, size = NULL WHERE id = ?1", id, text);
            break;
        case 3:
            transaction.run("DELETE FROM child WHERE parent_id = ?1", id);
            transaction.run("DELETE FROM parent WHERE id = ?1", id);
            break;
        case 4:
            transaction.run("INSERT OR REPLACE INTO keyed VALUES (?1, ?2, ?3)", id % 3, text, id);
            break;
        case 5:
            transaction.run("UPDATE OR IGNORE keyed SET a = a + 1, b = ?1 WHERE a = ?2", text, id % 3);
            break;
        case 6:
            transaction.run("DELETE FROM keyed WHERE a = ?1", id % 3);
            break;
        default:
            transaction.run("UPDATE child SET unique_name = ?1 || id WHERE parent_id = ?2", text, id);
        }
    }

    test::ScratchDatabase m_database;
};

} // namespace

TEST_F(Journal, takesAnythingBackAndMakesItAgain)
{
    std::mt19937 random{11};
    for (int round = 0; round < 200; ++round) {
        const std::string before = dump();
        const std::string record = recorded([&](Transaction& transaction) {
            for (auto left = static_cast<unsigned>(random() % 12); left > 0; --left) {
                changeAtRandom(transaction, random);
            }
        });
        const std::string after = dump();
        const std::string again = restored(record);
        ASSERT_EQ(dump(), before) << "round " << round;
        const std::string back = restored(again);
        ASSERT_EQ(dump(), after) << "round " << round;
        if (random() % 2 == 0) {
            restored(back);
            ASSERT_EQ(dump(), before);
        }
    }
}

TEST_F(Journal, ofRowsThatOnlyCameItKeepsNextToNothing)
{
    const std::string record = recorded([](Transaction& transaction) {
        for (int i = 0; i < 20000; ++i) {
            transaction.run("INSERT INTO parent (name, data) VALUES (?1, zeroblob(100))",
                            "a name of some length " + std::to_string(i));
        }
    });
    EXPECT_LT(record.size(), 2000U) << "of more than two megabytes";
}

TEST_F(Journal, whatChangedNothingIsEmpty)
{
    EXPECT_EQ(recorded([](Transaction& transaction) {
                  transaction.run("INSERT INTO parent (name) VALUES ('x')");
                  transaction.run("DELETE FROM parent");
              }),
              "");
}

TEST_F(Journal, columnsThatARowIsOlderThanComeBackWithTheirDefault)
{
    EXPECT_TRUE(m_database->execute("INSERT INTO parent (name) VALUES ('old');"
                                    "ALTER TABLE parent ADD COLUMN kind TEXT NOT NULL DEFAULT 'note';"));
    const std::string before = dump();
    restored(recorded([](Transaction& transaction) { transaction.run("DELETE FROM parent"); }));
    EXPECT_EQ(dump(), before);
    Transaction transaction{*m_database, Transaction::Kind::Read};
    EXPECT_EQ(transaction.integer("SELECT count(*) FROM parent WHERE kind = 'note'"), 1);
}

TEST_F(Journal, aRowThatStandsInTheWayIsAConflict)
{
    EXPECT_TRUE(m_database->execute("INSERT INTO parent (name) VALUES ('p');"
                                    "INSERT INTO child (parent_id, unique_name) VALUES (1, 'one');"));
    const std::string record =
        recorded([](Transaction& transaction) { transaction.run("DELETE FROM child"); });
    EXPECT_TRUE(m_database->execute("INSERT INTO child (parent_id, unique_name) VALUES (1, 'one');"));
    Transaction transaction{*m_database, Transaction::Kind::Write};
    const auto done = restoreRows(*m_database, unpackRecord(record).value());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Conflict);
}

TEST_F(Journal, aDamagedRecordIsRefused)
{
    const std::string record =
        recorded([](Transaction& transaction) { transaction.run("INSERT INTO parent (name) VALUES ('x')"); });
    for (std::size_t at = 0; at < record.size(); ++at) {
        std::string damaged = record;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
        EXPECT_FALSE(unpackRecord(damaged)) << "byte " << at;
        EXPECT_FALSE(at > 0 && unpackRecord(record.substr(0, at)));
    }
}

} // namespace duizhao::storage
