#pragma once

#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::library {

/// What a library holds and how it has been read, in numbers. Trash is never counted. Over 100,000 articles
/// this takes about a tenth of a second: ask beside the window.

/// A number for each month that has one, in order; the month is `2025-01`, or empty where none is known.
struct MonthCount {
    std::string month;
    std::int64_t count = 0;
    bool operator==(const MonthCount&) const = default;
};

struct MonthSeries {
    std::string name; ///< a publication, or a language (`en`, `zh`, `both`); empty: what has none
    std::vector<MonthCount> months;
    [[nodiscard]] std::int64_t total() const;
};

/// How pairs stand in the issues of one publication.
struct PairsToCheck {
    std::string publication; ///< empty: issues of none
    std::int64_t toCheck = 0;
    std::int64_t confirmed = 0;
};

struct ReadingDay {
    std::string day; ///< `2025-01-15`
    int articles = 0;
    std::int64_t seconds = 0;
    bool operator==(const ReadingDay&) const = default;
};

struct LibraryStatistics {
    std::int64_t publications = 0;
    std::int64_t issues = 0;
    std::int64_t files = 0; ///< editions
    std::int64_t articles = 0;
    std::int64_t unread = 0; ///< archived ones left out
    std::int64_t archived = 0;
    std::int64_t pairs = 0; ///< of articles as they are read
    std::int64_t toCheck = 0;
    std::int64_t confirmed = 0;
    std::int64_t notes = 0; ///< highlights included
    std::int64_t bookmarks = 0;
    std::int64_t tags = 0;
    std::int64_t bytes = 0; ///< of the file, its log left out

    std::vector<MonthSeries> articlesByPublication; ///< by the articles' dates, most articles first
    std::vector<MonthSeries> articlesByLanguage;    ///< of what the search index knows
    std::vector<MonthCount> toCheckByMonth;         ///< by the dates of their issues
    std::vector<PairsToCheck> toCheckByPublication; ///< most to check first; none where there is nothing
    std::vector<MonthCount> readByMonth;            ///< articles marked as read, by hand or by opening them
    std::vector<ReadingDay> reading;                ///< days on which something was read, in order
};

[[nodiscard]] Result<LibraryStatistics> libraryStatistics(const Session& library);

/// Adds to the record of reading. `day` is the reader's own, `2025-01-15`; nothing is added for less than a
/// second. No step of the history.
[[nodiscard]] Result<> recordReading(const Session& library, ArticleId article, std::string_view day,
                                     std::int64_t seconds);

} // namespace duizhao::library
