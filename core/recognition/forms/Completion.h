#pragma once

#include "core/model/Recognised.h"
#include "core/text/Lines.h"

#include <string_view>

namespace duizhao::recognition {

/// Makes an edition whole, whatever its recogniser left open: blocks in source order and disjoint (a later
/// claim on the same bytes is cut), a Shown paragraph for every non-blank stretch that nobody claimed,
/// article numbers that exist, at least one article when anything is shown, and a one-sided bead for every
/// Shown block that is in none. Beads keep pointing at the blocks they pointed at.
void completeEdition(model::RecognisedEdition& edition, std::string_view text, const text::Lines& lines);

} // namespace duizhao::recognition
