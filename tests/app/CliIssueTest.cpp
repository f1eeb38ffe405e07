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
    const std::string asked = run({"questions", "list"}).out;
    EXPECT_THAT(asked, HasSubstr("edition 1 of issue 1: Notes from the harbour"));
    EXPECT_THAT(asked, HasSubstr("for it:     the same title (12 bits)"));
    EXPECT_THAT(asked, HasSubstr("against it: "));
    EXPECT_THAT(asked, HasSubstr("questions join 1 2, or: questions apart 1 2"));
    EXPECT_THAT(run({"questions", "join", "1", "1"}).err, HasSubstr("with itself"));
    EXPECT_EQ(run({"questions", "apart", "1", "2"}).code, 0);
    EXPECT_EQ(run({"questions", "list"}).out, "There are no open questions.\n");
    EXPECT_EQ(jsonOf({"questions", "join", "1", "2"})["issue"], 1);
    EXPECT_EQ(run({"questions", "apart", "1", "2"}).code, kFailed) << "they are one";
}

TEST_F(CliIssues, anImportSaysHowItsQuestionIsAnswered)
{
    importTwo();
    EXPECT_EQ(run({"undo"}).code, 0);
    const std::string report = run({"import", inFolder("quiet.md"), inFolder("loud.md")}).out;
    EXPECT_THAT(report, HasSubstr("`questions join "));
    EXPECT_THAT(report, HasSubstr("` or `questions apart "));
}

TEST_F(CliIssues, questionsOfOnePatternAreAnsweredAtOnce)
{
    for (const char* name : {"a.md", "b.md", "c.md", "d.md"}) {
        std::ofstream{inFolder(name)} << "# Notes from the harbour that nobody asked for\n\nThe keeper of "
                                      << name << " counts gulls, ropes and lamps by himself.\n";
    }
    ASSERT_EQ(run({"import", inFolder("a.md"), inFolder("b.md"), inFolder("c.md"), inFolder("d.md")}).code,
              0);
    const auto questions = jsonOf({"questions", "list"});
    ASSERT_GE(questions.size(), 2U);
    EXPECT_EQ(questions.front()["pattern"], questions.back()["pattern"]);
    const std::string asked = run({"questions", "list"}).out;
    EXPECT_THAT(asked, HasSubstr(std::to_string(questions.size() - 1) + " more like it"));
    const auto one = std::to_string(questions[0]["one"]["edition"].get<int>());
    const auto other = std::to_string(questions[0]["other"]["edition"].get<int>());
    EXPECT_EQ(jsonOf({"questions", "apart", one, other, "--alike"})["answered"], questions.size());
    EXPECT_EQ(run({"questions", "list"}).out, "There are no open questions.\n");
    EXPECT_EQ(run({"undo"}).code, 0) << "as one step";
    EXPECT_EQ(jsonOf({"questions", "list"}).size(), questions.size());
}

TEST_F(CliIssues, aTextOfTheSameKindIsShownByItsEdition)
{
    importTwo();
    ASSERT_EQ(run({"issue", "join", "2", "1"}).code, 0);
    const Outcome best = run({"show", "1"});
    EXPECT_THAT(best.err, HasSubstr("further files of this kind: edition "));
    for (const char* edition : {"1", "2"}) {
        const std::string words = edition[0] == '1' ? "4711 gulls" : "green lamp";
        EXPECT_THAT(run({"show", "1", "--edition", edition}).out, HasSubstr(words));
        EXPECT_EQ(run({"note", "add", "1", words, "--pair", "2", "--edition", edition}).code, 0);
    }
    for (const auto& note : jsonOf({"note", "list"})) {
        EXPECT_THAT(note["quoteEn"].get<std::string>(), HasSubstr(note["body"].get<std::string>()));
    }
    EXPECT_THAT(run({"show", "1", "--edition", "9"}).err, HasSubstr("it has: "));
    EXPECT_EQ(run({"show", "1", "--edition", "poem"}).code, kUsage);
}

TEST_F(CliIssues, aJoinAndASplitLeaveNotesBookmarksAndTagsWhereTheyWere)
{
    importTwo();
    for (const char* article : {"1", "2"}) {
        const std::string own = std::string{"of "} + article;
        ASSERT_EQ(run({"note", "add", article, own}).code, 0);
        ASSERT_EQ(run({"bookmark", "add", article}).code, 0);
        ASSERT_EQ(run({"tag", "add", article, std::string{"t"} + article}).code, 0);
    }
    const auto notes = jsonOf({"note", "list"});
    const auto bookmarks = jsonOf({"bookmark", "list"});
    const auto articles = jsonOf({"articles"});
    ASSERT_EQ(run({"issue", "join", "2", "1"}).code, 0);
    EXPECT_EQ(jsonOf({"articles"}).size(), 1U);
    ASSERT_EQ(run({"issue", "split", "2"}).code, 0);
    EXPECT_EQ(jsonOf({"note", "list"}), notes);
    EXPECT_EQ(jsonOf({"bookmark", "list"}), bookmarks);
    EXPECT_EQ(jsonOf({"articles"}), articles);
}

