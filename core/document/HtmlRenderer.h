#pragma once

#include "core/document/Block.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::document {

/// Text made safe for HTML content and for double-quoted attributes.
[[nodiscard]] std::string escapeHtml(std::string_view text);

/// Inline Markdown as HTML of our own making: emphasis, code, strikethrough, links, line breaks. Raw HTML in
/// the input is escaped (`<br>` becomes a line break), links keep only http(s)/mailto (others become plain
/// text) and carry `rel="noreferrer"`, images become a placeholder button `<button class="image"
/// data-src="…">alt</button>` that the page may turn into a picture when clicked.
[[nodiscard]] std::string renderInline(std::string_view inlineMarkdown);

/// The block's inner element (`<h2>`, `<p>`, `<li>`-like `<p class="item">`, `<pre><code>`, `<table>`, …)
/// without any wrapper, id or `lang`: those belong to the page. Same safety as `renderInline`.
/// The first `label` bytes of its plain text (`shownText`) are set as a label, `<span class="label">`.
[[nodiscard]] std::string renderBlock(const Block& block, std::size_t label = 0);

/// A block's plain text (`plainText` of its Markdown, not trimmed) and where its characters stand in the text
/// of what `renderBlock` gives, in UTF-16 units, as a page counts: `units[i]` for the character that byte i
/// belongs to, and one more entry for the end.
struct ShownText {
    std::string plain;
    std::vector<std::uint32_t> units;
};

/// Of a block of prose; empty for tables, code, images and rules.
[[nodiscard]] ShownText shownText(const Block& block);

/// The same for whatever a reader can mark a part of: prose, code, and the cells of a table one after the
/// other with nothing between them. Empty for images and rules.
[[nodiscard]] ShownText markableText(const Block& block);

} // namespace duizhao::document
