#pragma once

#include "core/base/Result.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace duizhao::storage {

/// How long a program means to keep the right to write.
enum class WriterTurn {
    Long,  ///< a window: refused at once where another writes, and nobody waits for it
    Short, ///< a command: waits for its turn while the one before it is a command too
};

/// The right to write a library: one program at a time holds it, by a lock on `<file>.lock` and one on the
/// file itself (a file that is moved while it is open has another lock beside it under its new name), which
/// the system lets go of when the program ends, however it ends. Shared by the connections of one program;
/// outlives them, because closing the file would take SQLite's own locks from it.
class WriterLock {
public:
    /// Errors: LibraryLocked, naming the process that holds it; NotWritable: the place cannot be written,
    /// cannot lock, or the file has a second name (hard link), under which SQLite's log would be another one
    /// and no lock could keep two programs apart (https://www.sqlite.org/howtocorrupt.html, 2.4).
    [[nodiscard]] static Result<std::shared_ptr<WriterLock>>
    acquire(const std::filesystem::path& library, WriterTurn turn = WriterTurn::Long,
            std::chrono::milliseconds patience = std::chrono::minutes{1});
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    WriterLock(int descriptor, int file) : m_descriptor{descriptor}, m_file{file} {}
    int m_descriptor;
    int m_file; ///< -1: there is none yet, or its disk is a network's, where this lock would be SQLite's own
};

} // namespace duizhao::storage
