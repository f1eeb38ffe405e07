#include "core/library/acts/Notes.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/repair/RepairBar.h"
#include "ui/tags/TagEditor.h"
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QLineEdit>

#include <algorithm>

namespace duizhao::ui {

namespace {

/// Four rows under a heading; the second has two sentences.
QByteArray garden()
{
    return "## 20260105Two-Gardens\n\n"
           "[Two Gardens](https://gardens.example/letters/two-gardens)\n\n"
           "### The First Garden\n\n第一座花园\n\n"
           "Alder trees shade the old wall all summer long.\n\n赤杨树整个夏天都遮着那堵旧墙。\n\n"
           "Bees came back in 2019. Nobody in Oslo counted them.\n\n蜜蜂在 2019 "
           "年回来了。奥斯陆没有人数过它们。\n\n"
           "Cats sleep on the warm stones near the gate.\n\n猫睡在门边温暖的石头上。\n\n"
           "Doves nest above the door every single year.\n\n鸽子每年都在门上筑巢。\n";
}

class Repair : public test::WindowFixture {
protected:
    void start()
    {
        m_report = import(write("garden.md", garden()));
        open();
        read(m_report);
        goTo("Alder");
        m_view->setFocus();
        key(Qt::Key_A);
        ASSERT_TRUE(m_view->repair.on);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_view, key, modifiers); }

    [[nodiscard]] std::string half(const std::vector<BlockId>& ids) const
    {
        std::string text;
        for (const BlockId id : ids) {
            const auto block = std::ranges::find(m_view->document->blocks, id, &model::StoredBlock::id);
            const std::string words = block == m_view->document->blocks.end() ? "?" : block->text;
            const bool chinese = static_cast<unsigned char>(words[0]) > 0x7F;
            text += chinese ? words.substr(0, 3) : words.substr(0, 1);
        }
        return text;
    }

    /// `A赤 B蜜!`: the first letters of each row's halves, `!` confirmed.
    [[nodiscard]] std::string rows() const
    {
        std::string text;
        for (const model::StoredBead& bead : m_view->document->beads) {
            text += (text.empty() ? "" : " ") + half(bead.en) + "|" + half(bead.zh) +
                    (bead.status == model::BeadStatus::Confirmed ? "!" : "");
        }
        return text.substr(text.find(' ', text.rfind("第")) + 1); // below the heading
    }

    [[nodiscard]] const model::StoredBead& row(const std::string& words) const
    {
        for (const model::StoredBead& bead : m_view->document->beads) {
            for (const model::StoredBlock& block : m_view->document->blocks) {
                const bool here =
                    !bead.en.empty() ? block.id == bead.en.front() : block.id == bead.zh.front();
                if (here && block.text.starts_with(words))
                    return bead;
            }
        }
        ADD_FAILURE() << "no row " << words;
        return m_view->document->beads.front();
    }

    void goTo(const std::string& words)
    {
        const model::StoredBead& bead = row(words);
        m_view->goToPair({bead.articleId, bead.id, bead.number});
    }

    /// The current row, by its halves.
    [[nodiscard]] std::string here() const
    {
        const auto bead =
            std::ranges::find(m_view->document->beads, m_view->currentPair().bead, &model::StoredBead::id);
        return bead == m_view->document->beads.end() ? "none" : half(bead->en) + "|" + half(bead->zh);
    }

    [[nodiscard]] RepairBar& bar() const { return *m_window->readingPane().repairBar(); }

    importer::ImportReport m_report;
};

const std::string kRows = "A|赤 B|蜜 C|猫 D|鸽";

} // namespace

TEST_F(Repair, oneKeyEntersTheModeAndLeavesItAndSoDoesEscape)
{
    start();
    EXPECT_TRUE(bar().isVisible());
    EXPECT_TRUE(m_window->actions()[ActionId::RepairMode]->isChecked());
    key(Qt::Key_A);
    EXPECT_FALSE(m_view->repair.on);
    EXPECT_FALSE(bar().isVisible());
    key(Qt::Key_A);
    EXPECT_TRUE(m_view->repair.on);
    key(Qt::Key_Escape);
    EXPECT_FALSE(m_view->repair.on);
}

TEST_F(Repair, itsKeysWinInTheModeAndGiveWayAfterIt)
{
    start();
    key(Qt::Key_M); // merges; outside it writes a note
    EXPECT_EQ(rows(), "AB|赤蜜! C|猫 D|鸽");
    EXPECT_FALSE(m_window->notesPane().editor()->isOpen());
    key(Qt::Key_Escape);
    key(Qt::Key_M);
    EXPECT_TRUE(m_window->notesPane().editor()->isOpen());
    EXPECT_EQ(rows(), "AB|赤蜜! C|猫 D|鸽");
    EXPECT_EQ(m_window->actions()[ActionId::NextArticle]->shortcut(), QKeySequence(QStringLiteral("N")));
}

