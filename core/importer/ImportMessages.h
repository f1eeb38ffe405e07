#pragma once

#include "core/importer/identity/IssueLink.h"

#include <string>

namespace duizhao::importer {

// Every sentence that an import says of where a file went; the stages themselves write none.

[[nodiscard]] std::string sayKnownIssue(LinkReason why);
[[nodiscard]] std::string sayIssuesJoined(int count);
[[nodiscard]] std::string sayIssueOf(const std::string& fileName, bool byPerson);
/// `both`: the one language that two files are in; None: one of them has both.
[[nodiscard]] std::string sayNotPaired(const std::string& fileName, text::Language both);
[[nodiscard]] std::string sayNewerVersion(int added, int updated, int unchanged);
[[nodiscard]] std::string sayMarksUnplaced(int count);
[[nodiscard]] std::string sayInTrash(int articles);
[[nodiscard]] std::string sayKnownAlready();
[[nodiscard]] std::string sayNewerVersionKnown();
[[nodiscard]] std::string sayStopped();

} // namespace duizhao::importer
