#include "app/desktop/Environment.h"
#include "ui/Settings.h"
#include "ui/Style.h"

#include <QApplication>
#include <QStandardPaths>

#include <gtest/gtest.h>

int main(int argc, char* argv[])
{
    testing::InitGoogleTest(&argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Chromium's sandbox cannot start in a container's root account; only tests turn it off.
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QStandardPaths::setTestModeEnabled(true);
    duizhao::prepareRendering(false);
    QApplication application(argc, argv);
    duizhao::applyTheme(application, duizhao::Theme::Light);
    return RUN_ALL_TESTS();
}
