#pragma once

#include "core/library/store/Queries.h"
#include "core/model/Records.h"
#include "core/storage/Transaction.h"

#include <vector>

namespace duizhao::library {

/// Reading two aligned editions as one document. All run in the caller's transaction.

/// Blocks of both editions, of one article or (none) all, in the order the beads read: what is not shown
/// stands before the shown block that follows it in its own edition. Shown blocks get the article of their
/// bead, so that a translation that shows no articles is parted by those of the original.
[[nodiscard]] std::vector<model::StoredBlock> readSideBySide(storage::Transaction& transaction,
                                                             const index::AlignmentRow& alignment,
                                                             const std::vector<model::StoredBead>& beads,
                                                             ArticleId only);

/// What two aligned editions are together: bilingual, without an id of its own and without a file (asking
/// for no edition in particular is asking for this one).
[[nodiscard]] model::EditionSummary sideBySide(const model::IssueSummary& issue,
                                               const index::AlignmentRow& alignment);

/// Marks whose pair is not in `beads` are shown on the one that holds most of the same paragraphs: those on
/// pairs across editions when one edition is read alone, and the other way round.
void followParagraphs(storage::Transaction& transaction, const index::AlignmentRow& alignment,
                      const std::vector<model::StoredBead>& beads, model::ReadingDocument& document);

} // namespace duizhao::library
