#pragma once

#include "core/library/store/LibraryWriter.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <string>
#include <vector>

namespace duizhao::library {

/// Rows of editions, written by `LibraryWriter`. All run in the caller's transaction.

/// A part of an edition as stored.
struct PartRow {
    ArticleId article;
    bool dropped = false;
    std::int64_t hash = 0; ///< of everything the part says and holds
    model::RecognisedArticle fields;
};

/// The bytes, compressed; the row that has them already where there is one.
[[nodiscard]] std::int64_t storeSource(storage::Transaction& transaction, const EditionDraft& draft);
/// The columns of an edition that its file decides, its tags and its features; replaces what was there.
void writeEdition(storage::Transaction& transaction, EditionId id, std::int64_t source,
                  const EditionDraft& draft, UtcTime now);
[[nodiscard]] std::vector<PartRow> readParts(storage::Transaction& transaction, EditionId id);
/// Replaces all parts of an edition.
void writeParts(storage::Transaction& transaction, EditionId id, const std::vector<PartRow>& parts);
/// One for each part of an edition about to be stored: fields, shown and folded text, how it is paired.
[[nodiscard]] std::vector<std::int64_t> partHashes(const model::RecognisedEdition& edition);

/// A bead with its blocks, not yet of any number.
struct BeadRow {
    std::int64_t alignment = 0;
    ArticleId article;
    int ordinal = 0;
    std::vector<BlockId> en;
    std::vector<BlockId> zh;
    model::BeadOrigin origin = model::BeadOrigin::Source;
    model::BeadStatus status = model::BeadStatus::Auto;
    double score = 1.0;
    std::vector<model::Ground> reason;
};
BeadId insertBead(storage::Transaction& transaction, const BeadRow& bead);
/// Overwrites one that keeps its id and its blocks.
void updateBeadRow(storage::Transaction& transaction, BeadId id, const BeadRow& bead);
/// The same with its blocks.
void updateBead(storage::Transaction& transaction, BeadId id, const BeadRow& bead);

} // namespace duizhao::library
