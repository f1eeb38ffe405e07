#pragma once

#include "core/base/Result.h"
#include "core/model/Annotation.h"

#include <QColor>
#include <QPalette>
#include <QPixmap>
#include <QStringList>

#include <map>

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::ui {

/// What marks are called and look like outside the page.
namespace marklook {

/// The five colours by the reader's names, in the order of `kMarkColours`.
[[nodiscard]] Result<QStringList> colourNames(const library::Library& library);
/// The name of a colour as the reader calls it; where that cannot be read, why.
[[nodiscard]] QString colourName(const library::Library& library, model::MarkColour colour);
/// A colour's own name.
[[nodiscard]] QString ownName(model::MarkColour colour);
[[nodiscard]] QString word(model::AnnotationKind kind);

/// At least 3:1 against the ground of either kind of palette; None: the accent.
[[nodiscard]] QColor tone(model::MarkColour colour, const QPalette& palette);

/// A round swatch of `size` device-independent pixels; None: a ring.
[[nodiscard]] QPixmap swatch(model::MarkColour colour, const QPalette& palette, int size, qreal ratio);

} // namespace marklook

} // namespace duizhao::ui
