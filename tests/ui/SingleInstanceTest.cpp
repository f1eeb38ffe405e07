#include "app/desktop/SingleInstance.h"

#include "app/desktop/Application.h"
#include "core/library/read/Articles.h"
#include "tests/support/FakePrompts.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/widgets/Toast.h"
#include "ui/window/MainWindow.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <chrono>
#include <future>

namespace duizhao::ui {

namespace {

const auto link = QStringLiteral("duizhao://article/0f8fad5b-d9cb-469f-a165-70867728950e?pair=2");

/// As a second program would do it, which waits for the first one's answer.
std::future<bool> handOverFromElsewhere(const QString& library, const QString& what)
{
    return std::async(std::launch::async, [=] { return desktop::SingleInstance::handOver(library, what); });
}

bool answered(std::future<bool>& taken)
{
    const bool came = QTest::qWaitFor(
        [&] { return taken.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 10'000);
    return came && taken.get();
}

} // namespace

TEST(SingleInstance, aLinkReachesTheProgramThatHasTheLibraryOpen)
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(QStringLiteral("a.duizhao"));
    desktop::SingleInstance running;
    running.listenFor(library);
    QSignalSpy received(&running, &desktop::SingleInstance::linkReceived);
    auto taken = handOverFromElsewhere(library, link);
    EXPECT_TRUE(answered(taken));
    ASSERT_EQ(received.size(), 1);
    EXPECT_EQ(received.front().front().toString(), link);
}

TEST(SingleInstance, aProgramWithAnotherLibraryIsLeftAlone)
{
    const QTemporaryDir folder;
    desktop::SingleInstance running;
    running.listenFor(folder.filePath(QStringLiteral("a.duizhao")));
    auto taken = handOverFromElsewhere(folder.filePath(QStringLiteral("b.duizhao")), link);
    EXPECT_FALSE(answered(taken));
    running.listenFor(folder.filePath(QStringLiteral("b.duizhao")));
    auto former = handOverFromElsewhere(folder.filePath(QStringLiteral("a.duizhao")), link);
    EXPECT_FALSE(answered(former)) << "it has opened another library since";
}

TEST(SingleInstance, withNobodyThereTheProgramStartsItself)
{
    const QTemporaryDir folder;
    EXPECT_FALSE(desktop::SingleInstance::handOver(folder.filePath(QStringLiteral("a.duizhao")), link));
}

TEST(SingleInstance, theWindowGoesWhereASecondStartPointsAndSaysWhatIsNotThere)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    test::FakePrompts prompts;
    const SystemClock clock;
    desktop::Options options;
    options.library = folder.filePath(QStringLiteral("library.duizhao"));
    desktop::Application first(options, prompts, settings, clock);
    ASSERT_TRUE(first.start());
    ASSERT_TRUE(QTest::qWaitFor([&] { return first.window()->desk().document() != nullptr; }, 20'000));
    const auto articles = library::articles(*first.library(), {});
    ASSERT_TRUE(articles);
    const model::ArticleSummary& wanted = articles->back();
    auto taken = handOverFromElsewhere(
        options.library,
        QStringLiteral("duizhao://article/%1?pair=1").arg(QString::fromStdString(wanted.uuid)));
    EXPECT_TRUE(answered(taken));
    EXPECT_TRUE(QTest::qWaitFor([&] { return first.window()->desk().article() == wanted.id; }, 20'000));
    auto nowhere = handOverFromElsewhere(options.library, link);
    EXPECT_TRUE(answered(nowhere));
    EXPECT_TRUE(QTest::qWaitFor([&] { return first.window()->toast().isVisible(); }, 20'000));
    EXPECT_EQ(first.window()->desk().article(), wanted.id) << "the reader stays";
}

} // namespace duizhao::ui
