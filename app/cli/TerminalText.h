#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace duizhao::cli {

/// A text as it may go to a terminal: line ends and tabs stay; every other control character, C1 and bytes
/// that are no UTF-8 included, is shown (`␛`, `\x9b`) instead of obeyed. A title may hold what moves the
/// cursor, sets the window's name or answers for the person.
[[nodiscard]] std::string forTerminal(std::string_view text);

/// Whether `stream` is this program's standard output and that is a terminal.
[[nodiscard]] bool isTerminal(const std::ostream& stream);

} // namespace duizhao::cli
