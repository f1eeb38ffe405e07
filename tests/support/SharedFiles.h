#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::test {

/// The folder of real files beside the checkout, or nothing where it is not there: a test that needs it then
/// reports itself as skipped (`GTEST_SKIP`). `name`: `seeds`, `formats`, `align`.
[[nodiscard]] std::optional<std::filesystem::path> sharedFolder(const std::string& name);

/// Texts as people have them: our own of tests/fixtures, and those of the named folders of real files where
/// these lie beside the checkout. Never none: what holds for any file is shown anywhere.
[[nodiscard]] std::vector<std::filesystem::path> textsAndRealFiles(const std::vector<std::string>& names);

/// All regular files below a folder, sorted.
[[nodiscard]] std::vector<std::filesystem::path> filesBelow(const std::filesystem::path& folder);

/// The bytes of a file; fails the running test when it cannot be read.
[[nodiscard]] std::string readFile(const std::filesystem::path& file);

/// Writes a file with its folders; fails the running test when it cannot.
void writeFile(const std::filesystem::path& file, std::string_view bytes);

} // namespace duizhao::test
