#include <QApplication>
#include <QStandardPaths>

#include <gtest/gtest.h>
#include <unistd.h>

int main(int argc, char** argv)
{
    // Listing and running both happen without a display; what the caller has set stands.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    // As root Chromium's sandbox cannot start: it is off for the tests, and only for them.
    if (geteuid() == 0) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    }
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication application(argc, argv);
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
