#pragma once

#include "core/text/Lines.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::document {

/// What decides the block structure of a text, line by line, and nothing else: the indentation and container
/// marks as they stand, then a stand-in for the content (`x`, `# x`, a fence, a tag). cmark-gfm parses this
/// instead of the text, so that structure is cmark's to the letter while its inline pass, of which we use
/// nothing and which has quadratic scans, meets only `x`. Columns are those of the text for the first
/// `kDeepest` bytes of a line; container marks beyond that are text, which bounds the depth of the tree.
struct Skeleton {
    std::string text;
    std::vector<int> tableHeads; ///< lines, counted in the whole text, that are header rows of tables
};

inline constexpr std::size_t kDeepest = 256;

[[nodiscard]] Skeleton makeSkeleton(const text::Lines& lines, int first, int last);

/// Where the content of a line begins behind its blanks, quote marks, bullets and list numbers.
[[nodiscard]] std::size_t contentStart(std::string_view line);

} // namespace duizhao::document
