#pragma once

#include <string>
#include <string_view>

namespace duizhao::recognition {

/// Inline HTML of collected posts as inline Markdown: links and pictures keep their words and addresses,
/// `<br>` becomes a line break, other tags vanish, their text stays. Unclosed tags are kept as text.
[[nodiscard]] std::string inlineHtmlToMarkdown(std::string_view html);

} // namespace duizhao::recognition
