#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace duizhao::ui {

/// Shows what a report of a fault should hold, word for word as the button copies it.
class DiagnosticsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit DiagnosticsDialog(const QString& text, QWidget* parent = nullptr);

private:
    void copy();

    QPlainTextEdit* m_text;
    QPushButton* m_copy;
};

} // namespace duizhao::ui
