#include "core/library/acts/Versions.h"

#include "core/importer/VersionImport.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/PairActs.h"
#include "core/library/acts/Undo.h"
#include "core/library/acts/VersionDiff.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Reading.h"
#include "core/library/upkeep/Check.h"
#include "core/storage/Database.h"
#include "tests/core/importer/ImportFixture.h"
#include "tests/support/Faults.h"

#include <algorithm>

namespace duizhao::importer {

namespace {

const std::string kDucks =
    "# Ducks\n\nDucks swim all day.\n\n鸭子整天游泳。\n\nThey quack.\n\n它们嘎嘎叫。\n";
const std::string kDucksAtNight =
    "# Ducks\n\nDucks swim all day.\n\n鸭子整天游泳。\n\nAt night they sleep.\n\n夜里它们睡觉。\n";

/// An entry of a digest; no body: a stub.
std::string entry(int number, const std::string& title, const std::string& body)
{
    const std::string head = "【天文】" + title + " | 望远镜 | 轨道";
    const std::string video = "AAAAAAAAA" + std::to_string(10 + number);
    return "<details>\n<summary>" + std::to_string(number) + ". " +
           (body.empty() ? "" : "[2025-03-0" + std::to_string(number) + "] ") + head +
           "</summary><br>\n\n<a href=\"https://www.youtube.com/watch?v=" + video +
           "\" target=\"_blank\">\n    <img src=\"https://img.youtube.com/vi/" + video +
           "/maxresdefault.jpg\" \n        alt=\"[Youtube]\" width=\"200\">\n</a>\n\n" +
           (body.empty() ? "" : "# " + head + "\n\n" + body + "\n\n[model=lantern-2-flash,0]\n\n\n---\n\n") +
           "</details>\n\n";
}

const std::string kComet = "彗星在四月最亮，肉眼可以看见。\n\n它的轨道周期是七十六年。";
const std::string kMoon = "月球背面的样本已经送到实验室。\n\n分析要用两年时间。";

class Versions : public test::ImportFixture {
protected:
    std::vector<library::EditionVersion> versions(EditionId edition)
    {
        return library::editionVersions(library(), edition).value_or(std::vector<library::EditionVersion>{});
    }

    std::string shown(EditionId edition, int number, ArticleId only = {})
    {
        const auto document = library::readVersion(library(), edition, number, only);
        EXPECT_TRUE(document) << (document ? "" : document.error().message);
        std::string text;
        for (const library::VersionArticle& article :
             document ? document->articles : std::vector<library::VersionArticle>{}) {
            for (const document::Block& block : article.blocks) {
                text += block.disposition == document::Disposition::Shown ? block.markdown + "\n" : "";
            }
        }
        return text;
    }

    std::string page(ArticleId article)
    {
        std::string text;
        const auto document = library::readArticle(library(), article).value_or(model::ReadingDocument{});
        for (const model::StoredBlock& block : document.blocks) {
            text += block.disposition == document::Disposition::Shown ? block.markdown + "\n" : "";
        }
        return text;
    }

    VersionChange madeCurrent(EditionId edition, int number, ArticleId only = {})
    {
        NoProgress progress;
        const auto change = makeVersionCurrent(library(), edition, number, only, progress);
        EXPECT_TRUE(change) << (change ? "" : change.error().message);
        return change.value_or(VersionChange{});
    }

    void expectSound() { EXPECT_EQ(test::faultsOf(library()), std::vector<std::string>{}); }

    ArticleId named(const std::string& title)
    {
        for (const model::ArticleSummary& article : articles()) {
            if (article.title == title || article.titleZh == title) {
                return article.id;
            }
        }
        ADD_FAILURE() << "no article " << title;
        return {};
    }
};

} // namespace

TEST_F(Versions, anEditionKeepsEveryVersionItHad)
{
    const EditionId edition = importText("ducks.md", kDucks).editionId;
    EXPECT_EQ(importText("ducks.md", kDucksAtNight).outcome, ImportOutcome::Updated);
    const auto all = versions(edition);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].number, 2);
    EXPECT_TRUE(all[0].current);
    EXPECT_EQ(all[1].number, 1);
    EXPECT_FALSE(all[1].current);
    EXPECT_EQ(all[1].bytes, std::int64_t(kDucks.size()));
    EXPECT_NE(shown(edition, 1).find("They quack."), std::string::npos);
    EXPECT_NE(shown(edition, 1).find("它们嘎嘎叫。"), std::string::npos);
    EXPECT_EQ(shown(edition, 2).find("They quack."), std::string::npos);
    EXPECT_NE(shown(edition, 2).find("At night they sleep."), std::string::npos);
    expectSound();
}

