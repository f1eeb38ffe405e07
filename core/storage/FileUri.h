#pragma once

#include <filesystem>
#include <string>

namespace duizhao::storage {

/// A path as SQLite's `file:` URI wants it (https://www.sqlite.org/uri.html), with parameters
/// (`?immutable=1`).
[[nodiscard]] std::string fileUri(const std::filesystem::path& file, const char* parameters = "");

} // namespace duizhao::storage
