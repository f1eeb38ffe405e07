#pragma once

#include "core/document/Block.h"
#include "core/library/store/EditionTexts.h"
#include "core/model/Annotation.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace duizhao::library {

/// Where a mark stands, as it is stored.
struct Placement {
    BeadId bead;       ///< the first it stands on; none: of the article as a whole, or unplaced
    ArticleId article; ///< none: the pair belongs to the issue as a whole
    IssueId issue;
    EditionId edition; ///< the pair's
    bool wholePair = true;
    std::vector<model::MarkTarget> targets;
    std::string quoteEn; ///< what is marked; where nothing is in English, that half of the pairs
    std::string quoteZh;
};

/// Of a pair that is there, marked whole.
[[nodiscard]] std::optional<Placement> placementOf(EditionTexts& texts, storage::Transaction& transaction,
                                                   BeadId bead);
/// Of stretches of text that are there: their pairs and quotes.
[[nodiscard]] Placement placementOf(storage::Transaction& transaction,
                                    std::vector<model::MarkTarget> targets);

/// What identifies a block's text across versions of a file.
[[nodiscard]] std::int64_t fingerprintOf(const document::Block& block);

/// Brings all marks of an issue to where their text is now (core/model/TextAnchor.h), each target by
/// itself, first in its own edition, then in the issue's others. What cannot be found with certainty keeps
/// its quote without a place, and is looked for again with every later import. A mark goes with the article
/// of its first pair. One on a whole pair is where either half is. No issue: all marks in the library that
/// are not where they say. Returns how many have no place at all.
int placeMarks(storage::Transaction& transaction, std::optional<IssueId> issue);

/// What searching looks in.
[[nodiscard]] std::string foldedMark(const Placement& placement, const std::string& body);

} // namespace duizhao::library
