#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace duizhao {

/// The fixed spellings of an enumeration, for storage and JSON: one table, read both ways.
template <typename Enum, std::size_t N>
using EnumNames = std::array<std::pair<Enum, std::string_view>, N>;

template <typename Enum, std::size_t N>
[[nodiscard]] constexpr std::string_view nameIn(const EnumNames<Enum, N>& names, Enum value)
{
    for (const auto& [key, text] : names) {
        if (key == value) {
            return text;
        }
    }
    return {};
}

/// `otherwise` for a spelling that is not in the table.
template <typename Enum, std::size_t N>
[[nodiscard]] constexpr Enum valueIn(const EnumNames<Enum, N>& names, std::string_view wanted, Enum otherwise)
{
    for (const auto& [key, text] : names) {
        if (text == wanted) {
            return key;
        }
    }
    return otherwise;
}

} // namespace duizhao
