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
    prepareRendering(Settings(store).hardwareRendering());

    QApplication qt(argc, argv);
    const Options options = parseOptions(QCoreApplication::arguments());
    prepareApplication(qt, Settings(store), options);
    const SystemClock clock;
    if (!options.headlessFolder.isEmpty())
        return renderHeadless(options.headlessFolder, clock);
    if (!options.pageToPrint.isEmpty() && options.files.size() == 1)
        return printPage(options.pageToPrint, options.files.first());

    DesktopPrompts prompts;
    Application application(options, prompts, store, clock);
    if (!application.start())
        return options.link.isEmpty() ? 1 : 0;
    return QApplication::exec();
}
