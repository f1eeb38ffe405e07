#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace duizhao::ui {

/// Between core's UTF-8 and Qt's UTF-16.
[[nodiscard]] QString qstr(std::string_view utf8);
[[nodiscard]] std::string utf8(const QString& text);

/// The text within so many columns, a Chinese character taking two; what is longer loses its middle, since
/// the number of an issue stands at an end of its title.
[[nodiscard]] QString shortened(const QString& text, int columns);
/// For names within a sentence: a menu's entry, a message.
constexpr int nameColumns = 44;

} // namespace duizhao::ui
