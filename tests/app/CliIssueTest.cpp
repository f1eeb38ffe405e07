#include "tests/app/CliFixture.h"

#include <gmock/gmock.h>

#include <fstream>

namespace duizhao::cli {

namespace {

using testing::HasSubstr;

class CliIssues : public test::CliFixture {
protected:
    void importTwo()
    {
        const std::string title = "# Notes from the harbour that nobody asked for\n\n";
        std::ofstream{inFolder("quiet.md")} << title
                                            << "The keeper counts 4711 gulls on the northern wall.\n";
        std::ofstream{inFolder("loud.md")} << title
                                           << "A storm took the small boat and the green lamp away.\n";
        ASSERT_EQ(run({"import", inFolder("quiet.md"), inFolder("loud.md")}).code, 0);
    }
};

} // namespace

TEST_F(CliIssues, isRenamedDatedNumberedAndMovedAndTakenBack)
{
    importTwo();
    const Outcome renamed = run({"issue", "rename", "1", "--title", "Quiet", "--title-zh", "静"});
    EXPECT_EQ(renamed.out, "Issue 1 renamed.\n") << renamed.err;
    EXPECT_EQ(run({"issue", "date", "1", "2024-02-29"}).out, "Issue 1 dated.\n");
    EXPECT_EQ(run({"issue", "number", "1", "352"}).code, 0);
    EXPECT_EQ(run({"issue", "publication", "1", "The Pond"}).code, 0);
    const auto issue = jsonOf({"issue", "show", "1"});
    EXPECT_EQ(issue["title"], "Quiet");
    EXPECT_EQ(issue["titleZh"], "静");
    EXPECT_EQ(issue["date"], "2024-02-29");
    EXPECT_EQ(issue["number"], "352");
    EXPECT_EQ(issue["publication"], "The Pond");
    EXPECT_EQ(issue["said"].size(), 5U);
    EXPECT_EQ(run({"issue", "rename", "1", "--title-zh", ""}).code, 0);
    EXPECT_EQ(jsonOf({"issue", "show", "1"})["title"], "Quiet") << "what is not named stays";
    EXPECT_EQ(run({"issue", "rename", "1", "--as-filed"}).code, 0);
    EXPECT_EQ(run({"issue", "date", "1", "--as-filed"}).code, 0);
    EXPECT_EQ(jsonOf({"issue", "show", "1"})["said"].size(), 2U);
    EXPECT_THAT(run({"issue", "show", "1"}).out,
                HasSubstr("you said of its number: \"352\"; the files: \"\""));
}

TEST_F(CliIssues, wrongWordsAreRefused)
{
    importTwo();
    EXPECT_EQ(run({"issue", "date", "1", "2024-02-30"}).code, kFailed);
    EXPECT_THAT(run({"issue", "date", "1", "soon"}).err, HasSubstr("\"soon\" is no date"));
    EXPECT_EQ(run({"issue", "date", "1"}).code, kUsage);
    EXPECT_EQ(run({"issue", "rename", "1"}).code, kUsage);
    EXPECT_EQ(run({"issue", "date", "1", "2024-01-01", "--as-filed"}).code, kUsage);
    EXPECT_EQ(run({"issue", "show", "99"}).code, kFailed);
    EXPECT_EQ(run({"issue", "join", "1", "1"}).code, kFailed);
    EXPECT_THAT(run({"issue", "split", "1"}).err, HasSubstr("nothing to split"));
}

TEST_F(CliIssues, areJoinedAndSplitAndTellTheirFiles)
{
    importTwo();
    EXPECT_EQ(jsonOf({"issue", "join", "2", "1"})["issue"], 1);
    EXPECT_EQ(jsonOf({"issues"}).size(), 1U);
    const auto files = jsonOf({"issue", "file", "1"});
    ASSERT_EQ(files.size(), 2U);
    EXPECT_TRUE(files[0]["there"]);
    std::filesystem::remove(inFolder("loud.md"));
    EXPECT_THAT(run({"issue", "file", "1"}).out, HasSubstr("loud.md  (no longer there)\n"));
    const auto split = jsonOf({"issue", "split", "2"});
    EXPECT_EQ(split["edition"], 2);
    EXPECT_EQ(jsonOf({"issues"}).size(), 2U);
    EXPECT_EQ(jsonOf({"issue", "show", std::to_string(split["issue"].get<int>())})["editions"].size(), 1U);
}

TEST_F(CliIssues, goToTheTrashAndComeBack)
{
    importTwo();
    EXPECT_EQ(run({"issue", "trash", "2"}).out, "Issue 2 moved to the trash.\n");
    EXPECT_EQ(jsonOf({"issues"}).size(), 1U);
    EXPECT_EQ(run({"issue", "restore", "2"}).out, "Issue 2 taken out of the trash.\n");
    EXPECT_EQ(jsonOf({"issues"}).size(), 2U);
}

TEST_F(CliIssues, questionsAreListedWithTheirReasonsAndAnswered)
{
    importTwo();
    const auto questions = jsonOf({"questions", "list"});
    ASSERT_EQ(questions.size(), 1U);
    EXPECT_EQ(questions[0]["one"]["title"], "Notes from the harbour that nobody asked for");
    EXPECT_FALSE(questions[0]["reasons"].empty());
    EXPECT_THAT(run({"questions", "list"}).out, HasSubstr("+ "));
    EXPECT_EQ(run({"questions", "apart", "1", "2"}).code, 0);
    EXPECT_EQ(run({"questions", "list"}).out, "There are no open questions.\n");
    EXPECT_EQ(jsonOf({"questions", "join", "1", "2"})["issue"], 1);
    EXPECT_EQ(run({"questions", "apart", "1", "2"}).code, kFailed) << "they are one";
}

} // namespace duizhao::cli
