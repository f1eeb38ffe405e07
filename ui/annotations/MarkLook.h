#pragma once

#include "core/annotation/Annotation.h"

#include <QColor>
#include <QPalette>
#include <QPixmap>
#include <QStringList>

#include <map>

namespace duizhao {

class Library;

/// What marks are called and look like outside the page.
namespace marklook {

/// The five colours by the reader's names, in the order of `kMarkColours`.
[[nodiscard]] QStringList colourNames(const Library& library);
/// A colour's own name.
[[nodiscard]] QString ownName(MarkColour colour);
[[nodiscard]] QString word(AnnotationKind kind);

/// At least 3:1 against the ground of either kind of palette; None: the accent.
[[nodiscard]] QColor tone(MarkColour colour, const QPalette& palette);

/// A round swatch of `size` device-independent pixels; None: a ring.
[[nodiscard]] QPixmap swatch(MarkColour colour, const QPalette& palette, int size, qreal ratio);

} // namespace marklook

} // namespace duizhao
