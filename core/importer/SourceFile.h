#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace duizhao::importer {

/// Files beyond this are refused: no briefing is that long, and reading one takes several times its size.
constexpr std::uintmax_t kLargestSource = std::uintmax_t{64} * 1024 * 1024;

/// The bytes of a file to import. Errors, each with what to do: NotFound; NotReadable (a folder, a device, no
/// permission); TooLarge; Empty for a file of no bytes.
[[nodiscard]] Result<std::string> readSource(const std::filesystem::path& file);

/// By its name: .md, .markdown, .txt, in any case.
[[nodiscard]] bool isImportable(const std::filesystem::path& file);

/// Files as they are and the .md, .markdown and .txt below folders, hidden ones left out, by name. A folder
/// in which there is nothing to import, or that cannot be read, is listed itself: importing it tells so.
[[nodiscard]] std::vector<std::filesystem::path>
filesToImport(const std::vector<std::filesystem::path>& paths);

} // namespace duizhao::importer
