#pragma once

#include "ui/Style.h"

#include <QFont>
#include <QStyleOptionViewItem>

class QPainter;

namespace duizhao::ui {

/// What the delegates of the panes share.
namespace rowpaint {

/// The rounded ground of a row: selected (with or without the focus), hovered, or none.
void ground(QPainter* painter, const QStyleOptionViewItem& option, const Tones& colors, const QRect& rect);

/// `font` at `scale` times its size.
[[nodiscard]] QFont scaled(const QFont& font, double scale, QFont::Weight weight = QFont::Normal);

/// One line of text, elided at the right; returns the width it took.
int line(QPainter* painter, const QRect& rect, const QFont& font, const QColor& color, const QString& text,
         Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// A title on one line. Where it is too long and ends with a number ('… Issue 352'), that stays, and the
/// middle goes: the numbers of a publication are alike in all else.
void title(QPainter* painter, const QRect& rect, const QFont& font, const QColor& color, const QString& text);

/// How `title` cuts a text to `width`.
[[nodiscard]] QString shortTitle(const QString& text, const QFont& font, int width);

/// A rounded chip with `text`; returns its width. Nothing is painted where it would not fit.
int chip(QPainter* painter, const QRect& space, const QFont& font, const QColor& ground, const QColor& color,
         const QString& text);

/// How many characters of a text fit into a first line of `width`.
[[nodiscard]] int firstLineLength(const QString& text, const QFont& font, int width);

} // namespace rowpaint

} // namespace duizhao::ui
