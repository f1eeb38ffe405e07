#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/PairActs.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Reading.h"
#include "tests/core/library/LibraryFixture.h"

#include <algorithm>
#include <sstream>

namespace duizhao::library {
namespace {

const std::string kOslo = "Acme sold 4,200 boats in Oslo. Its founder Berit Vik retired in 2019.";
const std::string kOsloZh = "Acme 公司在奥斯陆卖出了 4200 条船。创始人 Berit Vik 于 2019 年退休。";

test::EditionMaker boats()
{
    return test::EditionMaker{}
        .title("Boats", "船")
        .article("Boats")
        .pair("A short word first.", "先说一句。")
        .pair(kOslo, kOsloZh)
        .pair("The yard is empty now.", "船厂现在空了。");
}

class PairSplits : public test::LibraryTest {
protected:
    PairSplits() { m_where = add(boats()); }

    [[nodiscard]] model::ReadingDocument read() const
    {
        return library::readIssue(library(), m_where.issue).value();
    }

    /// A line a pair: `English + English | Chinese`, `!` where it is confirmed.
    [[nodiscard]] std::string rows() const
    {
        const model::ReadingDocument document = read();
        const auto half = [&](const std::vector<BlockId>& ids) {
            std::string text;
            for (const BlockId id : ids) {
                const auto block = std::find_if(document.blocks.begin(), document.blocks.end(),
                                                [&](const model::StoredBlock& one) { return one.id == id; });
                text += (text.empty() ? "" : " + ") + (block == document.blocks.end() ? "?" : block->text);
            }
            return text;
        };
        std::string text;
        for (const model::StoredBead& bead : document.beads) {
            text += half(bead.en) + " | " + half(bead.zh) +
                    (bead.status == model::BeadStatus::Confirmed ? "!" : "") + "\n";
        }
        return text;
    }

    Result<PairPlaceAfter> splitAt(const std::string& text, int character)
    {
        const model::StoredBead bead = beadWith(text);
        return library::splitPair(library(), {bead.id, TextPlace{bead.en.front(), character}, {}});
    }

    Result<PairPlaceAfter> edit(align::BeadEditKind kind, BeadId bead)
    {
        PairEdit wanted;
        wanted.kind = kind;
        wanted.bead = bead;
        return library::editPairs(library(), wanted);
    }

