#include "tests/screens/MoreScreens.h"
#include "tests/screens/Photographer.h"
#include "ui/Translations.h"
#include "ui/statistics/BarChart.h"
#include "ui/statistics/StatisticsDialog.h"

#include <QApplication>
#include <QDate>

#include <array>

namespace duizhao {

namespace {

/// What two years with some letters would leave: growing, with a summer in between.
library::LibraryStatistics twoYears()
{
    library::LibraryStatistics some;
    const std::array<const char*, 7> names{"The Harbour Letter", "Pond Weekly", "磨坊周报", "Field Notes",
                                           "Lamp & Lens",        "风车通讯",    ""};
    const QDate begin(2024, 2, 1);
    for (std::size_t name = 0; name < names.size(); ++name) {
        library::MonthSeries series{names.at(name), {}};
        for (int month = static_cast<int>(name) * 2; month < 24; ++month) {
            const QDate day = begin.addMonths(month);
            const bool summer = day.month() == 7 || day.month() == 8;
            const auto count = (60 - 8 * static_cast<int>(name)) * (month + 8) / 24 / (summer ? 3 : 1);
            series.months.push_back(
                {day.toString(QStringLiteral("yyyy-MM")).toStdString(), count + month % 5});
            some.articles += count;
        }
        some.articlesByPublication.push_back(series);
    }
    some.articlesByLanguage = some.articlesByPublication;
    some.articlesByLanguage.resize(3);
    some.articlesByLanguage[0].name = "both";
    some.articlesByLanguage[1].name = "zh";
    some.articlesByLanguage[2].name = "en";
    some.articlesByPublication.back().months.push_back({"", 31});
    for (int month = 3; month < 24; ++month)
        some.toCheckByMonth.push_back(
            {begin.addMonths(month).toString(QStringLiteral("yyyy-MM")).toStdString(),
             (month * 7) % 19 + month});
    std::int64_t left = 148;
    for (const char* name : names) {
        some.toCheckByPublication.push_back({name, left, left * 3});
        some.toCheck += left;
        left = left * 5 / 9;
    }
    for (int day = 0; day < 41; ++day) {
        if (day % 7 != 2)
            some.reading.push_back({QDate(2025, 12, 20).addDays(day).toString(Qt::ISODate).toStdString(),
                                    1 + day % 4, 420 + (day * 37) % 61 * 60});
    }
    some.readByMonth = some.toCheckByMonth;
    some.unread = 214;
    some.issues = 402;
    some.publications = 6;
    some.pairs = 31'480;
    some.confirmed = 5'120;
    some.notes = 368;
    return some;
}

void shootDialog(Photographer& camera, const QString& name, const library::LibraryStatistics& statistics)
{
    ui::StatisticsDialog dialog(&camera.window());
    dialog.fill(statistics);
    dialog.show();
    if (auto* chart = dialog.findChild<ui::BarChart*>(); chart != nullptr && statistics.articles > 1)
        chart->setCurrent(17);
    camera.take(name, &dialog);
}

} // namespace

void shootStatistics(const QString& folder)
{
    Photographer camera(folder);
    camera.start();
    shootDialog(camera, QStringLiteral("statistics"), twoYears());
    shootDialog(camera, QStringLiteral("statistics-empty"), {});
    shootDialog(camera, QStringLiteral("statistics-sample"), *library::libraryStatistics(camera.library()));
    camera.setTheme(ui::ActionId::ThemeDark);
    shootDialog(camera, QStringLiteral("statistics-dark"), twoYears());
    camera.setTheme(ui::ActionId::ThemeLight);
    camera.start(QStringLiteral("zh_CN"));
    shootDialog(camera, QStringLiteral("statistics-chinese"), twoYears());
    ui::installTranslations(*qApp, QStringLiteral("en"));
}

} // namespace duizhao
