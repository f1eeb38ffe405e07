#pragma once

#include "core/import/Recognised.h"
#include "core/import/forms/SourceBlocks.h"

namespace duizhao {

/// True for a file of posts (FORMATS F2, relatives): several `### 001`, each over 作者, 时间, 链接 lines.
[[nodiscard]] bool hasPostEntries(const Lines& lines);

/// Reads such a file: one article an entry with its number, author, date and address, these lines as
/// metadata, and the post itself in English and Chinese. Beads are left to the caller.
[[nodiscard]] RecognisedEdition readPostEntries(const SourceBlocks& source);

} // namespace duizhao
