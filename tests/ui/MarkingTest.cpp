#include "core/library/acts/Notes.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/library/Acts.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/tags/TagDialog.h"
#include "ui/tags/TagEditor.h"
#include "ui/widgets/Toast.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>

namespace duizhao::ui {

namespace {

using Marking = test::WindowFixture;

} // namespace

TEST_F(Marking, aBookmarkOnAPairIsSetByBAndTakenBackByUndo)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    const PairPlace place = read(report);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_B);
    ASSERT_EQ(m_view->bookmarks.size(), 1U);
    EXPECT_EQ(m_view->bookmarks.front().anchor.bead, place.bead);
    EXPECT_EQ(m_window->actions()[ActionId::Undo]->text(), QStringLiteral("&Undo: add bookmark"));
    QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(m_view->bookmarks.empty());
    QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_view->bookmarks.size(), 1U);
}

TEST_F(Marking, shiftBBookmarksTheArticleAndAgainTakesItOff)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    const PairPlace place = read(report);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_B, Qt::ShiftModifier);
    EXPECT_TRUE(library::article(*m_library, place.article)->bookmarked);
    QTest::keyClick(m_view, Qt::Key_B, Qt::ShiftModifier);
    EXPECT_FALSE(library::article(*m_library, place.article)->bookmarked);
}

TEST_F(Marking, aTagTypedAfterTIsOnTheArticleAndItsNameIsCompletedLater)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    const PairPlace place = read(report);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_T);
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("tagField"));
    ASSERT_TRUE(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("garden/roses"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(m_window->tagEditor().shown().contains(QStringLiteral("garden/roses")));
    EXPECT_EQ(library::article(*m_library, place.article)->tags.back(), "garden/roses");
    EXPECT_TRUE(m_window->actions()[ActionId::Undo]->text().contains(
        QStringLiteral("add tag “garden/roses” to 1 article")));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(m_view->hasFocus());
    trigger(ActionId::Undo);
    EXPECT_FALSE(m_window->tagEditor().shown().contains(QStringLiteral("garden/roses")));
}

TEST_F(Marking, aKnownTagIsCompletedWhileOneTypes)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    ASSERT_TRUE(library::addTag(*m_library, std::array{articles().front().id}, "garden/roses"));
    open();
    read(report);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_T);
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("tagField"));
    QTest::keyClicks(field, QStringLiteral("rose"));
    QAbstractItemView* popup = field->completer()->popup();
    ASSERT_TRUE(test::soon([&] { return popup->isVisible(); }));
    ASSERT_EQ(popup->model()->rowCount(), 1);
    EXPECT_EQ(popup->model()->index(0, 0).data().toString(), QStringLiteral("garden/roses"));
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    EXPECT_TRUE(test::soon([&] { return !popup->isVisible(); }));
}

TEST_F(Marking, severalArticlesAreTaggedAtOnce)
{
    import(write("digest.md", digest()));
    open();
    m_window->libraryPane().choose(QStringLiteral("all"));
    m_window->articlePane().view()->selectAll();
    ASSERT_EQ(m_window->articlePane().selected().size(), 3U);
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("tagField"));
    QTest::keyClicks(field, QStringLiteral("later"));
    QTest::keyClick(field, Qt::Key_Return);
    model::ArticleFilter tagged;
    tagged.tag = "later";
    EXPECT_EQ(articles(tagged).size(), 3U);
    EXPECT_EQ(m_window->articlePane().selected().size(), 3U);
    trigger(ActionId::Undo);
    EXPECT_TRUE(articles(tagged).empty());
}

TEST_F(Marking, aTagIsRenamedMergedAndDeleted)
{
    import(write("digest.md", digest()));
    open();
    const std::vector<model::ArticleSummary> all = articles();
    ASSERT_TRUE(library::addTag(*m_library, std::array{all[0].id}, "one"));
    ASSERT_TRUE(library::addTag(*m_library, std::array{all[1].id}, "two"));
    m_prompts.typed = QStringLiteral("two");
    m_prompts.choices = {0};
    TagDialog::rename(*m_library, m_window->acts(), m_prompts, nullptr, QStringLiteral("one"));
    EXPECT_EQ(m_prompts.asked.size(), 1); // merging is asked about
    model::ArticleFilter two;
    two.tag = "two";
    EXPECT_EQ(articles(two).size(), 2U);
    m_prompts.choices = {0};
    TagDialog::remove(m_window->acts(), m_prompts, nullptr, QStringLiteral("two"));
    EXPECT_TRUE(articles(two).empty());
    trigger(ActionId::Undo);
    EXPECT_EQ(articles(two).size(), 2U);
}

