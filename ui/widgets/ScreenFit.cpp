#include "ui/widgets/ScreenFit.h"

#include <QScreen>
#include <QWidget>

namespace duizhao::ui {

namespace {

constexpr QSize frame{16, 56}; ///< a title bar and borders, as desktops draw them

} // namespace

void resizeToFit(QWidget& window, QSize usual)
{
    const QWidget* above = window.parentWidget();
    const QScreen* screen = above == nullptr ? window.screen() : above->window()->screen();
    window.resize(screen == nullptr ? usual : usual.boundedTo(screen->availableSize() - frame));
}

} // namespace duizhao::ui
