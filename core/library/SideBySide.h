#pragma once

#include "core/library/Queries.h"
#include "core/library/Records.h"
#include "core/storage/Transaction.h"

#include <vector>

namespace duizhao {

/// Reading two aligned editions as one document. All run in the caller's transaction.

/// Blocks of both editions, of one article or (none) all, in the order the beads read: what is not shown
/// stands before the shown block that follows it in its own edition. Shown blocks get the article of their
/// bead, so that a translation that shows no articles is parted by those of the original.
[[nodiscard]] std::vector<StoredBlock> readSideBySide(Transaction& transaction, const AlignmentRow& alignment,
                                                      const std::vector<StoredBead>& beads, ArticleId only);

/// What two aligned editions are together: bilingual, without an id of its own and without a file (asking
/// for no edition in particular is asking for this one).
[[nodiscard]] EditionSummary sideBySide(const IssueSummary& issue, const AlignmentRow& alignment);

/// Marks whose pair is not in `beads` are shown on the one that holds most of the same paragraphs: those on
/// pairs across editions when one edition is read alone, and the other way round.
void followParagraphs(Transaction& transaction, const AlignmentRow& alignment,
                      const std::vector<StoredBead>& beads, ReadingDocument& document);

} // namespace duizhao
