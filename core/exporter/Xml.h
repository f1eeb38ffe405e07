#pragma once

#include <string>
#include <string_view>

namespace duizhao::exporter {

/// Text as it may stand in XML 1.0, in an element or an attribute in double quotes: `& < > " '` as entities;
/// characters that XML cannot hold at all (controls, U+FFFE, bytes that are not UTF-8) are left out.
[[nodiscard]] std::string xmlEscaped(std::string_view text);

} // namespace duizhao::exporter