TEST_F(CliIssues, anEditionIsTakenByAnotherIssue)
{
    importTwo();
    EXPECT_EQ(run({"issue", "take", "1", "--edition", "2"}).out, "Issue 1 holds edition 2 now.\n");
    EXPECT_EQ(jsonOf({"issues"}).size(), 1U);
    EXPECT_EQ(run({"issue", "take", "1"}).code, kUsage);
    EXPECT_EQ(run({"issue", "take", "1", "--edition", "2"}).code, kFailed) << "it is there";
    EXPECT_EQ(run({"undo"}).code, 0);
    EXPECT_EQ(jsonOf({"issue", "take", "2", "--article", "1"})["issue"], 2);
    EXPECT_EQ(run({"issue", "take", "2", "--article", "99"}).code, kFailed);
}

TEST_F(CliIssues, aNumberIsReadFromTheFileAndSortsWhatHasNoDate)
{
    const auto write = [&](const char* name, const std::string& number) {
        std::ofstream{inFolder(name)} << "# The Pond, issue " << number << "\n\nGulls of " << number
                                      << " were counted by the keeper alone.\n";
    };
    write("pond-9.md", "9");
    write("pond-112.md", "112");
    write("pond-30.md", "30");
    ASSERT_EQ(run({"import", inFolder("pond-9.md"), inFolder("pond-112.md"), inFolder("pond-30.md")}).code,
              0);
    std::vector<std::string> numbers;
    for (const auto& issue : jsonOf({"issues"})) {
        numbers.push_back(issue["number"]);
    }
    EXPECT_THAT(numbers, testing::ElementsAre("112", "30", "9"));
    EXPECT_THAT(run({"issues"}).out, HasSubstr("no. 112"));
    EXPECT_EQ(run({"issue", "number", "1", "200"}).code, 0);
    EXPECT_EQ(jsonOf({"issues"})[0]["number"], "200");
    EXPECT_EQ(run({"issue", "number", "1", "--as-filed"}).code, 0);
    EXPECT_EQ(jsonOf({"issues"})[2]["number"], "9");
}

TEST_F(CliIssues, anIssueKeepsATitleAndTheTrashSaysWhatGoes)
{
    importTwo();
    EXPECT_THAT(run({"issue", "rename", "1", "--title", ""}).err, HasSubstr("needs a title"));
    ASSERT_EQ(run({"note", "add", "2", "mine"}).code, 0);
    ASSERT_EQ(run({"issue", "trash", "2"}).code, 0);
    EXPECT_EQ(run({"trash", "empty"}).out, "1 article removed for good, with 1 note and marks.\n");
    EXPECT_THAT(run({"undo"}).out, testing::Not(HasSubstr("rash"))) << "of that nothing is left to undo";
}

TEST_F(CliIssues, versionsAreListedComparedChosenSearchedAndDropped)
{
    const auto write = [&](const std::string& end) {
        std::ofstream{inFolder("quiet.md")} << "# Notes from the harbour that nobody asked for\n\n"
                                               "The keeper counts 4711 gulls on the northern wall.\n\n"
                                            << end << "\n";
        ASSERT_EQ(run({"import", inFolder("quiet.md")}).code, 0);
    };
    write("A marmalade boat came in.");
    write("A second boat came in.");
    const auto versions = jsonOf({"versions", "1"});
    ASSERT_EQ(versions["versions"].size(), 2U);
    EXPECT_TRUE(versions["versions"][0]["current"]);
    EXPECT_THAT(run({"versions", "1"}).out, HasSubstr("2 versions of edition 1, "));
    EXPECT_THAT(run({"versions", "1", "--show", "1"}).out, HasSubstr("marmalade"));
    EXPECT_THAT(run({"versions", "1", "--diff", "1", "2"}).out, HasSubstr("[-marmalade-]"));
    EXPECT_EQ(run({"versions", "9", "--edition", "1", "--show", "1"}).code, kFailed);
    EXPECT_EQ(jsonOf({"search", "marmalade"}).size(), 0U);
    EXPECT_EQ(jsonOf({"search", "marmalade version:all"}).size(), 1U);
    EXPECT_THAT(run({"versions", "1", "--make-current", "2"}).out, HasSubstr("current one already"));
    EXPECT_THAT(run({"versions", "1", "--make-current", "1"}).out, HasSubstr("`undo` takes that back"));
    EXPECT_THAT(run({"show", "1"}).out, HasSubstr("marmalade"));
    ASSERT_EQ(run({"undo"}).code, 0);
    EXPECT_THAT(run({"show", "1"}).out, HasSubstr("second boat"));
    EXPECT_THAT(run({"compact", "--drop-versions"}).out, HasSubstr("Nothing was changed"));
    EXPECT_EQ(jsonOf({"versions", "1"})["versions"].size(), 2U);
    EXPECT_EQ(run({"compact", "--drop-versions", "--yes"}).code, 0);
    EXPECT_EQ(jsonOf({"versions", "1"})["versions"].size(), 1U);
    EXPECT_EQ(jsonOf({"search", "marmalade version:all"}).size(), 0U);
}

} // namespace duizhao::cli
