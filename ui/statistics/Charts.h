#pragma once

#include "core/library/read/Statistics.h"
#include "ui/statistics/BarChart.h"

namespace duizhao::ui {

/// The library's numbers as charts, in the reader's language. Charts without bins: there is nothing to show.

/// At most five things by name, the rest as one.
[[nodiscard]] ChartData chartOfPublications(const library::LibraryStatistics& statistics);
[[nodiscard]] ChartData chartOfLanguages(const library::LibraryStatistics& statistics);
[[nodiscard]] ChartData chartOfPairsToCheck(const library::LibraryStatistics& statistics);
[[nodiscard]] ChartData chartOfReadArticles(const library::LibraryStatistics& statistics);
[[nodiscard]] ChartData chartOfReadingTime(const library::LibraryStatistics& statistics);

/// Articles that no month is known of.
[[nodiscard]] qint64 undatedArticles(const library::LibraryStatistics& statistics);

/// `45 min`, `3 h 20 min`.
[[nodiscard]] QString durationText(qint64 seconds);

} // namespace duizhao::ui
