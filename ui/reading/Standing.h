#pragma once

#include "core/library/Records.h"

#include <QString>

namespace duizhao {

/// How sure a pair is, in a few words: 'Confirmed', '97 % sure', 'Should be checked'.
[[nodiscard]] QString standingOf(const StoredBead& bead);
/// Why the aligner thinks so, translated: 'length, 3 shared names'; may be empty.
[[nodiscard]] QString reasonOf(const StoredBead& bead);

} // namespace duizhao
