#pragma once

#include "ui/Actions.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace duizhao::ui {

/// Above the page in the repair mode: which mode it is, where the reader stands and how sure that row is, and
/// the single keys, which can be clicked.
class RepairBar final : public QFrame {
    Q_OBJECT

public:
    explicit RepairBar(const Actions& actions, QWidget* parent = nullptr);

    struct Standing {
        int number = 0; ///< of the row, in the page; 0: none
        int rows = 0;
        int toCheck = 0;
        QString sure;
        QString reason;
    };
    void showStanding(const Standing& standing);
    /// A half waits for another, or a stretch is chosen: what to do now. Empty: nothing waits.
    void showHint(const QString& hint);
    /// While a stretch is aligned: only stopping is offered.
    void setBusy(bool busy);

    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString hint() const;

signals:
    void stopped();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();
    QWidget* key(const Actions& actions, ActionId id, const QString& label);

    QLabel* m_place;
    QLabel* m_sure;
    QString m_standing; ///< whole; the label shows what there is room for
    QLabel* m_hint;
    QPushButton* m_stop;
    QWidget* m_keys;
};

} // namespace duizhao::ui
