#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

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

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_text;
    QLabel* m_title;
    QHBoxLayout* m_row;
};

} // namespace duizhao::ui
