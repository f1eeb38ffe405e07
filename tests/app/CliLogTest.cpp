// What the program records of itself, and what it never records.

#include "tests/app/CliFixture.h"

#include <sys/stat.h>

namespace duizhao::cli {

using nlohmann::json;

namespace {

class CliLog : public test::CliFixture {
protected:
    [[nodiscard]] std::filesystem::path logFile() const { return stateFolder() / "duizhao-cli.log"; }
    [[nodiscard]] std::string log() const { return test::readFile(logFile()); }
    [[nodiscard]] bool logHas(const std::string& text) const { return log().find(text) != std::string::npos; }
};

/// A word that stands nowhere but where it was put.
constexpr const char* kText = "Zanzibarquux";
constexpr const char* kNote = "Wombatplugh";
constexpr const char* kTag = "tagxyzzy";
constexpr const char* kQuery = "queryfrotz";

std::string hostileText()
{
    const std::string word = kText;
    return "# " + word + " \x1b[31m\n\n" + word + " one paragraph of it, with [a link](http://" + word +
           ".example/).\n\n" + "第二段，" + word + "。\n\n<script>" + word + "</script>\n";
}

} // namespace

TEST_F(CliLog, whatWasDoneIsRecordedWithKindsIdsAndPaths)
{
    importWeekly();
    EXPECT_EQ(run({"export", "archive", "-o", inFolder("all.jsonl")}).code, 0);
    EXPECT_EQ(run({"check"}).code, 0);
    EXPECT_EQ(run({"compact"}).code, 0);
    EXPECT_EQ(run({"restore", inFolder("all.jsonl"), "--library", inFolder("copy.duizhao")}).code, 0);
    const std::string library = libraryFile().string();
    for (const std::string& record : std::vector<std::string>{
             "app: duizhao-cli " DUIZHAO_VERSION ": import\n",
             "info    library: Opened " + library + " for reading and writing\n",
             "info    storage: " + library + ": schema 0 brought to ",
             "info    import: Import of " + fixture("weekly/outline.zh.txt") +
                 ": added as outline, edition 2 of issue 1, ",
             "info    export: Export of archive as jsonl to " + inFolder("all.jsonl") + "\n",
             "info    library: Checked " + library + ": 0 findings\n",
             "info    library: Compacted " + library + ": ", "info    archive: Restored "}) {
        EXPECT_TRUE(logHas(record)) << record << " is not in\n" << log();
    }
    struct stat found = {};
    ASSERT_EQ(::stat(logFile().c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777U, 0600U);
    ASSERT_EQ(::stat(stateFolder().c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777U, 0700U);
}

TEST_F(CliLog, whatWasNotDoneIsRecordedToo)
{
    importWeekly();
    test::writeFile(inFolder("scan.txt"), std::string{"%PDF-1.7\n\0\1\2\xFF", 13});
    EXPECT_EQ(run({"import", inFolder("scan.txt"), inFolder("gone.md")}).code, 1);
    EXPECT_EQ(run({"export", "archive", "-o", inFolder("no/such/folder.jsonl")}).code, 1);
    test::writeFile(inFolder("letter.duizhao"), "this is no library at all, it is a letter");
    EXPECT_EQ(run({"check", "--library", inFolder("letter.duizhao")}).code, 1);
    for (const std::string& record : std::vector<std::string>{
             "warning import: Import of " + inFolder("scan.txt") + ": not-text\n",
             "warning import: Import of " + inFolder("gone.md") + ": not-found\n",
             "folder.jsonl: not-writable: Cannot write ", "letter.duizhao for reading: library-foreign: "}) {
        EXPECT_TRUE(logHas(record)) << record << " is not in\n" << log();
    }
}

TEST_F(CliLog, noWordOfATextANoteATagOrAQueryIsInIt)
{
    test::writeFile(inFolder("a.md"), hostileText());
    test::writeFile(inFolder("broken.md"), hostileText() + "\xC3\x28\x00");
    test::writeFile(inFolder("notes.json"),
                    std::string{"{\"format\": \"duizhao-notes\", \"broken\": "} + kNote);
    EXPECT_EQ(run({"import", inFolder("a.md")}).code, 0);
    static_cast<void>(run({"import", inFolder("broken.md")}));
    EXPECT_EQ(run({"note", "add", "1", kNote}).code, 0);
    EXPECT_EQ(run({"tag", "add", kTag, "1"}).code, 0);
    EXPECT_EQ(run({"search", kText}).code, 0);
    for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
             {"search", std::string{"colour:"} + kQuery},
             {"search", std::string{"\""} + kQuery},
             {"tag", "remove", kQuery, "1"},
             {"export", "tm", "--tag", kQuery},
             {"export", "notes", "--all", "--template", "none-of-mine"},
             {"note", "add", "999", kNote},
             {"import-notes", inFolder("notes.json")},
             {"export", "notes", "--all", "-o", inFolder("no/such/place.md")}}) {
        static_cast<void>(run(wrong));
    }
    EXPECT_EQ(run({"export", "notes", "--all", "-o", inFolder("notes.md")}).code, 0);
    EXPECT_EQ(run({"check"}).code, 0);
    EXPECT_TRUE(logHas("Import of "));
    for (const char* word : {kText, kNote, kTag, kQuery, "第二段"}) {
        EXPECT_FALSE(logHas(word)) << word << " is in\n" << log();
    }
    const json found = jsonOf({"diagnostics"});
    for (const char* word : {kText, kNote, kTag, kQuery}) {
        EXPECT_EQ(found.dump().find(word), std::string::npos) << word;
    }
}

TEST_F(CliLog, verboseSaysEverythingOnTheErrorOutputAndNothingOnTheOther)
{
    importWeekly();
    const Outcome quiet = run({"issues"});
    const Outcome verbose = run({"--verbose", "issues"});
    EXPECT_EQ(quiet.err, "");
    EXPECT_EQ(verbose.out, quiet.out);
    EXPECT_NE(verbose.err.find("duizhao: info: library: Opened "), std::string::npos) << verbose.err;
    const Outcome failing = run({"tag", "remove", kQuery, "1", "--verbose"});
    EXPECT_NE(failing.code, 0);
    EXPECT_TRUE(logHas(kQuery)) << "who asks for everything gets it";
}

TEST_F(CliLog, aStateFolderThatCannotBeHadStopsNothing)
{
    test::writeFile(stateFolder().parent_path(), "a file where the folder should be");
    const Outcome outcome = run({"issues"});
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.err.rfind("duizhao: there will be no log file: ", 0), 0U) << outcome.err;
}

