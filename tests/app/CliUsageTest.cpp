#include "core/library/store/Places.h"
#include "tests/app/CliFixture.h"

#include <cstdlib>

namespace duizhao::cli {

namespace {

class CliUsage : public test::CliFixture {};

} // namespace

TEST_F(CliUsage, wrongUseEndsWithTwoAndSaysWhy)
{
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"nonsense"},
        {"import"},
        {"show"},
        {"show", "x"},
        {"show", "0"},
        {"show", "1", "--edition", "poem"},
        {"show", "1", "--format", "pdf"},
        {"show", "1", "--article", "2"},
        {"articles", "--issue", "-3"},
        {"tag"},
        {"tag", "add", "only"},
        {"tag", "add", "x", "y"},
        {"tag", "rename", "one"},
        {"bookmark", "add"},
        {"bookmark", "add", "1", "2", "--pair", "3"},
        {"note", "add", "1"},
        {"export"},
        {"export", "notes"},
        {"export", "notes", "--issue", "1", "--tag", "x"},
        {"issues", "--loud"},
    };
    for (const auto& arguments : wrong) {
        const Outcome outcome = run(arguments);
        std::string line;
        for (const std::string& argument : arguments) {
            line += argument + " ";
        }
        EXPECT_EQ(outcome.code, 2) << line;
        EXPECT_FALSE(outcome.err.empty()) << line;
        EXPECT_TRUE(outcome.out.empty()) << line;
    }
    EXPECT_FALSE(std::filesystem::exists(libraryFile()));
}

TEST_F(CliUsage, helpDocumentsTheKeysOfJson)
{
    const Outcome help = run({"--help"});
    EXPECT_EQ(help.code, 0);
    for (const char* key : {"accounted", "titleZh", "importedAt", "bookmarked", "markdown", "score",
                            "--library", "Exit codes: 0 done, 1 failed, 2 wrong use"}) {
        EXPECT_NE(help.out.find(key), std::string::npos) << key;
    }
    EXPECT_EQ(run({"show", "--help"}).code, 0);
    EXPECT_EQ(run({"--version"}).code, 0);
}

TEST_F(CliUsage, optionsOfTheProgramStandBeforeAndAfterTheCommand)
{
    importWeekly();
    const std::string before = run({"--json", "issues"}).out;
    EXPECT_EQ(run({"issues", "--json"}).out, before);
    EXPECT_EQ(run({"tag", "list", "--json"}).out, run({"--json", "tag", "list"}).out);
    EXPECT_NE(run({"issues"}).out, before);
}

TEST_F(CliUsage, everyCommandSpeaksToPeopleByDefault)
{
    importWeekly();
    run({"tag", "add", "wind", "3"});
    EXPECT_NE(run({"issues"}).out.find("Cheaper Wind Maps"), std::string::npos);
    EXPECT_NE(run({"articles"}).out.find("SoupBot Learns Forty Recipes"), std::string::npos);
    EXPECT_NE(run({"tag", "list"}).out.find("#wind  (1 article)"), std::string::npos);
    EXPECT_NE(run({"check"}).out.find("is sound"), std::string::npos);
    EXPECT_EQ(run({"note", "list"}).out, "There is none.\n");
}

TEST(Places, theLibraryIsWhereTheDesktopKeepsIt)
{
    const char* data = std::getenv("XDG_DATA_HOME");
    const std::string before = data == nullptr ? "" : data;
    ::setenv("XDG_DATA_HOME", "/somewhere/data", 1);
    EXPECT_EQ(library::defaultLibraryFile(), "/somewhere/data/duizhao/library.duizhao");
    ::setenv("XDG_DATA_HOME", "not/absolute", 1);
    EXPECT_TRUE(library::defaultLibraryFile().is_absolute());
    EXPECT_TRUE(library::defaultLibraryFile().string().ends_with("/.local/share/duizhao/library.duizhao"));
    if (data == nullptr) {
        ::unsetenv("XDG_DATA_HOME");
    } else {
        ::setenv("XDG_DATA_HOME", before.c_str(), 1);
    }
}

} // namespace duizhao::cli
