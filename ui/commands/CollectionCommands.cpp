#include "ui/commands/CollectionCommands.h"

#include "ui/Actions.h"
#include "ui/Errors.h"
#include "ui/Words.h"
#include "ui/duplicates/DuplicatesDialog.h"
#include "ui/library/Acts.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/watch/FolderWatcher.h"
#include "ui/watch/WatchDialog.h"
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace duizhao::ui {

namespace {

/// Milliseconds after the window: the page is being read by then.
constexpr int startDelay = 3000;

} // namespace

CollectionCommands::CollectionCommands(const Parts& parts, QObject* parent)
    : QObject(parent), m_parts(parts), m_watcher(new FolderWatcher(parts.library, {}, this))
{
    connect(m_parts.actions[ActionId::Duplicates], &QAction::triggered, this,
            &CollectionCommands::showDuplicates);
    connect(m_parts.actions[ActionId::WatchFolders], &QAction::triggered, this,
            &CollectionCommands::showWatchFolders);
    connect(m_watcher, &FolderWatcher::imported, this, &CollectionCommands::takeImported);
    connect(m_watcher, &FolderWatcher::failed, this, [this](const Error& error) {
        m_parts.toast.say(Toast::Kind::Failed, shown(error, m_parts.library.log()));
    });
    // What the dialog's import has paused is not this one's to wake.
    connect(m_watcher, &FolderWatcher::looking, &m_parts.desk,
            [this] { m_parts.desk.setPaused(m_paused = true); });
    connect(m_watcher, &FolderWatcher::looked, &m_parts.desk, [this] {
        if (std::exchange(m_paused, false))
            m_parts.desk.setPaused(false);
    });
    connect(&m_parts.list, &ArticlePane::tagsWanted, &m_parts.tree, &LibraryPane::chooseTags);
    QTimer::singleShot(startDelay, m_watcher, &FolderWatcher::look);
}

void CollectionCommands::showDuplicates()
{
    auto* dialog = new DuplicatesDialog(m_parts.library, m_parts.acts, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void CollectionCommands::showWatchFolders()
{
    auto* dialog = new WatchDialog(m_parts.library, *m_watcher, m_parts.prompts, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void CollectionCommands::takeImported(const std::vector<importer::ImportReport>& reports)
{
    m_parts.acts.tellImported();
    m_parts.toast.say(
        Toast::Kind::Done,
        tr("From watched folders: %1 imported").arg(fileCount(static_cast<int>(reports.size()))),
        m_parts.actions[ActionId::Undo]);
}

} // namespace duizhao::ui
