#include "ui/window/MainWindow.h"

#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/commands/ArticleCommands.h"
#include "ui/commands/CollectionCommands.h"
#include "ui/commands/FileCommands.h"
#include "ui/commands/HelpCommands.h"
#include "ui/commands/IssueCommands.h"
#include "ui/commands/LibraryCommands.h"
#include "ui/commands/MarkCommands.h"
#include "ui/commands/NotesCommands.h"
#include "ui/commands/PageCommands.h"
#include "ui/commands/PairCommands.h"
#include "ui/commands/SearchCommands.h"
#include "ui/commands/TreeMenu.h"
#include "ui/dialogs/Prompts.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/issues/IssueActs.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/library/LibraryTreeModel.h"
#include "ui/notes/NoteDraft.h"
#include "ui/notes/NotesPane.h"
#include "ui/outline/ContentsPane.h"
#include "ui/reading/PageFaults.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/search/SearchPane.h"
#include "ui/tags/TagEditor.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Toast.h"
#include "ui/window/LostLibrary.h"
#include "ui/window/MiddlePane.h"
#include "ui/window/Navigation.h"
#include "ui/window/PaneKeeper.h"
#include "ui/window/SidePane.h"
#include "ui/window/WindowRefresh.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>

namespace duizhao::ui {

namespace {

constexpr QSize usualSize{1480, 900};
// What leaves the page room for two columns: of the panes the page is the last to give way.
constexpr int sideNeeds = 1340;
constexpr int treeNeeds = 1080;
constexpr int listNeeds = 640;

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

MainWindow::MainWindow(library::Library& library, Prompts& prompts, QSettings& store)
    : m_library(library), m_prompts(prompts), m_settings(store), m_actions(new Actions(this)),
      m_acts(new Acts(library, this)), m_desk(new ReadingDesk(library, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(420, 360);
    m_actions->fill(menuBar());
    buildParts();
    buildSplitter();
    buildCommands(prompts);
    connectParts();
    connectErrors();
    restoreGeometryAndPanes();
    m_refresh->renewTitle();
    m_tree->start();
    m_refresh->renewTags();
}

MainWindow::~MainWindow()
{
    // What the parts still say while they are taken down is no longer for this window to hear.
    for (QObject* part : findChildren<QObject*>())
        part->disconnect(this);
    delete m_notesCommands;
    delete m_navigation;
    delete m_refresh;
    delete takeCentralWidget(); // the panes, before the acts and the desk they work with
}

void MainWindow::buildParts()
{
    m_tree = new LibraryPane(m_library, this);
    m_list = new ArticlePane(m_library, this);
    m_reading = new ReadingPane(*m_actions, *m_desk, this);
    m_contents = new ContentsPane(*m_desk, this);
    m_tags = new TagEditor(m_library, *m_acts, this);
    m_notes = new NotesPane(m_library, *m_acts, *m_desk, this);
    m_side = new SidePane(m_contents, m_tags, m_notes, this);
    m_toast = new Toast(m_library.log(), m_reading);
    m_list->offerLibrary((*m_actions)[ActionId::ShowLibrary]);
    for (ActionId id : {ActionId::ImportFiles, ActionId::ImportFolder})
        m_list->libraryIsEmpty()->addAction((*m_actions)[id]);
}

void MainWindow::buildSplitter()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("panes"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_tree->setMinimumWidth(170);
    m_middle = new MiddlePane(m_library, m_list, this);
    m_middle->setMinimumWidth(230);
    m_reading->setMinimumWidth(340);
    m_side->setMinimumWidth(220);
    for (QWidget* pane : {static_cast<QWidget*>(m_tree), static_cast<QWidget*>(m_middle),
                          static_cast<QWidget*>(m_reading), static_cast<QWidget*>(m_side)})
        m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setStretchFactor(3, 0);
    m_splitter->setSizes({222, 270, 736, 250});
    setCentralWidget(m_splitter);
}

void MainWindow::buildCommands(Prompts& prompts)
{
    m_issueActs = new IssueActs(m_library, *m_acts, *m_desk, this);
    const Parts parts{this,        m_library, prompts,  m_settings, *m_actions,
                      *m_acts,     *m_desk,   *m_tree,  *m_list,    *m_reading,
                      *m_contents, *m_tags,   *m_notes, *m_toast,   *m_issueActs};
    m_articleCommands = new ArticleCommands(parts, this);
    m_pageCommands = new PageCommands(parts, this);
    m_markCommands = new MarkCommands(parts, this);
    connect(m_markCommands, &MarkCommands::noteNeeded, this, [this](AnnotationId note) {
        m_panes->show(ActionId::ShowSide);
        m_notes->writeAbout(note);
    });
    connect(m_markCommands, &MarkCommands::plainNoteNeeded, this,
            [this](const model::AnnotationDraft& draft) {
                m_panes->show(ActionId::ShowSide);
                m_notes->writeOn(draft);
            });
    m_files = new FileCommands(parts, this);
    m_notesCommands = new NotesCommands(parts, *m_files, this);
    m_pairCommands = new PairCommands(parts, this);
    new TreeMenu(parts, *m_files, *new IssueCommands(parts, this), this);
    connect(new LibraryCommands(parts, this), &LibraryCommands::libraryRequested, this,
            &MainWindow::libraryRequested);
    new CollectionCommands(parts, this);
    new HelpCommands(parts, this);
    m_searchCommands = new SearchCommands(parts, *m_middle, this);
    m_refresh = new WindowRefresh(parts, *m_middle, this);
    buildPanes();
    m_navigation = new Navigation(parts, *m_middle, *m_panes, *m_searchCommands, this);
}

void MainWindow::buildPanes()
{
    m_panes = new PaneKeeper(this, m_splitter, *m_actions, m_settings);
    m_panes->setHome(m_reading);
    m_panes->add(m_tree, ActionId::ShowLibrary, treeNeeds);
    m_panes->add(m_middle, ActionId::ShowList, listNeeds);
    m_panes->add(m_side, ActionId::ShowSide, sideNeeds);
    connect(m_searchCommands, &SearchCommands::paneNeeded, m_panes,
            [this] { m_panes->show(ActionId::ShowList); });
    connect(m_articleCommands, &ArticleCommands::sidePaneNeeded, m_panes,
            [this] { m_panes->show(ActionId::ShowSide); });
    for (ActionId id : {ActionId::BookmarkArticle, ActionId::TagArticle, ActionId::ToggleRead,
                        ActionId::ToggleArchived, ActionId::ToggleTrashed, ActionId::OpenSource,
                        ActionId::EarlierVersions, ActionId::IssueEditions, ActionId::ExportNotes})
        m_list->view()->addAction((*m_actions)[id]);
}

void MainWindow::connectParts()
{
    connect(m_tree->model(), &LibraryTreeModel::articlesDropped, m_articleCommands,
            &ArticleCommands::takeDropped, Qt::QueuedConnection); // after the drag has ended
    connect(m_reading, &ReadingPane::editionChosen, m_desk, &ReadingDesk::showEdition);
    const auto backToPage = [this] {
        if (m_reading->view() != nullptr)
            m_reading->view()->setFocus(Qt::OtherFocusReason);
    };
    connect(m_tags, &TagEditor::finished, this, backToPage);
    connect(m_notes, &NotesPane::editorClosed, this, backToPage);
    connect(m_files, &FileCommands::imported, this,
            [this](const std::vector<importer::ImportReport>& reports) {
                m_acts->tellImported();
                m_navigation->showImported(reports);
            });
    connect(m_files, &FileCommands::lookWanted, m_navigation, &Navigation::showFirstToCheck);
    connect((*m_actions)[ActionId::Quit], &QAction::triggered, this, &QWidget::close);
    connect((*m_actions)[ActionId::Shortcuts], &QAction::triggered, this,
            [this] { ShortcutsDialog(this).exec(); });
    connect((*m_actions)[ActionId::About], &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectErrors()
{
    auto* lost = new LostLibrary(m_library, *m_notes->editor(), m_prompts, this);
    connect(lost, &LostLibrary::failed, this, &MainWindow::showError);
    connect(lost, &LostLibrary::saved, this, &MainWindow::libraryRequested);
    connect(m_acts, &Acts::failed, this, &MainWindow::showError);
    connect(m_desk, &ReadingDesk::failed, m_toast, &Toast::fail);
    connect(m_tree, &LibraryPane::failed, m_toast, &Toast::fail);
    connect(m_navigation, &Navigation::failed, m_toast, &Toast::fail);
    connect(m_desk, &ReadingDesk::notOpened, this, [this](const Error& error) {
        m_library.log().failed(logging::LogCategory::Window, "Shown", error);
    });
}

void MainWindow::setReadingView(ReadingView* view)
{
    m_reading->setView(view);
    m_pageCommands->setView(view);
    m_markCommands->setView(view);
    m_files->setView(view);
    m_pairCommands->setView(view);
    m_desk->setView(view);
    recordPageFaults(view, m_library.log());
    connect(view, &ReadingView::noteRequested, m_articleCommands, &ArticleCommands::writeOnPair);
    connect(view, &ReadingView::bookmarkRequested, m_articleCommands, &ArticleCommands::togglePairBookmark);
    connect(view, &ReadingView::filesDropped, this, &MainWindow::importPaths);
    connect(view, &ReadingView::linkActivated, this,
            [this](const QString& url) { m_prompts.openAddress(url); });
}

void MainWindow::showReadingFailure(const QString& reason)
{
    m_reading->showLoadFailure(reason);
}

void MainWindow::importPaths(const QStringList& paths)
{
    m_files->importPaths(paths);
}

void MainWindow::resume()
{
    m_navigation->resume();
}

void MainWindow::refreshLibrary()
{
    m_refresh->all();
}

void MainWindow::showIssue(IssueId issue)
{
    m_navigation->showIssue(issue);
}

void MainWindow::openLink(const QString& link)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    m_navigation->openLink(link);
}

void MainWindow::showError(const Error& error)
{
    m_toast->say(Toast::Kind::Failed, shown(error, m_library.log()));
}

void MainWindow::showAbout()
{
    m_prompts.tell(
        this, tr("About Duizhao"), tr("Duizhao 对照 %1").arg(QCoreApplication::applicationVersion()),
        tr("A desktop reader for bilingual English and Chinese briefings. Everything stays on this "
           "computer.\n\nLibrary: %1")
            .arg(qstr(m_library.file().string())));
}

void MainWindow::restoreGeometryAndPanes()
{
    resize(usualSize);
    restoreGeometry(m_settings.bytes(QStringLiteral("window/geometry")));
    m_panes->widthChanged(width());
    m_panes->restore();
    m_side->splitter()->restoreState(m_settings.bytes(QStringLiteral("panes/side")));
    m_tree->setFolded(m_settings.text(QStringLiteral("library/folded")).split(QLatin1Char('\n')));
}

bool MainWindow::putAway()
{
    if (!m_notes->editor()->commit() || !m_notesCommands->closeWindow()) {
        const int choice =
            m_prompts.choose(this, {tr("Unsaved note"),
                                    tr("The note you are writing could not be saved."),
                                    tr("You can copy its text before you close the window."),
                                    {tr("Keep the window open"), tr("Close and lose the note")}});
        if (choice != 1)
            return false;
        m_notes->editor()->draft().drop();
    }
    m_desk->flush();
    m_panes->save();
    m_settings.setBytes(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.setBytes(QStringLiteral("panes/side"), m_side->splitter()->saveState());
    m_settings.setText(QStringLiteral("library/folded"), m_tree->folded().join(QLatin1Char('\n')));
    m_settings.setText(QStringLiteral("library/article"), QString::number(m_desk->article().value));
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (putAway())
        QMainWindow::closeEvent(event);
    else
        event->ignore();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (m_panes != nullptr)
        m_panes->widthChanged(width());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    // After the drop has ended: the file manager at its other end must not wait for an import.
    QMetaObject::invokeMethod(
        this, [this, files] { importPaths(files); }, Qt::QueuedConnection);
}

} // namespace duizhao::ui
