#include "app/desktop/Environment.h"
#include "app/desktop/Options.h"
#include "app/desktop/QtMessages.h"
#include "app/desktop/ReaderApplication.h"
#include "app/desktop/RunReader.h"
#include "core/library/store/Places.h"
#include "core/logging/Uncaught.h"
#include "ui/Settings.h"

#include <iostream>

using namespace duizhao;

namespace {

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
    return desktop::runReader(qt, options, store, log);
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
