#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Annotations.h"
#include "core/library/store/Schema.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/annotations/AnnotationFilterBar.h"
#include "ui/annotations/AnnotationsWindow.h"
#include "ui/commands/NotesCommands.h"
#include "ui/dialogs/ColourNamesDialog.h"
#include "ui/library/Acts.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/notes/NoteEditor.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/search/SearchPane.h"
#include "ui/tags/TagDialog.h"
#include "ui/tags/TagEditor.h"
#include "ui/watch/FolderWatcher.h"
#include "ui/watch/WatchDialog.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FailureNote.h"
#include "ui/widgets/Toast.h"
#include "ui/window/MiddlePane.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace duizhao::ui {

namespace {

/// A window whose library is damaged behind its back: a table goes, and perhaps comes back.
class FailedReadTest : public test::WindowFixture {
protected:
    void SetUp() override
    {
        m_report = import(write(QStringLiteral("letter.md"), letter()));
        open();
        m_place = read(m_report);
    }
    void lose(const char* table) { alter(table, QStringLiteral("%1_gone").arg(QLatin1String(table))); }
    void bringBack(const char* table)
    {
        alter(utf8(QStringLiteral("%1_gone").arg(QLatin1String(table))).c_str(), QLatin1String(table));
    }
    /// The one note of `parent` that is in sight.
    static FailureNote* noteOf(QWidget& parent)
    {
        for (FailureNote* note : parent.findChildren<FailureNote*>()) {
            if (note->isShown())
                return note;
        }
        return nullptr;
    }
    static void expectReason(const FailureNote* note)
    {
        ASSERT_NE(note, nullptr) << "nothing says that it could not be read";
        EXPECT_TRUE(note->text().startsWith(QStringLiteral("This could not be read"))) << utf8(note->text());
    }
    static void retry(const FailureNote* note)
    {
        note->findChild<QPushButton*>(QStringLiteral("failureRetry"))->click();
    }
    [[nodiscard]] QString toast() const { return m_window->toast().text(); }

    importer::ImportReport m_report;
    PairPlace m_place;

private:
    void alter(const char* from, const QString& to)
    {
        auto second = storage::Database::open(m_library->file(), storage::OpenMode::ReadWrite,
                                              library::libraryFormat());
        ASSERT_TRUE(second) << second.error().message;
        // Nothing else is rewritten with it: other tables, views and triggers go on naming it.
        ASSERT_TRUE((*second)->execute("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON;"));
        const auto done =
            (*second)->execute("ALTER TABLE " + std::string(from) + " RENAME TO " + utf8(to) + ";");
        ASSERT_TRUE(done) << done.error().message;
    }
};

} // namespace

TEST_F(FailedReadTest, theTreeSaysSoAndIsReadAgain)
{
    lose("publication");
    m_window->refreshLibrary();
    FailureNote* note = noteOf(m_window->libraryPane());
    expectReason(note);
    bringBack("publication");
    retry(note);
    EXPECT_FALSE(note->isShown());
}

TEST_F(FailedReadTest, theListSaysSoAndDoesNotCallTheLibraryEmpty)
{
    lose("article");
    m_window->articlePane().refresh();
    expectReason(noteOf(m_window->articlePane()));
    m_window->articlePane().startFilter();
    m_window->articlePane().findChild<QLineEdit*>(QStringLiteral("articleFilter"))->setText("zzz");
    ASSERT_TRUE(test::soon([&] { return noteOf(m_window->articlePane()) != nullptr; }));
    auto* stack = m_window->articlePane().findChild<QStackedWidget*>();
    EXPECT_EQ(stack->currentWidget(), m_window->articlePane().view()) << "no 'nothing found'";
    bringBack("article");
    retry(noteOf(m_window->articlePane()));
    EXPECT_EQ(noteOf(m_window->articlePane()), nullptr);
}

TEST_F(FailedReadTest, theNotesPaneSaysSoAndWritesNoSecondNote)
{
    ASSERT_TRUE(m_window->acts().carryOut(Change::Notes, library::addNote, m_place.article, m_place.bead,
                                          "the first"));
    NotesPane& pane = m_window->notesPane();
    EXPECT_EQ(pane.cards(), 1);
    lose("note");
    pane.refresh();
    FailureNote* note = noteOf(pane);
    expectReason(note);
    EXPECT_EQ(pane.cards(), 0);
    pane.writeOnPair(m_place);
    EXPECT_FALSE(pane.editor()->isOpen()) << "there is a note already, which could not be read";
    for (const QLabel* label : pane.findChildren<QLabel*>(QStringLiteral("quiet")))
        EXPECT_FALSE(label->isVisible() && label->text().startsWith(QStringLiteral("No notes")));
    bringBack("note");
    retry(note);
    EXPECT_FALSE(note->isShown());
    EXPECT_EQ(pane.cards(), 1);
}

TEST_F(FailedReadTest, theTagsSaySo)
{
    ASSERT_TRUE(
        m_window->acts().carryOut(Change::Tags, library::addTag, std::vector{m_place.article}, "roses"));
    TagEditor& tags = m_window->tagEditor();
    EXPECT_EQ(tags.shown().size(), 1);
    lose("article_tag");
    tags.refresh();
    FailureNote* note = noteOf(tags);
    expectReason(note);
    bringBack("article_tag");
    retry(note);
    EXPECT_FALSE(note->isShown());
    EXPECT_EQ(tags.shown().size(), 1);
    lose("tag");
    const TagDialog dialog(*m_library, m_window->acts(), m_prompts);
    bool said = false;
    for (const FailureNote* one : dialog.findChildren<FailureNote*>())
        said = said || one->isShown();
    EXPECT_TRUE(said);
}

