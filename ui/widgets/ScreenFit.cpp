#include "ui/widgets/ScreenFit.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr QSize frame{16, 56}; ///< a title bar and borders, as desktops draw them

} // namespace

void resizeToFit(QWidget& window, QSize usual)
{
    const QWidget* above = window.parentWidget();
    const QScreen* screen = above == nullptr ? window.screen() : above->window()->screen();
    window.resize(screen == nullptr ? usual : usual.boundedTo(screen->availableSize() - frame));
    if (!window.isVisible() || above == nullptr || screen == nullptr)
        return;
    QRect place(QPoint(), window.size());
    place.moveCenter(above->window()->geometry().center());
    const QRect room = screen->availableGeometry();
    place.moveLeft(
        std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - place.width())));
    place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - place.height())));
    window.move(place.topLeft());
}

} // namespace duizhao::ui
