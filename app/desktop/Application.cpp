#include "app/desktop/Application.h"

#include "app/desktop/FirstPaint.h"
#include "app/desktop/Sample.h"
#include "app/desktop/SingleInstance.h"
#include "app/desktop/ViewLoader.h"
#include "core/archive/Salvage.h"
#include "core/importer/Importer.h"
#include "core/library/upkeep/Backups.h"
#include "core/library/upkeep/ConflictCopies.h"
#include "core/text/Fold.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/dialogs/Prompts.h"
#include "ui/reading/ReadingPane.h"
#include "ui/upkeep/DailyBackup.h"
#include "ui/upkeep/RecentLibraries.h"
#include "ui/widgets/ScreenFit.h"
#include "ui/widgets/Toast.h"
#include "ui/window/MainWindow.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>
#include <QTimer>

namespace duizhao::desktop {

namespace {

constexpr int paintPatience = 500; // milliseconds
/// Milliseconds. A call without delay stands in the queue before the painting of the list, which then waits
/// for all of WebEngine; a timer comes after it.
constexpr int afterPaint = 1;

} // namespace

Application::Application(Options options, ui::Prompts& prompts, QSettings& settings, const Clock& clock,
                         const logging::Log& log)
    : m_options(std::move(options)), m_instance(new SingleInstance(this)), m_prompts(prompts),
      m_settings(settings), m_clock(clock), m_log(log)
{
    connect(m_instance, &SingleInstance::linkReceived, this, [this](const QString& link) {
        if (m_window)
            m_window->openLink(link);
    });
}

Application::~Application()
{
    m_window.reset(); // before the library it looks at
}

bool Application::start()
{
    QString file = m_options.library;
    if (file.isEmpty())
        file = m_settings.value(QStringLiteral("library/file"), usualLibrary()).toString();
    if (!m_options.link.isEmpty() && SingleInstance::handOver(file, m_options.link))
        return false;
    return openLibrary({file});
}

Application::Next Application::ask(const Error& error, Wanted& wanted)
{
    const auto writing = wanted.access == library::Access::ReadWrite;
    const bool damaged = error.kind == ErrorKind::LibraryDamaged || error.kind == ErrorKind::LibraryForeign;
    QStringList choices{tr("Open another library…"), m_library ? tr("Keep this library open") : tr("Quit")};
    const auto copies = library::backups(ui::utf8(wanted.file));
    const QString readOnly = tr("Open read-only");
    const QString restore = tr("Restore the newest backup");
    const QString save = tr("Save what can be read…");
    if (writing &&
        (error.kind == ErrorKind::LibraryLocked || error.kind == ErrorKind::NotWritable || damaged))
        choices << readOnly;
    if (damaged && !copies.empty())
        choices << restore;
    if (damaged)
        choices << save;
    const int choice =
        m_prompts.choose(m_window.get(), {tr("The library cannot be opened"), ui::sentence(error),
                                          QDir::toNativeSeparators(wanted.file), choices});
    const QString chosen = choices.value(choice);
    if (chosen == readOnly) {
        wanted.access = library::Access::ReadOnly;
        return Next::Retry;
    }
    if (chosen == restore)
        return restoreNewest(wanted);
    if (chosen == save)
        return saveReadable(wanted);
    if (choice != 0)
        return Next::GiveUp;
    const QString other = m_prompts.libraryToOpen(m_window.get());
    if (!other.isEmpty())
        wanted = {other};
    return Next::Retry;
}

Application::Next Application::restoreNewest(const Wanted& wanted)
{
    const std::filesystem::path file{ui::utf8(wanted.file)};
    const auto copies = library::backups(file);
    if (copies.empty())
        return Next::Retry;
    if (const auto done = library::replaceByBackup(file, copies.front().name, m_clock); !done)
        m_prompts.tell(m_window.get(), tr("The backup cannot be restored"), ui::sentence(done.error()), {});
    return Next::Retry;
}

Application::Next Application::saveReadable(Wanted& wanted)
{
    const QString file = m_prompts.fileToSave(
        m_window.get(), tr("Save what can be read"),
        QFileInfo(wanted.file)
            .dir()
            .filePath(tr("%1 saved.duizhao").arg(QFileInfo(wanted.file).completeBaseName())),
        tr("Libraries (*.duizhao)"));
    if (file.isEmpty())
        return Next::Retry;
    NoProgress quiet;
    const auto saved = archive::saveReadable(ui::utf8(wanted.file), ui::utf8(file), m_clock, quiet, m_log);
    if (!saved) {
        m_prompts.tell(m_window.get(), tr("Nothing could be saved"), ui::sentence(saved.error()), {});
        return Next::Retry;
    }
    QStringList lost;
    for (const archive::LostRows& rows : saved->lost)
        lost << (rows.count < 0 ? tr("%1: not known how many").arg(ui::qstr(rows.table))
                                : tr("%1: %2").arg(ui::qstr(rows.table)).arg(rows.count));
    for (const std::string& note : saved->notes)
        lost << tr("A note whose article is lost: %1").arg(ui::qstr(note));
    m_prompts.tell(m_window.get(), tr("Rows saved: %1").arg(saved->rows),
                   lost.isEmpty() ? tr("Nothing was lost.") : tr("These rows were lost:"),
                   lost.join(QLatin1Char('\n')));
    wanted = {file};
    return Next::Retry;
}

bool Application::openLibrary(Wanted wanted)
{
    if (m_library && QFileInfo(wanted.file) == QFileInfo(ui::qstr(m_library->file().string()))) {
        showAnew(); // a backup copy may have been restored
        return true;
    }
    for (;;) {
        const bool firstStart = !m_library && !QFileInfo::exists(wanted.file);
        auto opened = library::Library::open(ui::utf8(wanted.file), wanted.access, m_clock, m_log);
        if (!opened) {
            if (ask(opened.error(), wanted) == Next::GiveUp)
                return false;
            continue;
        }
        if (m_window) {
            // Where the reader was is told by ids, which mean nothing in another library.
            for (const char* key : {"library/place", "library/article", "library/folded"})
                m_settings.remove(QLatin1String(key));
        }
        m_window.reset();
        m_library = std::move(*opened);
        if (m_options.library.isEmpty())
            m_settings.setValue(QStringLiteral("library/file"), QFileInfo(wanted.file).absoluteFilePath());
        ui::RecentLibraries(ui::Settings(m_settings)).add(ui::qstr(m_library->file().string()));
        buildWindow(firstStart);
        return true;
    }
}

void Application::showAnew()
{
    m_window.reset();
    buildWindow(false);
}

void Application::switchTo(const QString& file)
{
    if (!m_window->putAway())
        return;
    const QString named = std::exchange(m_options.library, {});
    const library::Library* before = m_library.get();
    openLibrary({file});
    if (m_library.get() == before)
        m_options.library = named;
}

void Application::buildWindow(bool firstStart)
{
    m_window = std::make_unique<ui::MainWindow>(*m_library, m_prompts, m_settings);
    connect(
        m_window.get(), &ui::MainWindow::libraryRequested, this,
        [this](const QString& file) { switchTo(file); },
        Qt::QueuedConnection); // the window that asks is destroyed
    m_instance->listenFor(ui::qstr(m_library->file().string()));
    ui::resizeToFit(*m_window, m_window->size());
    m_window->show();
    // WebEngine takes a quarter of a second to load: the window stands and is painted before that.
    new FirstPaint(&m_window->readingPane(), paintPatience, [this, firstStart] {
        if (firstStart)
            importSample();
        m_window->resume();
        if (!m_options.files.isEmpty())
            m_window->importPaths(std::exchange(m_options.files, {}));
        if (!m_options.link.isEmpty())
            m_window->openLink(std::exchange(m_options.link, {}));
        QTimer::singleShot(afterPaint, m_window.get(), [this] { loadView(); });
        auto* backup = new ui::DailyBackup(*m_library, m_clock, m_window.get());
        connect(backup, &ui::DailyBackup::failed, m_window.get(), &ui::MainWindow::showError);
        tellConflicts();
    });
}

void Application::tellConflicts()
{
    const auto copies = library::conflictCopies(m_library->file());
    if (!copies.empty())
        m_window->toast().say(
            ui::Toast::Kind::Failed,
            tr("Beside the library lies a copy of it from a conflict: %1. Open it, export its notes "
               "as JSON, and take them in with duizhao-cli import-notes to have both.")
                .arg(ui::qstr(copies.front().filename().string())));
}

void Application::importSample()
{
    const auto issue = importSampleIssue(*m_library);
    m_window->refreshLibrary();
    if (issue)
        m_settings.setValue(QStringLiteral("library/place"), QStringLiteral("issue:%1").arg(issue->value));
    else
        m_window->showError(issue.error());
}

void Application::loadView()
{
    // The tables for comparing text are wanted for the page; they are made while WebEngine is loaded.
    QThreadPool::globalInstance()->start([] { static_cast<void>(text::fold("对照")); });
    const LoadedView loaded = loadReadingView(m_window.get());
    if (loaded.view == nullptr) {
        m_log.error(logging::LogCategory::Page,
                    "The reading page cannot be loaded: " + ui::utf8(loaded.problem));
        m_window->showReadingFailure(loaded.problem);
    } else
        m_window->setReadingView(loaded.view);
}

} // namespace duizhao::desktop
