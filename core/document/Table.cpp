#include "core/document/Table.h"

#include "core/text/Lines.h"

#include <algorithm>

namespace duizhao::document {

std::vector<std::string> tableCells(std::string_view row)
{
    row = text::trimmed(row);
    if (row.starts_with('|')) {
        row.remove_prefix(1);
    }
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (row[at] == '\\' && at + 1 < row.size() && row[at + 1] == '|') {
            cell += '|';
            ++at;
        } else if (row[at] == '|') {
            cells.emplace_back(text::trimmed(cell));
            cell.clear();
            if (at + 1 == row.size()) {
                return cells;
            }
        } else {
            cell += row[at];
        }
    }
    cells.emplace_back(text::trimmed(cell));
    return cells;
}

bool isTableDelimiter(std::string_view row)
{
    if (row.find('|') == std::string_view::npos || row.find('-') == std::string_view::npos ||
        row.find_first_not_of("|:- \t") != std::string_view::npos) {
        return false;
    }
    const auto cells = tableCells(row);
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
        const auto from = cell.starts_with(':') ? 1U : 0U;
        const auto to = cell.size() - (cell.size() > 1 && cell.ends_with(':') ? 1U : 0U);
        return to > from && cell.find_first_not_of('-', from) >= to;
    });
}

} // namespace duizhao::document
