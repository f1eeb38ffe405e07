#pragma once

#include "core/recognition/forms/SourceBlocks.h"

#include <vector>

namespace duizhao::recognition {

/// A table of two columns, the one in English and the other in Chinese, is a text and its translation: each
/// row becomes a block a cell. Other tables stay.
void splitBilingualTables(std::vector<document::Block>& blocks, const SourceBlocks& source);

/// How many rows of the text stand in two languages, one a cell.
[[nodiscard]] int bilingualRows(const text::Lines& lines);

} // namespace duizhao::recognition
