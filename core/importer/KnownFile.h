#pragma once

#include "core/importer/ImportStages.h"

#include <optional>

namespace duizhao::importer {

/// The report of a file whose bytes are in the library, from what was written down when they came; none where
/// they are not there, are no longer current, or nothing was written down. Only reads.
[[nodiscard]] std::optional<ImportReport> recallFile(library::LibraryWriter& library, const FileBytes& file);

/// The same from the text itself: for what came before accounts were kept, and for former versions.
[[nodiscard]] ImportReport reportKnownFile(library::LibraryWriter& library, const FileBytes& file,
                                           const text::DecodedText& decoded,
                                           const library::StoredSource& stored);

/// Pairs a file that is in the library with the edition that a person named, and aligns the two. Does not
/// commit. Errors as for `storeFile`.
[[nodiscard]] Result<> pairKnownFile(library::LibraryWriter& library, const FileBytes& file,
                                     const library::StoredSource& stored, EditionId wish,
                                     PreparedAlignments& prepared, ImportReport& report);

} // namespace duizhao::importer
