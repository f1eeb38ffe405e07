#include "tests/app/CliFixture.h"

#include <filesystem>

namespace duizhao::cli {

namespace {

using nlohmann::json;

/// Publications, duplicates, watch folders, trash: what is done to the library as a whole.
class CliLibrary : public test::CliFixture {
protected:
    /// Files that name no publication are named by their folder.
    std::string write(const std::string& folder, const std::string& name, const std::string& text) const
    {
        std::filesystem::create_directories(inFolder(folder.c_str()));
        const std::string file = inFolder((folder + "/" + name).c_str());
        test::writeFile(file, text);
        return file;
    }
    void importTwo()
    {
        const auto one = write("Pond", "ducks.md", "# Ducks\n\nDucks swim all day.\n\n鸭子整天游泳。\n");
        const auto two = write("Lake", "boats.md", "# Boats\n\nBoats are made of wood.\n\n船是木头做的。\n");
        ASSERT_EQ(run({"import", one, two}).code, 0);
    }
    std::string listed()
    {
        std::string text;
        for (const json& publication : jsonOf({"publication", "list"})) {
            text += (text.empty() ? "" : " ") + publication["name"].get<std::string>() + ":" +
                    std::to_string(publication["issues"].get<int>());
        }
        return text;
    }
};

} // namespace

TEST_F(CliLibrary, publicationsAreListedRenamedAndMerged)
{
    EXPECT_EQ(jsonOf({"publication", "list"}), json::array());
    importTwo();
    EXPECT_EQ(listed(), "Lake:1 Pond:1");
    EXPECT_EQ(run({"publication", "rename", "pond", "The Pond"}).out, "\"Pond\" is now \"The Pond\".\n");
    EXPECT_EQ(listed(), "Lake:1 The Pond:1");
    const auto taken = run({"publication", "rename", "The Pond", "LAKE"});
    EXPECT_EQ(taken.code, 1);
    EXPECT_EQ(taken.err,
              "duizhao-cli: There is a publication \"LAKE\" already; merge the two to have them as one.\n");
    const json merged = jsonOf({"publication", "merge", "the pond", "Lake"});
    EXPECT_EQ(merged["done"], true);
    EXPECT_EQ(merged["issues"], 1);
    EXPECT_EQ(listed(), "Lake:2");
    const auto third = write("Pond", "frogs.md", "# Frogs\n\nFrogs sing at night.\n\n青蛙夜里唱歌。\n");
    ASSERT_EQ(run({"import", third}).code, 0);
    EXPECT_EQ(listed(), "Lake:3");
}

TEST_F(CliLibrary, aPublicationThatIsNotThereIsNamed)
{
    importTwo();
    EXPECT_EQ(run({"publication", "merge", "Pond", "Sea"}).err,
              "duizhao-cli: There is no publication \"Sea\"; `publication list` tells those there are.\n");
    EXPECT_EQ(run({"publication", "rename", "Pond", " "}).err, "duizhao-cli: A publication needs a name.\n");
    EXPECT_EQ(run({"publication", "rename", "Pond"}).code, 2);
}

TEST_F(CliLibrary, duplicatesAreListedMergedAndKeptApart)
{
    EXPECT_EQ(jsonOf({"duplicates", "list"}), json::array());
    const std::string text = "Ducks swim all day long on the pond.\n\n鸭子整天在池塘里游泳，一直游到天黑。\n";
    const auto one = write("Pond", "ducks.md", "---\ntitle: Ducks\ndate: 2024-03-01\n---\n\n" + text);
    const auto two =
        write("Lake", "birds.md", "---\ntitle: What the birds do\ndate: 2024-09-20\n---\n\n" + text);
    ASSERT_EQ(run({"import", one}).code, 0);
    ASSERT_EQ(run({"import", two}).code, 0);
    ASSERT_EQ(jsonOf({"articles"}).size(), 2U)
        << "two days, two titles, two publications: not for a program to settle";
    const json pairs = jsonOf({"duplicates", "list"});
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(pairs[0]["kind"], "same text");
    const auto keep = std::to_string(pairs[0]["keep"]["id"].get<int>());
    const auto other = std::to_string(pairs[0]["other"]["id"].get<int>());
    ASSERT_EQ(run({"duplicates", "apart", keep, other}).code, 0);
    EXPECT_EQ(run({"duplicates", "list"}).out, "There are no duplicates.\n");
    ASSERT_EQ(run({"note", "add", other, "Quack."}).code, 0);
    const json merged = jsonOf({"duplicates", "merge", keep, other});
    EXPECT_EQ(merged["moved"], 1);
    EXPECT_EQ(merged["unplaced"], 0);
    EXPECT_EQ(jsonOf({"trash", "list"})[0]["id"].get<int>(), std::stoi(other));
    EXPECT_EQ(jsonOf({"note", "list"})[0]["article"].get<int>(), std::stoi(keep));
    EXPECT_EQ(run({"duplicates", "merge", keep, keep}).code, 1);
    EXPECT_EQ(run({"duplicates", "merge", keep}).code, 2);
}

TEST_F(CliLibrary, theTrashTakesGivesBackAndIsEmptied)
{
    EXPECT_EQ(run({"trash", "list"}).out, "The trash is empty.\n");
    importTwo();
    const json articles = jsonOf({"articles"});
    ASSERT_EQ(articles.size(), 2U);
    const auto one = std::to_string(articles[0]["id"].get<int>());
    const auto two = std::to_string(articles[1]["id"].get<int>());
    EXPECT_EQ(run({"trash", "add", one, two}).out, "2 articles moved to the trash.\n");
    EXPECT_EQ(jsonOf({"trash", "list"}).size(), 2U);
    EXPECT_EQ(jsonOf({"articles"}), json::array());
    EXPECT_EQ(run({"trash", "restore", one}).out, "1 article taken out of the trash.\n");
    EXPECT_EQ(jsonOf({"articles"}).size(), 1U);
    EXPECT_EQ(run({"trash", "restore", "--all"}).code, 0);
    EXPECT_EQ(jsonOf({"articles"}).size(), 2U);
    ASSERT_EQ(run({"trash", "add", two}).code, 0);
    EXPECT_EQ(jsonOf({"trash", "empty"})["articles"], 1);
    EXPECT_EQ(jsonOf({"articles"}).size(), 1U);
    EXPECT_EQ(run({"trash", "add", two}).code, 1) << "it is gone";
    EXPECT_EQ(run({"trash", "restore"}).code, 2);
    EXPECT_EQ(run({"trash", "add"}).code, 2);
}

TEST_F(CliLibrary, watchedFoldersAreImportedByAPass)
{
    EXPECT_EQ(jsonOf({"watch", "list"}), json::array());
    write("inbox", "ducks.md", "# Ducks\n\nDucks swim all day.\n\n鸭子整天游泳。\n");
    write("inbox/deep", "boats.md", "# Boats\n\nBoats are made of wood.\n\n船是木头做的。\n");
    const std::string inbox = inFolder("inbox");
    EXPECT_EQ(jsonOf({"watch", "add", inbox})["done"], true);
    EXPECT_EQ(run({"watch", "add", inbox}).code, 1);
    EXPECT_EQ(run({"watch", "add", inbox + "2"}).code, 1);
    const json first = jsonOf({"watch", "run"});
    ASSERT_EQ(first.size(), 1U);
    EXPECT_EQ(first[0]["reports"].size(), 2U);
    EXPECT_EQ(jsonOf({"articles"}).size(), 2U);
    write("inbox", "ducks.md",
          "# Ducks\n\nDucks swim all day.\n\n鸭子整天游泳。\n\nAt night they sleep.\n\n夜里睡觉。\n");
    std::filesystem::remove(inFolder("inbox/deep/boats.md"));
    const json second = jsonOf({"watch", "run"});
    EXPECT_EQ(second[0]["gone"], 1);
    EXPECT_EQ(second[0]["reports"][0]["outcome"], "updated");
    EXPECT_EQ(jsonOf({"articles"}).size(), 2U);
    std::filesystem::remove_all(inbox);
    const auto gone = run({"watch", "run"});
    EXPECT_EQ(gone.code, 1);
    EXPECT_NE(gone.out.find("is not there"), std::string::npos);
    EXPECT_NE(jsonOf({"watch", "list"})[0]["problem"], "");
    EXPECT_EQ(run({"watch", "remove", inbox}).code, 0);
    EXPECT_EQ(run({"watch", "remove", inbox}).code, 1);
    EXPECT_EQ(jsonOf({"watch", "run"}), json::array());
    EXPECT_EQ(jsonOf({"articles"}).size(), 2U);
}

TEST_F(CliLibrary, articlesCarryAllTagsThatAreNamed)
{
    importTwo();
    const json articles = jsonOf({"articles"});
    const auto one = std::to_string(articles[0]["id"].get<int>());
    const auto two = std::to_string(articles[1]["id"].get<int>());
    ASSERT_EQ(run({"tag", "add", "birds/ducks", one, two}).code, 0);
    ASSERT_EQ(run({"tag", "add", "water", two}).code, 0);
    EXPECT_EQ(jsonOf({"articles", "--tag", "birds"}).size(), 2U);
    const json both = jsonOf({"articles", "--tag", "birds", "--tag", "water"});
    ASSERT_EQ(both.size(), 1U);
    EXPECT_EQ(both[0]["id"].get<int>(), std::stoi(two));
}

} // namespace duizhao::cli
