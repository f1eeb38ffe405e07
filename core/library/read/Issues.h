#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"

#include <string>
#include <vector>

namespace duizhao::library {

[[nodiscard]] Result<std::vector<model::PublicationSummary>> publications(const Session& session);
[[nodiscard]] Result<std::vector<model::IssueSummary>> issues(const Session& session); ///< newest first
[[nodiscard]] Result<model::IssueSummary> issue(const Session& session, IssueId id);
/// Which issue an edition is of.
[[nodiscard]] Result<IssueId> issueOf(const Session& session, EditionId edition);
/// What a person said of an issue in place of what its files say.
struct SaidOfIssue {
    std::string field; ///< `title`, `title-zh`, `date`, `number`, `publication`
    std::string value;
    std::string composed; ///< what the files say
};
[[nodiscard]] Result<std::vector<SaidOfIssue>> saidOfIssue(const Session& session, IssueId id);
/// The same as `issues` in a twentieth of the time: no editions, no tags, no addresses.
[[nodiscard]] Result<std::vector<model::IssueHead>> issueHeads(const Session& session);
/// The stored source of an edition, byte for byte as it was imported.
[[nodiscard]] Result<std::string> originalBytes(const Session& session, EditionId id);

} // namespace duizhao::library
