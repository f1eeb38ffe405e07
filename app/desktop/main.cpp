#include "app/desktop/Application.h"
#include "app/desktop/Environment.h"
#include "app/desktop/HeadlessRender.h"
#include "app/desktop/PrintPage.h"
#include "ui/Settings.h"
#include "ui/dialogs/DesktopPrompts.h"

#include <QApplication>

using namespace duizhao;

int main(int argc, char* argv[])
{
    QCoreApplication::setOrganizationName(QStringLiteral("duizhao"));
    QCoreApplication::setApplicationName(QStringLiteral("duizhao"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DUIZHAO_VERSION));
    QSettings store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("duizhao"),
                    QStringLiteral("duizhao"));
    desktop::prepareRendering(ui::Settings(store).hardwareRendering());

    QApplication qt(argc, argv);
    const desktop::Options options = desktop::parseOptions(QCoreApplication::arguments());
    desktop::prepareApplication(qt, ui::Settings(store), options);
    const SystemClock clock;
    if (!options.headlessFolder.isEmpty())
        return desktop::renderHeadless(options.headlessFolder, clock);
    if (!options.pageToPrint.isEmpty() && options.files.size() == 1)
        return desktop::printPage(options.pageToPrint, options.files.first());

    ui::DesktopPrompts prompts;
    desktop::Application application(options, prompts, store, clock);
    if (!application.start())
        return options.link.isEmpty() ? 1 : 0;
    return QApplication::exec();
}
