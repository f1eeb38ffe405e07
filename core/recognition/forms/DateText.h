#pragma once

#include <string>
#include <string_view>

namespace duizhao::recognition {

/// The first calendar date in a text as `2025-01-15`; empty where there is none. Reads `2025-01-15`,
/// `2025/1/5`, `2025.01.05`, `January 15, 2025`, `Jan 15 2025`, `15 January 2025`, `15th of Jan, 2025`,
/// `2024 年 12 月 20 日`. A month without a day is no date.
[[nodiscard]] std::string findDate(std::string_view text);

/// True when nothing but a date stands there (weekday, time of day and marks around it do not count).
[[nodiscard]] bool isDateLine(std::string_view text);

/// `20250116` as `2025-01-16`; empty when the eight digits are no date.
[[nodiscard]] std::string compactDate(std::string_view eightDigits);

/// Days from one ISO date to another; 0 when either is empty.
[[nodiscard]] int daysBetween(std::string_view from, std::string_view to);

} // namespace duizhao::recognition
