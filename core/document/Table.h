#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::document {

/// The cells of one pipe table row: outer pipes dropped, `\|` decoded, blanks trimmed.
[[nodiscard]] std::vector<std::string> tableCells(std::string_view row);

/// True for a delimiter row such as `| --- | :-: |`.
[[nodiscard]] bool isTableDelimiter(std::string_view row);

} // namespace duizhao::document
