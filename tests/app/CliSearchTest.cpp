#include "tests/app/CliFixture.h"

#include <set>

namespace duizhao::cli {

namespace {

class CliSearch : public test::CliFixture {};

using nlohmann::json;

} // namespace

TEST_F(CliSearch, givesArticlesWithTheirMatches)
{
    importWeekly();
    const json hits = jsonOf({"search", "菜谱"});
    ASSERT_EQ(hits.size(), 1U);
    std::set<std::string> keys;
    for (const auto& [key, value] : hits[0].items()) {
        keys.insert(key);
    }
    EXPECT_EQ(keys, (std::set<std::string>{"date", "id", "matches", "title", "titleZh"}));
    ASSERT_FALSE(hits[0]["matches"].empty());
    for (const json& match : hits[0]["matches"]) {
        EXPECT_EQ(match.size(), 4U) << match.dump();
        EXPECT_TRUE(match["pair"].is_number_integer());
        EXPECT_FALSE(match["marks"].empty());
        for (const json& mark : match["marks"]) {
            ASSERT_EQ(mark.size(), 2U);
            EXPECT_EQ(mark[1], 2) << "two characters, whatever their bytes";
        }
    }
    EXPECT_EQ(jsonOf({"search", "菜譜"}), hits) << "either script finds the same";
}

TEST_F(CliSearch, pairsAreThoseThatBookmarksCount)
{
    importWeekly();
    const json hits = jsonOf({"search", "480"});
    ASSERT_EQ(hits.size(), 1U);
    const json& match = hits[0]["matches"][0];
    const auto number = match["pair"].get<int>();
    ASSERT_GT(number, 0);
    std::string english;
    for (const json& pair : jsonOf({"pairs", "list", "1"})) {
        if (pair["article"] == hits[0]["id"] && pair["number"] == number) {
            english = pair["en"].get<std::string>();
        }
    }
    EXPECT_NE(english.find("480"), std::string::npos);
}

TEST_F(CliSearch, limitsAndSorts)
{
    importWeekly();
    ASSERT_EQ(run({"import", fixture("digest/first.zh.txt")}).code, 0);
    const json all = jsonOf({"search", "的"});
    ASSERT_GT(all.size(), 3U);
    EXPECT_EQ(jsonOf({"search", "的", "--limit", "2"}).size(), 2U);
    EXPECT_EQ(jsonOf({"search", "的", "--sort", "rank"}).size(), all.size());
    std::string before = "9999";
    for (const json& hit : all) {
        const auto date = hit["date"].get<std::string>();
        EXPECT_LE(date, before);
        before = date.empty() ? before : date;
    }
    EXPECT_EQ(run({"search", "的", "--sort", "length"}).code, 2);
    EXPECT_EQ(run({"search"}).code, 2);
}

TEST_F(CliSearch, aSlipGivesAHintAndAnAnswer)
{
    importWeekly();
    const Outcome outcome = run({"search", "--json", "colour:red harbors"});
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(json::parse(outcome.out), json::array());
    EXPECT_NE(outcome.err.find("hint: \"colour:\" is no key"), std::string::npos) << outcome.err;
    EXPECT_EQ(run({"search", "zzzz"}).out, "Nothing was found.\n");
    EXPECT_EQ(jsonOf({"search", "\"480 harbors"}).size(), 1U);
}

TEST_F(CliSearch, isSavedUnderANameAndCountedAnew)
{
    importWeekly();
    EXPECT_EQ(jsonOf({"searches"}), json::array());
    EXPECT_EQ(jsonOf({"search", "菜谱", "--save", "Recipes 菜谱"}).size(), 1U);
    EXPECT_EQ(run({"search", "is:unread", "--sort", "rank", "--save", "New"}).code, 0);
    const json searches = jsonOf({"searches"});
    ASSERT_EQ(searches.size(), 2U);
    EXPECT_EQ(searches[0]["name"], "Recipes 菜谱");
    EXPECT_EQ(searches[0]["query"], "菜谱");
    EXPECT_EQ(searches[0]["sort"], "date");
    EXPECT_EQ(searches[0]["articles"], 1);
    EXPECT_EQ(searches[1]["sort"], "rank");
    EXPECT_EQ(searches[1]["articles"], jsonOf({"search", "is:unread"}).size());
    const Outcome again = run({"search", "湖", "--save", "ＮＥＷ"});
    EXPECT_EQ(again.code, 1);
    EXPECT_NE(again.err.find("There is a saved search \"New\" already."), std::string::npos) << again.err;
    EXPECT_EQ(run({"searches", "--remove", "new"}).code, 0);
    EXPECT_EQ(run({"searches", "--remove", "new"}).code, 1);
    EXPECT_EQ(jsonOf({"searches"}).size(), 1U);
}

TEST_F(CliSearch, aLibraryThatIsNotThereIsEmpty)
{
    EXPECT_EQ(jsonOf({"search", "湖"}), json::array());
}

} // namespace duizhao::cli
