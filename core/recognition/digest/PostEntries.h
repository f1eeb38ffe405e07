#pragma once

#include "core/model/Recognised.h"
#include "core/recognition/forms/SourceBlocks.h"

namespace duizhao::recognition {

/// True for a file of posts, each with its translation: several `### 001`, each over 作者, 时间, 链接 lines.
[[nodiscard]] bool hasPostEntries(const text::Lines& lines);

/// Reads such a file: one article an entry with its number, author, date and address, these lines as
/// metadata, and the post itself in English and Chinese. Beads are left to the caller.
[[nodiscard]] model::RecognisedEdition readPostEntries(const SourceBlocks& source);

} // namespace duizhao::recognition
