#pragma once

#include "ui/reading/Appearance.h"

#include <QColor>
#include <QPalette>

class QApplication;

namespace duizhao::ui {

/// The colours of the window's own painting (delegates, chips, headings), for the palette now in force.
struct Tones {
    QColor text;      ///< titles
    QColor secondary; ///< the second language, body text of cards
    QColor muted;     ///< dates, counts, section headings
    QColor accent;    ///< unread dot, bookmark, links
    QColor selection; ///< behind a selected row in the pane with the focus
    QColor idle;      ///< behind a selected row elsewhere, and chips
    QColor hover;     ///< behind the row under the pointer
    QColor line;      ///< hairlines between panes and rows
    QColor warning;
};

[[nodiscard]] Tones tones(const QPalette& palette);

/// `Theme::System` resolved: dark when the desktop's own palette is.
[[nodiscard]] Theme resolvedTheme(Theme theme);

/// Fusion with our palette and a small style sheet. Also called when the reader changes the theme.
void applyTheme(QApplication& application, Theme theme);

} // namespace duizhao::ui
