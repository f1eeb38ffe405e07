#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace duizhao::ui {

/// Between core's UTF-8 and Qt's UTF-16.
[[nodiscard]] QString qstr(std::string_view utf8);
[[nodiscard]] std::string utf8(const QString& text);

} // namespace duizhao::ui
