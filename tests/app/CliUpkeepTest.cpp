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

} // namespace duizhao::cli