TEST_F(Repair, mergingStaysWithTheParagraphShiftsNothingAndCanBeUndone)
{
    start();
    goTo("Cats");
    key(Qt::Key_M, Qt::ShiftModifier);
    EXPECT_EQ(rows(), "A|赤 BC|蜜猫! D|鸽");
    EXPECT_EQ(here(), "BC|蜜猫");
    EXPECT_GT(m_view->patched, 0) << "in place, not loaded anew";
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(rows(), kRows);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(rows(), "A|赤 BC|蜜猫! D|鸽");
}

TEST_F(Repair, theChosenHalfIsPushedAndTabChoosesTheOther)
{
    start();
    goTo("Bees");
    key(Qt::Key_U);
    EXPECT_EQ(rows(), "AB|赤! |蜜! C|猫 D|鸽");
    EXPECT_EQ(here(), "AB|赤") << "the paragraph the reader stood on";
    key(Qt::Key_Z, Qt::ControlModifier);
    goTo("Bees");
    key(Qt::Key_Tab);
    EXPECT_EQ(m_view->repair.half, model::Half::Chinese);
    key(Qt::Key_D);
    EXPECT_EQ(rows(), "A|赤 B|! C|蜜猫! D|鸽");
    key(Qt::Key_Left);
    EXPECT_EQ(m_view->repair.half, model::Half::English);
    key(Qt::Key_Right);
    EXPECT_EQ(m_view->repair.half, model::Half::Chinese);
}

TEST_F(Repair, halvesAreExchangedAndSetFree)
{
    start();
    key(Qt::Key_X);
    EXPECT_EQ(rows(), "B|赤! A|蜜! C|猫 D|鸽");
    key(Qt::Key_Z, Qt::ControlModifier);
    goTo("Cats");
    key(Qt::Key_F);
    EXPECT_EQ(rows(), "A|赤 B|蜜 C|! |猫! D|鸽");
    EXPECT_EQ(here(), "C|");
}

TEST_F(Repair, aParagraphIsSplitAtASentence)
{
    start();
    goTo("Bees");
    key(Qt::Key_S);
    EXPECT_EQ(rows(), "A|赤 B|蜜! N|奥! C|猫 D|鸽");
    EXPECT_EQ(here(), "B|蜜");
    key(Qt::Key_M);
    EXPECT_EQ(rows(), "A|赤 B|蜜! C|猫 D|鸽") << "merged again it is one paragraph";
}

TEST_F(Repair, theCursorSaysWhereToSplit)
{
    start();
    goTo("Cats");
    emit m_view->cutPlaced({row("Cats").en.front(), 9}); // Catssleep
    key(Qt::Key_S);
    EXPECT_EQ(rows(), "A|赤 B|蜜 C|猫! o|! D|鸽");
    key(Qt::Key_BracketRight);
    EXPECT_EQ(m_view->cutsMoved, 1);
}

TEST_F(Repair, whatCannotBeDoneIsSaidAndChangesNothing)
{
    start();
    goTo("Doves");
    key(Qt::Key_M);
    EXPECT_EQ(rows(), kRows);
    EXPECT_EQ(m_window->toast().text(), QStringLiteral("There is no pair below this one."));
    key(Qt::Key_S);
    EXPECT_EQ(m_window->toast().text(), QStringLiteral("There is nothing to split in this pair."));
    EXPECT_TRUE(m_view->repair.on);
}

