#include "ui/annotations/AnnotationsWindow.h"

#include "core/library/acts/AnnotationActs.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Issues.h"
#include "core/storage/Transaction.h"
#include "tests/ui/WindowFixture.h"
#include "ui/annotations/AnnotationDetail.h"
#include "ui/annotations/AnnotationFilterBar.h"
#include "ui/annotations/AnnotationListModel.h"
#include "ui/commands/NotesCommands.h"
#include "ui/export/ExportForm.h"
#include "ui/library/Acts.h"
#include "ui/notes/NoteEditor.h"
#include "ui/tags/NoteTags.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Toast.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

namespace duizhao::ui {

namespace {

constexpr int patience = 20000;

class AnnotationsWindowTest : public test::WindowFixture {
protected:
    /// The letter with a yellow highlight on "roses", a green one in Chinese, a note on a pair, a bookmark.
    void SetUp() override
    {
        m_report = import(write("letter.md", letter()));
        open();
        m_place = read(m_report);
        m_roses = mark("roses", model::MarkColour::Yellow, "They need *water*.");
        m_bees = mark("蜜蜂", model::MarkColour::Green, {});
        m_note = *m_window->acts().carryOut(Change::Notes, library::addNote, m_place.article, m_place.bead,
                                            "On the whole pair");
        m_window->acts().carryOut(Change::Bookmarks, library::setPairBookmarked, m_place.bead, true);
    }
    AnnotationId mark(const std::string& words, model::MarkColour colour, const std::string& body)
    {
        model::AnnotationDraft draft;
        draft.colour = colour;
        draft.body = body;
        for (const model::StoredBlock& block : m_view->document->blocks) {
            const std::size_t at = block.text.find(words);
            if (at != std::string::npos) {
                draft.stretches = {{block.id, {at, at + words.size()}}};
                break;
            }
        }
        return m_window->acts()
            .carryOut(Change::Notes, library::addAnnotation, draft)
            .value_or(AnnotationId{});
    }
    AnnotationsWindow& notes()
    {
        trigger(ActionId::NotesWindow);
        AnnotationsWindow* window = m_window->notes().window();
        QApplication::setActiveWindow(window);
        EXPECT_TRUE(QTest::qWaitForWindowActive(window));
        window->view()->setFocus();
        return *window;
    }
    /// `kind colour quote` a row.
    [[nodiscard]] static QStringList rows(const AnnotationsWindow& window)
    {
        QStringList list;
        for (int row = 0; row < window.model()->rowCount(); ++row) {
            const auto entry = window.model()->entry(window.model()->index(row));
            const model::Annotation& mark = entry->annotation;
            list << QString::fromStdString(std::string{name(mark.kind)} + " " +
                                           std::string{name(mark.colour)} + " " +
                                           mark.anchor.quoteEn.substr(0, 5));
        }
        list.sort();
        return list;
    }
    template <typename Widget>
    static Widget* child(const AnnotationsWindow& window, const char* name)
    {
        return window.findChild<Widget*>(QLatin1String(name));
    }
    static void choose(AnnotationsWindow& window, AnnotationId note)
    {
        window.view()->setCurrentIndex(window.model()->indexOf({note, {}}));
    }
    [[nodiscard]] model::Annotation stored(AnnotationId note) const
    {
        return library::annotation(*m_library, note)->annotation;
    }

