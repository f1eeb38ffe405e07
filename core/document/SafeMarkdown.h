#pragma once

#include <string>
#include <string_view>

namespace duizhao::document {

/// Inline Markdown without an address that another reader of it would run: links, pictures, addresses in
/// angle brackets, definitions of references and tags whose address is `javascript:`, `vbscript:`, `data:` or
/// `file:`, however it is disguised, get a backslash before them and stand there as text. Everything else is
/// as it was, byte for byte.
[[nodiscard]] std::string withoutActiveLinks(std::string_view markdown);

/// Whether an address is one of those.
[[nodiscard]] bool isActiveAddress(std::string_view url);

} // namespace duizhao::document
