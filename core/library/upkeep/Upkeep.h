#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/library/upkeep/Finding.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace duizhao::storage {
class Transaction;
} // namespace duizhao::storage

namespace duizhao::library {

/// What keeps a library file in good health: examining it, mending what can be mended, giving back room.
/// All of it can take minutes in a large library: call it on a thread of its own with a library of
/// `openBeside`. Others can read meanwhile; while it compacts or mends, nobody else can write.

/// Stages of an examination, as `Progress` is told them.
inline constexpr const char* kStageFile = "file";
inline constexpr const char* kStageContents = "contents";
inline constexpr const char* kStageOriginals = "originals";
inline constexpr const char* kStageIndex = "index";

/// All there is to read: the integrity of the file, rows that belong to nothing, our own invariants, every
/// text against its sum, every original unpacked and hashed, and the search index against the text. Empty:
/// sound. Cancelled where the person stopped it.
[[nodiscard]] Result<std::vector<Finding>> examineLibrary(const Session& library, Progress& progress);

/// The part of it that rows can answer, in the caller's transaction: before it commits what came from
/// elsewhere.
[[nodiscard]] std::vector<Finding> examineRows(storage::Transaction& transaction, Progress& progress);

/// Carries out the remedies that these findings have; those without one are left. Nothing a person made is
/// touched. Cancelled while the index is made anew: what is missing is indexed at the next start.
[[nodiscard]] Result<> mendLibrary(const Session& library, std::span<const Finding> findings,
                                   Progress& progress);

/// What compacting takes and gives, in bytes.
struct CompactionPlan {
    std::uint64_t size = 0;      ///< of the library on the disk now
    std::uint64_t unused = 0;    ///< of it known to hold nothing; an index that is tidied gives more
    std::uint64_t needed = 0;    ///< free room that it takes meanwhile
    std::uint64_t available = 0; ///< free room where it is scarcest
    std::string scarcest;        ///< the folder with that room
    [[nodiscard]] bool fits() const { return needed <= available; }
};

/// Bytes that may be written to the disk of a folder; the default asks the system.
using RoomOf = std::function<std::uint64_t(const std::filesystem::path& folder)>;
[[nodiscard]] std::uint64_t roomOf(const std::filesystem::path& folder);

[[nodiscard]] Result<CompactionPlan> planCompaction(const Session& library, const RoomOf& room = roomOf);

struct CompactionOutcome {
    std::uint64_t before = 0;
    std::uint64_t after = 0;
    [[nodiscard]] std::uint64_t won() const { return before > after ? before - after : 0; }
};

/// Tidies the search index and writes the file anew without what it does not use. Storage, nothing changed:
/// there is not the room it takes. Cancelled: the library is as it was, only its index may be tidier.
[[nodiscard]] Result<CompactionOutcome> compactLibrary(const Session& library, Progress& progress,
                                                       const RoomOf& room = roomOf);

} // namespace duizhao::library
