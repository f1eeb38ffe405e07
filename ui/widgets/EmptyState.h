#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;
class QLabel;

namespace duizhao::ui {

/// What a pane shows when it has nothing to show: a drawing, a heading, a sentence that says what to do, and
/// buttons that do it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setContent(const QString& icon, const QString& heading, const QString& text);
    /// A button that triggers an action; the action is not owned.
    void addAction(QAction* action);
    [[nodiscard]] QString heading() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void renderIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_heading;
    QLabel* m_text;
    QVBoxLayout* m_buttons;
};

} // namespace duizhao::ui