TEST_F(Marking, aNoteIsWrittenWithMAndSavedWithControlEnter)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    const PairPlace place = read(report);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_M);
    QPlainTextEdit* field = m_window->notesPane().editor()->field();
    ASSERT_TRUE(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("jkbn 12 stays text"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(m_window->notesPane().editor()->isOpen());
    ASSERT_EQ(m_view->notes.size(), 1U);
    EXPECT_EQ(m_view->notes.front().body, "jkbn 12 stays text");
    EXPECT_EQ(m_view->notes.front().anchor.bead, place.bead);
    EXPECT_EQ(m_window->notesPane().cards(), 1);
    EXPECT_TRUE(m_view->hasFocus());
    EXPECT_EQ(m_view->currentPair().bead, place.bead); // no letter moved the page
    trigger(ActionId::Undo);
    EXPECT_TRUE(m_view->notes.empty());
    EXPECT_EQ(m_window->notesPane().cards(), 0);
}

TEST_F(Marking, aNoteIsNotLostWhenAnotherIsBegunOrTheWindowCloses)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    read(report);
    trigger(ActionId::NoteOnPair);
    m_window->notesPane().editor()->field()->setPlainText(QStringLiteral("on the pair"));
    trigger(ActionId::NoteOnArticle);
    m_window->notesPane().editor()->field()->setPlainText(QStringLiteral("on the article"));
    closeWindow();
    model::ArticleFilter filter;
    filter.issue = report.issue;
    const auto notes = library::notes(*m_library, filter);
    ASSERT_TRUE(notes);
    EXPECT_EQ(notes->size(), 2U);
}

TEST_F(Marking, undoWhileTheEditorIsOpenDoesNotBringTheNoteBack)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    read(report);
    trigger(ActionId::NoteOnPair);
    NoteEditor* editor = m_window->notesPane().editor();
    editor->field()->setPlainText(QStringLiteral("a thought"));
    ASSERT_TRUE(editor->commit());
    trigger(ActionId::Undo);
    EXPECT_FALSE(editor->isOpen());
    closeWindow();
    model::ArticleFilter filter;
    filter.issue = report.issue;
    EXPECT_TRUE(library::notes(*m_library, filter)->empty());
}

TEST_F(Marking, aNoteThatCannotBeSavedKeepsTheWindowOpen)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    m_library.reset();
    auto readOnly = library::Library::open(utf8(m_folder.filePath(QStringLiteral("library.duizhao"))),
                                           library::Access::ReadOnly, m_clock);
    ASSERT_TRUE(readOnly);
    m_library = std::move(*readOnly);
    open();
    read(report);
    trigger(ActionId::NoteOnPair);
    m_window->notesPane().editor()->field()->setPlainText(QStringLiteral("precious"));
    EXPECT_FALSE(m_window->close());
    ASSERT_EQ(m_prompts.asked.size(), 1);
    EXPECT_EQ(m_window->notesPane().editor()->field()->toPlainText(), QStringLiteral("precious"));
    m_prompts.choices = {1};
    EXPECT_TRUE(m_window->close());
}

TEST_F(Marking, archivingTakesAnArticleOutOfTheListAndUndoBringsItBack)
{
    import(write("digest.md", digest()));
    open();
    m_window->libraryPane().choose(QStringLiteral("all"));
    ArticlePane& list = m_window->articlePane();
    list.view()->setFocus();
    list.step(1);
    const ArticleId article = list.selected().front();
    QTest::keyClick(list.view(), Qt::Key_E);
    EXPECT_TRUE(library::article(*m_library, article)->archived);
    EXPECT_EQ(articles().size(), 2U);
    QTest::keyClick(list.view(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(library::article(*m_library, article)->archived);
}

TEST_F(Marking, theMenuSaysWhatAnActWouldDoNow)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    const PairPlace place = read(report);
    const auto text = [this](ActionId id) {
        const QAction* action = m_window->actions()[id];
        for (QObject* object : action->associatedObjects()) {
            if (auto* menu = qobject_cast<QMenu*>(object))
                emit menu->aboutToShow();
        }
        return action->text();
    };
    m_view->setFocus();
    m_window->acts().carryOut(Change::ReadState, library::setRead, std::vector{place.article}, false);
    EXPECT_EQ(text(ActionId::ToggleRead), QStringLiteral("Mark as &read"));
    trigger(ActionId::ToggleRead);
    EXPECT_EQ(text(ActionId::ToggleRead), QStringLiteral("Mark as un&read"));
    EXPECT_EQ(m_window->toast().text(), QStringLiteral("1 article marked as read"));
    EXPECT_EQ(text(ActionId::BookmarkPair), QStringLiteral("&Bookmark this pair"));
    trigger(ActionId::BookmarkPair);
    EXPECT_EQ(text(ActionId::BookmarkPair), QStringLiteral("Remove this pair's &bookmark"));
    EXPECT_EQ(text(ActionId::BookmarkArticle), QStringLiteral("Bookmark this &article"))
        << "a pair in it is not it";
    trigger(ActionId::ToggleArchived);
    EXPECT_EQ(text(ActionId::ToggleArchived), QStringLiteral("Take out of the ar&chive"));
    trigger(ActionId::Undo);
    EXPECT_EQ(text(ActionId::ToggleArchived), QStringLiteral("Ar&chive"));
}

} // namespace duizhao::ui
