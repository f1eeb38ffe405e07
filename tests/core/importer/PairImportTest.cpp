#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/PairActs.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Reading.h"
#include "tests/core/importer/ImportFixture.h"
#include "tests/support/Faults.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace duizhao::importer {
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

    model::ReadingDocument read() { return library::readIssue(library(), issues().front().id).value(); }

    /// `English | Chinese`, a line a pair, the first words of each.
    std::string rows()
    {
        const model::ReadingDocument document = read();
        const auto half = [&](const std::vector<BlockId>& ids) {
            std::string text;
            for (const model::StoredBlock& block : document.blocks) {
                if (std::find(ids.begin(), ids.end(), block.id) != ids.end()) {
                    text += (text.empty() ? "" : "+") + block.text.substr(0, 6);
                }
            }
            return text;
        };
        std::string text;
        for (const model::StoredBead& bead : document.beads) {
            text += half(bead.en) + "|" + half(bead.zh) + "\n";
        }
        return text;
    }

    static constexpr const char* kRows = "The he|磨坊\nA grey|自 19\nThe mi|磨坊\nLast w|去年\n"
                                         "Copyri|\nIn spr|春天\n";

    bool tells(const ImportReport& report, const std::string& words)
    {
        return std::any_of(report.remarks.begin(), report.remarks.end(), [&](const model::Remark& remark) {
            return inEnglish(remark).find(words) != std::string::npos;
        });
    }

    void expectSound() { EXPECT_EQ(test::faultsOf(library()), std::vector<std::string>{}); }
};

TEST_F(PairImport, twoFilesNamedAsAPairBecomeOneIssueSideBySide)
{
    const auto en = imported(write("heron.en.md", kEnglish));
    const auto zh = imported(write("heron.zh.md", kChinese));
    EXPECT_EQ(zh.issue, en.issue);
    EXPECT_EQ(zh.edition, model::EditionKind::Translation);
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
    EXPECT_EQ(issues().front().editions.back().kind, model::EditionKind::Translation);
}

