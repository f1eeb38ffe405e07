#include "core/index/QueryDates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace duizhao::index {

namespace {

struct PartialDate {
    int year = 0;
    unsigned month = 0; ///< 0: not said
    unsigned day = 0;
};

std::optional<unsigned> digits(std::string_view text, std::size_t fewest, std::size_t most)
{
    if (text.size() < fewest || text.size() > most ||
        !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    unsigned value = 0;
    for (const char c : text) {
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

std::optional<PartialDate> readDate(std::string_view text)
{
    std::array<std::string_view, 3> parts;
    std::size_t count = 0;
    while (count < parts.size()) {
        const std::size_t end = text.find_first_of("-/.");
        parts[count++] = text.substr(0, end);
        if (end == std::string_view::npos) {
            text = {};
            break;
        }
        text.remove_prefix(end + 1);
        if (text.empty() || count == parts.size()) {
            return std::nullopt;
        }
    }
    const auto year = digits(parts[0], 4, 4);
    const auto month = count > 1 ? digits(parts[1], 1, 2) : std::optional<unsigned>{0};
    const auto day = count > 2 ? digits(parts[2], 1, 2) : std::optional<unsigned>{0};
    if (!year || !month || !day || (count > 1 && (*month < 1 || *month > 12)) ||
        (count > 2 && (*day < 1 || *day > 31))) {
        return std::nullopt;
    }
    return PartialDate{static_cast<int>(*year), *month, *day};
}

std::string written(int year, unsigned month, unsigned day)
{
    std::array<char, 32> text{};
    const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year, month, day);
    return {text.data(), static_cast<std::size_t>(size)};
}

std::string firstDay(const PartialDate& date)
{
    return written(date.year, std::max(date.month, 1U), std::max(date.day, 1U));
}

std::string lastDay(const PartialDate& date)
{
    // Dates are compared as text: the 31st is the end of any month.
    return written(date.year, date.month == 0 ? 12 : date.month, date.day == 0 ? 31 : date.day);
}

} // namespace

std::optional<std::pair<std::string, std::string>> readDates(std::string_view text)
{
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        const auto date = readDate(text);
        return date ? std::optional{std::pair{firstDay(*date), lastDay(*date)}} : std::nullopt;
    }
    const std::string_view left = text.substr(0, dots);
    const std::string_view right = text.substr(dots + 2);
    const auto first = readDate(left);
    const auto last = readDate(right);
    const bool read = (left.empty() || first) && (right.empty() || last) && (first || last);
    if (!read) {
        return std::nullopt;
    }
    if (first && last && lastDay(*last) < firstDay(*first)) {
        return std::pair{firstDay(*last), lastDay(*first)};
    }
    return std::pair{first ? firstDay(*first) : std::string{}, last ? lastDay(*last) : std::string{}};
}

std::optional<int> dayNumber(std::string_view text)
{
    const auto date = readDate(text);
    if (!date) {
        return std::nullopt;
    }
    const std::chrono::year_month_day day{std::chrono::year{date->year},
                                          std::chrono::month{std::max(date->month, 1U)},
                                          std::chrono::day{std::max(date->day, 1U)}};
    const std::chrono::sys_days last{day.year() / day.month() / std::chrono::last};
    return static_cast<int>((day.ok() ? std::chrono::sys_days{day} : last).time_since_epoch().count());
}

} // namespace duizhao::index
