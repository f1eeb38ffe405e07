#pragma once

#include "core/library/Library.h"
#include "ui/Actions.h"
#include "ui/Settings.h"
#include "ui/library/Acts.h"

#include <QMainWindow>
#include <QStringList>

class QSplitter;

namespace duizhao::ui {

class ArticleCommands;
class ArticlePane;
class ContentsPane;
class FileCommands;
class IssueActs;
class IssueCommands;
class LibraryPane;
class MiddlePane;
class Navigation;
class NotesCommands;
class NotesPane;
class MarkCommands;
class PageCommands;
class PairCommands;
class PaneKeeper;
class Prompts;
class ReadingDesk;
class ReadingPane;
class ReadingView;
class SearchCommands;
class SidePane;
class TagEditor;
class Toast;
class WindowRefresh;

/// The window over one library: puts the panes together and lets them hear of each other. What the actions
/// do is in ui/commands; where the reader goes, in Navigation; what is shown again after a change, in
/// WindowRefresh. All it is handed must outlive it.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(library::Library& library, Prompts& prompts, QSettings& store);
    ~MainWindow() override;

    /// The page, once its library is loaded. Taken over.
    void setReadingView(ReadingView* view);
    void showReadingFailure(const QString& reason);
    /// Opens what lay open when the window was last closed.
    void resume();
    void importPaths(const QStringList& paths);
    /// The library has been changed by a program.
    void refreshLibrary();
    void showIssue(IssueId issue);
    /// Goes where a `duizhao:` link leads and comes to the front; says so when that is not there.
    void openLink(const QString& link);
    void showError(const Error& error);
    /// Saves what is being written and where things stand. False: the reader would rather keep the window.
    [[nodiscard]] bool putAway();

    [[nodiscard]] Actions& actions() { return *m_actions; }
    [[nodiscard]] Acts& acts() { return *m_acts; }
    [[nodiscard]] ReadingDesk& desk() { return *m_desk; }
    [[nodiscard]] LibraryPane& libraryPane() { return *m_tree; }
    [[nodiscard]] ArticlePane& articlePane() { return *m_list; }
    [[nodiscard]] ReadingPane& readingPane() { return *m_reading; }
    [[nodiscard]] TagEditor& tagEditor() { return *m_tags; }
    [[nodiscard]] NotesPane& notesPane() { return *m_notes; }
    [[nodiscard]] ContentsPane& contentsPane() { return *m_contents; }
    [[nodiscard]] FileCommands& files() { return *m_files; }
    [[nodiscard]] MiddlePane& middlePane() { return *m_middle; }
    [[nodiscard]] NotesCommands& notes() { return *m_notesCommands; }
    [[nodiscard]] Toast& toast() { return *m_toast; }

signals:
    /// The reader wants another library opened in place of this one.
    void libraryRequested(const QString& file);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildParts();
    void buildSplitter();
    void buildCommands(Prompts& prompts);
    void buildPanes();
    void connectParts();
    void connectErrors();
    void showAbout();
    void restoreGeometryAndPanes();

    library::Library& m_library;
    Prompts& m_prompts;
    Settings m_settings;
    Actions* m_actions;
    IssueActs* m_issueActs = nullptr;
    Acts* m_acts;
    ReadingDesk* m_desk;
    LibraryPane* m_tree = nullptr;
    ArticlePane* m_list = nullptr;
    MiddlePane* m_middle = nullptr; ///< the list, or the search in its place
    ReadingPane* m_reading = nullptr;
    ContentsPane* m_contents = nullptr;
    TagEditor* m_tags = nullptr;
    NotesPane* m_notes = nullptr;
    SidePane* m_side = nullptr;
    QSplitter* m_splitter = nullptr;
    Toast* m_toast = nullptr;
    PaneKeeper* m_panes = nullptr;
    ArticleCommands* m_articleCommands = nullptr;
    PageCommands* m_pageCommands = nullptr;
    MarkCommands* m_markCommands = nullptr;
    NotesCommands* m_notesCommands = nullptr;
    FileCommands* m_files = nullptr;
    PairCommands* m_pairCommands = nullptr;
    SearchCommands* m_searchCommands = nullptr;
    WindowRefresh* m_refresh = nullptr;
    Navigation* m_navigation = nullptr;
};

} // namespace duizhao::ui