    test::Imported m_where;
};

const std::string kSplit = "A short word first. | 先说一句。\n"
                           "Acme sold 4,200 boats in Oslo. | Acme 公司在奥斯陆卖出了 4200 条船。!\n"
                           "Its founder Berit Vik retired in 2019. | 创始人 Berit Vik 于 2019 年退休。!\n"
                           "The yard is empty now. | 船厂现在空了。\n";

TEST_F(PairSplits, aParagraphIsSplitAtASentenceWithItsCounterpart)
{
    const std::string before = rows();
    const BeadId bead = beadWith(kOslo).id;
    const auto split = library::splitPair(library(), {bead, {}, {}});
    ASSERT_TRUE(split) << split.error().message;
    EXPECT_EQ(rows(), kSplit);
    EXPECT_EQ(split->bead, bead) << "the reader stays on the first part";
    expectSound();
    reopen();
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(rows(), before);
    expectSound();
    reopen();
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(rows(), kSplit);
    expectSound();
}

TEST_F(PairSplits, theCursorSaysWhereAndAWordInTheMiddleWillDo)
{
    ASSERT_TRUE(splitAt(kOslo, 8)); // Acme sold | 4,200
    EXPECT_NE(rows().find("Acme sold | Acme"), std::string::npos) << rows();
    EXPECT_NE(rows().find("4,200 boats in Oslo. Its founder"), std::string::npos);
    expectSound();
}

TEST_F(PairSplits, aPieceIsSplitAgainAndTheOrderHolds)
{
    ASSERT_TRUE(library::splitPair(library(), {beadWith(kOslo).id, {}, {}}));
    ASSERT_TRUE(splitAt("Its founder Berit Vik retired in 2019.", 10));
    ASSERT_TRUE(splitAt("Acme sold 4,200 boats in Oslo.", 4));
    const std::string now = rows();
    EXPECT_LT(now.find("Acme |"), now.find("sold 4,200"));
    EXPECT_LT(now.find("sold 4,200"), now.find("Its founder |"));
    EXPECT_LT(now.find("Its founder |"), now.find("Berit Vik retired"));
    expectSound();
    for (int step = 0; step < 3; ++step) {
        ASSERT_TRUE(library::undo(library()));
        expectSound();
    }
    EXPECT_EQ(rows().find("!"), std::string::npos);
    for (int step = 0; step < 3; ++step) {
        ASSERT_TRUE(library::redo(library()));
        expectSound();
    }
    EXPECT_EQ(rows(), now);
}

TEST_F(PairSplits, mergingThePiecesMakesTheParagraphWholeAgain)
{
    const auto split = library::splitPair(library(), {beadWith(kOslo).id, {}, {}});
    ASSERT_TRUE(split);
    ASSERT_TRUE(edit(align::BeadEditKind::MergeBelow, split->bead));
    EXPECT_NE(rows().find(kOslo + " | " + kOsloZh + "!"), std::string::npos) << rows();
    expectSound();
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(rows(), kSplit);
    expectSound();
}

TEST_F(PairSplits, nothingOfTheSourceIsLost)
{
    ASSERT_TRUE(library::splitPair(library(), {beadWith(kOslo).id, {}, {}}));
    std::string all;
    for (const model::StoredBlock& block : read().blocks) {
        all += block.text + " ";
    }
    std::istringstream words{kOslo + " Acme 公司在奥斯陆卖出了 4200 条船。创始人"};
    for (std::string word; words >> word;) {
        EXPECT_NE(all.find(word.substr(0, word.find("。"))), std::string::npos) << word;
    }
}

TEST_F(PairSplits, theCutSurvivesANewVersionOfTheFile)
{
    ASSERT_TRUE(library::splitPair(library(), {beadWith(kOslo).id, {}, {}}));
    update(m_where, boats().pair("A last word.", "最后一句。"));
    EXPECT_EQ(rows(), kSplit + "A last word. | 最后一句。\n");
    expectSound();
    update(m_where, test::EditionMaker{}
                        .title("Boats", "船")
                        .article("Boats")
                        .pair("New on top.", "新的开头。")
                        .pair("A short word first.", "先说一句。")
                        .pair(kOslo, kOsloZh));
    const std::string now = rows();
    EXPECT_NE(now.find("Acme sold 4,200 boats in Oslo. | Acme 公司在奥斯陆卖出了 4200 条船。!\nIts founder"),
              std::string::npos)
        << now;
    EXPECT_EQ(now.find("New on top."), 0U);
    expectSound();
}

TEST_F(PairSplits, aParagraphThatANewVersionRewordsIsNoLongerCut)
{
    ASSERT_TRUE(library::splitPair(library(), {beadWith(kOslo).id, {}, {}}));
    update(m_where, test::EditionMaker{}
                        .title("Boats", "船")
                        .article("Boats")
                        .pair("Acme sold no boats. It is gone.", kOsloZh));
    EXPECT_NE(rows().find("Acme sold no boats. It is gone."), std::string::npos);
    expectSound();
    static_cast<void>(library::undo(library())); // may no longer fit; the library stays whole
    expectSound();
}

TEST_F(PairSplits, undoAfterANewVersionBringsTheParagraphBackAsItIsNow)
{
    ASSERT_TRUE(library::splitPair(library(), {beadWith(kOslo).id, {}, {}}));
    update(m_where, boats().pair("A last word.", "最后一句。"));
    ASSERT_TRUE(library::undo(library()));
    EXPECT_NE(rows().find(kOslo + " | " + kOsloZh + "\n"), std::string::npos) << rows();
    EXPECT_NE(rows().find("A last word."), std::string::npos);
    expectSound();
}

TEST_F(PairSplits, notesAndBookmarksStandOnTheFirstPartAndKeepTheirText)
{
    const model::StoredBead bead = beadWith(kOslo);
    ASSERT_TRUE(library::addNote(library(), bead.articleId, bead.id, "how many?"));
    ASSERT_TRUE(library::setPairBookmarked(library(), bead.id, true));
    ASSERT_TRUE(library::splitPair(library(), {bead.id, {}, {}}));
    model::ReadingDocument document = read();
    ASSERT_EQ(document.notes.size(), 1U);
    EXPECT_EQ(document.notes[0].anchor.pairNumber, 2);
    EXPECT_EQ(document.notes[0].anchor.quoteEn,
              "Acme sold 4,200 boats in Oslo.\n\nIts founder Berit Vik retired in 2019.");
    EXPECT_FALSE(document.bookmarks[0].anchor.unplaced);
    update(m_where, boats().pair("A last word.", "最后一句。"));
    document = read();
    EXPECT_EQ(document.notes[0].anchor.pairNumber, 2);
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(read().notes[0].anchor.quoteEn, kOslo);
    expectSound();
}

TEST_F(PairSplits, whatCannotBeSplitIsRefusedAndChangesNothing)
{
    const std::string before = rows();
    EXPECT_EQ(library::splitPair(library(), {beadWith("The yard is empty now.").id, {}, {}}).error().message,
              "There is nothing to split in this pair.");
    EXPECT_FALSE(splitAt(kOslo, 0));
    EXPECT_FALSE(splitAt(kOslo, 10'000));
    EXPECT_EQ(library::splitPair(library(), {BeadId{999}, {}, {}}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(rows(), before);
    EXPECT_FALSE(library::history(library())->undo);
    expectSound();
}

TEST_F(PairSplits, realignmentLeavesThePiecesWhereTheyAre)
{
    ASSERT_TRUE(library::splitPair(library(), {beadWith(kOslo).id, {}, {}}));
    NoProgress progress;
    ASSERT_TRUE(library::realignPairs(library(), beadWith("A short word first.").id,
                                      beadWith("The yard is empty now.").id, progress));
    EXPECT_NE(
        rows().find("Acme sold 4,200 boats in Oslo. | Acme 公司在奥斯陆卖出了 4200 条船。!\nIts founder"),
        std::string::npos)
        << rows();
    expectSound();
}

} // namespace
} // namespace duizhao::library
