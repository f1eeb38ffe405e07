#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace duizhao::ui {

/// The heading of a pane: small, quiet, with room for a few buttons on the right.
class PaneHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PaneHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    [[nodiscard]] QString title() const;
    void addWidget(QWidget* widget);
    /// A flat button for an action; the action is not owned.
    void addButton(QAction* action);
    /// One ahead of the title, there while the checkable action is off: it brings back what was put away.
    void offerBack(QAction* action);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();
    [[nodiscard]] QToolButton* buttonFor(QAction* action);

    QString m_text;
    QLabel* m_title;
    QHBoxLayout* m_row;
};

} // namespace duizhao::ui
