#pragma once

#include "core/library/Records.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <optional>
#include <string>

namespace duizhao {

/// Where a mark on a pair stands, as it is stored: enough to find the paragraphs again in a later version.
struct Placement {
    BeadId bead;
    ArticleId article; ///< none: the pair belongs to the issue as a whole
    IssueId issue;
    EditionId edition;
    std::string prints; ///< `1f 2e|3d`: fingerprints of the English and the Chinese blocks
    std::string quoteEn;
    std::string quoteZh;
};

/// Of a bead that is there.
[[nodiscard]] std::optional<Placement> placementOf(Transaction& transaction, BeadId bead);

/// What identifies a block's text across versions of a file.
[[nodiscard]] std::int64_t fingerprintOf(const Block& block);

/// Finds the place of marks whose pair is gone, in one issue or in all: the pair of the same article that
/// holds all English or all Chinese paragraphs they stood on, when it is the only best one; first in the
/// same edition, then in the others. A mark that cannot be placed for certain keeps its quotes and is
/// unplaced; it is tried again with every later import. Marks that are placed go with their pair's article.
/// Returns how many are unplaced.
int placeMarks(Transaction& transaction, std::optional<IssueId> issue);

/// Quotes and fingerprints of the marks in one edition, or in all, as their pairs are now.
void refreshMarks(Transaction& transaction, std::optional<EditionId> edition);

} // namespace duizhao
