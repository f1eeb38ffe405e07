#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/import/ImportReport.h"

#include <optional>

namespace duizhao {

class LibraryWriter;

/// Two editions of an issue that are one text in two languages.
struct EditionPair {
    EditionId en;
    EditionId zh;
};

/// What came of standing two editions side by side.
struct IssueAlignment {
    EditionPair editions;
    AlignmentReport report;
    int marksUnplaced = 0; ///< notes and bookmarks of the issue
};

/// The full texts of an issue in English and in Chinese, the longest of each; none where the issue has a
/// bilingual edition, which is read instead, or has only one language. A function of the set of editions.
[[nodiscard]] std::optional<EditionPair> fullTextsOf(LibraryWriter& library, IssueId issue);

enum class AlignWhen {
    /// Unless hardly anything corresponds: fewer than one block in five of the shorter text. What stands side
    /// by side already stays.
    Likely,
    Always, ///< a person said that the two are one work
};

/// Aligns the full texts of a composed issue, article by article where both show the same ones, and writes
/// it; pairs that a person made or confirmed stand fast. Takes back what is no longer to be side by side.
/// None: nothing stands side by side. Errors: Cancelled; those of the library are the writer's.
[[nodiscard]] Result<std::optional<IssueAlignment>> alignStoredIssue(LibraryWriter& library, IssueId issue,
                                                                     AlignWhen when, Progress& progress);

} // namespace duizhao
