#include "core/base/Clock.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace duizhao {

UtcTime SystemClock::now() const
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::string toIso(UtcTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text.data();
}

UtcTime fromIso(std::string_view text)
{
    std::array<int, 6> part{};
    constexpr std::array<std::size_t, 6> start{0, 5, 8, 11, 14, 17};
    constexpr std::array<std::size_t, 6> length{4, 2, 2, 2, 2, 2};
    if (text.size() != 20) {
        return UtcTime{};
    }
    for (std::size_t i = 0; i < part.size(); ++i) {
        const char* first = text.data() + start[i];
        const auto [end, error] = std::from_chars(first, first + length[i], part[i]);
        if (error != std::errc{} || end != first + length[i]) {
            return UtcTime{};
        }
    }
    const std::chrono::year_month_day date{std::chrono::year{part[0]},
                                           std::chrono::month{static_cast<unsigned>(part[1])},
                                           std::chrono::day{static_cast<unsigned>(part[2])}};
    if (!date.ok()) {
        return UtcTime{};
    }
    return std::chrono::sys_days{date} + std::chrono::hours{part[3]} + std::chrono::minutes{part[4]} +
           std::chrono::seconds{part[5]};
}

} // namespace duizhao
