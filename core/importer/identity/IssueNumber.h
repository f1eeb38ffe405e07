#pragma once

#include "core/importer/identity/IssueMark.h"

#include <string>

namespace duizhao::importer {

/// A date as far as it is known: `2025-01-16`, `2025-01`; empty: nothing of it is.
[[nodiscard]] std::string dateText(const MarkDate& date);
/// The number of its publication that a file says to be, as text; empty: it says none. Its title goes before
/// its front matter, that before its address and its name.
[[nodiscard]] std::string numberOf(const IssueMark& mark);
/// The day on which its maker noted it down, as far as it is said: `2025-01-16`; empty: none.
[[nodiscard]] std::string notedOf(const IssueMark& mark);

} // namespace duizhao::importer
