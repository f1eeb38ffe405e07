#include "tests/core/import/ImportFixture.h"

#include <algorithm>

namespace duizhao {
namespace {

const std::string kEnglish =
    "# The heron of the mill pond\n\n"
    "A grey heron has come to the mill pond near Ashford since 1998.\n\n"
    "The miller counts 42 frogs every April; the heron takes 7 of them.\n\n"
    "Last winter the pond froze for 31 days. Nobody saw the heron then.\n\n"
    "Copyright Susan Whitfield and Tom Baker, Yorkshire Gazette, 2019. Write to letters@gazette.example "
    "with your own stories about birds; the best 15 of them win a pair of binoculars.\n\n"
    "In spring it was back, with a second one, and they built a nest of 260 twigs.\n";
const std::string kChinese = "# 磨坊池塘的苍鹭\n\n"
                             "自 1998 年以来，一只苍鹭常到 Ashford 附近的磨坊池塘来。\n\n"
                             "磨坊主每年 4 月数出 42 只青蛙；苍鹭吃掉其中 7 只。\n\n"
                             "去年冬天池塘冰封了 31 天。那时没有人见过苍鹭。\n\n"
                             "春天它回来了，还带来了第二只，它们用 260 根树枝筑了一个巢。\n";

class PairImport : public test::ImportFixture {
protected:
    std::filesystem::path write(const char* name, const std::string& text)
    {
        std::filesystem::create_directories((folder() / name).parent_path());
        test::writeFile(folder() / name, text);
        return folder() / name;
    }

    std::vector<ImportReport> pair(const std::filesystem::path& one, const std::filesystem::path& other,
                                   ImportMode mode = ImportMode::Write)
    {
        NoProgress progress;
        return Importer{library()}.importPair(one, other, mode, progress);
    }

    ReadingDocument read() { return library().readIssue(issues().front().id).value(); }

    /// `English | Chinese`, a line a pair, the first words of each.
    std::string rows()
    {
        const ReadingDocument document = read();
        const auto half = [&](const std::vector<BlockId>& ids) {
            std::string text;
            for (const StoredBlock& block : document.blocks) {
                if (std::find(ids.begin(), ids.end(), block.id) != ids.end()) {
                    text += (text.empty() ? "" : "+") + block.text.substr(0, 6);
                }
            }
            return text;
        };
        std::string text;
        for (const StoredBead& bead : document.beads) {
            text += half(bead.en) + "|" + half(bead.zh) + "\n";
        }
        return text;
    }

    static constexpr const char* kRows = "The he|磨坊\nA grey|自 19\nThe mi|磨坊\nLast w|去年\n"
                                         "Copyri|\nIn spr|春天\n";

    bool tells(const ImportReport& report, const std::string& words)
    {
        return std::any_of(report.messages.begin(), report.messages.end(), [&](const std::string& message) {
            return message.find(words) != std::string::npos;
        });
    }

    void expectSound() { EXPECT_EQ(library().check().value(), std::vector<std::string>{}); }
};

TEST_F(PairImport, twoFilesNamedAsAPairBecomeOneIssueSideBySide)
{
    const auto en = imported(write("heron.en.md", kEnglish));
    const auto zh = imported(write("heron.zh.md", kChinese));
    EXPECT_EQ(zh.issue, en.issue);
    EXPECT_EQ(zh.edition, EditionKind::Translation);
    ASSERT_TRUE(zh.alignment);
    EXPECT_EQ(zh.alignment->pairs, 5);
    EXPECT_GT(zh.alignment->confidence, 0.5);
    EXPECT_TRUE(tells(zh, "side by side with \"heron.en.md\": 5 pairs"));
    EXPECT_EQ(rows(), kRows);
    expectSound();
}

TEST_F(PairImport, theOrderOfTheFilesDoesNotMatter)
{
    imported(write("heron.zh.md", kChinese));
    EXPECT_TRUE(imported(write("heron.en.md", kEnglish)).alignment);
    EXPECT_EQ(rows(), kRows);
    ASSERT_EQ(issues().front().editions.size(), 2U) << "an edition is a file; both together are none";
    EXPECT_EQ(issues().front().editions.back().kind, EditionKind::Translation);
}

TEST_F(PairImport, theDocumentIsBilingualAndEachEditionCanBeReadAlone)
{
    imported(write("heron.en.md", kEnglish));
    imported(write("heron.zh.md", kChinese));
    const ReadingDocument both = read();
    EXPECT_EQ(both.edition.kind, EditionKind::Bilingual);
    EXPECT_FALSE(both.edition.id);
    ASSERT_EQ(both.issue.editions.size(), 3U);
    EXPECT_EQ(both.issue.editions.front().kind, EditionKind::Bilingual);
    EXPECT_EQ(both.articles.front().pairs, 5);
    const auto alone = library().readIssue(both.issue.id, both.issue.editions[1].id).value();
    EXPECT_EQ(alone.edition.kind, EditionKind::Original);
    EXPECT_EQ(alone.blocks.size(), 6U);
    const auto article = library().readArticle(both.articles.front().id).value();
    EXPECT_EQ(article.blocks.size(), both.blocks.size());
    EXPECT_EQ(article.beads.size(), both.beads.size());
}

TEST_F(PairImport, filesThatNothingJoinsArePairedByTheReadersWord)
{
    const auto reports = pair(write("b.md", kChinese), write("a.md", kEnglish));
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[0].issue, reports[1].issue);
    ASSERT_TRUE(reports[1].alignment);
    EXPECT_EQ(rows(), kRows);
}

TEST_F(PairImport, filesInTheLibraryAlreadyArePairedToo)
{
    imported(write("a.md", kEnglish));
    imported(write("b.md", kChinese));
    ASSERT_EQ(issues().size(), 2U);
    const auto reports = pair(folder() / "a.md", folder() / "b.md");
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[1].outcome, ImportOutcome::Unchanged);
    EXPECT_TRUE(reports[1].alignment);
    EXPECT_EQ(issues().size(), 1U);
    EXPECT_EQ(rows(), kRows);
    expectSound();
}

