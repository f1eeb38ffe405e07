#include "ui/MainWindow.h"

#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/read/PlaceLink.h"
#include "core/library/read/Reading.h"
#include "core/library/upkeep/Indexing.h"
#include "ui/Errors.h"
#include "ui/MiddlePane.h"
#include "ui/PaneKeeper.h"
#include "ui/SidePane.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/commands/ArticleCommands.h"
#include "ui/commands/CollectionCommands.h"
#include "ui/commands/FileCommands.h"
#include "ui/commands/HelpCommands.h"
#include "ui/commands/LibraryCommands.h"
#include "ui/commands/MarkCommands.h"
#include "ui/commands/NotesCommands.h"
#include "ui/commands/PageCommands.h"
#include "ui/commands/PairCommands.h"
#include "ui/commands/SearchCommands.h"
#include "ui/commands/TreeMenu.h"
#include "ui/dialogs/Prompts.h"
#include "ui/dialogs/ShortcutsDialog.h"
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

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr QSize usualSize{1480, 900};
constexpr int restDelay = 20; // milliseconds
constexpr int sideNeeds = 1080;
constexpr int treeNeeds = 860;
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
    connectLibrary();
    connectReading();
    connectMenus();
    connectErrors();
    restoreGeometryAndPanes();
    renewTitle();
    m_tree->start();
    renewTagTargets();
}