    importer::ImportReport m_report;
    PairPlace m_place;
    AnnotationId m_roses;
    AnnotationId m_bees;
    AnnotationId m_note;
};

} // namespace

TEST_F(AnnotationsWindowTest, listsNotesMarksAndBookmarksOfTheLibrary)
{
    AnnotationsWindow& window = notes();
    const QAbstractItemModelTester tester(window.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(window.model()->rowCount(), 4);
    EXPECT_EQ(rows(window).filter("highlight yellow roses").size(), 1);
}

TEST_F(AnnotationsWindowTest, isNarrowedByColourKindTagAndDate)
{
    m_window->acts().carryOut(Change::Notes, library::tagAnnotations, std::vector{m_bees}, "insects/bees");
    AnnotationsWindow& window = notes();
    child<QToolButton>(window, "notesColour2")->click();
    EXPECT_EQ(rows(window).size(), 1);
    EXPECT_TRUE(rows(window).front().startsWith("highlight green"));
    child<QToolButton>(window, "notesColour1")->click();
    EXPECT_EQ(rows(window).size(), 2) << "two colours: either of them";
    child<QToolButton>(window, "notesClear")->click();
    EXPECT_EQ(rows(window).size(), 4);

    auto* kind = child<QComboBox>(window, "notesKind");
    kind->setCurrentText("Bookmarks");
    ASSERT_EQ(rows(window).size(), 1);
    EXPECT_TRUE(rows(window).front().startsWith("bookmark"));
    kind->setCurrentText("With a note");
    EXPECT_EQ(rows(window).size(), 2);
    kind->setCurrentIndex(0);

    auto* tag = child<QComboBox>(window, "notesTag");
    tag->setCurrentText("#insects/bees");
    EXPECT_EQ(window.model()->rowCount(), 1);
    tag->setCurrentIndex(0);

    auto* date = child<QComboBox>(window, "notesDate");
    date->setCurrentText("Today");
    EXPECT_EQ(window.model()->rowCount(), 4);
    date->setCurrentText(QStringLiteral("From … to …"));
    child<QDateEdit>(window, "notesFrom")->setDate(QDate(2001, 1, 1));
    child<QDateEdit>(window, "notesTo")->setDate(QDate(2001, 1, 2));
    EXPECT_EQ(window.model()->rowCount(), 0);
    EXPECT_EQ(window.findChild<EmptyState*>()->heading(), "Nothing found");
}

TEST_F(AnnotationsWindowTest, isNarrowedByThePublication)
{
    AnnotationsWindow& window = notes();
    auto* publication = child<QComboBox>(window, "notesPublication");
    const auto all = library::publications(*m_library).value();
    ASSERT_EQ(publication->count(), static_cast<int>(all.size()) + 1);
    if (publication->count() > 1) {
        publication->setCurrentIndex(1);
        EXPECT_EQ(window.model()->rowCount(), 4);
    }
}

TEST_F(AnnotationsWindowTest, searchFoldsQuotesAndNotesInEitherScript)
{
    AnnotationsWindow& window = notes();
    auto* search = child<QLineEdit>(window, "notesSearch");
    const auto found = [&](const char* words) {
        search->setText(QString::fromUtf8(words));
        QTest::keyClick(search, Qt::Key_Return);
        return window.model()->rowCount();
    };
    EXPECT_EQ(found("蜜蜂"), 1);
    EXPECT_EQ(found("蜜蜂們"), 0);
    EXPECT_EQ(found("ＲＯＳＥＳ"), 1) << "width and case are folded";
    EXPECT_EQ(found("*water*"), 1) << "the words of the note";
    EXPECT_EQ(found("園丁每天"), 1) << "Traditional finds Simplified, in the counterpart, too";
    EXPECT_TRUE(window.view()->hasFocus()) << "Enter leads into the list";
}

TEST_F(AnnotationsWindowTest, enterGoesToThePair)
{
    AnnotationsWindow& window = notes();
    m_view->stepPair(+2);
    ASSERT_NE(m_view->currentPair().bead, m_place.bead);
    choose(window, m_note);
    QTest::keyClick(window.view(), Qt::Key_Return);
    EXPECT_EQ(m_view->currentPair().bead, m_place.bead);
}

TEST_F(AnnotationsWindowTest, aClickGoesThereAndLeavesTheWindowWhereItIs)
{
    AnnotationsWindow& window = notes();
    m_view->stepPair(+2);
    const QModelIndex index = window.model()->indexOf({m_roses, {}});
    QTest::mouseClick(window.view()->viewport(), Qt::LeftButton, {},
                      window.view()->visualRect(index).center());
    EXPECT_EQ(m_view->currentPair().number, stored(m_roses).anchor.pairNumber);
    EXPECT_TRUE(window.isActiveWindow());
}

TEST_F(AnnotationsWindowTest, lettersAndDigitsAreColours)
{
    AnnotationsWindow& window = notes();
    choose(window, m_roses);
    QTest::keyClick(window.view(), Qt::Key_V);
    EXPECT_EQ(stored(m_roses).colour, model::MarkColour::Violet);
    QTest::keyClick(window.view(), Qt::Key_3);
    EXPECT_EQ(stored(m_roses).colour, model::MarkColour::Blue);
    QTest::keyClick(window.view(), Qt::Key_U);
    EXPECT_EQ(stored(m_roses).kind, model::AnnotationKind::Underline);
    EXPECT_EQ(window.view()->currentIndex(), window.model()->indexOf({m_roses, {}})) << "it stays selected";
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(stored(m_roses).colour, model::MarkColour::Blue) << "one history for both windows";
}

TEST_F(AnnotationsWindowTest, severalAreRecolouredTaggedAndDeletedAtOnceAndUndone)
{
    AnnotationsWindow& window = notes();
    window.view()->selectAll();
    QTest::keyClick(window.view(), Qt::Key_R);
    EXPECT_EQ(stored(m_roses).colour, model::MarkColour::Red);
    EXPECT_EQ(stored(m_bees).colour, model::MarkColour::Red);
    m_prompts.typed = QStringLiteral("garden");
    QTest::keyClick(window.view(), Qt::Key_T);
    EXPECT_EQ(stored(m_bees).tags, std::vector<std::string>{"garden"});
    EXPECT_EQ(stored(m_note).tags, std::vector<std::string>{"garden"});
    QTest::keyClick(window.view(), Qt::Key_Delete);
    EXPECT_EQ(library::countAnnotations(*m_library, {}).value(), 0) << "bookmarks, too";
    EXPECT_EQ(window.findChild<EmptyState*>()->heading(), "No notes yet");
    for (int step = 0; step < 3; ++step)
        m_window->acts().undo();
    EXPECT_EQ(library::countAnnotations(*m_library, {}).value(), 4);
    EXPECT_EQ(stored(m_roses).colour, model::MarkColour::Yellow);
}

TEST_F(AnnotationsWindowTest, afterDeletingTheNextRowIsChosen)
{
    AnnotationsWindow& window = notes();
    window.view()->setCurrentIndex(window.model()->index(1));
    QTest::keyClick(window.view(), Qt::Key_Delete);
    EXPECT_EQ(window.model()->rowCount(), 3);
    EXPECT_EQ(window.view()->currentIndex().row(), 1);
}

TEST_F(AnnotationsWindowTest, aNoteIsWrittenAndTaggedInTheWindow)
{
    AnnotationsWindow& window = notes();
    choose(window, m_bees);
    QTest::keyClick(window.view(), Qt::Key_E);
    NoteEditor* editor = window.detail()->editor();
    ASSERT_TRUE(editor->isOpen());
    editor->field()->setPlainText("Count them");
    QTest::keyClick(editor->field(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(stored(m_bees).body, "Count them");
    EXPECT_TRUE(window.view()->hasFocus());
    QTest::keyClick(window.view(), Qt::Key_T);
    auto* tags = window.findChild<NoteTags*>();
    auto* field = tags->findChild<QLineEdit*>("noteTagField");
    ASSERT_TRUE(field->hasFocus());
    QTest::keyClicks(field, "#insects");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(stored(m_bees).tags, std::vector<std::string>{"insects"});
    EXPECT_EQ(tags->shown(), QStringList{"insects"});
    tags->findChild<QToolButton*>()->click();
    EXPECT_TRUE(stored(m_bees).tags.empty());
}

TEST_F(AnnotationsWindowTest, whatIsBeingWrittenIsSavedWhenTheWindowsClose)
{
    AnnotationsWindow& window = notes();
    choose(window, m_bees);
    window.detail()->edit();
    window.detail()->editor()->field()->setPlainText("half a thought");
    m_window->close();
    EXPECT_FALSE(window.isVisible());
    EXPECT_EQ(stored(m_bees).body, "half a thought");
}

TEST_F(AnnotationsWindowTest, lostTextIsShownWithPlacesToChooseFrom)
{
    {
        storage::Transaction lose{m_library->session().database, storage::Transaction::Kind::Write};
        lose.run("UPDATE note SET bead_id = NULL, targets = json_set(targets, '$[0].block', 0) WHERE id = ?1",
                 m_roses);
        ASSERT_TRUE(lose.commit());
    }
    AnnotationsWindow& window = notes();
    auto* lost = child<QToolButton>(window, "notesLost");
    EXPECT_EQ(lost->text(), "Unplaced: 1");
    lost->click();
    ASSERT_EQ(window.model()->rowCount(), 1);
    choose(window, m_roses);
    ASSERT_TRUE(test::soon([&] { return child<QPushButton>(window, "candidate") != nullptr; }));
    child<QPushButton>(window, "candidate")->click();
    EXPECT_FALSE(stored(m_roses).lostText());
    EXPECT_EQ(window.model()->rowCount(), 0);
    EXPECT_TRUE(m_window->acts().undo());
}

TEST_F(AnnotationsWindowTest, exportsWhatIsSelectedOrWhatTheFilterLeaves)
{
    AnnotationsWindow& window = notes();
    choose(window, m_roses);
    QSignalSpy wanted(&window, &AnnotationsWindow::exportWanted);
    window.disconnect(&window, &AnnotationsWindow::exportWanted, &m_window->notes(), nullptr);
    child<QToolButton>(window, "notesExport")->click();
    ASSERT_EQ(wanted.count(), 1);
    const auto of = wanted.front().front().value<std::vector<AnnotationChoice>>();
    ASSERT_EQ(of.size(), 2U);
    EXPECT_EQ(of.front().filter.uuids, std::vector<std::string>{stored(m_roses).uuid});
    EXPECT_TRUE(of.back().filter.uuids.empty());

    ExportChoice choice;
    for (const AnnotationChoice& one : of)
        choice.marks.emplace_back(one.text, one.filter);
    const ExportForm form(*m_library, choice, ExportForm::Pdf::Missing);
    NoProgress quiet;
    std::string text;
    const auto written =
        exporter::writeExport(*m_library, form.request(), quiet, [&](std::string_view bytes) {
            text += bytes;
            return Result<>{};
        });
    ASSERT_TRUE(written) << written.error().message;
    EXPECT_NE(text.find("They need *water*."), std::string::npos);
    EXPECT_EQ(text.find("On the whole pair"), std::string::npos) << "only the selection";
}

TEST_F(AnnotationsWindowTest, tenThousandNotesAreListedWithoutReadingThem)
{
    {
        storage::Transaction many{m_library->session().database, storage::Transaction::Kind::Write};
        many.run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
            " INSERT INTO note (uuid, article_id, bead_id, on_pair, edition_id, prints, quote_en, quote_zh,"
            " body, created_at, modified_at, kind, colour, whole_pair, targets, folded)"
            " SELECT 'u' || n.i, article_id, bead_id, on_pair, edition_id, prints, quote_en, quote_zh,"
            " body || n.i, created_at - n.i, modified_at, kind, colour, whole_pair, targets,"
            " folded || n.i FROM n, note WHERE note.id = ?1",
            m_roses);
        ASSERT_TRUE(many.commit());
    }
    AnnotationListModel model(*m_library);
    QSignalSpy completed(&model, &AnnotationListModel::completed);
    QElapsedTimer timer;
    timer.start();
    model.setFilter({});
    EXPECT_LT(timer.elapsed(), 50) << "the window does not wait";
    EXPECT_FALSE(model.isComplete());
    ASSERT_TRUE(completed.wait(patience));
    EXPECT_EQ(model.rowCount(), 10004);
    timer.start();
    EXPECT_TRUE(model.entry(model.index(9000)));
    EXPECT_LT(timer.elapsed(), 50) << "one page of it";
    EXPECT_EQ(model.loadedRows(), AnnotationListModel::pageSize);
    model::AnnotationFilter some;
    some.text = "9999";
    model.setFilter(some);
    ASSERT_TRUE(completed.wait(patience));
    EXPECT_EQ(model.rowCount(), 1);
}

} // namespace duizhao::ui
