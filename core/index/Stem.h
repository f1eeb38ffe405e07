#pragma once

#include <string>
#include <string_view>

namespace duizhao::index {

/// What English forms of a word have in common, lightly: plural, `-ed`, `-ing`, a silent `e` (`models`,
/// `modelled` and `model`; `making`, `makes` and `make`). A key for comparing, no word. Folded ASCII letters,
/// at least four; any other word is its own stem.
[[nodiscard]] std::string stemOf(std::string_view word);

} // namespace duizhao::index
