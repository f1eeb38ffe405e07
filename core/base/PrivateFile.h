#pragma once

#include <filesystem>
#include <system_error>

namespace duizhao {

// What a person reads and writes is nobody else's: files of the program's own are made for their owner alone
// (0600) in folders that are so too (0700), whatever the umask is. What is there already keeps its rights;
// what is exported follows the umask.

/// Makes the folders that are missing. Nothing to do is no error.
[[nodiscard]] std::error_code makePrivateFolders(const std::filesystem::path& folder);

/// Makes an empty file where there is none. A file that is there is no error.
[[nodiscard]] std::error_code makePrivateFile(const std::filesystem::path& file);

} // namespace duizhao
