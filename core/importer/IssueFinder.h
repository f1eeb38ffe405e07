#pragma once

#include "core/base/Ids.h"
#include "core/importer/identity/IssueLink.h"

#include <optional>
#include <string>
#include <vector>

namespace duizhao::library {
class LibraryWriter;
} // namespace duizhao::library

namespace duizhao::importer {

/// `Is this the same issue as …?`: what is left for a person to say.
struct IssueQuestion {
    EditionId edition; ///< the likeliest edition of that issue
    IssueId issue;
    std::string issueTitle;
    std::vector<LinkEvidence> evidence; ///< strongest first, for before against
};

/// Where a file belongs in a library.
struct IssueDecision {
    std::vector<IssueId>
        issues; ///< all of them turn out to be this file's; the oldest first; empty: a new one
    std::vector<LinkEvidence> evidence; ///< of the strongest link
    EditionId newerVersionOf;           ///< none: a further edition
    bool olderSnapshot = false;         ///< of a digest: that edition knows more or later entries
    EditionId twin;                     ///< the edition whose file is called alike but for the language
    std::optional<IssueQuestion> question;
};

/// Looks up which editions of the library may be of one issue with a file, weighs what speaks for and against
/// each, and decides. Takes the same time whatever the library holds. A person's word goes before: what was
/// said to be apart is not joined.
[[nodiscard]] IssueDecision decideIssue(library::LibraryWriter& library, const EditionProfile& profile);

} // namespace duizhao::importer
