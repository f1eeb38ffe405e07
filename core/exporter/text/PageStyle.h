#pragma once

#include <string>
#include <string_view>

namespace duizhao::exporter {

/// The style of a page that stands alone (core/page/StandalonePage.h), for screens of any width and for
/// paper, where several documents and a list of contents are on it.
[[nodiscard]] std::string pageStyle();

/// One of the style sheets of exports, by the name of its file; empty for any other.
[[nodiscard]] std::string_view webFile(std::string_view name);

} // namespace duizhao::exporter
