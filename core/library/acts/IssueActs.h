#pragma once

#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <optional>
#include <span>
#include <string>
#include <utility>

namespace duizhao::library {

// What a person says of an issue, each an act that can be undone. It stands before what the files say,
// through every later import and version of them, until it is taken back (none: as the files say). Joining
// and splitting issues composes them anew and is the importer's (core/importer/IssueJoin.h). NotFound: there
// is no such issue.

/// A person's word on one field; none: as the files say.
using IssueWord = std::optional<std::string>;

/// Both titles at once. In one line; one that is what the files say is no word of its own. InvalidArgument:
/// neither is left.
[[nodiscard]] Result<> renameIssue(const Session& session, IssueId issue, const IssueWord& title,
                                   const IssueWord& titleZh);
/// `2025-01-15`, or empty: it has none. InvalidArgument: no day of the calendar.
[[nodiscard]] Result<> setIssueDate(const Session& session, IssueId issue, const IssueWord& date);
/// As the publication counts its issues, as text: `352`, `12.3`.
[[nodiscard]] Result<> setIssueNumber(const Session& session, IssueId issue, const IssueWord& number);
/// By name, a new one where there is none; empty: a single issue, of no publication.
[[nodiscard]] Result<> moveIssueTo(const Session& session, IssueId issue, const IssueWord& publication);

/// An issue goes to the trash with the articles of all its editions, or comes back with all of them.
[[nodiscard]] Result<> setIssueTrashed(const Session& session, IssueId issue, bool trashed);

/// Keep apart: no import makes one issue of those two files again, asked about or not. InvalidArgument: they
/// are of one issue.
[[nodiscard]] Result<> keepIssuesApart(const Session& session, EditionId one, EditionId other);
/// The same of many at once, as one act.
using TwoEditions = std::pair<EditionId, EditionId>;
[[nodiscard]] Result<> keepIssuesApart(const Session& session, std::span<const TwoEditions> pairs);

} // namespace duizhao::library
