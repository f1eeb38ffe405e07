#pragma once

#include "core/recognition/forms/SourceBlocks.h"

#include <vector>

namespace duizhao::recognition {

/// Folds what holds no words for a reader: rules, HTML tags alone on their lines, comments (parted from a
/// text glued to them), link reference definitions. What stands between `<code-example>` and its end becomes
/// code.
void foldMarkup(std::vector<document::Block>& blocks, const SourceBlocks& source);

} // namespace duizhao::recognition
