#pragma once

#include "core/model/Records.h"
#include "core/page/PageTexts.h"

#include <string>

namespace duizhao::page {

/// The reading page as one HTML file that needs nothing beside it: our style within, no script, nothing
/// loaded from anywhere; light or dark as the reader's desktop has it, one column in a narrow window.
[[nodiscard]] std::string writeStandalonePage(const model::ReadingDocument& document, const PageTexts& texts);

/// The style of that page: the reading page's sheets in one text.
[[nodiscard]] std::string standaloneStyle();

} // namespace duizhao::page
