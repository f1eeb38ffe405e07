#include "app/desktop/Application.h"
#include "app/desktop/Environment.h"
#include "app/desktop/HeadlessRender.h"
#include "app/desktop/PrintPage.h"
#include "app/desktop/QtMessages.h"
#include "app/desktop/ReaderApplication.h"
#include "core/library/store/Places.h"
#include "core/logging/Uncaught.h"
#include "ui/Settings.h"
#include "ui/dialogs/DesktopPrompts.h"

#include <iostream>

using namespace duizhao;

namespace {
int runReader(desktop::ReaderApplication& qt, const desktop::Options& options, QSettings& store,
              const logging::Log& log)
{
    const SystemClock clock;
    if (!options.headlessFolder.isEmpty())
        return desktop::renderHeadless(options.headlessFolder, clock, log);
    if (!options.pageToPrint.isEmpty() && options.files.size() == 1)
        return desktop::printPage(options.pageToPrint, options.files.first(), log);
    ui::DesktopPrompts prompts;
    qt.setTell([&prompts](const QString& what) {
        prompts.tell(nullptr, desktop::ReaderApplication::tr("Duizhao has to end"), what, {});
    });
    desktop::Application application(options, prompts, store, clock, log);
    if (!application.start())
        return options.link.isEmpty() ? 1 : 0;
    return desktop::ReaderApplication::exec();
}

int start(int argc, char* argv[], logging::Log& log)
{
    desktop::nameProgram();
    const QString own = QStringLiteral("duizhao");
    QSettings store(QSettings::IniFormat, QSettings::UserScope, own, own);
    desktop::prepareRendering(ui::Settings(store).hardwareRendering());
    desktop::ReaderApplication qt(argc, argv);
    const desktop::Options options = desktop::parseOptions(QCoreApplication::arguments());
    log = logging::Log::open(logging::usualLogSettings(library::stateFolder() / library::kWindowLog,
                                                       std::cerr, options.verbosity));
    const desktop::QtMessages messages(log);
    qt.setLog(log);
    log.info(logging::LogCategory::App, "duizhao " DUIZHAO_VERSION " starts");
    desktop::prepareApplication(qt, ui::Settings(store), options);
    return runReader(qt, options, store, log);
}

} // namespace

int main(int argc, char* argv[])
{
    logging::Log log;
    try {
        return start(argc, argv, log);
    } catch (...) {
        return logging::reportUncaught(log, std::cerr, "duizhao");
    }
}
