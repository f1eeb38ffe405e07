#include "tests/app/CliFixture.h"

#include <filesystem>

namespace duizhao {

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

} // namespace duizhao
