#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace duizhao::exporter {

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

/// NotWritable where a file could only be put by taking the place of something else: a folder, a pipe, a
/// device, a link that leads nowhere.
[[nodiscard]] Result<> checkPlainTarget(const std::filesystem::path& file);

/// A file that is written piece by piece and stands in its place only once it is whole: a temporary file in
/// the same folder, fsync, rename, fsync of the folder. Without `commit` the old file stays exactly as it
/// was and the temporary one goes. A symbolic link keeps pointing where it did; its target is replaced.
/// Errors: NotWritable, with the path and what to do.
class AtomicWriter {
public:
    /// `output` must outlive the writer.
    [[nodiscard]] static Result<std::unique_ptr<AtomicWriter>> open(const std::filesystem::path& file,
                                                                    FileOutput& output);
    ~AtomicWriter();
    AtomicWriter(const AtomicWriter&) = delete;
    AtomicWriter& operator=(const AtomicWriter&) = delete;

    /// Gathers small pieces before they go to the disk.
    [[nodiscard]] Result<> write(std::string_view bytes);
    [[nodiscard]] Result<> commit();

private:
    AtomicWriter(std::filesystem::path file, std::filesystem::path target, FileOutput& output);
    [[nodiscard]] int flush();

    std::filesystem::path m_file; ///< as it was named, for messages
    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    FileOutput& m_output;
    int m_descriptor = -1;
    std::string m_gathered;
};

/// Replaces `file` by one with `bytes`, or leaves it exactly as it was (AtomicWriter).
[[nodiscard]] Result<> writeFileAtomically(const std::filesystem::path& file, std::string_view bytes,
                                           FileOutput& output);
[[nodiscard]] Result<> writeFileAtomically(const std::filesystem::path& file, std::string_view bytes);

} // namespace duizhao::exporter
