#include "app/desktop/Environment.h"

#include "app/desktop/Options.h"
#include "ui/Settings.h"
#include "ui/Style.h"
#include "ui/Translations.h"

#include <QApplication>
#include <QIcon>

namespace duizhao::desktop {

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("duizhao"));
    QCoreApplication::setApplicationName(QStringLiteral("duizhao"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DUIZHAO_VERSION));
}

void prepareRendering(bool hardware)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    if (hardware)
        return;
    const auto unlessSet = [](const char* name, const char* value) {
        if (!qEnvironmentVariableIsSet(name))
            qputenv(name, value);
    };
    unlessSet("QT_QUICK_BACKEND", "software");
    unlessSet("QT_XCB_GL_INTEGRATION", "none");
    const QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    if (!flags.contains("--disable-gpu"))
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", (flags + " --disable-gpu").trimmed());
}

void prepareApplication(QApplication& application, const ui::Settings& settings, const Options& options)
{
    ui::installTranslations(application, options.language.isEmpty() ? settings.language() : options.language);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/duizhao.svg")));
    QGuiApplication::setDesktopFileName(QStringLiteral("duizhao"));
    ui::applyTheme(application, settings.appearance().theme);
}

} // namespace duizhao::desktop
