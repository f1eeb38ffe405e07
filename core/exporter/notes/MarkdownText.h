#pragma once

#include <string>
#include <string_view>

namespace duizhao::exporter {

/// Plain text as inline Markdown that shows the same; line ends become blanks.
[[nodiscard]] std::string escapeMarkdown(const std::string& text);

/// Every line of a text behind `> `, without blank ends and without a line end at the end; empty for an empty
/// text.
[[nodiscard]] std::string blockquote(std::string_view markdown);

/// Markdown as safe HTML, block after block.
[[nodiscard]] std::string markdownAsHtml(const std::string& markdown);

} // namespace duizhao::exporter
