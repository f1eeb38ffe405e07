#include "ui/commands/LibraryCommands.h"

#include "core/library/Library.h"
#include "ui/Actions.h"
#include "ui/Text.h"
#include "ui/dialogs/Prompts.h"
#include "ui/library/Acts.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingMeter.h"
#include "ui/statistics/StatisticsDialog.h"
#include "ui/upkeep/BackupsDialog.h"
#include "ui/upkeep/CheckDialog.h"
#include "ui/upkeep/CompactDialog.h"
#include "ui/upkeep/DictionaryDialog.h"
#include "ui/upkeep/RecentLibraries.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace duizhao::ui {

LibraryCommands::LibraryCommands(const Parts& parts, QObject* parent)
    : QObject(parent), m_parts(parts), m_recent(new QMenu(m_parts.window))
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
    };
    new ReadingMeter(m_parts.library, m_parts.desk, *m_parts.window);
    m_recent->setObjectName(QStringLiteral("recentLibrariesMenu"));
    m_recent->setToolTipsVisible(true);
    m_parts.actions[ActionId::RecentLibraries]->setMenu(m_recent);
    connect(m_recent, &QMenu::aboutToShow, this, &LibraryCommands::fillRecent);
    on(ActionId::OpenLibrary, &LibraryCommands::openOther);
    on(ActionId::NewLibrary, &LibraryCommands::createNew);
    on(ActionId::CompactLibrary, [this] { show(new CompactDialog(m_parts.library, m_parts.window)); });
    on(ActionId::Backups, &LibraryCommands::showBackups);
    on(ActionId::CheckLibrary, [this] {
        auto* dialog = new CheckDialog(m_parts.library, m_parts.window);
        show(dialog);
        dialog->start();
    });
    on(ActionId::Dictionary,
       [this] { show(new DictionaryDialog(m_parts.library, m_parts.prompts, m_parts.window)); });
    on(ActionId::Statistics, [this] {
        auto* dialog = new StatisticsDialog(m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        dialog->count(m_parts.library);
    });
}

void LibraryCommands::openOther()
{
    request(m_parts.prompts.libraryToOpen(m_parts.window));
}

void LibraryCommands::createNew()
{
    const QString folder = QFileInfo(qstr(m_parts.library.file().string())).path();
    QString file = m_parts.prompts.fileToSave(m_parts.window, tr("New library"),
                                              QDir(folder).filePath(tr("New library.duizhao")),
                                              tr("Libraries (*.duizhao)"));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".duizhao");
    if (QFileInfo::exists(file))
        m_parts.toast.say(Toast::Kind::Failed,
                          tr("A file of this name already exists. Choose another name, or open it."));
    else
        request(file);
}

void LibraryCommands::request(const QString& file)
{
    if (!file.isEmpty())
        emit libraryRequested(file);
}

void LibraryCommands::fillRecent()
{
    m_recent->clear();
    const QString present = QFileInfo(qstr(m_parts.library.file().string())).absoluteFilePath();
    for (const QString& file : RecentLibraries(m_parts.settings).list()) {
        const QFileInfo info(file);
        const QString folder = QDir::toNativeSeparators(info.path());
        QString text = tr("%1  –  %2", "file, folder").arg(info.fileName(), folder);
        QAction* entry = m_recent->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        entry->setData(file);
        entry->setToolTip(plainTip(QDir::toNativeSeparators(file)));
        entry->setCheckable(file == present);
        entry->setChecked(file == present);
        entry->setEnabled(file != present && info.exists());
        connect(entry, &QAction::triggered, this, [this, file] { request(file); });
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("None yet"))->setEnabled(false);
}

void LibraryCommands::showBackups()
{
    auto* dialog = new BackupsDialog(m_parts.library, m_parts.prompts, m_parts.window);
    connect(dialog, &BackupsDialog::failed, &m_parts.acts, &Acts::tellFailed);
    connect(dialog, &BackupsDialog::restored, this,
            [this] { request(qstr(m_parts.library.file().string())); });
    show(dialog);
}

template <typename Dialog>
void LibraryCommands::show(Dialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &Dialog::began, this, [this] {
        m_parts.desk.flush();
        m_parts.desk.setPaused(true);
    });
    connect(dialog, &Dialog::ended, this, [this] { m_parts.desk.setPaused(false); });
    dialog->open();
}

} // namespace duizhao::ui
