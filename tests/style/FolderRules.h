#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace duizhao::style {

/// The rules between folders as the sources under a root keep or break them. Every function lists breaches,
/// one a line, sorted by file; an empty list: the rule is kept. Paths are relative to the root, with '/'.

struct Source {
    std::string path;
    std::vector<std::string> lines;
};

/// All headers and sources below `folder` of the root.
[[nodiscard]] std::vector<Source> sourcesBelow(const std::filesystem::path& root, const std::string& folder);

/// What an `#include` line names; empty for any other line.
[[nodiscard]] std::string includeOf(const std::string& line);

/// `QString`, `QtWidgets`, `QtCore/QString`, `QtWidgets/qwidget.h`.
[[nodiscard]] bool isQt(const std::string& include);

/// Which library of core a folder makes, and what that links: read off `add_library` and
/// `target_link_libraries` of the build lists, targets of ours alone. A folder without a list of its own
/// belongs to the nearest above it.
struct CoreLibraries {
    std::map<std::string, std::string> targetOf;         ///< folder (`core/align`) to target
    std::map<std::string, std::set<std::string>> linked; ///< target to the targets its list names
};
[[nodiscard]] CoreLibraries coreLibraries(const std::filesystem::path& root);

/// Includes of core that the link list of the including file's library does not allow, be it over others:
/// 'file: header'.
[[nodiscard]] std::vector<std::string> includesWithoutALink(const std::filesystem::path& root);

/// Circles of the link lists: 'a -> b -> a'.
[[nodiscard]] std::vector<std::string> circles(const std::filesystem::path& root);

/// Files of core outside the namespace of their folder: 'file: namespace'.
[[nodiscard]] std::vector<std::string> strayNamespaces(const std::filesystem::path& root);

/// 'file: include' for includes of Qt below `folder`.
[[nodiscard]] std::vector<std::string> includesOfQt(const std::filesystem::path& root,
                                                    const std::string& folder);

/// 'file: include' for includes below `folder` that begin with `forbidden` (`ui/`).
[[nodiscard]] std::vector<std::string> includesOf(const std::filesystem::path& root,
                                                  const std::string& folder, const std::string& forbidden);

/// 'file: include' for headers of a C library (`sqlite3`) seen outside the folder that wraps it.
[[nodiscard]] std::vector<std::string> libraryHeadersSeenElsewhere(const std::filesystem::path& root,
                                                                   const std::string& header,
                                                                   const std::string& owner);

} // namespace duizhao::style
