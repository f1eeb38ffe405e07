#pragma once

#include "core/align/edit/BeadEditor.h"
#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <optional>
#include <span>

namespace duizhao::library {

/// What a reader does to a pair; see `BeadEdit`, of which this is the stored side. An edit stays within the
/// pair's article.
struct PairEdit {
    align::BeadEditKind kind = align::BeadEditKind::Confirm;
    BeadId bead;
    BeadId other; ///< Join, LineUp: the pair whose Chinese is meant
    model::Half half = model::Half::English;
    int en = 0; ///< Split
    int zh = 0;
};

/// A place in the text of a block: before the character with this number, blanks not counted.
struct TextPlace {
    BlockId block;
    int character = 0;
};

/// Cuts a pair in two at a place in either half, within a paragraph too. The place in the half that is not
/// named is where the counterpart of that sentence begins, as far as that can be told; without any place the
/// pair is cut between two sentences near its middle.
struct PairSplit {
    BeadId bead;
    std::optional<TextPlace> en;
    std::optional<TextPlace> zh;
};

/// Where a reader who stood on the edited pair stands now.
struct PairPlaceAfter {
    BeadId bead;
    ArticleId article;
    int number = 0;  ///< within its article, from 1
    int touched = 0; ///< pairs made, confirmed or aligned anew
};

/// Merges, splits, pushes … the pairs of one article. The pairs' paragraphs keep their marks; so does the
/// reading position. Errors: NotFound; InvalidArgument, what cannot be done and why.
[[nodiscard]] Result<PairPlaceAfter> editPairs(const Session& session, const PairEdit& edit);
/// Cuts a pair in two at a sentence or at any character. The paragraph's pieces are paragraphs of their
/// own from then on, through imports and realignment; merging them makes it whole again.
[[nodiscard]] Result<PairPlaceAfter> splitPair(const Session& session, const PairSplit& split);
/// Aligns a stretch of one article's pairs anew; what a person made or confirmed stands fast. Conflict
/// when somebody changed them meanwhile.
[[nodiscard]] Result<PairPlaceAfter> realignPairs(const Session& session, BeadId first, BeadId last,
                                                  Progress& progress);
/// Any pairs, one step; returns how many were not confirmed before.
[[nodiscard]] Result<int> confirmPairs(const Session& session, std::span<const BeadId> pairs);

} // namespace duizhao::library
