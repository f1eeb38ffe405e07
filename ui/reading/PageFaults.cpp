#include "ui/reading/PageFaults.h"

#include "core/logging/Log.h"
#include "ui/Text.h"
#include "ui/reading/ReadingView.h"

namespace duizhao::ui {

void recordPageFaults(ReadingView* view, const logging::Log& log)
{
    QObject::connect(view, &ReadingView::faulted, view, [log](const PageFault& fault) {
        log.warning(logging::LogCategory::Page, utf8(fault.what));
        log.debug(logging::LogCategory::Page, utf8(fault.detail));
    });
}

} // namespace duizhao::ui
