#include "tests/app/CliFixture.h"

#include <algorithm>
#include <set>

namespace duizhao::cli {

namespace {

class Cli : public test::CliFixture {};

using nlohmann::json;

void expectKeys(const json& object, const std::set<std::string>& keys)
{
    for (const std::string& key : keys) {
        EXPECT_TRUE(object.contains(key)) << key << " is missing in " << object.dump().substr(0, 200);
    }
}

} // namespace

TEST_F(Cli, importTellsWhatBecameOfEachFile)
{
    const json reports = jsonOf({"import", fixture("weekly/interleaved.en-zh.txt")});
    ASSERT_EQ(reports.size(), 1U);
    const json& report = reports[0];
    expectKeys(report, {"file", "format", "encoding", "edition", "issue", "articles", "blocks", "characters",
                        "messages", "outcome"});
    EXPECT_EQ(report["file"], fixture("weekly/interleaved.en-zh.txt"));
    EXPECT_EQ(report["format"], "interleaved");
    EXPECT_EQ(report["encoding"], "UTF-8");
    EXPECT_EQ(report["edition"], "bilingual");
    EXPECT_EQ(report["issue"], 1);
    EXPECT_EQ(report["articles"], 5);
    EXPECT_EQ(report["characters"]["total"], report["characters"]["accounted"]);
    int sum = report["blocks"]["shown"].get<int>() + report["blocks"]["metadata"].get<int>();
    for (const auto& [reason, count] : report["blocks"]["folded"].items()) {
        sum += count.get<int>();
    }
    EXPECT_EQ(report["blocks"]["total"], sum);
    EXPECT_EQ(jsonOf({"import", fixture("weekly/interleaved.en-zh.txt")})[0]["outcome"], "unchanged");
}

TEST_F(Cli, aDryRunMakesNoLibrary)
{
    const json reports = jsonOf({"import", "--dry-run", fixture("digest/first.zh.txt")});
    EXPECT_TRUE(reports[0]["issue"].is_null());
    EXPECT_EQ(reports[0]["articles"], 4);
    EXPECT_FALSE(std::filesystem::exists(libraryFile()));
    EXPECT_EQ(jsonOf({"issues"}), json::array());
}

TEST_F(Cli, aDryRunLeavesALibraryByteForByte)
{
    importWeekly();
    const std::string before = test::readFile(libraryFile());
    const json reports = jsonOf({"import", "--dry-run", fixture("weekly/summary.zh.txt")});
    EXPECT_EQ(reports[0]["issue"], 1);
    EXPECT_EQ(test::readFile(libraryFile()), before);
    EXPECT_EQ(jsonOf({"issues"})[0]["editions"].size(), 2U);
}

TEST_F(Cli, aFileThatFailsIsReportedAmongTheOthers)
{
    test::writeFile(inFolder("paper.md"), "%PDF-1.7\n\x01\x02\x03");
    const Outcome outcome =
        run({"import", "--json", inFolder("paper.md"), inFolder("none.md"), fixture("digest/first.zh.txt")});
    EXPECT_EQ(outcome.code, 1);
    const json reports = json::parse(outcome.out);
    ASSERT_EQ(reports.size(), 3U);
    EXPECT_EQ(reports[0]["outcome"], "failed");
    EXPECT_EQ(reports[0]["error"]["kind"], "not-text");
    EXPECT_TRUE(reports[0]["issue"].is_null());
    EXPECT_NE(reports[0]["messages"][0].get<std::string>().find("PDF"), std::string::npos);
    EXPECT_EQ(reports[1]["error"]["kind"], "not-found");
    EXPECT_EQ(reports[2]["outcome"], "added");
    EXPECT_EQ(jsonOf({"issues"}).size(), 1U);
}

TEST_F(Cli, issuesHaveTheirEditions)
{
    importWeekly();
    const json issues = jsonOf({"issues"});
    ASSERT_EQ(issues.size(), 1U);
    expectKeys(issues[0], {"id", "title", "titleZh", "date", "url", "publication", "editions", "articles"});
    EXPECT_EQ(issues[0]["title"], "Cheaper Wind Maps, Kitchen Robots, Rules for River Sensors");
    EXPECT_EQ(issues[0]["date"], "2024-03-10");
    EXPECT_EQ(issues[0]["articles"], 5);
    ASSERT_EQ(issues[0]["editions"].size(), 2U);
    expectKeys(issues[0]["editions"][0], {"id", "kind", "file", "importedAt", "model"});
    EXPECT_EQ(issues[0]["editions"][0]["kind"], "bilingual");
    EXPECT_EQ(issues[0]["editions"][1]["tags"].size(), 4U);
}

TEST_F(Cli, articlesAreNarrowedByWhatIsAsked)
{
    importWeekly();
    ASSERT_EQ(run({"import", fixture("digest/first.zh.txt")}).code, 0);
    EXPECT_EQ(jsonOf({"articles"}).size(), 9U);
    const json digest = jsonOf({"articles", "--issue", "2"});
    ASSERT_EQ(digest.size(), 4U);
    expectKeys(digest[0], {"id", "issue", "number", "title", "titleZh", "date", "category", "tags", "url",
                           "stub", "pairs", "bookmarked", "unread"});
    EXPECT_EQ(digest[0]["number"], 14);
    EXPECT_EQ(digest[0]["date"], "2024-03-02");
    EXPECT_EQ(digest[0]["category"], "天文");
    EXPECT_EQ(digest[0]["model"], "lantern-2-flash");
    EXPECT_EQ(digest[3]["stub"], true);
    EXPECT_EQ(jsonOf({"articles", "--tag", "土壤"}).size(), 1U);
    EXPECT_EQ(jsonOf({"articles", "--bookmarked"}).size(), 0U);
    EXPECT_EQ(jsonOf({"articles", "--unread"}).size(), 9U);
    EXPECT_EQ(run({"articles", "--issue", "77"}).code, 1);
}

TEST_F(Cli, showGivesBlocksAndPairs)
{
    importWeekly();
    const Outcome outcome = run({"show", "1", "--format", "json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const json document = json::parse(outcome.out);
    expectKeys(document["blocks"][0], {"id", "kind", "language", "script", "text", "markdown", "folded"});
    expectKeys(document["beads"][0], {"en", "zh", "origin", "status", "score"});
    std::multiset<int> paired;
    for (const json& bead : document["beads"]) {
        EXPECT_EQ(bead["origin"], "source");
        for (const char* side : {"en", "zh"}) {
            for (const json& id : bead[side]) {
                paired.insert(id.get<int>());
            }
        }
    }
    int shown = 0;
    for (const json& block : document["blocks"]) {
        const bool isShown = block["folded"] == "";
        shown += isShown ? 1 : 0;
        EXPECT_EQ(paired.count(block["id"].get<int>()), isShown ? 1U : 0U) << block.dump();
    }
    EXPECT_GT(shown, 40);
}

TEST_F(Cli, showHasFourFormatsAndEveryEdition)
{
    importWeekly();
    const Outcome text = run({"show", "1"});
    EXPECT_NE(text.out.find("SoupBot 学会四十道菜谱"), std::string::npos);
    const Outcome markdown = run({"show", "1", "--format", "markdown", "--edition", "outline"});
    EXPECT_NE(markdown.out.find("- 观看老奶奶做饭"), std::string::npos) << markdown.out;
    const Outcome html = run({"show", "1", "--format", "html"});
    EXPECT_NE(html.out.find("<html"), std::string::npos);
    EXPECT_NE(html.out.find("half zh"), std::string::npos);
    const Outcome missing = run({"show", "1", "--edition", "translation"});
    EXPECT_EQ(missing.code, 1);
    EXPECT_EQ(missing.err,
              "duizhao-cli: Issue 1 has no edition 'translation'; it has: 1 (bilingual), 2 (outline).\n");
    const Outcome article = run({"show", "--article", "3"});
    EXPECT_NE(article.out.find("480 harbors"), std::string::npos);
    EXPECT_EQ(article.out.find("SoupBot cooked"), std::string::npos);
    EXPECT_EQ(run({"show", "3"}).out, article.out) << "an id that no issue has";
    EXPECT_EQ(run({"show", "300"}).code, 1);
}

TEST_F(Cli, tagsGoOnAndOffInEitherOrder)
{
    importWeekly();
    EXPECT_EQ(run({"tag", "add", "sea/wind", "3", "4"}).code, 0);
    EXPECT_EQ(run({"tag", "add", "5", "sea/rules"}).code, 0);
    EXPECT_EQ(jsonOf({"articles", "--tag", "sea"}).size(), 3U);
    EXPECT_EQ(run({"tag", "remove", "sea/wind", "4"}).code, 0);
    EXPECT_EQ(run({"tag", "rename", "sea", "coast"}).code, 0);
    std::set<std::string> names;
    for (const json& tag : jsonOf({"tag", "list"})) {
        names.insert(tag["name"].get<std::string>());
    }
    EXPECT_TRUE(names.contains("coast/wind"));
    EXPECT_TRUE(names.contains("coast/rules"));
    EXPECT_EQ(run({"tag", "add", "x", "99"}).code, 1) << "no such article";
}

TEST_F(Cli, bookmarksStandOnArticlesAndPairs)
{
    importWeekly();
    EXPECT_EQ(run({"bookmark", "add", "3", "4"}).code, 0);
    EXPECT_EQ(run({"bookmark", "add", "5", "--pair", "2"}).code, 0);
    EXPECT_EQ(jsonOf({"articles", "--bookmarked"}).size(), 3U);
    EXPECT_EQ(run({"bookmark", "remove", "4"}).code, 0);
    EXPECT_EQ(jsonOf({"bookmark", "list"}).size(), 2U);
    const Outcome tooFar = run({"bookmark", "add", "5", "--pair", "500"});
    EXPECT_EQ(tooFar.code, 1);
    EXPECT_NE(tooFar.err.find("has no pair 500; its pairs are 1 to "), std::string::npos);
}

TEST_F(Cli, notesAreWrittenListedAndExported)
{
    importWeekly();
    EXPECT_EQ(run({"note", "add", "3", "--pair", "3", "Ask Bergen **soon**."}).code, 0);
    EXPECT_EQ(run({"note", "add", "4", "-"}, "from the\nstandard input").code, 0);
    EXPECT_EQ(run({"note", "add", "4", "   "}).code, 1) << "an empty note is none";
    const json notes = jsonOf({"note", "list", "--article", "3"});
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0]["pair"], 3);
    EXPECT_EQ(notes[0]["body"], "Ask Bergen **soon**.");
    EXPECT_NE(notes[0]["quoteZh"], "");
    EXPECT_EQ(notes[0]["kind"], "note");
    EXPECT_EQ(notes[0]["colour"], "");
    EXPECT_EQ(notes[0]["tags"], json::array());
    ASSERT_EQ(notes[0]["targets"].size(), 2U) << "both halves of the pair";
    EXPECT_EQ(notes[0]["targets"][0]["language"], "en");
    EXPECT_EQ(notes[0]["targets"][0]["quote"], notes[0]["quoteEn"]);

    const Outcome toOutput = run({"export", "notes", "--issue", "1"});
    EXPECT_EQ(toOutput.code, 0);
    const std::string file = inFolder("notes.md");
    EXPECT_EQ(run({"export", "notes", "--issue", "1", "--output", file}).code, 0);
    EXPECT_EQ(test::readFile(file), toOutput.out);
    test::writeFile(file, toOutput.out + "\nMine.\n");
    EXPECT_EQ(run({"export", "notes", "--issue", "1", "-o", file}).code, 0);
    EXPECT_EQ(test::readFile(file), toOutput.out + "\nMine.\n");
    const Outcome nowhere = run({"export", "notes", "--issue", "1", "-o", inFolder("gone/notes.md")});
    EXPECT_EQ(nowhere.code, 1);
    EXPECT_NE(nowhere.err.find("the folder does not exist"), std::string::npos);
}

TEST_F(Cli, checkTellsASoundLibraryFromAForeignFile)
{
    importWeekly();
    EXPECT_EQ(jsonOf({"check"})["sound"], true);
    test::writeFile(libraryFile(), "this is not a library, but somebody's text");
    const std::string before = test::readFile(libraryFile());
    const std::vector<std::vector<std::string>> commands{
        {"check"}, {"issues"}, {"import", fixture("digest/first.zh.txt")}};
    for (const auto& command : commands) {
        const Outcome outcome = run(command);
        EXPECT_EQ(outcome.code, 1) << command.front();
        EXPECT_FALSE(outcome.err.empty());
    }
    EXPECT_EQ(test::readFile(libraryFile()), before);
}

} // namespace duizhao::cli
