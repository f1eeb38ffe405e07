#pragma once

#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <string>
#include <vector>

namespace duizhao::library {

/// Two files of which a person is asked whether they are of one issue; one of the two came after the other.
struct OpenQuestion {
    EditionId edition;
    EditionId other;
    IssueId issue;
    IssueId otherIssue;
    std::string title; ///< of the issue, in either language
    std::string otherTitle;
    std::string file;
    std::string otherFile;
    std::string reasons; ///< JSON, as the import wrote it: [{reason, weight, detail}]
};

/// The open ones whose files are still of two issues, oldest first.
[[nodiscard]] Result<std::vector<OpenQuestion>> openQuestions(const Session& library);

/// Keep apart: no import makes one issue of those two again. An act of a person: undoable, and said of two
/// files that nobody asked about, too. InvalidArgument: they are of one issue. NotFound.
[[nodiscard]] Result<> keepIssuesApart(const Session& library, EditionId one, EditionId other);

} // namespace duizhao::library
