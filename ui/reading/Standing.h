#pragma once

#include "core/model/Records.h"

#include <QString>

namespace duizhao::ui {

/// How sure a pair is, in a few words: 'Confirmed', '97% confidence', 'Should be checked'.
[[nodiscard]] QString standingOf(const model::StoredBead& bead);
/// Why the aligner thinks so, translated: 'length, 3 shared names'; may be empty.
[[nodiscard]] QString reasonOf(const model::StoredBead& bead);

} // namespace duizhao::ui
