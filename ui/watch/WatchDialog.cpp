#include "ui/watch/WatchDialog.h"

#include "core/library/Library.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/dialogs/Prompts.h"
#include "ui/watch/FolderWatcher.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScreenFit.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

QString timeText(const std::optional<UtcTime>& time)
{
    if (!time)
        return QStringLiteral("–");
    const auto when = QDateTime::fromSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::seconds>(time->time_since_epoch()).count());
    return QLocale().toString(when, QLocale::ShortFormat);
}

} // namespace

WatchDialog::WatchDialog(library::Library& library, FolderWatcher& watcher, Prompts& prompts, QWidget* parent)
    : QDialog(parent), m_library(library), m_watcher(watcher), m_prompts(prompts),
      m_model(new QStandardItemModel(this)), m_pages(new QStackedWidget(this)), m_empty(plainLabel(this)),
      m_view(new QTreeView(this)), m_problem(plainLabel(this)), m_failed(new QPlainTextEdit(this)),
      m_add(new QPushButton(tr("Add a folder…"), this)), m_remove(new QPushButton(tr("Remove"), this)),
      m_look(new QPushButton(tr("Check now"), this))
{
    setObjectName(QStringLiteral("watchDialog"));
    setWindowTitle(tr("Watch folders"));
    setWindowModality(Qt::WindowModal);
    resizeToFit(*this, {680, 430});
    build();
    connect(m_add, &QPushButton::clicked, this, &WatchDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &WatchDialog::remove);
    connect(m_look, &QPushButton::clicked, this, [this] {
        m_watcher.look();
        refresh();
    });
    connect(&m_watcher, &FolderWatcher::looked, this, &WatchDialog::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &WatchDialog::showProblems);
    refresh();
}

void WatchDialog::build()
{
    m_view->setObjectName(QStringLiteral("tagList"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->header()->setStretchLastSection(false);
    auto* hint = plainLabel(
        tr("New files in these folders are imported, also when Duizhao next starts. When a file changes, its "
           "edition is updated; when a file is deleted, nothing is removed from the library."),
        this);
    hint->setObjectName(QStringLiteral("quiet"));
    hint->setWordWrap(true);
    m_empty->setObjectName(QStringLiteral("emptyText"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_failed->setObjectName(QStringLiteral("reportDetails"));
    m_failed->setReadOnly(true);
    m_failed->setMaximumHeight(90);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(10);
    column->addWidget(hint);
    column->addWidget(m_pages, 1);
    column->addWidget(m_problem);
    column->addWidget(m_failed);
    column->addWidget(buttonRow());
}

QWidget* WatchDialog::buttonRow()
{
    auto* box = new QWidget(this);
    auto* close = new QPushButton(tr("Close"), box);
    m_add->setObjectName(QStringLiteral("watchAdd"));
    m_remove->setObjectName(QStringLiteral("watchRemove"));
    m_look->setObjectName(QStringLiteral("watchLook"));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_add, m_remove, m_look}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(close);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return box;
}

void WatchDialog::refresh()
{
    const int row = std::max(0, m_view->currentIndex().row());
    auto folders = watch::watchFolders(m_library);
    m_empty->setText(folders ? tr("No folders are being watched yet.") : readSentence(folders.error()));
    m_folders.clear();
    if (folders)
        m_folders = *std::move(folders);
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Folder"), tr("Files"), tr("Last import"), tr("State")});
    for (const watch::WatchFolder& folder : m_folders) {
        auto* files = new QStandardItem(QLocale().toString(folder.files));
        files->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* path = new QStandardItem(qstr(folder.path));
        path->setToolTip(plainTip(qstr(folder.path)));
        m_model->appendRow({path, files, new QStandardItem(timeText(folder.importedAt)),
                            new QStandardItem(stateText(folder))});
    }
    m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_pages->setCurrentIndex(m_folders.empty() ? 0 : 1);
    m_look->setEnabled(!m_folders.empty());
    m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    showProblems();
}

const watch::WatchFolder* WatchDialog::current() const
{
    const int row = m_view->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_folders.size()) ? nullptr
                                                                : &m_folders[static_cast<std::size_t>(row)];
}

QString WatchDialog::stateText(const watch::WatchFolder& folder) const
{
    if (m_watcher.isLooking())
        return tr("Checking…");
    if (folder.problem)
        return folder.problem->kind == ErrorKind::NotFound ? tr("Not found") : tr("Cannot be read");
    if (!folder.failed.empty())
        return tr("%1 not imported").arg(fileCount(static_cast<int>(folder.failed.size())));
    return folder.lookedAt ? tr("Watching") : tr("Not checked yet");
}

void WatchDialog::showProblems()
{
    const watch::WatchFolder* folder = current();
    m_remove->setEnabled(folder != nullptr);
    m_problem->setVisible(folder != nullptr && folder->problem);
    m_failed->setVisible(folder != nullptr && !folder->problem && !folder->failed.empty());
    if (folder == nullptr)
        return;
    m_problem->setText(tr("The folder could not be read. It stays in the list and will be tried again; what "
                          "was imported from it is still in the library."));
    QStringList lines;
    for (const auto& [file, why] : folder->failed)
        lines << tr("%1: %2", "file: what is wrong with it")
                     .arg(QFileInfo(qstr(file)).fileName(), sentence(why));
    m_failed->setPlainText(lines.join(QLatin1Char('\n')));
}

void WatchDialog::add()
{
    const QString path = m_prompts.folderToWatch(this);
    if (path.isEmpty())
        return;
    if (const auto added = watch::addWatchFolder(m_library, std::filesystem::path(utf8(path))); !added) {
        m_prompts.tell(this, tr("Watch folders"), tr("This folder cannot be watched."),
                       shown(added.error(), m_library.log()));
        return;
    }
    m_watcher.look();
    refresh();
}

void WatchDialog::remove()
{
    const watch::WatchFolder* folder = current();
    if (folder == nullptr)
        return;
    if (const auto removed = watch::removeWatchFolder(m_library, folder->id); !removed)
        m_prompts.tell(this, tr("Watch folders"), shown(removed.error(), m_library.log()), {});
    m_watcher.look();
    refresh();
}

} // namespace duizhao::ui
