#pragma once

#include "core/document/Block.h"
#include "core/text/Lines.h"

#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// A block of text copied from a web page, and how many blank lines stood before it.
struct WebBlock {
    document::Block block;
    int blanksBefore = 0;
};

/// Reads such text into blocks that hold every non-blank character. Lines that follow one another without a
/// blank line are paragraphs of their own when the text is not wrapped (long lines), and one paragraph when
/// it is (each line as full as the width allows). `•`, `◦`, `①` … are list items, also when the bullet
/// stands alone above its text; runs of command lines are code; headings (also underlined ones), lists,
/// quotes, tables, fences and pictures are read as Markdown, each by itself. Linear.
[[nodiscard]] std::vector<WebBlock> readWebText(std::string_view text, const text::Lines& lines);

} // namespace duizhao::recognition
