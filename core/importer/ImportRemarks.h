#pragma once

#include "core/importer/identity/IssueLink.h"
#include "core/model/Remark.h"
#include "core/text/Language.h"

#include <string>

namespace duizhao::importer {

// Everything that an import tells of where a file went; the stages themselves make no remark.

[[nodiscard]] model::Remark knownIssue(LinkReason why);
[[nodiscard]] model::Remark issuesJoined(int count);
[[nodiscard]] model::Remark issueOf(const std::string& fileName, bool byPerson);
/// `both`: the one language that two files are in; None: one of them has both.
[[nodiscard]] model::Remark notPaired(const std::string& fileName, text::Language both);
[[nodiscard]] model::Remark newerVersion(int added, int updated, int unchanged);
/// The file has an earlier version's text again.
[[nodiscard]] model::Remark setBackToEarlier();
[[nodiscard]] model::Remark fullerTextsKept(int entries);
[[nodiscard]] model::Remark marksUnplacedRemark(int count);
[[nodiscard]] model::Remark inTrash(int articles);
[[nodiscard]] model::Remark alreadyHere();
[[nodiscard]] model::Remark olderThanHere();
[[nodiscard]] model::Remark originalMended();

} // namespace duizhao::importer