TEST_F(Versions, aFileThatIsSetBackIsImportedAndCurrent)
{
    const ImportReport first = importText("ducks.md", kDucks);
    const std::string before = page(articles().front().id);
    importText("ducks.md", kDucksAtNight);
    const ImportReport back = importText("ducks.md", kDucks);
    EXPECT_EQ(back.outcome, ImportOutcome::Updated);
    EXPECT_EQ(back.editionId, first.editionId);
    EXPECT_EQ(page(articles().front().id), before);
    const auto all = versions(first.editionId);
    ASSERT_EQ(all.size(), 2U) << "it is the first version again, not a third";
    EXPECT_TRUE(all[1].current);
    EXPECT_NE(shown(first.editionId, 2).find("At night they sleep."), std::string::npos);
    EXPECT_EQ(importText("ducks.md", kDucks).outcome, ImportOutcome::Unchanged);
    EXPECT_EQ(importText("ducks.md", kDucksAtNight).outcome, ImportOutcome::Updated) << "and forth";
    expectSound();
}

TEST_F(Versions, aChosenVersionStaysWhileTheFileLiesUnchanged)
{
    const ImportReport first = importText("ducks.md", kDucks);
    const std::string before = page(articles().front().id);
    importText("ducks.md", kDucksAtNight);
    // The second came later: the clock of a test is too fast for the seconds that are stored.
    ASSERT_TRUE(
        library().session().database.execute("UPDATE former_source SET imported_at = imported_at - 3600000"));
    NoProgress progress;
    ASSERT_TRUE(makeVersionCurrent(library(), first.editionId, 1, {}, progress));
    EXPECT_EQ(importText("ducks.md", kDucksAtNight).outcome, ImportOutcome::Unchanged);
    EXPECT_EQ(page(articles().front().id), before);
    EXPECT_EQ(importText("ducks.md", std::string{kDucksAtNight} + "\nThey dream of bread.\n").outcome,
              ImportOutcome::Updated)
        << "a file that has changed is news";
    expectSound();
}

TEST_F(Versions, anEarlierVersionThatLiesElsewhereIsNoNews)
{
    imported(fixture("digest/first.zh.txt"));
    imported(fixture("digest/second.zh.txt"));
    for (int times = 0; times < 2; ++times) {
        EXPECT_EQ(imported(fixture("digest/first.zh.txt")).outcome, ImportOutcome::Unchanged);
        EXPECT_EQ(imported(fixture("digest/second.zh.txt")).outcome, ImportOutcome::Unchanged);
    }
    const auto copy = importText("old copy.zh.txt", test::readFile(fixture("digest/first.zh.txt")));
    EXPECT_EQ(copy.outcome, ImportOutcome::Unchanged);
}

TEST_F(Versions, aStubNeverReplacesABody)
{
    const std::string full = "# Sky\n\n" + entry(1, "彗星回来了", kComet) + entry(2, "月球的样本", kMoon);
    const std::string older = "# Sky\n\n" + entry(1, "彗星回来了", "") + entry(2, "月球的样本", kMoon);
    const ImportReport first = importText("sky.zh.md", full);
    ASSERT_EQ(first.format, model::Format::Digest);
    const ImportReport report = importText("sky.zh.md", older);
    EXPECT_EQ(report.outcome, ImportOutcome::Updated);
    EXPECT_EQ(report.textsKept, 1);
    EXPECT_EQ(report.articlesUpdated, 0);
    const model::Remark kept{model::RemarkKind::FullerTextsKept, {1LL}};
    EXPECT_NE(std::find(report.remarks.begin(), report.remarks.end(), kept), report.remarks.end());
    EXPECT_EQ(inEnglish(kept), "Kept the fuller text of 1 entry.");
    const ArticleId comet = named("彗星回来了");
    EXPECT_NE(page(comet).find("轨道周期"), std::string::npos);
    EXPECT_FALSE(library::article(library(), comet)->stub);
    const auto texts = library::articleVersions(library(), comet);
    ASSERT_TRUE(texts);
    ASSERT_EQ(texts->size(), 2U) << "the stub is a version too";
    EXPECT_EQ((*texts)[0].numbers, std::vector<int>{2});
    EXPECT_TRUE((*texts)[0].stub);
    EXPECT_FALSE((*texts)[0].current);
    EXPECT_EQ((*texts)[1].numbers, std::vector<int>{1});
    EXPECT_TRUE((*texts)[1].current);
    const auto moon = library::articleVersions(library(), named("月球的样本"));
    ASSERT_TRUE(moon);
    ASSERT_EQ(moon->size(), 1U);
    EXPECT_EQ(moon->front().numbers, (std::vector<int>{1, 2})) << "one text, two versions";
    expectSound();
}

