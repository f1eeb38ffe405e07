#pragma once

#include "core/recognition/forms/SourceBlocks.h"

#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// True for a line of a drawn tree: `├──`, `└──`, `│` after any indentation.
[[nodiscard]] bool isTreeLine(std::string_view line);

/// True when lines `first` to `last` are a tree: most of the non-blank ones bear its marks, or (in a fence
/// that stands under an outline's head) all of them are nested bullets.
[[nodiscard]] bool isTree(const text::Lines& lines, int first, int last, bool underOutlineHead);

/// One block a non-blank line: nodes as list items whose level is their depth from 1 and whose text has lost
/// the marks; a line above the first node (the tree's root) as a heading of level 3. The depth comes from how
/// far a mark is indented against the nodes above, so that `│   `, four blanks and odd widths all work.
[[nodiscard]] std::vector<document::Block> readTree(const SourceBlocks& source, int first, int last);

} // namespace duizhao::recognition
