#pragma once

#include <QSize>

class QWidget;

namespace duizhao::ui {

/// Gives a window its usual size, or as much of it as its screen has room for with a frame around: a report
/// of 1120 pixels must not stand half outside a small laptop. One that is shown already is put over the
/// middle of the window it belongs to, within the screen.
void resizeToFit(QWidget& window, QSize usual);

} // namespace duizhao::ui