TEST_F(CliLog, diagnosticsGiveVersionsNumbersAndTheLastRecords)
{
    importWeekly();
    const json found = jsonOf({"diagnostics"});
    EXPECT_EQ(found["program"], "duizhao-cli " DUIZHAO_VERSION);
    EXPECT_EQ(found["figures"]["issues"], 1);
    EXPECT_EQ(found["figures"]["writable"], 0);
    EXPECT_TRUE(found["versions"].contains("SQLite"));
    EXPECT_TRUE(found["versions"].contains("CLI11"));
    EXPECT_EQ(found["problem"], "");
    ASSERT_EQ(found["logs"].size(), 1U);
    EXPECT_NE(found["logs"][0]["lines"].dump().find("Import of "), std::string::npos);
    const Outcome text = run({"diagnostics"});
    EXPECT_NE(text.out.find("\n  issues: 1\n"), std::string::npos) << text.out;
}

TEST_F(CliLog, diagnosticsWorkWithoutALibraryAndWithABrokenOne)
{
    EXPECT_NE(run({"diagnostics"}).out.find("There is no library at "), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(libraryFile()));
    test::writeFile(libraryFile(), "this is no library at all, it is a letter");
    const Outcome foreign = run({"diagnostics"});
    EXPECT_EQ(foreign.code, 0);
    EXPECT_NE(foreign.out.find("library-foreign"), std::string::npos) << foreign.out;
}

} // namespace duizhao::cli