TEST_F(FailedReadTest, theNotesWindowSaysSoAndIsReadAgain)
{
    ASSERT_TRUE(m_window->acts().carryOut(Change::Notes, library::addNote, m_place.article, m_place.bead,
                                          "a thought"));
    trigger(ActionId::NotesWindow);
    AnnotationsWindow* window = m_window->notes().window();
    ASSERT_TRUE(test::soon([&] { return window->view()->model()->rowCount() == 1; }));
    lose("note");
    window->renew();
    ASSERT_TRUE(test::soon([&] { return window->view()->model()->rowCount() == 0; }));
    expectReason(noteOf(*window));
    auto* empty = window->findChild<EmptyState*>();
    EXPECT_EQ(empty->heading(), QStringLiteral("The notes cannot be shown"));
    bringBack("note");
    while (FailureNote* note = noteOf(*window))
        retry(note);
    ASSERT_TRUE(test::soon([&] { return window->view()->model()->rowCount() == 1; }));
    EXPECT_EQ(noteOf(*window), nullptr);
    lose("publication");
    window->renew();
    expectReason(noteOf(*window->bar()));
}

TEST_F(FailedReadTest, theSearchSaysSoAndShowsNoOldResults)
{
    SearchPane& pane = m_window->middlePane().search();
    m_window->middlePane().showSearch();
    pane.setQuery(QStringLiteral("roses"));
    ASSERT_TRUE(test::soon([&] { return !pane.summary().isEmpty(); }));
    lose("search_article");
    pane.setQuery(QStringLiteral("bees"));
    ASSERT_TRUE(test::soon([&] { return noteOf(pane) != nullptr; }));
    expectReason(noteOf(pane));
    bringBack("search_article");
    retry(noteOf(pane));
    ASSERT_TRUE(test::soon([&] { return noteOf(pane) == nullptr; }));
}

TEST_F(FailedReadTest, whatCannotBeOpenedIsSaidWhereThePageWouldBe)
{
    m_window->desk().close();
    lose("edition");
    m_window->desk().openArticle(m_place.article);
    EXPECT_EQ(m_window->readingPane().empty()->heading(), QStringLiteral("This cannot be opened"));
    bringBack("edition");
    m_window->desk().openArticle(m_place.article);
    EXPECT_NE(m_window->desk().document(), nullptr);
    lose("edition");
    m_window->refreshLibrary();
    EXPECT_NE(m_window->desk().document(), nullptr) << "what lies open stays";
    EXPECT_TRUE(toast().startsWith(QStringLiteral("This could not be read"))) << utf8(toast());
}

TEST_F(FailedReadTest, coloursThatAreNotKnownAreNotWrittenOver)
{
    lose("colour_name");
    ColourNamesDialog dialog(*m_library, m_window->acts());
    EXPECT_FALSE(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->isEnabled());
    EXPECT_FALSE(dialog.findChild<QLineEdit*>(QStringLiteral("colourName0"))->isEnabled());
}

TEST_F(FailedReadTest, watchedFoldersSaySo)
{
    lose("watch_folder");
    FolderWatcher watcher(*m_library, {});
    const WatchDialog dialog(*m_library, watcher, m_prompts);
    const auto* empty = dialog.findChild<QLabel*>(QStringLiteral("emptyText"));
    EXPECT_TRUE(empty->text().startsWith(QStringLiteral("This could not be read"))) << utf8(empty->text());
}

TEST_F(FailedReadTest, aCommandSaysWhyItDoesNothing)
{
    lose("note");
    trigger(ActionId::HighlightPair);
    EXPECT_TRUE(toast().startsWith(QStringLiteral("This could not be read"))) << utf8(toast());
    bringBack("note");
    EXPECT_TRUE(library::annotations(*m_library, {}).value().empty())
        << "no second mark on top of one that is there";
    lose("bookmark");
    trigger(ActionId::BookmarkPair);
    EXPECT_TRUE(toast().startsWith(QStringLiteral("This could not be read"))) << utf8(toast());
    bringBack("bookmark");
    EXPECT_TRUE(library::bookmarks(*m_library, {}).value().empty());
}

TEST_F(FailedReadTest, undoSaysWhyItIsOff)
{
    ASSERT_TRUE(
        m_window->acts().carryOut(Change::Tags, library::addTag, std::vector{m_place.article}, "roses"));
    EXPECT_TRUE(m_window->actions()[ActionId::Undo]->isEnabled());
    lose("history");
    m_window->acts().tellImported(); // what can be undone is read again
    const QAction* undo = m_window->actions()[ActionId::Undo];
    EXPECT_FALSE(undo->isEnabled());
    EXPECT_TRUE(undo->toolTip().startsWith(QStringLiteral("This could not be read")))
        << utf8(undo->toolTip());
    bringBack("history");
    m_window->acts().tellImported();
    EXPECT_TRUE(undo->isEnabled());
}

} // namespace duizhao::ui
