// The commands by which a library was destroyed, and their kin.

#include "tests/app/CliFixture.h"

#include <sys/stat.h>

namespace duizhao::cli {

namespace fs = std::filesystem;

namespace {

class CliTarget : public test::CliFixture {
protected:
    void SetUp() override
    {
        importWeekly();
        ASSERT_EQ(run({"note", "add", "1", "precious"}).code, 0);
        m_articles = jsonOf({"articles"}).size();
    }

    void expectWhole()
    {
        EXPECT_EQ(jsonOf({"articles"}).size(), m_articles);
        EXPECT_EQ(jsonOf({"note", "list"}).size(), 1U);
        EXPECT_EQ(run({"check"}).code, 0);
    }

    void expectRefused(std::vector<std::string> arguments)
    {
        const std::string what = arguments.at(1) + " to " + arguments.back();
        const Outcome outcome = run(std::move(arguments));
        EXPECT_EQ(outcome.code, 1) << what;
        EXPECT_NE(outcome.err.find("Nothing was changed."), std::string::npos) << what << ": " << outcome.err;
    }

    std::size_t m_articles = 0;
};

} // namespace

TEST_F(CliTarget, noExportReplacesTheLibraryForcedOrNot)
{
    fs::create_symlink(libraryFile(), inFolder("alias.md"));
    fs::create_hard_link(libraryFile(), inFolder("hard.md"));
    const std::string library = libraryFile().string();
    for (const std::string& target : {library, library + "-wal", library + "-shm", library + ".lock",
                                      library + ".draft", library + ".v12.bak", inFolder("alias.md")}) {
        for (const char* kind : {"notes", "text", "tm", "cards", "citation"}) {
            expectRefused({"export", kind, "--all", "--force", "-o", target});
            expectRefused({"export", kind, "--all", "-o", target});
        }
        expectRefused({"export", "archive", "--force", "-o", target});
        expectRefused({"export", "archive", "-o", target});
    }
    expectRefused({"export", "text", "--all", "--force", "-o", inFolder("hard.md")});
    expectRefused({"export", "text", "--format", "pdf", "--all", "--force", "-o", library});
    fs::remove(inFolder("hard.md"));
    expectWhole();
}

TEST_F(CliTarget, aTemplatesOutputIsNoException)
{
    test::writeFile(inFolder("mine.mustache"), "{{#articles}}{{title}}\n{{/articles}}");
    expectRefused({"export", "notes", "--all", "--template", inFolder("mine.mustache"), "--force", "-o",
                   libraryFile().string()});
    expectWhole();
}

TEST_F(CliTarget, theArchiveOfAnotherLibraryWantsForce)
{
    const std::string backup = inFolder("backup.jsonl");
    const std::string other = inFolder("other.duizhao");
    EXPECT_EQ(run({"export", "archive", "-o", backup}).code, 0);
    EXPECT_EQ(run({"export", "archive", "-o", backup}).code, 0) << "of the same library";
    const std::string before = test::readFile(backup);
    EXPECT_EQ(run({"--library", other, "import", fixture("digest/first.zh.txt")}).code, 0);
    const Outcome refused = run({"export", "archive", "--library", other, "-o", backup});
    EXPECT_EQ(refused.code, 1);
    EXPECT_NE(refused.err.find("the archive of another library"), std::string::npos) << refused.err;
    EXPECT_EQ(test::readFile(backup), before);
    EXPECT_EQ(run({"export", "archive", "--library", other, "-o", backup, "--force"}).code, 0);
    EXPECT_NE(test::readFile(backup), before);
}

TEST_F(CliTarget, aPipeADeviceAndALinkToNowhereStayWhatTheyAre)
{
    const std::string pipe = inFolder("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    fs::create_symlink(inFolder("gone.md"), inFolder("dangling.md"));
    for (const std::string& target : {pipe, std::string{"/dev/null"}, inFolder("dangling.md")}) {
        expectRefused({"export", "notes", "--all", "--force", "-o", target});
        expectRefused({"export", "archive", "-o", target});
    }
    EXPECT_TRUE(fs::is_fifo(pipe));
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
    EXPECT_TRUE(fs::is_symlink(inFolder("dangling.md")));
    EXPECT_FALSE(fs::exists(inFolder("gone.md")));
}

} // namespace duizhao::cli
