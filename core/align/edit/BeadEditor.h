#pragma once

#include "core/align/edit/Realign.h"
#include "core/align/features/AlignUnit.h"
#include "core/base/Result.h"
#include "core/model/Bead.h"

#include <cstddef>
#include <span>
#include <vector>

namespace duizhao::align {

/// What a reader does to the pairs of one article; `at` and `other` count in the sequence of its beads.
enum class BeadEditKind {
    MergeAbove,   ///< `at` joins the bead above
    MergeBelow,   ///< the bead below joins `at`
    Split,        ///< after the first `en` English and `zh` Chinese blocks of `at`
    PushUp,       ///< the first block of one half goes to the bead above
    PushDown,     ///< the last block of one half goes to the bead below
    Swap,         ///< `at` and the bead below exchange one half
    SetFree,      ///< the two halves of `at` stand alone
    Join,         ///< the English of `at` with the Chinese of `other`, wherever that is: a crossing pair
    LineUp,       ///< the same, and what follows shifts with it, down to the next confirmed bead
    Confirm,      ///< `at` is right
    ConfirmAbove, ///< so are all above it
};

struct BeadEdit {
    BeadEditKind kind = BeadEditKind::Confirm;
    std::size_t at = 0;
    std::size_t other = 0;                   ///< Join, LineUp
    model::Half half = model::Half::English; ///< PushUp, PushDown, Swap
    int en = 0;                              ///< Split
    int zh = 0;                              ///< Split
};

/// The sequence after an edit, and where a reader who stood on the bead stands now.
struct EditedBeads {
    std::vector<model::Bead> beads;
    std::size_t place = 0;
    int touched = 0; ///< beads that the person made or confirmed
};

/// Edits a sequence of beads: pure, the order of the sequence is the reading order. Every block stays in
/// exactly one bead; the order of either language is kept except by Swap and Join; beads that the edit does
/// not name stay as they are, but for LineUp, which shifts a stretch and marks it as wanting a look. What the
/// person made is `Manual` and `Confirmed`. A bead that loses its last block is gone. Splits are between
/// blocks; `Library::splitPair` cuts a block in two first where a sentence within it is meant. Errors:
/// InvalidArgument, when there is no such bead, nothing above or below it, or nothing to split or push.
[[nodiscard]] Result<EditedBeads> editBeads(std::vector<model::Bead> beads, const BeadEdit& edit);

/// Aligns the beads `first` to `last` (both included) anew; those a person made or confirmed stand fast.
/// `en` and `zh` are what the beads' indices refer to. Errors as `align`.
[[nodiscard]] Result<EditedBeads> realignBeads(std::vector<model::Bead> beads, std::size_t first,
                                               std::size_t last, std::span<const AlignUnit> en,
                                               std::span<const AlignUnit> zh, const AlignOptions& options,
                                               Progress& progress);

/// Made or confirmed by a person.
[[nodiscard]] bool standsFast(const model::Bead& bead);

} // namespace duizhao::align
