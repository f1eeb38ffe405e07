#pragma once

namespace duizhao::logging {
class Log;
} // namespace duizhao::logging

namespace duizhao::ui {

class ReadingView;

/// Records from now on what goes wrong on the page and what it is refused. `view` keeps a copy of the log.
void recordPageFaults(ReadingView* view, const logging::Log& log);

} // namespace duizhao::ui
