#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::logging {

/// Makes a file for its owner's eyes only (0600), in a folder that is so too (0700); both may exist. Errors:
/// NotWritable, the place is taken by something that is no file included.
[[nodiscard]] Result<> preparePrivateFile(const std::filesystem::path& file);

/// `x.1.log` of `x.log`.
[[nodiscard]] std::filesystem::path olderLogFile(const std::filesystem::path& file, std::size_t number);

/// The last lines of a log, read on from older files where the newest holds fewer. Reads at most some
/// 256 kB.
[[nodiscard]] std::vector<std::string> lastLogLines(const std::filesystem::path& file, std::size_t count);

/// A text as it may stand in a line of the log: control characters, those that turn the direction of writing
/// and bytes that are no UTF-8 as `\x1b` and `\u202e`; what is too long is cut.
[[nodiscard]] std::string inOneLine(std::string_view text);

} // namespace duizhao::logging
