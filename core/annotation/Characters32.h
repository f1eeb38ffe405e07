#pragma once

#include <string_view>

namespace duizhao::annotation {

/// Stretches of characters as marks compare them. A character of Chinese says as much as two Latin ones.
[[nodiscard]] int weightOf(std::u32string_view text);

/// How many characters the two have in common at their ends, or at their beginnings.
[[nodiscard]] std::size_t commonEnd(std::u32string_view one, std::u32string_view other);
[[nodiscard]] std::size_t commonBegin(std::u32string_view one, std::u32string_view other);

/// The last or first characters that weigh as much as is wanted, or all.
[[nodiscard]] std::u32string_view lastOf(std::u32string_view text, int weight);
[[nodiscard]] std::u32string_view firstOf(std::u32string_view text, int weight);

} // namespace duizhao::annotation