TEST_F(Versions, aTextThatIsCutShortIsKeptOutAnEditIsNot)
{
    importText("sky.zh.md", "# Sky\n\n" + entry(1, "彗星回来了", kComet) + entry(2, "月球的样本", kMoon));
    const ImportReport cut =
        importText("sky.zh.md", "# Sky\n\n" + entry(1, "彗星回来了", "彗星在四月最亮，肉眼…") +
                                    entry(2, "月球的样本", kMoon));
    EXPECT_EQ(cut.textsKept, 1);
    const ImportReport edited =
        importText("sky.zh.md", "# Sky\n\n" + entry(1, "彗星回来了", "彗星在五月最亮，肉眼可以看见。") +
                                    entry(2, "月球的样本", kMoon));
    EXPECT_EQ(edited.textsKept, 0);
    EXPECT_EQ(edited.articlesUpdated, 1);
    EXPECT_EQ(page(named("彗星回来了")).find("四月"), std::string::npos);
    EXPECT_NE(shown(edited.editionId, 1, named("彗星回来了")).find("轨道周期"), std::string::npos);
    expectSound();
}

TEST_F(Versions, aVersionMadeCurrentIsAStepOfTheHistory)
{
    const EditionId edition = importText("ducks.md", kDucks).editionId;
    importText("ducks.md", kDucksAtNight);
    const std::string before = text();
    EXPECT_EQ(madeCurrent(edition, 1).number, 1);
    EXPECT_NE(page(articles().front().id).find("They quack."), std::string::npos);
    EXPECT_TRUE(versions(edition)[1].current);
    expectSound();
    const auto step = library::undo(library());
    ASSERT_TRUE(step);
    EXPECT_EQ(step->kind, library::ActKind::VersionChosen);
    EXPECT_EQ(text(), before);
    NoProgress progress;
    EXPECT_EQ(makeVersionCurrent(library(), edition, 7, {}, progress).error().kind, ErrorKind::NotFound);
}

TEST_F(Versions, oneEntryOfADigestCanBeHadBackByItself)
{
    const std::string moonLater = kMoon + "\n\n结果在秋天发表。";
    const std::string cometLater = "彗星在五月最亮，肉眼可以看见。\n\n它的轨道周期是七十六年。";
    importText("sky.zh.md", "# Sky\n\n" + entry(1, "彗星回来了", kComet) + entry(2, "月球的样本", kMoon));
    const std::string second =
        "# Sky\n\n" + entry(1, "彗星回来了", cometLater) + entry(2, "月球的样本", moonLater);
    const EditionId edition = importText("sky.zh.md", second).editionId;
    const ArticleId comet = named("彗星回来了");
    madeCurrent(edition, 1, comet);
    EXPECT_NE(page(comet).find("四月"), std::string::npos);
    EXPECT_NE(page(named("月球的样本")).find("秋天"), std::string::npos) << "the other stays as it is";
    EXPECT_TRUE(versions(edition).front().current) << "the file's version is what it was";
    const auto texts = library::articleVersions(library(), comet);
    ASSERT_TRUE(texts);
    ASSERT_EQ(texts->size(), 2U);
    EXPECT_FALSE((*texts)[0].current);
    EXPECT_TRUE((*texts)[1].current);
    expectSound();
    // The file says nothing new of it: what a person chose stays.
    const ImportReport next = importText("sky.zh.md", second + entry(3, "火星的风暴", "风暴已经过去。"));
    EXPECT_EQ(next.textsKept, 1);
    EXPECT_NE(page(comet).find("四月"), std::string::npos);
    madeCurrent(edition, 2, comet);
    EXPECT_NE(page(comet).find("五月"), std::string::npos);
    expectSound();
}

