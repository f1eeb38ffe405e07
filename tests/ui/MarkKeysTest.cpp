#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "tests/ui/WindowFixture.h"
#include "ui/dialogs/ColourNamesDialog.h"
#include "ui/library/Acts.h"
#include "ui/notes/NoteEditor.h"
#include "ui/notes/NotesPane.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace duizhao::ui {

namespace {

class MarkKeys : public test::WindowFixture {
protected:
    void start()
    {
        const importer::ImportReport report = import(write("letter.md", letter()));
        open();
        m_place = read(report);
        m_view->setFocus();
    }
    /// As the page tells of a selection of the pair's first block.
    void mark(MarkOrder order)
    {
        const auto& beads = m_view->document->beads;
        const auto bead = std::ranges::find(beads, m_place.bead, &model::StoredBead::id);
        const BlockId block = bead->en.empty() ? bead->zh.front() : bead->en.front();
        emit m_view->markRequested({{block, 0, 5}}, order);
    }
    [[nodiscard]] std::vector<model::AnnotationEntry> all()
    {
        return library::annotations(*m_library, {}).value();
    }

    PairPlace m_place;
};

} // namespace

TEST_F(MarkKeys, hHighlightsThePairWholeInTheColourUsedLast)
{
    start();
    QTest::keyClick(m_view, Qt::Key_H);
    ASSERT_EQ(all().size(), 1U);
    EXPECT_TRUE(all().front().annotation.wholePair);
    EXPECT_EQ(all().front().annotation.colour, model::MarkColour::Yellow);
    ASSERT_EQ(m_view->notes.size(), 1U) << "the page is told";
    EXPECT_EQ(m_window->actions()[ActionId::Undo]->text(), QStringLiteral("&Undo: highlight text"));
    QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(all().empty());
    mark(MarkOrder::Violet);
    QTest::keyClick(m_view, Qt::Key_H);
    EXPECT_EQ(all().back().annotation.colour, model::MarkColour::Violet);
    const std::size_t before = all().size();
    QTest::keyClick(m_view, Qt::Key_H);
    EXPECT_EQ(all().size(), before) << "a second time the mark is chosen, to be changed";
    EXPECT_TRUE(m_view->chosenMark);
}

TEST_F(MarkKeys, aSelectionBecomesAMarkOfItsWords)
{
    start();
    mark(MarkOrder::Green);
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all().front().annotation.colour, model::MarkColour::Green);
    EXPECT_EQ(all().front().annotation.targets.front().anchor.range, (text::TextRange{0, 5}));
    emit m_view->markChangeRequested(all().front().annotation.id, MarkOrder::Underline);
    EXPECT_EQ(all().front().annotation.kind, model::AnnotationKind::Underline);
    emit m_view->markChangeRequested(all().front().annotation.id, MarkOrder::Delete);
    EXPECT_TRUE(all().empty());
}

TEST_F(MarkKeys, digitsAreColoursWhileTextIsSelectedAndLayoutsOtherwise)
{
    start();
    emit m_view->markingChanged(true);
    QTest::keyClick(m_view, Qt::Key_2);
    QTest::keyClick(m_view, Qt::Key_6);
    EXPECT_EQ(m_view->applied, (std::vector{MarkOrder::Green, MarkOrder::Underline}));
    EXPECT_EQ(m_view->appearance.layout, Layout::SideBySide);
    emit m_view->markingChanged(false);
    QTest::keyClick(m_view, Qt::Key_2);
    EXPECT_EQ(m_view->applied.size(), 2U);
    EXPECT_EQ(m_view->appearance.layout, Layout::Interleaved);
}

TEST_F(MarkKeys, aMarkThatGetsNoWordsStays)
{
    start();
    mark(MarkOrder::Note);
    ASSERT_EQ(all().size(), 1U);
    NoteEditor* editor = m_window->notesPane().editor();
    ASSERT_TRUE(editor->isOpen());
    editor->field()->setPlainText("a thought");
    ASSERT_TRUE(editor->commit());
    EXPECT_EQ(all().front().annotation.body, "a thought");
    editor->field()->setPlainText("");
    ASSERT_TRUE(editor->commit());
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all().front().annotation.body, "");
}

TEST_F(MarkKeys, aNoteWithoutAMarkStandsOnTheSelection)
{
    start();
    mark(MarkOrder::PlainNote);
    EXPECT_TRUE(all().empty()) << "not before it has words";
    NoteEditor* editor = m_window->notesPane().editor();
    ASSERT_TRUE(editor->isOpen());
    QTest::keyClicks(editor->field(), "Is it so?");
    QTest::keyClick(editor->field(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(all().size(), 1U);
    const model::Annotation& note = all().front().annotation;
    EXPECT_EQ(note.kind, model::AnnotationKind::Note);
    EXPECT_EQ(note.colour, model::MarkColour::None);
    EXPECT_EQ(note.body, "Is it so?");
    ASSERT_EQ(note.targets.size(), 1U);
    EXPECT_EQ(note.targets.front().anchor.range, (text::TextRange{0, 5}));
}

TEST_F(MarkKeys, theKeysOfTheBarComeBeforeThoseOfTheWindow)
{
    start();
    emit m_view->markingChanged(true);
    QTest::keyClick(m_view, Qt::Key_Delete);
    QTest::keyClick(m_view, Qt::Key_M);
    QTest::keyClick(m_view, Qt::Key_7);
    EXPECT_EQ(m_view->applied, (std::vector{MarkOrder::Delete, MarkOrder::Note, MarkOrder::PlainNote}));
    EXPECT_FALSE(library::article(*m_library, m_place.article)->trashed);
    EXPECT_FALSE(m_window->notesPane().editor()->isOpen());
}

TEST_F(MarkKeys, selectingAndChoosingMarksHaveKeys)
{
    start();
    QTest::keyClick(m_view, Qt::Key_V);
    EXPECT_TRUE(m_view->selecting);
    QTest::keyClick(m_view, Qt::Key_H, Qt::ShiftModifier);
    EXPECT_EQ(m_view->marksStepped, 1);
}

TEST_F(MarkKeys, coloursBearTheReadersNamesWithUndo)
{
    start();
    ASSERT_EQ(m_view->markTitles.size(), markOrderCount);
    EXPECT_EQ(m_view->markTitles.front(), "Yellow (1)");
    ColourNamesDialog dialog(*m_library, m_window->acts());
    dialog.findChild<QLineEdit*>("colourName0")->setText("  Doubt ");
    dialog.accept();
    EXPECT_EQ(m_view->markTitles.front(), "Doubt (1)");
    EXPECT_EQ(m_view->markTitles.at(1), "Green (2)");
    m_window->acts().undo();
    EXPECT_EQ(m_view->markTitles.front(), "Yellow (1)");
}

} // namespace duizhao::ui
