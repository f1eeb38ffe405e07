#pragma once

#include <QString>

namespace duizhao {
class Clock;
} // namespace duizhao

namespace duizhao::desktop {

/// Imports the sample issue into a fresh library in `folder`, renders its page side by side to
/// `welcome.pdf` and `welcome.png` there and prints where they are. Returns the program's exit code.
[[nodiscard]] int renderHeadless(const QString& folder, const Clock& clock);

} // namespace duizhao::desktop