TEST_F(Versions, marksWaitForTheirVersionAndComeBackWithIt)
{
    const EditionId edition = importText("ducks.md", kDucks).editionId;
    const ArticleId article = articles().front().id;
    const auto document = library::readArticle(library(), article);
    ASSERT_TRUE(document);
    const model::StoredBead& last = document->beads.back();
    ASSERT_TRUE(library::confirmPairs(library(), std::vector{last.id}));
    ASSERT_TRUE(library::addNote(library(), article, last.id, "do they?"));
    ASSERT_TRUE(library::setPairBookmarked(library(), last.id, true));
    importText("ducks.md", kDucksAtNight);
    EXPECT_TRUE(library::notes(library(), {})->front().anchor.unplaced);
    madeCurrent(edition, 1);
    EXPECT_FALSE(library::notes(library(), {})->front().anchor.unplaced);
    EXPECT_FALSE(library::bookmarks(library(), {})->front().anchor.unplaced);
    const auto back = library::readArticle(library(), article);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->beads.back().status, model::BeadStatus::Confirmed);
    EXPECT_EQ(std::count_if(
                  back->beads.begin(), back->beads.end(),
                  [](const model::StoredBead& bead) { return bead.status == model::BeadStatus::Confirmed; }),
              1);
    expectSound();
}

TEST_F(Versions, pairsOfTwoFilesComeBackToo)
{
    const std::string zh = "# 鸭子\n\n鸭子整天在池塘里游泳。\n\n它们大声地嘎嘎叫。\n\n夜里它们睡在芦苇中。\n";
    const std::string en =
        "# Ducks\n\nDucks swim in the pond all day.\n\nThey quack loudly.\n\nAt night they "
        "sleep among the reeds.\n";
    importText("ducks.zh.md", zh);
    const EditionId edition = importText("ducks.en.md", en).editionId;
    const IssueId issue = issues().front().id;
    auto document = library::readIssue(library(), issue);
    ASSERT_TRUE(document);
    const auto quack =
        std::find_if(document->beads.begin(), document->beads.end(), [&](const model::StoredBead& bead) {
            return bead.en.size() == 1 && std::any_of(document->blocks.begin(), document->blocks.end(),
                                                      [&](const model::StoredBlock& block) {
                                                          return block.id == bead.en.front() &&
                                                                 block.text == "They quack loudly.";
                                                      });
        });
    ASSERT_NE(quack, document->beads.end());
    ASSERT_FALSE(quack->zh.empty());
    ASSERT_TRUE(library::confirmPairs(library(), std::vector{quack->id}));
    std::string changed = en;
    changed.replace(changed.find("They quack loudly."), 18, "Nobody hears a sound of them.");
    EXPECT_EQ(importText("ducks.en.md", changed).outcome, ImportOutcome::Updated);
    madeCurrent(edition, 1);
    document = library::readIssue(library(), issue);
    ASSERT_TRUE(document);
    EXPECT_EQ(std::count_if(
                  document->beads.begin(), document->beads.end(),
                  [](const model::StoredBead& bead) { return bead.status == model::BeadStatus::Confirmed; }),
              1);
    expectSound();
}

TEST_F(Versions, twoAreComparedParagraphByParagraph)
{
    const EditionId edition = importText("ducks.md", kDucks).editionId;
    importText("ducks.md",
               "# Ducks\n\nDucks swim all night.\n\n鸭子整夜游泳。\n\nThey quack.\n\n它们嘎嘎叫。\n\n"
               "A new paragraph.\n\n新的一段。\n");
    const auto diff = library::diffVersions(library(), edition, 1, 2);
    ASSERT_TRUE(diff);
    EXPECT_EQ(diff->changed, 2);
    EXPECT_EQ(diff->added, 2);
    EXPECT_EQ(diff->removed, 0);
    const auto changed = std::find_if(diff->rows.begin(), diff->rows.end(), [](const library::DiffRow& row) {
        return row.kind == library::DiffRow::Kind::Changed &&
               row.after->block.language == text::Language::Chinese;
    });
    ASSERT_NE(changed, diff->rows.end());
    ASSERT_EQ(changed->before->ranges.size(), 1U);
    const text::TextRange range = changed->before->ranges.front();
    EXPECT_EQ(changed->before->text().substr(range.begin, range.end - range.begin), "天");
}

} // namespace duizhao::importer
