#include "ui/statistics/Charts.h"

#include "ui/Text.h"
#include "ui/Words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <span>

namespace duizhao::ui {

namespace {

struct Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

constexpr int mostBins = 48;
constexpr std::size_t mostNames = 5;
constexpr int leastMonths = 6;
constexpr int leastDays = 14;
constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 inHoursFrom = 4 * hour;

QString numberText(qint64 value)
{
    return QLocale().toString(value);
}

/// The stretch that some months span, at least half a year.
Bins binsOf(std::span<const library::MonthSeries> series)
{
    QDate first;
    QDate last;
    for (const library::MonthSeries& one : series) {
        for (const library::MonthCount& month : one.months) {
            const QDate day = firstOfMonth(month.month);
            if (!day.isValid())
                continue;
            first = first.isValid() ? std::min(first, day) : day;
            last = last.isValid() ? std::max(last, day) : day;
        }
    }
    if (!first.isValid())
        return {};
    return monthBins(std::min(first, last.addMonths(1 - leastMonths)), last, mostBins);
}

void addTo(ChartData::Series& series, const Bins& bins, const std::vector<library::MonthCount>& months)
{
    series.values.resize(bins.starts.size());
    for (const library::MonthCount& month : months) {
        const int bin = bins.indexOf(firstOfMonth(month.month));
        if (bin >= 0)
            series.values[static_cast<std::size_t>(bin)] += month.count;
    }
}

/// What all have in common: one series a name, in their order.
ChartData chartOf(const QString& title, std::span<const library::MonthSeries> series,
                  const QString& nameOfNone)
{
    ChartData data;
    data.title = title;
    data.bins = binsOf(series);
    data.ticks = numberText;
    data.reads = [](qint64 value) { return articleCount(static_cast<int>(value)); };
    if (data.bins.starts.empty())
        return data;
    for (std::size_t index = 0; index < series.size(); ++index) {
        const bool rest = index >= mostNames && series.size() > mostNames + 1;
        if (!rest || index == mostNames) {
            const QString name = qstr(series[index].name);
            data.series.push_back({rest ? Charts::tr("Others") : name.isEmpty() ? nameOfNone : name, {}});
        }
        addTo(data.series.back(), data.bins, series[index].months);
    }
    return data;
}

ChartData singleChart(const QString& title, const std::vector<library::MonthCount>& months)
{
    const library::MonthSeries one{{}, months};
    return chartOf(title, {&one, 1}, {});
}

} // namespace

ChartData chartOfPublications(const library::LibraryStatistics& statistics)
{
    return chartOf(Charts::tr("Articles by month and publication"), statistics.articlesByPublication,
                   Charts::tr("No publication"));
}

ChartData chartOfLanguages(const library::LibraryStatistics& statistics)
{
    ChartData data =
        chartOf(Charts::tr("Articles by month and language"), statistics.articlesByLanguage, QString());
    for (ChartData::Series& one : data.series) {
        one.name = one.name == QLatin1String("both") ? Charts::tr("Both languages")
                   : one.name == QLatin1String("en") ? Charts::tr("English")
                   : one.name == QLatin1String("zh") ? Charts::tr("Chinese")
                                                     : Charts::tr("No text yet");
    }
    return data;
}

ChartData chartOfPairsToCheck(const library::LibraryStatistics& statistics)
{
    ChartData data =
        singleChart(Charts::tr("Pairs to check by the month of their issue"), statistics.toCheckByMonth);
    data.reads = [](qint64 value) { return pairCount(static_cast<int>(value)); };
    return data;
}

ChartData chartOfReadArticles(const library::LibraryStatistics& statistics)
{
    return singleChart(Charts::tr("Articles read by month"), statistics.readByMonth);
}

ChartData chartOfReadingTime(const library::LibraryStatistics& statistics)
{
    ChartData data;
    data.title = Charts::tr("Reading time");
    data.reads = durationText;
    const auto dayOf = [](const library::ReadingDay& day) {
        return QDate::fromString(qstr(day.day), Qt::ISODate);
    };
    if (!statistics.reading.empty()) {
        const QDate last = dayOf(statistics.reading.back());
        const QDate first = std::min(dayOf(statistics.reading.front()), last.addDays(1 - leastDays));
        data.bins = dayBins(first, last, mostBins);
    }
    ChartData::Series series;
    series.values.resize(data.bins.starts.size());
    for (const library::ReadingDay& day : statistics.reading) {
        const int bin = data.bins.indexOf(dayOf(day));
        if (bin >= 0)
            series.values[static_cast<std::size_t>(bin)] += day.seconds;
    }
    const auto highest = std::ranges::max_element(series.values);
    const bool hours = highest != series.values.end() && *highest >= inHoursFrom;
    data.unit = hours ? hour : minute;
    data.ticks = [hours](qint64 seconds) {
        return hours ? Charts::tr("%1 h").arg(numberText(seconds / hour))
                     : Charts::tr("%1 min").arg(numberText(seconds / minute));
    };
    data.series.push_back(std::move(series));
    return data;
}

qint64 undatedArticles(const library::LibraryStatistics& statistics)
{
    qint64 sum = 0;
    for (const library::MonthSeries& one : statistics.articlesByPublication) {
        for (const library::MonthCount& month : one.months) {
            if (!firstOfMonth(month.month).isValid())
                sum += month.count;
        }
    }
    return sum;
}

QString durationText(qint64 seconds)
{
    const qint64 minutes = (seconds + minute / 2) / minute;
    if (minutes < minute)
        return minutes == 0 && seconds > 0 ? Charts::tr("less than a minute")
                                           : Charts::tr("%1 min").arg(minutes);
    return minutes % minute == 0
               ? Charts::tr("%1 h").arg(numberText(minutes / minute))
               : Charts::tr("%1 h %2 min").arg(numberText(minutes / minute)).arg(minutes % minute);
}

} // namespace duizhao::ui
