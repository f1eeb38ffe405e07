#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace duizhao::desktop {

/// Calls `then` once, when `watched` has been painted for the first time and the event loop is free again;
/// after `patience` milliseconds in any case, for a window that starts hidden or minimised.
class FirstPaint final : public QObject {
    Q_OBJECT

public:
    FirstPaint(QWidget* watched, int patience, std::function<void()> then);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fire();

    std::function<void()> m_then;
};

} // namespace duizhao::desktop
