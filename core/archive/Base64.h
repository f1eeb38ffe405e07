#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace duizhao::archive {

/// RFC 4648 with padding, without line ends.
[[nodiscard]] std::string base64(std::string_view bytes);
/// The reverse; none for anything that is not of that form.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace duizhao::archive
