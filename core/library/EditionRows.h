#pragma once

#include "core/library/LibraryWriter.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <string>
#include <vector>

namespace duizhao {

/// Rows of editions, written by `LibraryWriter`. All run in the caller's transaction.

/// A part of an edition as stored.
struct PartRow {
    ArticleId article;
    bool dropped = false;
    std::int64_t hash = 0; ///< of everything the part says and holds
    RecognisedArticle fields;
};

/// The bytes, compressed; the row that has them already where there is one.
[[nodiscard]] std::int64_t storeSource(Transaction& transaction, const EditionDraft& draft);
/// The columns of an edition that its file decides, its tags and its features; replaces what was there.
void writeEdition(Transaction& transaction, EditionId id, std::int64_t source, const EditionDraft& draft,
                  UtcTime now);
[[nodiscard]] std::vector<PartRow> readParts(Transaction& transaction, EditionId id);
/// Replaces all parts of an edition.
void writeParts(Transaction& transaction, EditionId id, const std::vector<PartRow>& parts);
/// One for each part of an edition about to be stored: fields, shown and folded text, how it is paired.
[[nodiscard]] std::vector<std::int64_t> partHashes(const RecognisedEdition& edition);

/// A bead with its blocks, not yet of any number.
struct BeadRow {
    std::int64_t alignment = 0;
    ArticleId article;
    int ordinal = 0;
    std::vector<BlockId> en;
    std::vector<BlockId> zh;
    BeadOrigin origin = BeadOrigin::Source;
    BeadStatus status = BeadStatus::Auto;
    double score = 1.0;
    std::string reason;
};
BeadId insertBead(Transaction& transaction, const BeadRow& bead);
/// Overwrites one that keeps its id and its blocks.
void updateBeadRow(Transaction& transaction, BeadId id, const BeadRow& bead);
/// The same with its blocks.
void updateBead(Transaction& transaction, BeadId id, const BeadRow& bead);

} // namespace duizhao
