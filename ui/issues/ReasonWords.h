#pragma once

#include "core/importer/identity/IssueLink.h"

#include <QString>

#include <vector>

namespace duizhao::ui {

/// `same address`, `number differs (602)`: one piece of evidence in the reader's language.
[[nodiscard]] QString reasonText(const importer::LinkEvidence& evidence);

/// `For: same title, same day. Against: different addresses.` Parts that are empty are left out.
[[nodiscard]] QString reasonsText(const std::vector<importer::LinkEvidence>& evidence);

} // namespace duizhao::ui
