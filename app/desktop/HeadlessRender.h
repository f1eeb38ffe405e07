#pragma once

#include <QString>

namespace duizhao {
class Clock;
} // namespace duizhao

namespace duizhao::logging {
class Log;
} // namespace duizhao::logging

namespace duizhao::desktop {

/// Imports the sample issue into a library in a folder of its own, which goes again, renders its page side by
/// side to `welcome.pdf` and `welcome.png` in `folder` and prints where they are. A file of these names that
/// is no earlier picture stays, and the new one gets a number. Returns the program's exit code.
[[nodiscard]] int renderHeadless(const QString& folder, const Clock& clock, const logging::Log& log);

} // namespace duizhao::desktop
