#pragma once

#include "core/library/acts/VersionDiff.h"

#include <QPalette>

class QTextDocument;

namespace duizhao::ui {

/// Two versions as a page: each paragraph marked with − or +, what differs within one struck out or
/// underlined on a ground of its colour; what is the same in grey, long stretches of it folded into a line.
/// Text is put in as text, never as markup. Replaces what is in `document`.
void writeDiff(const library::VersionDiff& diff, const QPalette& palette, QTextDocument& document);

/// `2 added, 1 removed, 3 changed, 12 unchanged`
[[nodiscard]] QString diffSummary(const library::VersionDiff& diff);

} // namespace duizhao::ui
