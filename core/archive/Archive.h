#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace duizhao::archive {

/// The whole library as JSON Lines (resources/archive/duizhao-archive-1.schema.json): a head that names the
/// format and its version, one line a row, table after table, the counters of keys, and an end that counts
/// the lines and has the SHA-256 of all that stands before it. An original that is not what its own sum says
/// is not written. The history does not travel. The same library gives the same bytes; read into an empty
/// library and written again, it gives the same bytes too. Memory: that of one row. Errors: Cancelled,
/// LibraryDamaged, the sink's.
[[nodiscard]] Result<> writeArchive(const library::Session& library, Progress& progress,
                                    const std::function<Result<>(std::string_view)>& sink);

/// What was read.
struct ArchiveCounts {
    std::int64_t rows = 0;
    std::int64_t articles = 0;
};

/// Reads an archive into an empty library, in one transaction: all of it or nothing, and nothing unless its
/// sum is right and the library is sound with it (`examineRows`). Rows keep their numbers. An archive of an
/// older schema gets the default of what it does not know. Errors: Conflict, the library is not empty;
/// NotReadable; NotText, not an archive, damaged or cut off, with its line; LibraryNewer, of a newer version;
/// Cancelled; LibraryLocked.
[[nodiscard]] Result<ArchiveCounts> readArchive(const library::Session& library,
                                                const std::filesystem::path& file, Progress& progress);

/// Whether a file begins as an archive does.
[[nodiscard]] bool isArchive(const std::filesystem::path& file);

/// Whether an archive came from this library: half of its issues or more are in it, or it holds none. Reads
/// the file as far as its issues. NotReadable; those of the library.
[[nodiscard]] Result<bool> isArchiveOf(const library::Session& library, const std::filesystem::path& file);

constexpr int kArchiveVersion = 1;

} // namespace duizhao::archive
