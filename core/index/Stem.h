#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duizhao::index {

/// What English forms of a word have in common (`models`, `modelled` and `model`; `making`, `makes` and
/// `make`): Snowball's English stemmer (Porter 2). A key for comparing, no word. Folded ASCII letters, at
/// least three and no more than any word has; anything else is its own stem. Safe in any thread.
///
/// What is in the index depends on it: another stemmer needs an index made anew (resources/schema, step
/// 0017).
[[nodiscard]] std::string stemOf(std::string_view word);

inline constexpr std::size_t kLongestStemmed = 64; ///< bytes

} // namespace duizhao::index