TEST_F(PairImport, theDocumentIsBilingualAndEachEditionCanBeReadAlone)
{
    imported(write("heron.en.md", kEnglish));
    imported(write("heron.zh.md", kChinese));
    const model::ReadingDocument both = read();
    EXPECT_EQ(both.edition.kind, model::EditionKind::Bilingual);
    EXPECT_FALSE(both.edition.id);
    ASSERT_EQ(both.issue.editions.size(), 3U);
    EXPECT_EQ(both.issue.editions.front().kind, model::EditionKind::Bilingual);
    EXPECT_EQ(both.articles.front().pairs, 5);
    const auto alone = library::readIssue(library(), both.issue.id, both.issue.editions[1].id).value();
    EXPECT_EQ(alone.edition.kind, model::EditionKind::Original);
    EXPECT_EQ(alone.blocks.size(), 6U);
    const auto article = library::readArticle(library(), both.articles.front().id).value();
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
    const model::ReadingDocument alone = read();
    const model::StoredBead frogs = alone.beads.at(2);
    ASSERT_TRUE(library::addNote(library(), alone.articles.front().id, frogs.id, "count again"));
    imported(write("heron.zh.md", kChinese));
    model::ReadingDocument both = read();
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

TEST_F(PairImport, whatTheReaderSettledSurvivesNewVersionsOfEitherFile)
{
    imported(write("heron.en.md", kEnglish));
    imported(write("heron.zh.md", kChinese));
    const BeadId winter = read().beads.at(3).id;
    const auto split = library::splitPair(library(), {winter, {}, {}});
    ASSERT_TRUE(split) << split.error().message;
    const std::vector<BeadId> frogs{read().beads.at(2).id};
    ASSERT_TRUE(library::confirmPairs(library(), frogs));
    const auto settled = [this] {
        std::string text;
        const model::ReadingDocument document = read();
        for (const model::StoredBead& bead : document.beads) {
            for (const model::StoredBlock& block : document.blocks) {
                const bool here = std::find(bead.en.begin(), bead.en.end(), block.id) != bead.en.end() ||
                                  std::find(bead.zh.begin(), bead.zh.end(), block.id) != bead.zh.end();
                text += here && bead.status == model::BeadStatus::Confirmed ? block.text + "\n" : "";
            }
        }
        return text;
    };
    const std::string before = settled();
    EXPECT_EQ(before, "The miller counts 42 frogs every April; the heron takes 7 of them.\n"
                      "磨坊主每年 4 月数出 42 只青蛙；苍鹭吃掉其中 7 只。\n"
                      "Last winter the pond froze for 31 days.\n去年冬天池塘冰封了 31 天。\n"
                      "Nobody saw the heron then.\n那时没有人见过苍鹭。\n");
    const std::string more = kChinese + "\n译者的话：谨以此文献给邻居。\n";
    EXPECT_EQ(imported(write("heron.zh.md", more)).outcome, ImportOutcome::Updated);
    EXPECT_EQ(settled(), before);
    expectSound();
    EXPECT_EQ(imported(write("heron.en.md", kEnglish + "\nA line below, new.\n")).outcome,
              ImportOutcome::Updated);
    EXPECT_EQ(settled(), before);
    expectSound();
    NoProgress progress;
    const auto beads = read().beads;
    ASSERT_TRUE(library::realignPairs(library(), beads.front().id, beads.back().id, progress));
    EXPECT_EQ(settled(), before);
    expectSound();
}

TEST_F(PairImport, aBilingualEditionTakesThePlaceOfTwoFiles)
{
    imported(write("heron.en.md", kEnglish));
    imported(write("heron.zh.md", kChinese));
    ASSERT_EQ(read().edition.kind, model::EditionKind::Bilingual);
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

/// Does something once, as soon as aligning tells of its progress.
class ActingProgress final : public Progress {
public:
    ActingProgress(std::string file, std::function<void()> act)
        : m_file{std::move(file)}, m_act{std::move(act)}
    {
    }
    void report(long long done, long long total, std::string_view what) override
    {
        if (what == m_file && done % 100 != 0 && done < total && m_act) {
            std::exchange(m_act, nullptr)();
        }
    }
    [[nodiscard]] bool cancelled() const override { return false; }
    [[nodiscard]] bool acted() const { return !m_act; }

private:
    std::string m_file;
    std::function<void()> m_act;
};

std::string longText(const std::string& text)
{
    std::string all = text;
    for (int i = 0; i < 40; ++i) {
        all += "\n" + text.substr(text.find("\n\n") + 2);
    }
    return all;
}

TEST_F(PairImport, anActOnAnotherConnectionGoesThroughWhileTextsAreAligned)
{
    imported(write("heron.en.md", longText(kEnglish)));
    write("heron.zh.md", longText(kChinese));
    const auto beside = library().openBeside().value();
    const ArticleId article = articles().front().id;
    Result<> act;
    ActingProgress progress{"heron.zh.md", [&] {
                                act = library::setBookmarked(*beside, {&article, 1}, true);
                            }};
    const auto reports =
        Importer{library()}.importPaths({folder() / "heron.zh.md"}, ImportMode::Write, progress);
    ASSERT_TRUE(progress.acted());
    EXPECT_TRUE(act) << act.error().message;
    ASSERT_TRUE(reports.front().alignment);
    EXPECT_TRUE(library::article(library(), article).value().bookmarked);
    expectSound();
}

TEST_F(PairImport, whatChangesWhileTextsAreAlignedIsAlignedAgain)
{
    imported(write("heron.en.md", longText(kEnglish)));
    write("heron.zh.md", longText(kChinese));
    const auto beside = library().openBeside().value();
    ActingProgress progress{"heron.zh.md", [&] {
                                NoProgress silent;
                                write("heron.en.md", kEnglish);
                                const auto report = Importer{*beside}.importFile(folder() / "heron.en.md",
                                                                                 ImportMode::Write, silent);
                                EXPECT_EQ(report.outcome, ImportOutcome::Updated) << report.error.message;
                            }};
    const auto reports =
        Importer{library()}.importPaths({folder() / "heron.zh.md"}, ImportMode::Write, progress);
    ASSERT_TRUE(progress.acted());
    EXPECT_EQ(reports.front().outcome, ImportOutcome::Added) << reports.front().error.message;
    expectSound();
}

TEST_F(PairImport, aDryRunOfAPairForeseesWhatTheRunThenTells)
{
    const auto en = write("one.md", kEnglish);
    const auto zh = write("two.md", kChinese);
    const auto foreseen = pair(zh, en, ImportMode::DryRun);
    EXPECT_TRUE(issues().empty());
    const auto done = pair(zh, en);
    ASSERT_EQ(foreseen.size(), 2U);
    ASSERT_TRUE(foreseen[1].alignment);
    EXPECT_EQ(foreseen[1].alignment->pairs, done[1].alignment->pairs);
    EXPECT_EQ(foreseen[1].alignment->wantLook, done[1].alignment->wantLook);
    EXPECT_DOUBLE_EQ(foreseen[1].alignment->confidence, done[1].alignment->confidence);
}

TEST_F(PairImport, aDryRunOfTwoFilesInOneLanguageRefusesThemAsTheRunDoes)
{
    const auto reports =
        pair(write("one.md", kEnglish), write("two.md", "# Other\n\nA second text.\n"), ImportMode::DryRun);
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_FALSE(reports[1].alignment);
    EXPECT_TRUE(tells(reports[1], "Not paired with \"one.md\": both are in English."));
}

TEST_F(PairImport, aDryRunOfAFolderForeseesThePairsItsNamesMake)
{
    write("set/en/heron.md", kEnglish);
    write("set/zh/heron.md", kChinese);
    write("set/alone.md", "# Alone\n\nNobody has translated this yet.\n");
    NoProgress progress;
    const auto reports = Importer{}.importPaths({folder() / "set"}, ImportMode::DryRun, progress);
    ASSERT_EQ(reports.size(), 3U);
    EXPECT_EQ(
        std::count_if(reports.begin(), reports.end(), [](const auto& r) { return r.alignment.has_value(); }),
        1);
    ASSERT_TRUE(reports[2].alignment);
    EXPECT_EQ(reports[2].alignment->pairs, 5);
}

TEST_F(PairImport, aDryRunForeseesThePairWithWhatTheLibraryHolds)
{
    imported(write("heron.en.md", kEnglish));
    const auto zh = write("heron.zh.md", kChinese);
    const auto foreseen = import(zh, ImportMode::DryRun);
    const auto done = imported(zh);
    ASSERT_TRUE(foreseen.alignment);
    EXPECT_EQ(foreseen.alignment->pairs, done.alignment->pairs);
    EXPECT_EQ(foreseen.alignment->wantLook, done.alignment->wantLook);
}

} // namespace
} // namespace duizhao::importer
