#pragma once

#include "core/library/store/EditionRows.h"
#include "core/library/store/Queries.h"
#include "core/storage/Transaction.h"

#include <span>
#include <vector>

namespace duizhao::library {

/// Two editions of one issue side by side, as rows. All run in the caller's transaction.

/// A pair as it is stored.
struct KeptBead {
    BeadId id;
    BeadRow row;
    [[nodiscard]] bool isPersons() const
    {
        return row.origin == model::BeadOrigin::Manual || row.status == model::BeadStatus::Confirmed;
    }
};

/// Beads of an alignment with their blocks, in reading order.
[[nodiscard]] std::vector<KeptBead> readAlignment(storage::Transaction& transaction, std::int64_t alignment);

/// Writes `beads` (in reading order; `alignment` and `ordinal` are set here) as all that an alignment has. A
/// bead with the blocks of an old one keeps its id; then one with the same English, then the same Chinese.
/// Returns the beads' ids, parallel to `beads`.
std::vector<BeadId> writeAlignment(storage::Transaction& transaction, std::int64_t alignment,
                                   std::vector<BeadRow> beads);

/// The alignment of two editions, or 0.
[[nodiscard]] std::int64_t alignmentBetween(storage::Transaction& transaction, EditionId en, EditionId zh);

/// Notes, bookmarks and reading positions that stand on pairs of either edition alone go to the pair of the
/// alignment that holds most of the same paragraphs. Those that stand on the alignment's own pairs stay.
void moveMarksOnto(storage::Transaction& transaction, std::int64_t alignment);

/// Articles of beads in alignments across editions, after the editions' articles have changed: that of the
/// English; Chinese alone keeps its own where both editions show the same articles, or else goes with the
/// pair before it.
void settleArticlesAcross(storage::Transaction& transaction, IssueId issue);

/// Whether two editions show the same articles, each of them one part: then no pair crosses an article.
[[nodiscard]] bool showSameArticles(storage::Transaction& transaction, EditionId en, EditionId zh);

/// `Article::pairs` of an issue, out of its best alignment.
void countPairs(storage::Transaction& transaction, IssueId issue);

} // namespace duizhao::library
