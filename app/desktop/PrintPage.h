#pragma once

#include <QString>

namespace duizhao::logging {
class Log;
} // namespace duizhao::logging

namespace duizhao::desktop {

/// Prints an HTML file that stands alone to a PDF; no window is opened. For `duizhao-cli export --format
/// pdf`, which has no browser. Returns the program's exit code and says on stderr what went wrong.
[[nodiscard]] int printPage(const QString& html, const QString& pdf, const logging::Log& log);

} // namespace duizhao::desktop
