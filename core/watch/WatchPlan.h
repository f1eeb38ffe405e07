#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace duizhao::watch {

/// A file as a look into a folder finds it.
struct FileState {
    std::int64_t size = 0;
    std::int64_t modified = 0; ///< nanoseconds since 1970
    bool operator==(const FileState&) const = default;
};
using FileStates = std::map<std::string, FileState>; ///< by path

/// A file as it was when it was imported.
struct KnownFile {
    FileState state;
    std::int64_t seen = 0; ///< when it was read, nanoseconds since 1970
};
using KnownFiles = std::map<std::string, KnownFile>;

struct WatchPlan {
    std::vector<std::string> import; ///< new, changed, or not to be told from changed; by name
    std::vector<std::string> wait;   ///< still being written: not the same in both looks
    std::vector<std::string> forget; ///< known and no longer there; the library keeps what came from them
    int unchanged = 0;
};

/// What is to be done after two looks into a folder. A file changes without a trace when it is written twice
/// within a tick of the file system's clock, so one that was written just before it was read is read again.
[[nodiscard]] WatchPlan planWatch(const KnownFiles& known, const FileStates& before, const FileStates& now);

} // namespace duizhao::watch
