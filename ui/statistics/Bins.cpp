#include "ui/statistics/Bins.h"

#include "ui/Text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace duizhao::ui {

namespace {

struct BinText {
    Q_DECLARE_TR_FUNCTIONS(Bins)
};

constexpr int monthsInQuarter = 3;
constexpr int daysInWeek = 7;

QDate startOf(const QDate& day, Bins::Unit unit)
{
    switch (unit) {
    case Bins::Unit::Day:
        return day;
    case Bins::Unit::Week: {
        const int past = (day.dayOfWeek() - QLocale().firstDayOfWeek() + daysInWeek) % daysInWeek;
        return day.addDays(-past);
    }
    case Bins::Unit::Month:
        return {day.year(), day.month(), 1};
    case Bins::Unit::Quarter:
        return {day.year(), (day.month() - 1) / monthsInQuarter * monthsInQuarter + 1, 1};
    case Bins::Unit::Year:
        break;
    }
    return {day.year(), 1, 1};
}

QDate after(const QDate& start, Bins::Unit unit)
{
    switch (unit) {
    case Bins::Unit::Day:
        return start.addDays(1);
    case Bins::Unit::Week:
        return start.addDays(daysInWeek);
    case Bins::Unit::Month:
        return start.addMonths(1);
    case Bins::Unit::Quarter:
        return start.addMonths(monthsInQuarter);
    case Bins::Unit::Year:
        break;
    }
    return start.addYears(1);
}

Bins binsOf(const QDate& first, const QDate& last, Bins::Unit unit)
{
    Bins bins;
    bins.unit = unit;
    for (QDate start = startOf(first, unit); start.isValid() && start <= last; start = after(start, unit))
        bins.starts.push_back(start);
    return bins;
}

Bins fewEnough(const QDate& first, const QDate& last, int most, std::initializer_list<Bins::Unit> units)
{
    Bins bins;
    for (const Bins::Unit unit : units) {
        bins = binsOf(first, last, unit);
        if (static_cast<int>(bins.starts.size()) <= most)
            break;
    }
    return bins;
}

QString yearText(int year)
{
    return QLocale().toString(QDate(year, 1, 1), BinText::tr("yyyy", "a year"));
}

} // namespace

int Bins::indexOf(const QDate& day) const
{
    const auto next = std::ranges::upper_bound(starts, day);
    if (next == starts.begin() || !day.isValid())
        return -1;
    const int index = static_cast<int>(next - starts.begin()) - 1;
    return day < after(starts[static_cast<std::size_t>(index)], unit) ? index : -1;
}

QString Bins::title(int index) const
{
    const QDate start = starts.at(static_cast<std::size_t>(index));
    const QLocale locale;
    switch (unit) {
    case Unit::Day:
        return locale.toString(start, BinText::tr("d MMMM yyyy", "a day"));
    case Unit::Week:
        return BinText::tr("%1 – %2", "first and last day of a week")
            .arg(locale.toString(start, QLocale::ShortFormat),
                 locale.toString(start.addDays(daysInWeek - 1), QLocale::ShortFormat));
    case Unit::Month:
        return locale.toString(start, BinText::tr("MMMM yyyy", "a month"));
    case Unit::Quarter:
        return BinText::tr("Quarter %1 of %2", "number, year")
            .arg(QString::number((start.month() - 1) / monthsInQuarter + 1), yearText(start.year()));
    case Unit::Year:
        break;
    }
    return yearText(start.year());
}

QString Bins::label(int index) const
{
    const QDate start = starts.at(static_cast<std::size_t>(index));
    const QLocale locale;
    switch (unit) {
    case Unit::Day:
    case Unit::Week:
        return locale.toString(start, BinText::tr("d MMM", "a day below an axis"));
    case Unit::Month:
        return locale.toString(start, BinText::tr("MMM", "a month below an axis"));
    case Unit::Quarter:
        return BinText::tr("Q%1", "a quarter of a year").arg((start.month() - 1) / monthsInQuarter + 1);
    case Unit::Year:
        break;
    }
    return yearText(start.year());
}

QString Bins::yearLabel(int index) const
{
    if (unit == Unit::Year)
        return {};
    const QDate start = starts.at(static_cast<std::size_t>(index));
    const bool first = index == 0 || starts[static_cast<std::size_t>(index) - 1].year() != start.year();
    return first ? yearText(start.year()) : QString();
}

Bins monthBins(const QDate& first, const QDate& last, int most)
{
    return fewEnough(first, last, most, {Bins::Unit::Month, Bins::Unit::Quarter, Bins::Unit::Year});
}

Bins dayBins(const QDate& first, const QDate& last, int most)
{
    return fewEnough(
        first, last, most,
        {Bins::Unit::Day, Bins::Unit::Week, Bins::Unit::Month, Bins::Unit::Quarter, Bins::Unit::Year});
}

QDate firstOfMonth(const std::string& month)
{
    return QDate::fromString(qstr(month), QStringLiteral("yyyy-MM"));
}

Ticks ticksFor(qint64 highest, int most)
{
    Ticks ticks;
    const auto stepsOf = [&] { return (std::max<qint64>(highest, 1) + ticks.step - 1) / ticks.step; };
    constexpr int base = 10;
    for (qint64 power = 1;; power *= base) {
        for (const int factor : {1, 2, 5}) {
            ticks.step = power * factor;
            if (stepsOf() <= most) {
                ticks.count = static_cast<int>(stepsOf());
                return ticks;
            }
        }
    }
}

} // namespace duizhao::ui
