#pragma once

#include "core/library/Records.h"
#include "core/storage/Transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace duizhao {

/// A block as a row of the table.
struct BlockRow {
    EditionId edition;
    std::int64_t source = 0;
    int ordinal = 0;
    ArticleId article;
};

/// Inserts a block; `Block::article` is stored as the part it belongs to.
[[nodiscard]] BlockId insertBlock(Transaction& transaction, const BlockRow& row, const Block& block);
/// Overwrites one that keeps its id.
void updateBlock(Transaction& transaction, BlockId id, const BlockRow& row, const Block& block);

/// One block; none when there is no such block.
[[nodiscard]] std::optional<StoredBlock> readBlock(Transaction& transaction, BlockId id);
/// Blocks of an edition in source order; `condition` (` AND …`) with one value narrows them. `Block::article`
/// is the part of the edition.
[[nodiscard]] std::vector<StoredBlock> readBlocks(Transaction& transaction, EditionId edition,
                                                  ArticleId onlyArticle);
/// Of an edition as it stands in an alignment: what is not shown, and what stands in the beads of one article
/// (none: in all), in source order.
[[nodiscard]] std::vector<StoredBlock> readBlocksOf(Transaction& transaction, EditionId edition,
                                                    std::int64_t alignment, ArticleId onlyArticle);

} // namespace duizhao
