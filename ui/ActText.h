#pragma once

#include "core/library/History.h"

#include <QString>

namespace duizhao {

/// What a step of the history was, in the reader's language: `add tag “AI” to 3 articles`.
[[nodiscard]] QString actText(const HistoryEntry& entry);

} // namespace duizhao
