#pragma once

#include "core/base/Ids.h"
#include "core/library/store/EditionRows.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace duizhao::library {

/// Pairs of a person's whose paragraphs went with a version: they wait for them (schema, `waiting_pair`). All
/// run in the caller's transaction.
struct WaitingPair {
    std::int64_t id = 0;
    BeadRow row; ///< without article and blocks
    std::vector<std::int64_t> en;
    std::vector<std::int64_t> zh; ///< fingerprints
};

/// Blocks by fingerprint, in reading order.
using BlocksByPrint = std::multimap<std::int64_t, BlockId>;
[[nodiscard]] BlocksByPrint blocksByPrint(storage::Transaction& transaction, EditionId edition);

/// `row`'s blocks are still there.
void keepWaitingPair(storage::Transaction& transaction, EditionId en, EditionId zh, const BeadRow& row);
[[nodiscard]] std::vector<WaitingPair> waitingPairs(storage::Transaction& transaction, EditionId en,
                                                    EditionId zh);
/// A pair with these very paragraphs is there.
void endWaiting(storage::Transaction& transaction, EditionId en, EditionId zh, const BeadRow& row);
void removeWaitingPair(storage::Transaction& transaction, std::int64_t id);

/// Its blocks, where all are among those given and none is taken.
[[nodiscard]] std::optional<BeadRow> placeWaitingPair(const WaitingPair& pair, const BlocksByPrint& en,
                                                      const BlocksByPrint& zh,
                                                      const std::set<BlockId>& taken);

} // namespace duizhao::library
