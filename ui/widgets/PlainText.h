#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace duizhao::ui {

/// Qt takes a text with tags in it for HTML, in labels, tooltips and boxes, and loads what it names: a title
/// `<img src=/dev/zero>` takes all memory. What comes from files is shown with these, as it is; a test reads
/// the sources for other ways.
[[nodiscard]] QLabel* plainLabel(QWidget* parent);
[[nodiscard]] QLabel* plainLabel(const QString& text, QWidget* parent = nullptr);

/// One that takes as many lines as it needs and, however long a title or an address without a blank, widens
/// no dialog. `name`: for the style sheet.
[[nodiscard]] QLabel* wrappedLabel(const char* name, QWidget* parent);

/// A text for `setToolTip` and `Qt::ToolTipRole`, which know no other format than what a text looks like.
[[nodiscard]] QString plainTip(const QString& text);

/// All labels of a box that Qt has put together.
void showPlainText(const QWidget& box);

} // namespace duizhao::ui
