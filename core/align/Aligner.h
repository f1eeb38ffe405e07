#pragma once

#include "core/align/features/AlignUnit.h"
#include "core/align/words/Lexicon.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/model/Bead.h"

#include <span>
#include <vector>

namespace duizhao::align {

struct AlignOptions {
    /// Used beside the words that come with the program (a reader's dictionary). Not owned; must outlive the
    /// call.
    std::vector<const Lexicon*> lexicons;
    /// Words that other texts taught (Lessons.h): they count as little as words learned from this text
    /// itself. Not owned.
    const Lexicon* taught = nullptr;
    bool explain = true; ///< fill `Bead::reason`
    bool exact = false;  ///< look at the whole table in every pass; for tests, quadratic in time and memory
};

/// Two one-sided units that look like counterparts out of order (a moved caption, a list in another order).
/// Offered to the reader, not joined: indices into the two texts.
struct CrossingPair {
    int en = 0;
    int zh = 0;
    double score = 0; ///< log-odds
};

struct Alignment {
    std::vector<model::Bead> beads; ///< in reading order; every unit of both texts is in exactly one
    std::vector<CrossingPair> crossings;
    double confidence = 0; ///< mean score of the beads weighted by their units; 0 for nothing
    double evidence = 0;   ///< what the content of the pairs says for their being one work, see Evidence.h
    int wantLook = 0;      ///< beads with status NeedsReview
};

/// Beads below this score are marked as wanting a look.
inline constexpr double kReviewBelow = 0.75;

/// Pairs the units of an English text with those of a Chinese one (MODEL.md). `Bead::score` is the
/// probability that the bead is right as a whole. Whichever of the two texts is the English one is found
/// out; the beads' `en` always refer to the first text given. Errors: `Empty` when both texts are,
/// `InvalidArgument` when both are in the same language (unless they are the same text), `Cancelled`.
/// Reports rows of the table as progress. Any thread; keeps no state.
[[nodiscard]] Result<Alignment> align(std::span<const AlignUnit> en, std::span<const AlignUnit> zh,
                                      const AlignOptions& options, Progress& progress);

} // namespace duizhao::align
