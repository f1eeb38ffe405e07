#include "core/storage/Database.h"
#include "tests/app/CliFixture.h"

namespace duizhao::cli {

using nlohmann::json;

namespace {

class CliUpkeep : public test::CliFixture {
protected:
    /// As another program would leave the file.
    void spoil(const std::string& sql) const
    {
        const SystemClock clock;
        const auto library = library::Library::open(libraryFile(), library::Access::ReadWrite, clock);
        ASSERT_TRUE(library);
        ASSERT_TRUE((*library)->session().database.execute(sql));
    }
};

} // namespace

TEST_F(CliUpkeep, aFindingIsRepairedWhereItFollowsFromTheRest)
{
    importWeekly();
    spoil("UPDATE issue_tally SET shown = 99;");
    const Outcome found = run({"check"});
    EXPECT_EQ(found.code, 1);
    EXPECT_NE(found.out.find("- Articles counted wrongly: issue 1.\n"), std::string::npos) << found.out;
    EXPECT_NE(found.out.find("`check --repair`"), std::string::npos);
    const json repaired = jsonOf({"check", "--repair"});
    EXPECT_EQ(repaired["sound"], true);
    EXPECT_EQ(repaired["repaired"], 1);
    EXPECT_EQ(run({"check"}).code, 0);
}

TEST_F(CliUpkeep, whatCannotBeRepairedStaysAFinding)
{
    importWeekly();
    spoil("INSERT INTO issue (uuid, title) VALUES ('nobody', 'Lost');");
    const Outcome outcome = run({"check", "--repair"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_EQ(outcome.out, "- An issue without a file: issue 2.\n");
}

TEST_F(CliUpkeep, compactingSaysWhatItWon)
{
    importWeekly();
    spoil("CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast VALUES (zeroblob(2000000));"
          "DROP TABLE ballast;");
    const json outcome = jsonOf({"compact"});
    EXPECT_EQ(outcome["done"], true);
    EXPECT_GT(outcome["before"].get<int>() - outcome["after"].get<int>(), 2'000'000);
    EXPECT_EQ(outcome["after"], std::filesystem::file_size(libraryFile()));
    const Outcome again = run({"compact"});
    EXPECT_EQ(again.code, 0);
    EXPECT_EQ(again.out.rfind("0 kB won: ", 0), 0U) << again.out;
    EXPECT_EQ(jsonOf({"check"})["sound"], true);
}

TEST_F(CliUpkeep, aLibraryThatIsNotThereIsNotMadeByCompactingIt)
{
    const Outcome outcome = run({"compact"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_NE(outcome.err.find("There is no library at "), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(libraryFile()));
}

TEST_F(CliUpkeep, statisticsCountWhatIsThere)
{
    importWeekly();
    const json found = jsonOf({"statistics"});
    const auto articles = jsonOf({"articles"}).size();
    EXPECT_EQ(found["issues"], 1);
    EXPECT_EQ(found["files"], 2);
    EXPECT_EQ(found["articles"], articles);
    std::size_t sum = 0;
    for (const json& series : found["articlesByPublication"]) {
        sum += series["count"].get<std::size_t>();
        EXPECT_EQ(series["months"][0]["month"].get<std::string>().size(), 7U);
    }
    EXPECT_EQ(sum, articles);
    EXPECT_TRUE(found["reading"].empty());
    const Outcome text = run({"statistics"});
    EXPECT_EQ(text.code, 0);
    EXPECT_NE(text.out.find("1 issue, 2 files, " + std::to_string(articles) + " articles"), std::string::npos)
        << text.out;
    EXPECT_NE(text.out.find("0 minutes read on 0 days\n"), std::string::npos) << text.out;
}

TEST_F(CliUpkeep, aBackupIsMadeByTheFirstWritingOfADayAndRestoredAsOneStep)
{
    importWeekly();
    EXPECT_TRUE(jsonOf({"backup", "list"})["copies"].empty())
        << "there was nothing to copy before the first import";
    ASSERT_EQ(run({"note", "add", "1", "first"}).code, 0);
    ASSERT_EQ(run({"note", "add", "1", "second"}).code, 0);
    const json made = jsonOf({"backup", "list"});
    ASSERT_EQ(made["copies"].size(), 1U) << "one a day";
    EXPECT_EQ(made["copies"][0]["reason"], "daily");
    const json restored = jsonOf({"backup", "restore", made["copies"][0]["name"].get<std::string>()});
    EXPECT_TRUE(jsonOf({"note", "list"}).empty());
    ASSERT_EQ(run({"backup", "restore", restored["before"]["name"].get<std::string>()}).code, 0);
    EXPECT_EQ(jsonOf({"note", "list"}).size(), 2U);
    EXPECT_EQ(run({"check"}).code, 0);
}

TEST_F(CliUpkeep, emptyingTheTrashMakesABackupBefore)
{
    importWeekly();
    ASSERT_EQ(run({"trash", "add", "1"}).code, 0);
    ASSERT_EQ(run({"trash", "empty"}).code, 0);
    bool found = false;
    const json list = jsonOf({"backup", "list"});
    for (const json& copy : list["copies"]) {
        found = found || copy["reason"] == "empty-trash";
    }
    EXPECT_TRUE(found);
}

TEST_F(CliUpkeep, howManyAreKeptCanBeSaid)
{
    importWeekly();
    ASSERT_EQ(run({"backup", "make"}).code, 0);
    EXPECT_EQ(jsonOf({"backup", "keep", "--daily", "3", "--weekly", "2", "--monthly", "1"})["keep"],
              (json{{"daily", 3}, {"weekly", 2}, {"monthly", 1}}));
    EXPECT_NE(run({"backup", "list"}).out.find("3 daily, 2 weekly, 1 monthly"), std::string::npos);
    EXPECT_EQ(run({"backup", "restore", "none"}).code, 1);
}

TEST_F(CliUpkeep, aLibraryThatCannotBeOpenedComesBackFromABackup)
{
    importWeekly();
    ASSERT_EQ(run({"backup", "make"}).code, 0);
    const std::string name = jsonOf({"backup", "list"})["copies"][0]["name"];
    test::writeFile(libraryFile(), "SQLite format 3" + std::string(1, '\0') + "and nothing else");
    EXPECT_EQ(run({"issues"}).code, 1);
    const Outcome restored = run({"backup", "restore", name});
    EXPECT_EQ(restored.code, 0) << restored.err;
    EXPECT_EQ(run({"check"}).code, 0);
    EXPECT_EQ(jsonOf({"issues"}).size(), 1U);
}

TEST_F(CliUpkeep, whatCanBeReadOfALibraryIsSavedToANewFile)
{
    importWeekly();
    const json saved = jsonOf({"save-readable", inFolder("saved.duizhao")});
    EXPECT_TRUE(saved["lost"].empty());
    EXPECT_GT(saved["rows"].get<int>(), 10);
    EXPECT_EQ(run({"save-readable", inFolder("saved.duizhao")}).code, 1) << "no file is replaced";
}

} // namespace duizhao::cli
