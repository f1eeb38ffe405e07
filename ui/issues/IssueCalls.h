#pragma once

#include "core/base/Progress.h"
#include "core/importer/identity/IssueLink.h"
#include "core/library/Library.h"
#include "core/model/Records.h"

#include <vector>

namespace duizhao::ui {

/// What the window asks of core about which files are of one issue, and what it lets core do about it, in one
/// place. What takes a `Progress` may align texts: beside the window, with a connection of its own.

/// One of the two files of a question.
struct QuestionSide {
    EditionId edition;
    IssueId issue;
    std::string title; ///< of the issue, either language may be empty
    std::string titleZh;
    std::string date; ///< `2025-01-15` or empty
    std::string file;
};

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

} // namespace duizhao::ui
