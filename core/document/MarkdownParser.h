#pragma once

#include "core/document/Block.h"

#include <string_view>
#include <vector>

namespace duizhao::document {

/// CommonMark with GitHub's tables, strikethrough, autolinks, task lists and footnotes, flattened to blocks
/// in source order. `text` is decoded text (UTF-8, LF). Each block carries its kind, level, marker, inline
/// Markdown, plain text, language, script, lines and source range; disposition is `Shown`, article -1.
/// The ranges of the blocks are disjoint and hold every non-blank character (raw HTML, link reference
/// definitions and front matter included). Lenient where real files need it: `**…：**字` closes.
/// Never fails; nesting of any depth is handled without recursion over it.
[[nodiscard]] std::vector<Block> parseMarkdown(std::string_view text);

/// The same for a part of a file: lines `firstLine` to `lastLine` of `text`; line numbers and ranges of the
/// result refer to the whole `text`.
[[nodiscard]] std::vector<Block> parseMarkdownLines(std::string_view text, int firstLine, int lastLine);

/// Inline Markdown to plain text: marks gone, links by their label, entities decoded, images by their alt
/// text.
[[nodiscard]] std::string plainText(std::string_view inlineMarkdown);

/// A link in inline Markdown. `range` is where its whole source stands in that Markdown.
struct InlineLink {
    std::string label;
    std::string url;
    text::TextRange range;
    bool image = false;
};
[[nodiscard]] std::vector<InlineLink> inlineLinks(std::string_view inlineMarkdown);

/// Fills `text`, `language`, `script` of a block from its `kind` and `markdown` (code, images and rules have
/// no language). For recognisers that make blocks themselves.
void completeBlock(Block& block);

} // namespace duizhao::document
