#pragma once

#include "core/library/store/History.h"

#include <QString>

namespace duizhao::ui {

/// What a step of the history was, in the reader's language: `add tag “AI” to 3 articles`. Long titles are
/// cut.
[[nodiscard]] QString actText(const library::HistoryEntry& entry);
/// The same as something that has happened: 'Tag “ai” added to 3 articles'.
[[nodiscard]] QString doneText(const library::HistoryEntry& entry);

} // namespace duizhao::ui
