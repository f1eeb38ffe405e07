#pragma once

#include "core/model/Records.h"
#include "core/storage/Transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace duizhao::library {

/// A block as a row of the table.
struct BlockRow {
    EditionId edition;
    std::int64_t source = 0;
    int ordinal = 0;
    ArticleId article;
};

/// Inserts a block; `Block::article` is stored as the part it belongs to.
[[nodiscard]] BlockId insertBlock(storage::Transaction& transaction, const BlockRow& row,
                                  const document::Block& block);
/// Overwrites one that keeps its id.
void updateBlock(storage::Transaction& transaction, BlockId id, const BlockRow& row,
                 const document::Block& block);

/// One block; none when there is no such block.
[[nodiscard]] std::optional<model::StoredBlock> readBlock(storage::Transaction& transaction, BlockId id);
/// Blocks of an edition in source order; `condition` (` AND …`) with one value narrows them. `Block::article`
/// is the part of the edition.
[[nodiscard]] std::vector<model::StoredBlock> readBlocks(storage::Transaction& transaction, EditionId edition,
                                                         ArticleId onlyArticle);
/// Of an edition as it stands in an alignment: what is not shown, and what stands in the beads of one article
/// (none: in all), in source order.
[[nodiscard]] std::vector<model::StoredBlock> readBlocksOf(storage::Transaction& transaction,
                                                           EditionId edition, std::int64_t alignment,
                                                           ArticleId onlyArticle);

} // namespace duizhao::library
