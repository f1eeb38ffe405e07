#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <memory>

namespace duizhao::storage {

/// The right to write a library: one program at a time holds it, by a lock on `<file>.lock`, which the
/// system lets go of when the program ends, however it ends. Shared by the connections of one program.
class WriterLock {
public:
    /// Errors: LibraryLocked, naming the process that holds it; NotWritable.
    [[nodiscard]] static Result<std::shared_ptr<WriterLock>> acquire(const std::filesystem::path& library);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    explicit WriterLock(int descriptor) : m_descriptor{descriptor} {}
    int m_descriptor;
};

} // namespace duizhao::storage
