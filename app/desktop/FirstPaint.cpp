#include "app/desktop/FirstPaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace duizhao::desktop {

FirstPaint::FirstPaint(QWidget* watched, int patience, std::function<void()> then)
    : QObject(watched), m_then(std::move(then))
{
    watched->installEventFilter(this);
    QTimer::singleShot(patience, this, &FirstPaint::fire);
}

bool FirstPaint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint)
        QTimer::singleShot(0, this, &FirstPaint::fire);
    return QObject::eventFilter(watched, event);
}

void FirstPaint::fire()
{
    if (!m_then)
        return;
    const std::function<void()> then = std::exchange(m_then, {});
    deleteLater();
    then();
}

} // namespace duizhao::desktop
