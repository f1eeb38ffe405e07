#pragma once

#include "core/document/Block.h"
#include "core/text/Lines.h"

#include <string>
#include <string_view>

namespace duizhao::document {

/// A leaf of cmark's tree: what it is and where it starts. It ends where the next one starts.
struct Leaf {
    enum class Kind { Heading, Paragraph, Item, Table, Code, Html, Rule };
    Kind kind = Kind::Paragraph;
    int line = 0;           ///< in the whole text
    std::size_t column = 0; ///< bytes before it on that line
    int level = 0;          ///< of a heading
    int depth = 0;          ///< list items around it (an Item counts itself)
    int quotes = 0;         ///< block quotes around it
    bool empty = false;     ///< an Item whose first child is not a paragraph: its mark only
};

/// The block of a leaf that covers `range` of the text, with its own inline source taken from the lines:
/// container prefixes, heading and list marks and fences removed, nothing else changed.
[[nodiscard]] Block blockOf(const Leaf& leaf, text::TextRange range, std::string_view text,
                            const text::Lines& lines);

/// A line without indentation and up to `quotes` quote marks.
[[nodiscard]] std::string_view withoutPrefix(std::string_view line, int quotes);

/// Length of the mark of a footnote definition (`[^1]:`) at the start of `content`, 0 when there is none.
[[nodiscard]] std::size_t footnoteMark(std::string_view content);

} // namespace duizhao::document
