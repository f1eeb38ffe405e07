#pragma once

#include "core/base/Result.h"
#include "core/storage/Database.h"

#include <filesystem>

namespace duizhao::storage {

enum class FileState {
    Absent,
    Empty, ///< no bytes: what a crash right after creation leaves; as good as absent
    Ours,
};

/// Reads the first 100 bytes of a file, with nothing of SQLite's, and says whether it is one of ours.
/// Errors: NotReadable, LibraryForeign, LibraryNewer, LibraryDamaged. Writes nothing, leaves nothing.
[[nodiscard]] Result<FileState> inspectHeader(const std::filesystem::path& file, FileFormat format);

/// The refusal of a file that a newer version wrote.
[[nodiscard]] Error newerFile(const std::filesystem::path& file, int version, int newest);

} // namespace duizhao::storage
