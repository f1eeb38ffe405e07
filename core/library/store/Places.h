#pragma once

#include <filesystem>

namespace duizhao::library {

/// The library both programs open when none is named: `$XDG_DATA_HOME/duizhao/library.duizhao`, with
/// `~/.local/share` where that variable is unset or not an absolute path (XDG Base Directory Specification).
/// Nothing is created.
[[nodiscard]] std::filesystem::path defaultLibraryFile();

/// The reader's own folder; where even the system knows none, the current one.
[[nodiscard]] std::filesystem::path homeFolder();

/// Where both programs keep what they note of themselves: `$XDG_STATE_HOME/duizhao`, with `~/.local/state`
/// likewise. Nothing is created.
[[nodiscard]] std::filesystem::path stateFolder();
/// In it, one log a program: two that turn one file over at a time would lose lines.
inline constexpr const char* kWindowLog = "duizhao.log";
inline constexpr const char* kCommandLog = "duizhao-cli.log";

} // namespace duizhao::library
