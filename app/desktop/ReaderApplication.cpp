#include "app/desktop/ReaderApplication.h"

#include "core/base/Guard.h"
#include "core/logging/Uncaught.h"
#include "ui/Errors.h"

#include <iostream>

namespace duizhao::desktop {

bool ReaderApplication::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (...) {
        end();
        return true;
    }
}

void ReaderApplication::end()
{
    const int code = logging::reportUncaught(m_log, std::cerr, "duizhao");
    if (m_ending)
        return; // the telling itself fails
    m_ending = true;
    const QString what = ui::sentence(thrownError());
    try {
        if (m_tell)
            m_tell(what);
    } catch (...) {
        m_log.error(logging::LogCategory::App, "The reader could not be told");
    }
    exit(code);
}

} // namespace duizhao::desktop
