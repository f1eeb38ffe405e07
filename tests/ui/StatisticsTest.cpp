#include "core/library/read/Statistics.h"

#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingMeter.h"
#include "ui/statistics/BarList.h"
#include "ui/statistics/Charts.h"
#include "ui/statistics/StatisticsDialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMouseEvent>

namespace duizhao::test {

namespace {

/// A publication with an article in each of these months.
library::MonthSeries series(const std::string& name, const std::vector<std::string>& months,
                            std::int64_t count = 1)
{
    library::MonthSeries one{name, {}};
    for (const std::string& month : months)
        one.months.push_back({month, count});
    return one;
}

library::LibraryStatistics someStatistics()
{
    library::LibraryStatistics some;
    some.articlesByPublication = {series("Pond Weekly", {"2024-12", "2025-01", "2025-03"}, 7),
                                  series("", {"", "2025-03"}, 2)};
    some.toCheckByMonth = {{"2025-01", 4}};
    some.toCheckByPublication = {{"Pond Weekly", 4, 1}};
    some.toCheck = 4;
    some.reading = {{"2025-03-01", 1, 300}, {"2025-03-03", 2, 3900}};
    return some;
}

class StatisticsPage : public WindowFixture {};

} // namespace

TEST(Bins, monthsFollowOneAnotherWithoutGaps)
{
    const ui::Bins bins = ui::monthBins({2024, 11, 1}, {2025, 2, 1}, 48);
    ASSERT_EQ(bins.starts.size(), 4U);
    EXPECT_EQ(bins.unit, ui::Bins::Unit::Month);
    EXPECT_EQ(bins.indexOf({2024, 12, 31}), 1);
    EXPECT_EQ(bins.indexOf({2025, 3, 1}), -1);
    EXPECT_EQ(bins.indexOf({2024, 10, 31}), -1);
    EXPECT_EQ(bins.indexOf(QDate()), -1);
    EXPECT_EQ(bins.title(2), QStringLiteral("January 2025"));
    EXPECT_EQ(bins.label(2), QStringLiteral("Jan"));
    EXPECT_EQ(bins.yearLabel(0), QStringLiteral("2024"));
    EXPECT_EQ(bins.yearLabel(1), QString());
    EXPECT_EQ(bins.yearLabel(2), QStringLiteral("2025"));
}

TEST(Bins, longStretchesAreCountedInQuartersAndYears)
{
    EXPECT_EQ(ui::monthBins({2015, 2, 1}, {2025, 2, 1}, 48).unit, ui::Bins::Unit::Quarter);
    const ui::Bins years = ui::monthBins({1999, 2, 1}, {2025, 2, 1}, 48);
    EXPECT_EQ(years.unit, ui::Bins::Unit::Year);
    EXPECT_EQ(years.starts.size(), 27U);
    EXPECT_EQ(years.title(0), QStringLiteral("1999"));
    EXPECT_EQ(ui::dayBins({2025, 1, 1}, {2025, 1, 31}, 48).unit, ui::Bins::Unit::Day);
    const ui::Bins weeks = ui::dayBins({2025, 1, 1}, {2025, 6, 30}, 48);
    EXPECT_EQ(weeks.unit, ui::Bins::Unit::Week);
    EXPECT_EQ(weeks.indexOf({2025, 6, 30}), static_cast<int>(weeks.starts.size()) - 1);
    EXPECT_EQ(ui::dayBins({2023, 1, 1}, {2025, 6, 30}, 48).unit, ui::Bins::Unit::Month);
}

TEST(Ticks, areRoundAndReachTheHighestValue)
{
    for (const auto& [highest, step, top] : std::vector<std::array<qint64, 3>>{
             {0, 1, 1}, {1, 1, 1}, {4, 1, 4}, {5, 2, 6}, {9, 5, 10}, {37, 10, 40}, {1234, 500, 1500}}) {
        const ui::Ticks ticks = ui::ticksFor(highest, 4);
        EXPECT_EQ(ticks.step, step) << highest;
        EXPECT_EQ(ticks.top(), top) << highest;
    }
}

TEST(Charts, theLeastFrequentNamesAreOneSeries)
{
    library::LibraryStatistics some;
    for (int i = 0; i < 9; ++i)
        some.articlesByPublication.push_back(series("Letter " + std::to_string(i), {"2025-01"}, 9 - i));
    const ui::ChartData chart = ui::chartOfPublications(some);
    ASSERT_EQ(chart.series.size(), 6U);
    EXPECT_EQ(chart.series.back().name, QStringLiteral("Others"));
    const int january = chart.bins.indexOf({2025, 1, 1});
    EXPECT_EQ(chart.series.back().values.at(static_cast<std::size_t>(january)), 4 + 3 + 2 + 1);
    EXPECT_EQ(chart.total(january), 45);
}

TEST(Charts, aSingleMonthStandsInHalfAYear)
{
    library::LibraryStatistics one;
    one.articlesByPublication = {series("Pond Weekly", {"2025-01"})};
    const ui::ChartData chart = ui::chartOfPublications(one);
    EXPECT_EQ(chart.bins.starts.size(), 6U);
    EXPECT_EQ(chart.bins.starts.back(), QDate(2025, 1, 1));
}

TEST(Charts, articlesWithoutADateAreToldApart)
{
    EXPECT_EQ(ui::undatedArticles(someStatistics()), 2);
    library::LibraryStatistics undated;
    undated.articlesByPublication = {series("", {""}, 3)};
    EXPECT_TRUE(ui::chartOfPublications(undated).bins.starts.empty());
}

TEST(Charts, timeIsReadInHoursAndMinutes)
{
    EXPECT_EQ(ui::durationText(0), QStringLiteral("0 min"));
    EXPECT_EQ(ui::durationText(20), QStringLiteral("less than a minute"));
    EXPECT_EQ(ui::durationText(300), QStringLiteral("5 min"));
    EXPECT_EQ(ui::durationText(7200), QStringLiteral("2 h"));
    EXPECT_EQ(ui::durationText(12000), QStringLiteral("3 h 20 min"));
    EXPECT_EQ(ui::chartOfReadingTime(someStatistics()).ticks(600), QStringLiteral("10 min"));
}

TEST(BarChart, theBarUnderThePointerIsReadOut)
{
    ui::BarChart chart;
    chart.setData(ui::chartOfPublications(someStatistics()));
    chart.resize(600, 220);
    EXPECT_EQ(chart.readout(), QStringLiteral("Peak  ·  March 2025: 9 articles"));
    chart.show();
    int march = -1;
    for (int x = 0; x < chart.width(); ++x) {
        if (chart.binAt({x, 100}) == chart.data().bins.indexOf({2025, 3, 1}))
            march = x;
    }
    ASSERT_GT(march, 0);
    QMouseEvent move(QEvent::MouseMove, QPointF(march - 2, 100), chart.mapToGlobal(QPointF(march - 2, 100)),
                     Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&chart, &move);
    EXPECT_EQ(chart.readout(), QStringLiteral("March 2025: 9 articles  ·  Pond Weekly 7, No publication 2"));
    EXPECT_EQ(chart.accessibleDescription(), chart.readout());
    EXPECT_EQ(chart.accessibleName(), QStringLiteral("Articles by month and publication"));
    EXPECT_EQ(chart.binAt({0, 100}), -1) << "beside the plot";
}

TEST(BarChart, theKeysGoFromBarToBar)
{
    ui::BarChart chart;
    chart.setData(ui::chartOfPublications(someStatistics()));
    const int last = static_cast<int>(chart.data().bins.starts.size()) - 1;
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.current(), 0);
    QTest::keyClick(&chart, Qt::Key_Left);
    EXPECT_EQ(chart.current(), 0);
    QTest::keyClick(&chart, Qt::Key_End);
    EXPECT_EQ(chart.current(), last);
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.current(), last);
    QTest::keyClick(&chart, Qt::Key_Home);
    EXPECT_EQ(chart.current(), 0);
}

