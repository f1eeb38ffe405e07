#pragma once

#include <string>
#include <string_view>

namespace duizhao::document {

/// Decodes the HTML entity at the start of `text` (which begins with `&`) into `out`; returns the bytes it
/// took, 0 when there is none. cmark-gfm's table of HTML 5 names.
std::size_t decodeEntity(std::string_view text, std::string& out);

/// A text of HTML (an attribute, a summary) with its entities decoded; a bare `&` stays.
[[nodiscard]] std::string withoutEntities(std::string_view text);

/// A link destination or title: backslash escapes and entities decoded.
[[nodiscard]] std::string unescaped(std::string_view text);

} // namespace duizhao::document
