#include "core/importer/IssueJoin.h"

#include "core/base/Progress.h"
#include "core/importer/ImportStages.h"
#include "core/importer/IssueAligner.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/store/Session.h"

#include <algorithm>

namespace duizhao::importer {

namespace {

Result<IssueId> attemptJoin(const library::Session& library, EditionId one, EditionId other,
                            PreparedAlignments& prepared)
{
    library::LibraryWriter writer{library};
    const IssueId first = writer.editionHead(one).issue;
    const IssueId second = writer.editionHead(other).issue;
    if (auto found = writer.result(); !found) {
        return failure(found.error());
    }
    const IssueId into = std::min(first, second);
    if (first != second) {
        writer.mergeIssues(std::max(first, second), into);
        composeStoredIssue(writer, into);
    }
    writer.sayJoined(one, other);
    if (const auto aligned = alignStoredIssue(writer, into, AlignWhen::Likely, prepared); !aligned) {
        return failure(aligned.error());
    }
    if (auto done = writer.commit(); !done) {
        return failure(done.error());
    }
    return into;
}

} // namespace

Result<IssueId> joinIssuesOf(const library::Session& library, EditionId one, EditionId other,
                             Progress& progress)
{
    constexpr int kMostAttempts = 20;
    PreparedAlignments prepared;
    for (int tries = 0;; ++tries) {
        auto joined = attemptJoin(library, one, other, prepared);
        if (!prepared.wanted() || tries == kMostAttempts) {
            return joined;
        }
        if (auto made = prepared.make(progress); !made) {
            return failure(made.error());
        }
    }
}

} // namespace duizhao::importer
