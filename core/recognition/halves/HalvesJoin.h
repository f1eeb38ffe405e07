#pragma once

#include "core/base/Progress.h"
#include "core/model/Recognised.h"

#include <optional>

namespace duizhao::recognition {

/// The two halves of a file, each read by itself; their blocks' places are those of the whole file.
struct Halves {
    model::RecognisedEdition front;
    model::RecognisedEdition back;
    text::Language frontLanguage = text::Language::English;
    bool labelled = false; ///< the file says that they are two languages of one text
};

/// Aligns the halves and makes one bilingual edition of them, with beads for all that is shown, article by
/// article as the half with more articles has them. Nothing when they are not one text: fewer than half of
/// the shorter one's blocks find a counterpart, or words, names and numbers say too little for it; nothing,
/// too, when `progress` was cancelled.
[[nodiscard]] std::optional<model::RecognisedEdition> joinHalves(Halves halves, Progress& progress);

} // namespace duizhao::recognition
