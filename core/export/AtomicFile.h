#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace duizhao {

/// The few calls by which a file is written, so that a full disk can be played in a test. Each returns 0 or
/// an `errno`.
class FileOutput {
public:
    virtual ~FileOutput() = default;
    /// Makes a new file for writing, with the rights of `like` when that exists; sets `descriptor`.
    [[nodiscard]] virtual int create(const std::filesystem::path& file, const std::filesystem::path& like,
                                     int& descriptor);
    [[nodiscard]] virtual int write(int descriptor, std::string_view bytes);
    [[nodiscard]] virtual int sync(int descriptor);
    [[nodiscard]] virtual int close(int descriptor);
    [[nodiscard]] virtual int rename(const std::filesystem::path& from, const std::filesystem::path& to);
};

/// Replaces `file` by one with `bytes`, or leaves it exactly as it was: a temporary file in the same folder,
/// fsync, rename, fsync of the folder. A symbolic link keeps pointing where it did; its target is replaced.
/// Errors: NotWritable, with the path and what to do; the temporary file is gone then.
[[nodiscard]] Result<> writeFileAtomically(const std::filesystem::path& file, std::string_view bytes,
                                           FileOutput& output);
[[nodiscard]] Result<> writeFileAtomically(const std::filesystem::path& file, std::string_view bytes);

} // namespace duizhao
