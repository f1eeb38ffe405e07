#pragma once

#include "core/library/read/Statistics.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace duizhao::ui {

/// A stretch of time with a number for each part of it, one after the other without gaps, in parts that are
/// as long as it takes to have few enough of them: days, weeks, months, quarters, years.
struct Bins {
    enum class Unit { Day, Week, Month, Quarter, Year };

    Unit unit = Unit::Month;
    std::vector<QDate> starts; ///< the first day of each
    /// Of the part that a day falls into; -1: of none.
    [[nodiscard]] int indexOf(const QDate& day) const;
    /// `March 2025`, `2025`, … in the reader's language.
    [[nodiscard]] QString title(int index) const;
    /// What fits below an axis; an empty text where the label before it says enough.
    [[nodiscard]] QString label(int index) const;
    /// What stands below the labels: the year where it begins.
    [[nodiscard]] QString yearLabel(int index) const;
};

/// From the first to the last day, in months or longer.
[[nodiscard]] Bins monthBins(const QDate& first, const QDate& last, int most);
/// From the first to the last day, in days or longer.
[[nodiscard]] Bins dayBins(const QDate& first, const QDate& last, int most);

/// The first day of a month `2025-01`; none for anything else.
[[nodiscard]] QDate firstOfMonth(const std::string& month);

/// The ticks of an axis from 0: a step of 1, 2 or 5 times a power of ten, at most `most` of them, the last
/// one not below `highest`. Whole numbers only.
struct Ticks {
    qint64 step = 1;
    int count = 1; ///< steps
    [[nodiscard]] qint64 top() const { return step * count; }
};
[[nodiscard]] Ticks ticksFor(qint64 highest, int most);

} // namespace duizhao::ui