MainWindow::~MainWindow()
{
    // What the parts still say while they are taken down is no longer for this window to hear.
    for (QObject* part : findChildren<QObject*>())
        part->disconnect(this);
    delete m_notesCommands;
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
    m_toast = new Toast(m_reading);
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
    const Parts parts{this,    m_library, prompts,    m_settings,  *m_actions, *m_acts,  *m_desk,
                      *m_tree, *m_list,   *m_reading, *m_contents, *m_tags,    *m_notes, *m_toast};
    m_articleCommands = new ArticleCommands(parts, this);
    m_pageCommands = new PageCommands(parts, this);
    m_markCommands = new MarkCommands(parts, this);
    connect(m_markCommands, &MarkCommands::noteNeeded, this, [this](NoteId note) {
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
    new TreeMenu(parts, *m_files, this);
    connect(new LibraryCommands(parts, this), &LibraryCommands::libraryRequested, this,
            &MainWindow::libraryRequested);
    new CollectionCommands(parts, this);
    new HelpCommands(parts, this);
    m_searchCommands = new SearchCommands(parts, *m_middle, this);
    m_panes = new PaneKeeper(this, m_splitter, *m_actions, m_settings);
    m_panes->setHome(m_reading);
    m_panes->add(m_tree, ActionId::ShowLibrary, treeNeeds);
    m_panes->add(m_middle, ActionId::ShowList, listNeeds);
    m_panes->add(m_side, ActionId::ShowSide, sideNeeds);
    connect(m_searchCommands, &SearchCommands::paneNeeded, m_panes,
            [this] { m_panes->show(ActionId::ShowList); });
    connect(m_articleCommands, &ArticleCommands::sidePaneNeeded, m_panes,
            [this] { m_panes->show(ActionId::ShowSide); });
    for (ActionId id :
         {ActionId::BookmarkArticle, ActionId::TagArticle, ActionId::ToggleRead, ActionId::ToggleArchived,
          ActionId::ToggleTrashed, ActionId::OpenSource, ActionId::ExportNotes})
        m_list->view()->addAction((*m_actions)[id]);
}

void MainWindow::connectLibrary()
{
    connect(m_acts, &Acts::changed, this, &MainWindow::changed);
    connect(m_tree, &LibraryPane::placeChosen, this, &MainWindow::placeChosen);
    connect(m_tree->model(), &LibraryTreeModel::articlesDropped, m_articleCommands,
            &ArticleCommands::takeDropped, Qt::QueuedConnection); // after the drag has ended
    connect(m_list, &ArticlePane::articleChosen, m_desk, &ReadingDesk::openArticle);
    connect(m_list, &ArticlePane::selectionChanged, this, &MainWindow::renewTagTargets);
    connect(m_middle, &QStackedWidget::currentChanged, this, &MainWindow::renewTagTargets);
    connect(m_tags, &TagEditor::tagChosen, this, [this](const QString& tag) {
        m_panes->show(ActionId::ShowList);
        m_tree->choose(QStringLiteral("tag:") + tag);
    });
    connect(m_files, &FileCommands::imported, this, &MainWindow::showImported);
    connect(m_files, &FileCommands::lookWanted, this, &MainWindow::showFirstToLookAt);
}

void MainWindow::connectReading()
{
    connect(m_desk, &ReadingDesk::documentChanged, this, &MainWindow::renewTitle);
    connect(m_desk, &ReadingDesk::articleChanged, this, [this](ArticleId article) {
        m_list->follow(article);
        renewTagTargets();
    });
    connect(m_desk, &ReadingDesk::articleOpened, this, [this] {
        m_list->refreshInPlace();
        m_tree->refresh();
    });
    connect(m_desk, &ReadingDesk::leftPage, m_list, &ArticlePane::step);
    connect(m_reading, &ReadingPane::editionChosen, m_desk, &ReadingDesk::showEdition);
    const auto backToPage = [this] {
        if (m_reading->view() != nullptr)
            m_reading->view()->setFocus(Qt::OtherFocusReason);
    };
    connect(m_tags, &TagEditor::finished, this, backToPage);
    connect(m_notes, &NotesPane::editorClosed, this, backToPage);
    connect(m_notes, &NotesPane::pairChosen, this,
            [this](const PairPlace& place) { m_desk->openPlace(place.article, place.number); });
}

void MainWindow::connectMenus()
{
    const auto on = [this](ActionId id, auto slot) {
        connect((*m_actions)[id], &QAction::triggered, this, slot);
    };
    on(ActionId::Quit, &QWidget::close);
    on(ActionId::FilterList, [this] {
        m_panes->show(ActionId::ShowList);
        m_middle->showList();
        m_list->startFilter();
    });
    on(ActionId::FocusLibrary, [this] {
        m_panes->show(ActionId::ShowLibrary);
        m_tree->view()->setFocus(Qt::ShortcutFocusReason);
    });
    on(ActionId::FocusList, [this] {
        m_panes->show(ActionId::ShowList);
        m_middle->showList();
        m_list->view()->setFocus(Qt::ShortcutFocusReason);
    });
    on(ActionId::FocusNotes, [this] {
        m_panes->show(ActionId::ShowSide);
        m_contents->view()->setFocus(Qt::ShortcutFocusReason);
    });
    on(ActionId::Shortcuts, [this] { ShortcutsDialog(this).exec(); });
    on(ActionId::About, &MainWindow::showAbout);
}

void MainWindow::connectErrors()
{
    connect(m_acts, &Acts::failed, this, &MainWindow::showError);
    connect(m_desk, &ReadingDesk::failed, this, &MainWindow::showError);
    connect(m_tree, &LibraryPane::failed, this, &MainWindow::showError);
    connect(m_list, &ArticlePane::failed, this, &MainWindow::showError);
    connect(m_middle, &MiddlePane::failed, this, &MainWindow::showError);
    connect(m_tags, &TagEditor::failed, this, &MainWindow::showError);
    connect(m_notes, &NotesPane::failed, this, &MainWindow::showError);
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

void MainWindow::resume()
{
    const QString place = m_settings.text(QStringLiteral("library/place"), QStringLiteral("all"));
    if (!m_tree->isWhole()) {
        if (m_tree->model()->indexOf(place).isValid())
            QTimer::singleShot(restDelay, m_tree, &LibraryPane::refresh); // the list is painted before
        else
            m_tree->refresh();
    }
    m_tree->choose(place);
    if (library::unindexedIssues(m_library).value_or(0) > 0)
        static_cast<void>(m_middle->search()); // which brings the index up to date beside the reading
    const ArticleId article{m_settings.text(QStringLiteral("library/article")).toLongLong()};
    if (article && library::article(m_library, article))
        m_desk->openArticle(article);
    if (const ArticleId drafted = m_notes->restoreDraft()) {
        m_panes->show(ActionId::ShowSide);
        m_desk->openArticle(drafted);
    }
}

void MainWindow::importPaths(const QStringList& paths)
{
    m_files->importPaths(paths);
}

void MainWindow::refreshLibrary()
{
    m_tree->refresh();
    m_list->refresh();
    m_middle->refreshSearch();
    m_desk->reload();
    renewTagTargets();
}

void MainWindow::showIssue(IssueId issue)
{
    LibraryPlace place;
    place.kind = LibraryPlace::Kind::Issue;
    place.issue = issue;
    m_tree->choose(place.key());
}

void MainWindow::openLink(const QString& link)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    const auto parsed = library::parsePlaceLink(utf8(link));
    const auto place = parsed ? library::followLink(m_library, *parsed)
                              : Result<library::LinkedPlace>(failure(parsed.error()));
    if (!place) {
        m_toast->say(Toast::Kind::Failed,
                     parsed ? tr("The link leads to an article or a note that is not in this library.")
                            : tr("This is no link to a place in Duizhao."));
        return;
    }
    m_desk->openPlace(place->article, place->pair);
}

void MainWindow::showFirstToLookAt(IssueId issue)
{
    showIssue(issue);
    const auto document = library::readIssue(m_library, issue);
    if (!document) {
        showError(document.error());
        return;
    }
    const auto bead =
        std::ranges::find(document->beads, model::BeadStatus::NeedsReview, &model::StoredBead::status);
    if (bead != document->beads.end())
        m_desk->openPlace(bead->articleId, bead->number);
}

void MainWindow::showImported(const std::vector<importer::ImportReport>& reports)
{
    refreshLibrary();
    // What one file began may have become part of another issue with the next.
    const auto shown = std::ranges::find_if(reports, [this, &reports](const importer::ImportReport& report) {
        const bool pair = reports.size() == 2 && report.alignment.has_value();
        return report.issue && (report.newIssue || pair) && library::issue(m_library, report.issue);
    });
    if (shown != reports.end())
        showIssue(shown->issue);
}

void MainWindow::showError(const Error& error)
{
    m_toast->say(Toast::Kind::Failed, shown(error, m_library.log()));
}

void MainWindow::changed(Change change)
{
    if (change == Change::Pairs) {
        m_desk->refreshPairs();
        m_notes->refresh();
        m_list->refreshInPlace();
        return;
    }
    m_tree->refresh();
    if (change == Change::Searches)
        return;
    m_middle->refreshSearch();
    if (change == Change::ReadState)
        m_list->refreshInPlace();
    else
        m_list->refresh();
    if (change == Change::Tags || change == Change::Everything)
        m_tags->refresh();
    if (change == Change::Notes || change == Change::Everything)
        m_notes->refresh();
    if (change == Change::Notes || change == Change::Bookmarks || change == Change::Everything)
        m_desk->refreshMarks();
}

void MainWindow::placeChosen(const LibraryPlace& place)
{
    m_settings.setText(QStringLiteral("library/place"), place.key());
    if (place.kind == LibraryPlace::Kind::Search) {
        m_searchCommands->show(place.search);
        return;
    }
    const QModelIndex index = m_tree->model()->indexOf(place.key());
    m_list->showPlace(place, index.data().toString());
    m_middle->showList();
    if (place.kind == LibraryPlace::Kind::Issue) {
        m_desk->openIssue(place.issue);
        m_list->follow(m_desk->article());
    }
}

void MainWindow::renewTagTargets()
{
    std::vector<ArticleId> articles = m_list->chosen();
    if (articles.size() <= 1 && m_desk->article())
        articles = {m_desk->article()};
    m_tags->setArticles(std::move(articles));
}

void MainWindow::renewTitle()
{
    const auto& document = m_desk->document();
    setWindowTitle(document == nullptr
                       ? tr("Duizhao 对照")
                       : tr("%1 – Duizhao", "window title").arg(titlesOf(document->issue).first));
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
