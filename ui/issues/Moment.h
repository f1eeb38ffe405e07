#pragma once

#include "core/base/Clock.h"

#include <QString>

namespace duizhao::ui {

/// A moment as the reader's clock and locale have it, to the minute.
[[nodiscard]] QString momentText(UtcTime time);

} // namespace duizhao::ui
