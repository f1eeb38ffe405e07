// What leaves the library by the command line, and comes back.

#include "tests/app/CliFixture.h"

namespace duizhao::cli {

namespace {

class CliExport : public test::CliFixture {};

} // namespace

TEST_F(CliExport, anArchiveComesBackTheSame)
{
    importWeekly();
    EXPECT_EQ(run({"note", "add", "3", "--pair", "3", "Ask."}).code, 0);
    const std::string first = inFolder("first.jsonl");
    EXPECT_EQ(run({"export", "archive", "-o", first}).code, 0);
    const std::string copy = inFolder("copy.duizhao");
    EXPECT_EQ(jsonOf({"restore", first, "--library", copy})["articles"], jsonOf({"articles"}).size());
    const std::string second = inFolder("second.jsonl");
    EXPECT_EQ(run({"export", "archive", "--library", copy, "--output", second}).code, 0);
    EXPECT_EQ(test::readFile(first), test::readFile(second));
    const Outcome again = run({"import", first, "--library", copy});
    EXPECT_EQ(again.code, 1);
    EXPECT_NE(again.err.find("is not empty"), std::string::npos);
    EXPECT_EQ(run({"import", first, "--library", inFolder("third.duizhao")}).code, 0);
}

TEST_F(CliExport, wrongUseIsRefusedBeforeAnythingIsWritten)
{
    importWeekly();
    const std::vector<std::vector<std::string>> wrong{
        {"export", "tm", "--issue", "1", "--format", "docx"},
        {"export", "soup", "--issue", "1"},
        {"export", "tm"},
        {"export", "tm", "--issue", "1", "--library"},
        {"export", "archive", "--issue", "1"},
        {"export", "tm", "--issue", "0"},
    };
    for (auto arguments : wrong) {
        arguments.insert(arguments.end(), {"-o", inFolder("out")});
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.code, 2) << arguments[1];
        EXPECT_FALSE(outcome.err.empty());
        EXPECT_FALSE(std::filesystem::exists(inFolder("out")));
    }
    const Outcome nothing = run({"export", "tm", "--tag", "nowhere"});
    EXPECT_EQ(nothing.code, 1);
    EXPECT_NE(nothing.err.find("no article is tagged \"nowhere\""), std::string::npos);
    EXPECT_EQ(run({"export", "tm", "--filter", "colour:red"}).code, 1);
}

TEST_F(CliExport, aForeignFileIsReplacedByForceOnly)
{
    importWeekly();
    const std::string file = inFolder("cite.bib");
    test::writeFile(file, "@book{mine}");
    const Outcome refused = run({"export", "citation", "--issue", "1", "-o", file});
    EXPECT_EQ(refused.code, 1);
    EXPECT_NE(refused.err.find("--force"), std::string::npos);
    EXPECT_EQ(test::readFile(file), "@book{mine}");
    EXPECT_EQ(run({"export", "citation", "--issue", "1", "-o", file, "--force"}).code, 0);
    EXPECT_EQ(run({"export", "citation", "--issue", "1", "-o", file}).code, 0);
}

TEST_F(CliExport, everyScopeIsTaken)
{
    importWeekly();
    EXPECT_EQ(run({"tag", "add", "wind", "3"}).code, 0);
    for (const std::vector<std::string>& scope :
         std::vector<std::vector<std::string>>{{"--article", "3"},
                                               {"--issue", "1"},
                                               {"--tag", "wind"},
                                               {"--filter", "tag:wind"},
                                               {"--all"},
                                               {"--library"}}) {
        std::vector<std::string> arguments{"export", "tm", "--format", "tsv"};
        arguments.insert(arguments.end(), scope.begin(), scope.end());
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.code, 0) << scope.front() << outcome.err;
        EXPECT_TRUE(outcome.out.starts_with("id\ten\tzh")) << scope.front();
    }
}

} // namespace duizhao::cli