TEST_F(Repair, rowsAreConfirmedOneByOneAndAllAbove)
{
    start();
    goTo("Bees");
    key(Qt::Key_Return);
    EXPECT_EQ(rows(), "A|赤 B|蜜! C|猫 D|鸽");
    EXPECT_TRUE(bar().standing().startsWith(QStringLiteral("Confirmed")));
    goTo("Cats");
    key(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(rows(), "A|赤! B|蜜! C|猫! D|鸽");
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(rows(), "A|赤 B|蜜! C|猫 D|鸽");
}

TEST_F(Repair, keysJumpToWhatWantsALook)
{
    start();
    goTo("Doves");
    key(Qt::Key_F); // D| and |鸽: not one to one
    goTo("Alder");
    key(Qt::Key_O);
    EXPECT_EQ(here(), "D|");
    key(Qt::Key_N);
    EXPECT_EQ(here(), "D|");
    EXPECT_EQ(m_window->toast().text(), QStringLiteral("No other row on this page needs checking."));
    key(Qt::Key_C); // the English of D …
    goTo("Cats");
    key(Qt::Key_C); // … with the Chinese of C: what was beside it wants a look
    goTo("Alder");
    key(Qt::Key_N);
    EXPECT_EQ(here(), "C|");
}

TEST_F(Repair, twoHalvesAreJoinedCrosswise)
{
    start();
    key(Qt::Key_C);
    EXPECT_EQ(m_view->repair.held, m_view->currentPair().bead);
    EXPECT_EQ(m_view->repair.half, model::Half::Chinese) << "the other half is what is looked for";
    EXPECT_FALSE(bar().hint().isEmpty());
    goTo("Cats");
    key(Qt::Key_C);
    EXPECT_EQ(rows(), "A|猫! |赤 B|蜜 C| D|鸽");
    EXPECT_FALSE(m_view->repair.held);
}

TEST_F(Repair, twoHalvesAreLinedUpWithWhatFollows)
{
    start();
    goTo("Bees");
    key(Qt::Key_L);
    goTo("Cats");
    key(Qt::Key_L);
    EXPECT_EQ(rows(), "A|赤 |蜜 B|猫! C|鸽 D|");
    EXPECT_EQ(here(), "C|鸽");
}

TEST_F(Repair, escapeLetsGoFirstAndLeavesThen)
{
    start();
    key(Qt::Key_C);
    key(Qt::Key_Escape);
    EXPECT_TRUE(m_view->repair.on);
    EXPECT_FALSE(m_view->repair.held);
    EXPECT_TRUE(bar().hint().isEmpty());
    key(Qt::Key_Escape);
    EXPECT_FALSE(m_view->repair.on);
}

TEST_F(Repair, aStretchIsRealignedOffTheUiThreadAroundWhatIsConfirmed)
{
    start();
    goTo("Bees");
    key(Qt::Key_L);
    goTo("Cats");
    key(Qt::Key_L); // the rows below are off by one now
    ASSERT_EQ(rows(), "A|赤 |蜜 B|猫! C|鸽 D|");
    key(Qt::Key_Z, Qt::ControlModifier);
    goTo("Alder");
    key(Qt::Key_Return);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_TRUE(bar().hint().contains(QStringLiteral("3")));
    key(Qt::Key_R);
    EXPECT_FALSE(m_window->actions()[ActionId::MergeBelow]->isEnabled()) << "one at a time";
    ASSERT_TRUE(test::soon([this] { return m_window->actions()[ActionId::MergeBelow]->isEnabled(); }));
    EXPECT_EQ(rows(), "A|赤! B|蜜 C|猫 D|鸽");
    EXPECT_FALSE(m_view->repair.first) << "the choice is over";
}

TEST_F(Repair, aRealignmentCanBeStopped)
{
    start();
    key(Qt::Key_R);
    emit bar().stopped();
    ASSERT_TRUE(test::soon([this] { return m_window->actions()[ActionId::MergeBelow]->isEnabled(); }));
    EXPECT_EQ(rows(), kRows);
}

TEST_F(Repair, aClickChoosesAHalfAndWithShiftAStretch)
{
    start();
    const PairPlace bees{row("Bees").articleId, row("Bees").id, row("Bees").number};
    emit m_view->halfChosen(bees, model::Half::Chinese, HalfClick::Choose);
    EXPECT_EQ(m_view->repair.half, model::Half::Chinese);
    const PairPlace doves{row("Doves").articleId, row("Doves").id, row("Doves").number};
    emit m_view->halfChosen(doves, model::Half::Chinese, HalfClick::Extend);
    EXPECT_EQ(m_view->repair.first, bees.bead);
    EXPECT_EQ(m_view->repair.last, doves.bead);
    key(Qt::Key_Return);
    EXPECT_EQ(rows(), "A|赤 B|蜜! C|猫! D|鸽!");
}

TEST_F(Repair, aFieldThatIsTypedIntoKeepsItsKeys)
{
    start();
    key(Qt::Key_T);
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("tagField"));
    ASSERT_TRUE(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("msudx"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(rows(), kRows);
    EXPECT_TRUE(m_window->tagEditor().shown().contains(QStringLiteral("msudx")));
}

TEST_F(Repair, notesFollowTheirParagraphs)
{
    start();
    const model::StoredBead cats = row("Cats");
    ASSERT_TRUE(library::addNote(*m_library, cats.articleId, cats.id, "asleep"));
    goTo("Bees");
    key(Qt::Key_M);
    ASSERT_EQ(m_view->notes.size(), 1U);
    EXPECT_EQ(m_view->notes[0].anchor.bead, row("Bees").id);
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(m_view->notes[0].anchor.bead, row("Cats").id);
}

} // namespace duizhao::ui
