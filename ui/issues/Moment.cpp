#include "ui/issues/Moment.h"

#include <QDateTime>
#include <QLocale>

namespace duizhao::ui {

QString momentText(UtcTime time)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count());
    return QLocale().toString(moment, QLocale::ShortFormat);
}

} // namespace duizhao::ui
