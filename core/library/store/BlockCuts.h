#pragma once

#include "core/model/Records.h"
#include "core/storage/Transaction.h"

#include <string_view>
#include <vector>

namespace duizhao::library {

/// Blocks that a person cut at a sentence. The cuts (`block_cut`) are the person's and are recorded for undo;
/// the pieces' rows are derived from them by `settleCuts`, which therefore follows every change of the cuts
/// and every import. All run in the caller's transaction.

/// Cuts a block (a piece, too) before the character with this number of its text, blanks not counted. The new
/// piece stands after it in every pair that holds it. Returns the piece; fails the transaction with
/// InvalidArgument where a part would be empty or the block is of a kind that cannot be cut.
BlockId cutBlock(storage::Transaction& transaction, BlockId block, int character);

/// Takes back cuts of a block that part nothing any more, its pieces standing in the same halves of the same
/// pairs one after the other: the piece leaves its pairs, and the one before it grows.
void healIdleCuts(storage::Transaction& transaction, BlockId whole);

/// Makes the blocks what their cuts say.
void settleCuts(storage::Transaction& transaction);

/// Makes the blocks of an edition what they were when they were imported, before a newer version takes their
/// place. `settleCuts` cuts them again.
void liftCuts(storage::Transaction& transaction, EditionId edition);

} // namespace duizhao::library
