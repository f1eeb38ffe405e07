#include "core/library/acts/PairActs.h"

#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Positions.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Reading.h"
#include "tests/core/library/LibraryFixture.h"

#include <algorithm>

namespace duizhao::library {
namespace {

using Kind = align::BeadEditKind;

class PairActs : public test::LibraryTest {
protected:
    PairActs() { m_issue = add(test::sampleEdition()).issue; }

    model::ReadingDocument read() const { return library::readIssue(library(), m_issue).value(); }

    /// `English+English|Chinese`, the first letters, `!` confirmed.
    std::string rows() const
    {
        const model::ReadingDocument document = read();
        const auto half = [&](const std::vector<BlockId>& ids) {
            std::string text;
            for (const model::StoredBlock& block : document.blocks) {
                const bool here = std::find(ids.begin(), ids.end(), block.id) != ids.end();
                text += here ? (text.empty() ? "" : "+") + block.text.substr(0, 3) : "";
            }
            return text;
        };
        std::string text;
        for (const model::StoredBead& bead : document.beads) {
            text += (text.empty() ? "" : " ") + half(bead.en) + "|" + half(bead.zh) +
                    (bead.status == model::BeadStatus::Confirmed ? "!" : "");
        }
        return text;
    }

    Result<PairPlaceAfter> edit(Kind kind, const std::string& text)
    {
        PairEdit wanted;
        wanted.kind = kind;
        wanted.bead = beadWith(text).id;
        wanted.half = model::Half::Chinese;
        return library::editPairs(library(), wanted);
    }

    IssueId m_issue;
};

TEST_F(PairActs, aMergeIsOneStepThatCanBeTakenBackAfterARestart)
{
    const std::string before = rows();
    const auto first = beadWith("Ducks swim.").id;
    const auto merged = edit(Kind::MergeBelow, "Ducks swim.");
    ASSERT_TRUE(merged) << merged.error().message;
    EXPECT_EQ(merged->bead, first) << "the reader's place follows";
    EXPECT_EQ(merged->number, 1);
    EXPECT_EQ(rows(), "Duc+The|鸭+它! Qua| Boa|船");
    EXPECT_EQ(library::article(library(), articleNamed("Ducks"))->pairs, 1);
    expectSound();
    reopen();
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(rows(), before);
    EXPECT_EQ(library::article(library(), articleNamed("Ducks"))->pairs, 2);
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(rows(), "Duc+The|鸭+它! Qua| Boa|船");
    expectSound();
}

TEST_F(PairActs, marksAndPlacesFollowTheirParagraphs)
{
    const auto second = beadWith("They are not cold.");
    ASSERT_TRUE(library::addNote(library(), second.articleId, second.id, "really?"));
    ASSERT_TRUE(library::setPairBookmarked(library(), second.id, true));
    ASSERT_TRUE(library::rememberPosition(library(), m_issue, {second.articleId, 2}));
    const auto merged = edit(Kind::MergeBelow, "Ducks swim.");
    ASSERT_TRUE(merged);
    const model::ReadingDocument document = read();
    ASSERT_EQ(document.notes.size(), 1U);
    EXPECT_EQ(document.notes[0].anchor.bead, merged->bead);
    EXPECT_EQ(document.notes[0].anchor.quoteEn, "They are not cold.") << "the mark keeps its text";
    ASSERT_EQ(document.bookmarks.size(), 1U);
    EXPECT_EQ(document.bookmarks[0].anchor.bead, merged->bead);
    EXPECT_EQ(library::position(library(), second.articleId)->pairNumber, 1);
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(read().notes[0].anchor.bead, second.id);
    EXPECT_EQ(read().notes[0].anchor.quoteEn, "They are not cold.");
    expectSound();
}

TEST_F(PairActs, whatThePersonMadeSurvivesANewVersionOfTheFile)
{
    const auto where = add(test::sampleEdition().article("Frogs").pair("Frogs sing.", "青蛙唱歌。"));
    m_issue = where.issue;
    const auto frogs = articleNamed("Frogs");
    const auto document = library::readIssue(library(), m_issue).value();
    PairEdit swap;
    swap.kind = Kind::PushDown;
    swap.half = model::Half::Chinese;
    swap.bead = document.beads.at(1).id;
    ASSERT_TRUE(library::editPairs(library(), swap));
    const std::string made = rows();
    EXPECT_NE(made.find("The|! Qua|它!"), std::string::npos) << made;
    update(where, test::sampleEdition().article("Frogs").pair("Frogs sing.", "青蛙唱歌。"));
    EXPECT_EQ(rows(), made);
    EXPECT_EQ(articleNamed("Frogs"), frogs);
    expectSound();
}

TEST_F(PairActs, undoAfterANewVersionGivesEveryPairAPlaceOfItsOwn)
{
    const auto where = add(test::sampleEdition());
    m_issue = where.issue;
    PairEdit merge;
    merge.kind = Kind::MergeBelow;
    merge.bead = read().beads.at(1).id;
    ASSERT_TRUE(library::editPairs(library(), merge));
    test::EditionMaker longer;
    longer.title("The pond in winter", "冬天的池塘")
        .article("Ducks", {"birds"})
        .pair("Ducks swim.", "鸭子游泳。")
        .pair("They are not cold.", "它们不冷。")
        .pair("Quack.", "")
        .pair("It rains.", "下雨了。")
        .article("Boats")
        .pair("Boats rest on the bank.", "船停在岸上。");
    update(where, longer);
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(rows(), "Duc|鸭 The|它 Qua| It |下 Boa|船");
    expectSound();
}

TEST_F(PairActs, anEditStaysWithinItsArticle)
{
    PairEdit join;
    join.kind = Kind::Join;
    join.bead = beadWith("Quack.").id;
    join.other = beadWith("Boats rest on the bank.").id;
    const auto refused = library::editPairs(library(), join);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "The two pairs are not in one article.");
    EXPECT_EQ(edit(Kind::MergeBelow, "Quack.").error().message, "There is no pair below this one.");
    join.bead = BeadId{999};
    EXPECT_EQ(library::editPairs(library(), join).error().kind, ErrorKind::NotFound);
    EXPECT_FALSE(library::history(library())->undo) << "what is refused leaves no step";
}

TEST_F(PairActs, confirmingManyIsOneStep)
{
    const std::vector<BeadId> pairs{beadWith("Ducks swim.").id, beadWith("Boats rest on the bank.").id};
    EXPECT_EQ(library::confirmPairs(library(), pairs).value(), 2);
    EXPECT_EQ(rows(), "Duc|鸭! The|它 Qua| Boa|船!");
    EXPECT_EQ(library::confirmPairs(library(), pairs).value(), 0);
    EXPECT_EQ(library::history(library())->undo->kind, ActKind::PairsEdited);
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(rows(), "Duc|鸭 The|它 Qua| Boa|船");
    EXPECT_EQ(library::confirmPairs(library(), std::vector{BeadId{999}}).error().kind, ErrorKind::NotFound);
}

TEST_F(PairActs, aStretchIsAlignedAnewAroundWhatIsConfirmed)
{
    ASSERT_TRUE(library::confirmPairs(library(), std::vector{beadWith("Ducks swim.").id}));
    NoProgress progress;
    const auto again =
        library::realignPairs(library(), beadWith("Ducks swim.").id, beadWith("Quack.").id, progress);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(rows().substr(0, rows().find(' ')), "Duc|鸭!");
    EXPECT_EQ(again->bead, beadWith("Ducks swim.").id);
    expectSound();
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(rows(), "Duc|鸭! The|它 Qua| Boa|船");
}

} // namespace
} // namespace duizhao::library
