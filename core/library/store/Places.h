#pragma once

#include <filesystem>

namespace duizhao::library {

/// The library both programs open when none is named: `$XDG_DATA_HOME/duizhao/library.duizhao`, with
/// `~/.local/share` where that variable is unset or not an absolute path (XDG Base Directory Specification).
/// Nothing is created.
[[nodiscard]] std::filesystem::path defaultLibraryFile();

} // namespace duizhao::library
