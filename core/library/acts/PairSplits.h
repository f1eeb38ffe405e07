#pragma once

#include "core/align/edit/BeadEditor.h"
#include "core/library/acts/PairActs.h"
#include "core/storage/Transaction.h"

#include <vector>

namespace duizhao::library {

/// Where each half of a pair is cut: `character` of the `blocks[at]`, everything before it stays above.
struct SplitPlaces {
    struct HalfSplit {
        std::vector<BlockId> blocks;
        std::size_t at = 0;
        int character = 0; ///< 0: between two blocks
    };
    HalfSplit en;
    HalfSplit zh;
};

/// Fails the transaction with NotFound, or InvalidArgument where there is nothing to split.
[[nodiscard]] SplitPlaces findSplitPlaces(storage::Transaction& transaction, const PairSplit& split);

/// Cuts the blocks where that is needed; how many blocks of the pair stay above then.
[[nodiscard]] align::BeadEdit cutAt(storage::Transaction& transaction, const SplitPlaces& places);

} // namespace duizhao::library
