#include "tests/app/CliFixture.h"

namespace duizhao::cli {
namespace {

const std::string kEnglish = "# The weir\n\nThe weir at Ashford was built in 1871.\n\n"
                             "It holds back 42 tons of water.\n\nNo boat passes it in winter.\n";
const std::string kChinese =
    "# 拦河堰\n\nAshford 的拦河堰建于 1871 年。\n\n它拦住 42 吨水。\n\n冬天没有船经过。\n";

class CliPairs : public test::CliFixture {
protected:
    nlohmann::json importPair()
    {
        test::writeFile(inFolder("one.md"), kEnglish);
        test::writeFile(inFolder("two.md"), kChinese);
        return jsonOf({"import", "--pair", inFolder("two.md"), inFolder("one.md")});
    }
};

TEST_F(CliPairs, importingAPairTellsHowSureItIs)
{
    const auto reports = importPair();
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_TRUE(reports[0]["alignment"].is_null());
    EXPECT_EQ(reports[1]["alignment"]["pairs"], 4);
    EXPECT_GT(reports[1]["alignment"]["confidence"], 0.5);
    EXPECT_TRUE(reports[1]["alignment"]["wantLook"].is_number());
    EXPECT_EQ(reports[1]["alignment"]["other"], "two.md");
    EXPECT_EQ(reports[0]["issue"], reports[1]["issue"]);
    const auto shown = jsonOf({"show", "1", "--edition", "bilingual"});
    EXPECT_EQ(shown["edition"]["kind"], "bilingual");
    EXPECT_TRUE(shown["edition"]["id"].is_null());
    EXPECT_EQ(shown["beads"].size(), 4U);
    EXPECT_EQ(jsonOf({"show", "1", "--edition", "translation"})["edition"]["kind"], "translation");
}

TEST_F(CliPairs, pairsAreListedConfirmedAndMended)
{
    importPair();
    const auto pairs = jsonOf({"pairs", "list", "1"});
    ASSERT_EQ(pairs.size(), 4U);
    EXPECT_EQ(pairs[2]["en"], "It holds back 42 tons of water.");
    const std::string id = pairs[1]["id"].dump();
    EXPECT_EQ(jsonOf({"pairs", "confirm", id})["confirmed"], 1);
    EXPECT_EQ(jsonOf({"pairs", "list", "1"})[1]["status"], "confirmed");
    const auto merged = jsonOf({"pairs", "merge", pairs[2]["id"].dump()});
    EXPECT_EQ(merged["number"], 3);
    EXPECT_EQ(jsonOf({"pairs", "list", "1"}).size(), 3U);
    EXPECT_EQ(run({"pairs", "merge", merged["pair"].dump()}).code, 1);
    EXPECT_NE(run({"pairs", "list", "1"}).out.find("confirmed, "), std::string::npos);
}

TEST_F(CliPairs, aWrongUseIsRefused)
{
    EXPECT_EQ(run({"import"}).code, 2);
    EXPECT_EQ(run({"import", "--pair", "one.md"}).code, 2);
    EXPECT_EQ(run({"pairs"}).code, 2);
    EXPECT_EQ(run({"pairs", "push-up", "3"}).code, 2);
    EXPECT_EQ(run({"pairs", "list", "1"}).code, 1) << "there is no library yet";
}

} // namespace
} // namespace duizhao::cli
