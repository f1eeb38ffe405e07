#pragma once

#include <filesystem>
#include <set>

namespace duizhao::campaigns {

/// What the program asks of the system where a fault can meet it.
enum class Call { Write, Sync, Truncate, Rename, Unlink, Open, Read, Lock };

/// A fault that is waiting for the program.
struct Fault {
    enum class Kind { None, Kill, Error };
    Kind kind = Kind::None;
    std::set<Call> calls; ///< those that count
    long at = 0;          ///< the first is 1
    int error = 0;        ///< `errno` of an Error
    bool stays = false;   ///< an Error: every later call of those fails too, as on a full disk
};

/// From here on the calls of this process are counted anew and the fault meets them. This program's own
/// functions of these names stand before the system's library (SystemCalls.cpp), so that SQLite and
/// everything else is met without knowing of it. One thread at a time makes calls.
void inject(Fault fault);
[[nodiscard]] long countedCalls();

/// Keeps in `disk` what a power cut would leave of `folder` at worst: of each file what it held when it was
/// last synced, names as they were then. Removals and renames come to the disk with the next sync of
/// anything, as in a journalling file system. Forked processes go on with it. Files must lie in `folder`
/// itself.
void mirrorSyncs(const std::filesystem::path& folder, const std::filesystem::path& disk);

} // namespace duizhao::campaigns