TEST(BarChart, withoutDataItIsEmptyAndPaints)
{
    ui::BarChart chart;
    chart.setData({});
    EXPECT_EQ(chart.readout(), QString());
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.current(), -1);
    EXPECT_FALSE(chart.grab().isNull());
}

TEST_F(StatisticsPage, isCountedBesideTheWindow)
{
    import(sample());
    open();
    trigger(ui::ActionId::Statistics);
    auto* dialog = m_window->findChild<ui::StatisticsDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(soon([&] { return dialog->isReady(); }));
    const auto figures = dialog->findChildren<QLabel*>(QStringLiteral("figure"));
    ASSERT_FALSE(figures.isEmpty());
    EXPECT_EQ(figures.front()->text(), QString::number(articles().size()));
    const auto charts = dialog->findChildren<ui::BarChart*>();
    ASSERT_FALSE(charts.isEmpty());
    EXPECT_EQ(charts.front()->accessibleName(), QStringLiteral("Articles by month and publication"));
    dialog->findChild<QComboBox*>()->setCurrentIndex(1);
    EXPECT_EQ(charts.front()->accessibleName(), QStringLiteral("Articles by month and language"));
}

TEST_F(StatisticsPage, ofAnEmptyLibraryInvites)
{
    ui::StatisticsDialog dialog;
    dialog.count(*m_library);
    ASSERT_TRUE(soon([&] { return dialog.isReady(); }));
    EXPECT_TRUE(dialog.findChildren<ui::BarChart*>().isEmpty());
    EXPECT_TRUE(dialog.findChildren<ui::BarList*>().isEmpty());
}

TEST_F(StatisticsPage, readingIsCountedWhileTheReaderMoves)
{
    const importer::ImportReport report = import(write(QStringLiteral("garden.md"), letter()));
    open();
    delete m_window->findChild<ui::ReadingMeter*>(); // which counts the seconds of the clock
    ui::ReadingMeter meter(*m_library, m_window->desk(), *m_window);
    meter.tick();
    meter.store();
    const auto seconds = [this] {
        std::int64_t sum = 0;
        for (const library::ReadingDay& day : library::libraryStatistics(*m_library)->reading)
            sum += day.seconds;
        return sum;
    };
    const std::int64_t before = seconds();
    read(report);
    const int enough = ui::ReadingMeter::patienceSeconds / ui::ReadingMeter::tickSeconds;
    for (int i = 0; i < enough * 3; ++i)
        meter.tick();
    meter.store();
    EXPECT_EQ(seconds() - before, ui::ReadingMeter::patienceSeconds) << "then the reader is somewhere else";
    m_view->goToPair(m_view->currentPair());
    m_window->desk().stepArticle(1);
    emit m_window->desk().placeChanged(m_window->desk().place());
    meter.tick();
    meter.store();
    EXPECT_EQ(seconds() - before, ui::ReadingMeter::patienceSeconds + ui::ReadingMeter::tickSeconds);
}

} // namespace duizhao::test
