#pragma once

#include <string_view>

namespace duizhao::document {

/// Length of the raw HTML tag, comment, declaration or processing instruction at the start of `text`
/// (CommonMark section 6.6), 0 when there is none. Looks at no more than 4,096 bytes.
[[nodiscard]] std::size_t tagLength(std::string_view text);

/// The element's name of a tag as returned above, without `/`; empty for comments and the like.
[[nodiscard]] std::string_view tagName(std::string_view tag);

/// True for the elements of HTML, current and retired, and for custom elements (with a hyphen). Other names
/// in angle brackets (`<start>`, `<api>`) are words of the text.
[[nodiscard]] bool isHtmlElement(std::string_view name);

} // namespace duizhao::document
