#pragma once

#include "core/base/Result.h"
#include "core/storage/Database.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace duizhao::storage {

/// One step of the schema. Steps are numbered 1, 2, 3 … by their place in the list; the number of steps
/// taken is the file's `user_version`.
struct Migration {
    std::string_view name; ///< for messages: the file it came from
    std::string_view sql;
};

/// Brings a library to the newest schema, all missing steps in one transaction, after a backup copy
/// `<file>.v<N>.bak` (not for a new file). A step that fails leaves the file as it was.
/// Errors: LibraryNewer, NotWritable (the backup), Storage (the step, by name).
[[nodiscard]] Result<> migrate(Database& database, const std::filesystem::path& file,
                               std::span<const Migration> migrations, std::int32_t applicationId);

} // namespace duizhao::storage
