#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace duizhao::ui {

/// One of our own drawings (`resources/icons/<name>.svg`), in the colour of the palette's text at the time it
/// is painted, so that a change of theme needs no new icons. Sharp at every scale.
[[nodiscard]] QIcon themedIcon(const QString& name);

/// The same as a pixmap of `size` device-independent pixels in a colour of the caller's choice; cached.
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal ratio);

} // namespace duizhao::ui
