#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/library/upkeep/Backups.h"
#include "core/logging/Log.h"

#include <filesystem>
#include <optional>
#include <string>

namespace duizhao::library {

// Of Backups.h alone: the files.

/// `number` above 1: one more of the same second.
[[nodiscard]] std::string fileNameOf(UtcTime at, BackupReason reason, int number);
[[nodiscard]] std::optional<Backup> findBackup(const std::filesystem::path& library, const std::string& name);
/// What SQLite says of a file that nobody writes. LibraryDamaged; those of opening it.
[[nodiscard]] Result<> checkCopy(const std::filesystem::path& file);

/// A copy of a copy, whole and of the newest schema, removed with this.
class ReadyCopy {
public:
    explicit ReadyCopy(std::filesystem::path folder) : m_folder{std::move(folder)} {}
    ReadyCopy(ReadyCopy&& other) noexcept : m_folder{std::exchange(other.m_folder, {})} {}
    ReadyCopy(const ReadyCopy&) = delete;
    ReadyCopy& operator=(const ReadyCopy&) = delete;
    ReadyCopy& operator=(ReadyCopy&&) = delete;
    ~ReadyCopy();
    [[nodiscard]] std::filesystem::path file() const { return m_folder / "library"; }

private:
    std::filesystem::path m_folder;
};

[[nodiscard]] Result<ReadyCopy> readyCopy(const Backup& backup, const Clock& clock, const logging::Log& log);

} // namespace duizhao::library
