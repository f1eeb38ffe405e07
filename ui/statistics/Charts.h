#pragma once

#include "core/library/Statistics.h"
#include "ui/statistics/BarChart.h"

namespace duizhao {

/// The library's numbers as charts, in the reader's language. Charts without bins: there is nothing to show.

/// At most five things by name, the rest as one.
[[nodiscard]] ChartData chartOfPublications(const LibraryStatistics& statistics);
[[nodiscard]] ChartData chartOfLanguages(const LibraryStatistics& statistics);
[[nodiscard]] ChartData chartOfPairsToCheck(const LibraryStatistics& statistics);
[[nodiscard]] ChartData chartOfReadArticles(const LibraryStatistics& statistics);
[[nodiscard]] ChartData chartOfReadingTime(const LibraryStatistics& statistics);

/// Articles that no month is known of.
[[nodiscard]] qint64 undatedArticles(const LibraryStatistics& statistics);

/// `45 min`, `3 h 20 min`.
[[nodiscard]] QString durationText(qint64 seconds);

} // namespace duizhao
