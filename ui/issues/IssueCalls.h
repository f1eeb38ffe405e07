#pragma once

#include "core/base/Progress.h"
#include "core/importer/identity/IssueLink.h"
#include "core/library/Library.h"
#include "core/library/acts/IssueActs.h"
#include "core/library/read/IssueQuestions.h"

#include <vector>

namespace duizhao::ui {

/// What the window asks of core about which files are of one issue, and what it lets core do about it, in one
/// place. What takes a `Progress` may align texts: beside the window, with a connection of its own.

using QuestionSide = library::OpenQuestion::Side;

/// Whether two files are of one issue, for a person to say.
struct QuestionPair {
    QuestionSide one;
    QuestionSide other;
    std::vector<importer::LinkEvidence> evidence; ///< strongest first, for before against
};

enum class Answer { Join, Apart };

/// Oldest first.
[[nodiscard]] Result<std::vector<QuestionPair>> openPairs(const library::Library& library);
[[nodiscard]] Result<> answerPair(library::Library& library, EditionId one, EditionId other, Answer answer,
                                  Progress& progress);
/// All editions of `from` become those of `into`.
[[nodiscard]] Result<> joinInto(library::Library& library, IssueId from, IssueId into, Progress& progress);
/// An edition becomes an issue of its own.
[[nodiscard]] Result<> splitOff(library::Library& library, EditionId edition, Progress& progress);

} // namespace duizhao::ui
