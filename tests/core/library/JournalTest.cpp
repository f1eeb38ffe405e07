// An import is taken back row by row: a table that an import may write and the step does not know would keep
// what the import wrote.

#include "core/library/store/ImportStep.h"
#include "core/storage/Transaction.h"
#include "tests/core/library/LibraryFixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace duizhao::library {

namespace {

struct Exempt {
    std::string_view start; ///< of the tables' names
    std::string_view why;
};

constexpr std::array kExempt{
    Exempt{"search_", "the index follows the rows"},
    Exempt{"history", "the steps themselves"},
    Exempt{"issue_tally", "counted by triggers"},
    Exempt{"tag_tally", "counted by triggers"},
    Exempt{"text_sum", "kept by triggers, whoever changes the texts"},
    Exempt{"note_past", "what a note said before was said"},
    Exempt{"duplicate_key", "told from the texts as they are indexed"},
    Exempt{"lesson", "learned again from the pairs"},
    Exempt{"dictionary", "brought by a person, not by an import"},
    Exempt{"watch_", "folders are watched whatever came of them"},
    Exempt{"publication_cut", "a person's, and about nothing that an import brings"},
    Exempt{"saved_search", "a person's, and about nothing that an import brings"},
    Exempt{"colour_name", "a person's, and about nothing that an import brings"},
    Exempt{"reading_day", "what was read was read"},
    Exempt{"sqlite_", "SQLite's own"},
};

bool isJournalled(const std::string& table)
{
    const auto tables = journalledTables();
    return std::find(tables.begin(), tables.end(), table) != tables.end();
}

bool isExempt(const std::string& table)
{
    return std::any_of(kExempt.begin(), kExempt.end(),
                       [&](const Exempt& exempt) { return table.starts_with(exempt.start); });
}

class JournalledTables : public test::LibraryTest {};

} // namespace

TEST_F(JournalledTables, knowsEveryTableOrSomebodySaidWhyNot)
{
    storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Read};
    const auto tables = transaction.all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
                                        [](const storage::Statement& row) { return row.text(0); });
    ASSERT_GT(tables.size(), 30U);
    for (const std::string& table : tables) {
        EXPECT_NE(isJournalled(table), isExempt(table)) << table;
    }
    for (const std::string_view table : journalledTables()) {
        EXPECT_NE(std::find(tables.begin(), tables.end(), table), tables.end()) << table;
    }
}

} // namespace duizhao::library
