#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace duizhao::index {

/// `2025`, `2025-01`, `2025-01-15`, or two of them with `..` between, either of which may be missing: the
/// first and the last day, inclusive; empty: no bound. Ends in the wrong order are swapped. Nothing: no date.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> readDates(std::string_view text);

/// Days since 1970-01-01 of `2025-01-15`, `2025-01` or `2025`; nothing for anything else.
[[nodiscard]] std::optional<int> dayNumber(std::string_view date);

} // namespace duizhao::index
