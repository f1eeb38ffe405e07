#pragma once

#include "core/base/Clock.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/logging/Log.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace duizhao::archive {

struct LostRows {
    std::string table;
    std::int64_t count = 0; ///< -1: not known how many
};

/// What could be had of a damaged library.
struct SavedRows {
    std::int64_t rows = 0;
    std::vector<LostRows> lost;
    std::vector<std::string> notes;    ///< words of notes whose article is lost: they stand nowhere but here
    std::vector<std::string> findings; ///< what is still not as it must be, in English
};

/// Reads a damaged library row by row, past whatever cannot be read, into a new one: all that travels in an
/// archive. Rows that would refer to lost ones are lost with them. The damaged file is only read. Errors:
/// NotWritable, `target` is there or cannot be made; LibraryDamaged, not even its list of tables can be read;
/// Cancelled.
[[nodiscard]] Result<SavedRows> saveReadable(const std::filesystem::path& library,
                                             const std::filesystem::path& target, const Clock& clock,
                                             Progress& progress, const logging::Log& log);

} // namespace duizhao::archive