TEST_F(PairImport, twoFilesInOneLanguageAreNotPairedWhateverTheirNames)
{
    imported(write("en/heron.md", kEnglish));
    const auto other = imported(write("zh/heron.md", "# A quite different walk\n\nWe went to the hills and "
                                                     "looked at the old quarry above the town.\n"));
    EXPECT_EQ(issues().size(), 2U);
    EXPECT_FALSE(other.alignment);
    EXPECT_TRUE(tells(other, "Not paired with \"heron.md\": both are in English."));
}

TEST_F(PairImport, aDryRunOfAPairWritesNothing)
{
    const auto reports = pair(write("a.md", kEnglish), write("b.md", kChinese), ImportMode::DryRun);
    EXPECT_EQ(reports.size(), 2U);
    EXPECT_TRUE(issues().empty());
}

TEST_F(PairImport, marksFollowTheirParagraphsOntoThePairsAndThroughVersions)
{
    imported(write("heron.en.md", kEnglish));
    const ReadingDocument alone = read();
    const StoredBead frogs = alone.beads.at(2);
    ASSERT_TRUE(library().addNote(alone.articles.front().id, frogs.id, "count again"));
    imported(write("heron.zh.md", kChinese));
    ReadingDocument both = read();
    ASSERT_EQ(both.notes.size(), 1U);
    EXPECT_EQ(both.notes[0].anchor.bead, both.beads.at(2).id);
    EXPECT_EQ(both.notes[0].anchor.quoteZh.substr(0, 6), "磨坊");
    const std::string longer = "# 磨坊池塘的苍鹭\n\n译者的话：谨以此文献给邻居。\n\n" + kChinese.substr(25);
    EXPECT_EQ(imported(write("heron.zh.md", longer)).outcome, ImportOutcome::Updated);
    both = read();
    ASSERT_EQ(both.notes.size(), 1U);
    EXPECT_FALSE(both.notes[0].anchor.unplaced);
    EXPECT_NE(both.notes[0].anchor.quoteEn.find("42 frogs"), std::string::npos);
    expectSound();
}

TEST_F(PairImport, aBilingualEditionTakesThePlaceOfTwoFiles)
{
    imported(write("heron.en.md", kEnglish));
    imported(write("heron.zh.md", kChinese));
    ASSERT_EQ(read().edition.kind, EditionKind::Bilingual);
    imported(fixture("weekly/interleaved.en-zh.txt"));
    EXPECT_EQ(issues().size(), 2U);
    expectSound();
}

struct RealPair {
    const char* en;
    const char* zh;
    int pairs; ///< at least
};

TEST_F(PairImport, realPairsStandSideBySide)
{
    const auto files = test::sharedFolder("formats/f6-pairs");
    if (!files) {
        GTEST_SKIP() << "the real pairs are not here";
    }
    for (const RealPair& real :
         {RealPair{"03.md", "04.md", 800}, RealPair{"09.md", "10.md", 30}, RealPair{"11.md", "12.md", 50},
          RealPair{"15.md", "16.md", 35}, RealPair{"17.md", "18.md", 120}}) {
        reopen((std::string{real.en} + ".duizhao").c_str());
        const auto reports = pair(*files / real.zh, *files / real.en);
        ASSERT_EQ(reports.size(), 2U) << real.en;
        ASSERT_TRUE(reports[1].alignment) << real.en;
        EXPECT_GE(reports[1].alignment->pairs, real.pairs) << real.en;
        EXPECT_EQ(issues().size(), 1U) << real.en;
        expectSound();
    }
}

} // namespace
} // namespace duizhao
