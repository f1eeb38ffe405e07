#pragma once

#include "core/document/FrontMatter.h"
#include "core/model/Recognised.h"
#include "core/recognition/forms/SourceBlocks.h"

#include <vector>

namespace duizhao::recognition {

/// Puts title, date, author, address and tags into the head and gives the blocks: the marks folded, each
/// entry metadata under its own key.
[[nodiscard]] std::vector<document::Block>
takeFrontMatter(const SourceBlocks& source, const document::FrontMatter& front, model::RecognisedHead& head);

/// True when an entry says that the text is a translation (`translator`, `original_url`).
[[nodiscard]] bool namesTranslation(const std::vector<document::FrontMatterEntry>& entries);

} // namespace duizhao::recognition
