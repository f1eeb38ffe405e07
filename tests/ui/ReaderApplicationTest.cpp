// In a program of its own: there can be one application a process, and this one ends.

#include "app/desktop/ReaderApplication.h"

#include "tests/support/SharedFiles.h"

#include <QTemporaryDir>
#include <QTimer>

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>

namespace duizhao::ui {

namespace {

desktop::ReaderApplication* application = nullptr;

} // namespace

TEST(ReaderApplication, whatAnEventThrowsIsSaidRecordedAndEndsTheProgram)
{
    const QTemporaryDir folder;
    logging::LogSettings settings;
    settings.file = folder.filePath(QStringLiteral("state/x.log")).toStdString();
    application->setLog(logging::Log::open(settings));
    QStringList told;
    application->setTell([&](const QString& what) {
        told << what;
        throw std::runtime_error("the telling fails too");
    });
    QTimer::singleShot(0, application, [] { throw std::out_of_range("the 7th of 3"); });
    testing::internal::CaptureStderr();
    EXPECT_EQ(desktop::ReaderApplication::exec(), 1);
    const std::string said = testing::internal::GetCapturedStderr();
    EXPECT_EQ(said, "duizhao: Something went wrong inside Duizhao (std::out_of_range: the 7th of 3).\n");
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().startsWith(QStringLiteral("Something went wrong inside Duizhao.")))
        << told.front().toStdString();
    EXPECT_NE(test::readFile(settings.file).find("app: Uncaught in duizhao: unexpected: "),
              std::string::npos);
}

} // namespace duizhao::ui

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    duizhao::desktop::ReaderApplication qt(argc, argv);
    duizhao::ui::application = &qt;
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
