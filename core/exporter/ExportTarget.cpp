#include "core/exporter/ExportTarget.h"

#include "core/base/Reasons.h"
#include "core/exporter/AtomicFile.h"
#include "core/library/store/Schema.h"
#include "core/storage/FileHeader.h"

#include <sys/stat.h>

#include <array>
#include <optional>
#include <string>
#include <system_error>

namespace duizhao::exporter {

namespace fs = std::filesystem;

namespace {

/// What stands beside a library under its name: SQLite's files, ours, and copies before a migration
/// (`.v12.bak`, `.v12.bak.part`).
constexpr std::array<std::string_view, 6> kEndings{"-wal",  "-shm",   "-journal",
                                                   ".lock", ".draft", ".window-draft"};
constexpr std::string_view kCopy = ".bak";

/// A file by what it is, not by how it is called.
struct Inode {
    dev_t device = 0;
    ino_t number = 0;
    bool operator==(const Inode&) const = default;
};

std::optional<Inode> inodeOf(const fs::path& file)
{
    struct stat found = {};
    if (::stat(file.c_str(), &found) != 0) {
        return std::nullopt;
    }
    return Inode{found.st_dev, found.st_ino};
}

bool isLibrary(const fs::path& file)
{
    const auto state = storage::inspectHeader(file, library::libraryFormat());
    return state ? *state == storage::FileState::Ours : state.error().kind == ErrorKind::LibraryNewer;
}

/// The name of the library whose companion this name would be; empty: of none.
std::string libraryNameIn(const std::string& name)
{
    for (const std::string_view ending : kEndings) {
        if (name.size() > ending.size() && name.ends_with(ending)) {
            return name.substr(0, name.size() - ending.size());
        }
    }
    const std::size_t copy = name.rfind(kCopy);
    const std::size_t version = copy == std::string::npos ? copy : name.rfind(".v", copy);
    return version == std::string::npos ? std::string{} : name.substr(0, version);
}

/// Whether a file, there or not, is one of those that stand beside a library.
bool isCompanion(const fs::path& target, const fs::path& library)
{
    const std::string owner = libraryNameIn(target.filename().string());
    if (owner.empty()) {
        return false;
    }
    const fs::path beside = target.parent_path() / owner;
    const auto inode = inodeOf(beside);
    return (inode && inode == inodeOf(library)) || isLibrary(beside);
}

/// Whether a file that is there is the library or stands beside it under its name, through whatever link.
bool isOneOf(const Inode& target, const fs::path& library)
{
    if (inodeOf(library) == target) {
        return true;
    }
    std::error_code error;
    const std::string name = library.filename().string();
    for (fs::directory_iterator at{library.parent_path(), error}, end; !error && at != end;
         at.increment(error)) {
        if (libraryNameIn(at->path().filename().string()) == name && inodeOf(at->path()) == target) {
            return true;
        }
    }
    return false;
}

} // namespace

Result<> checkTarget(const fs::path& library, const fs::path& target)
{
    if (auto plain = checkPlainTarget(target); !plain) {
        return plain;
    }
    std::error_code ignored;
    const fs::path whole = fs::absolute(target, ignored);
    fs::path resolved = fs::weakly_canonical(whole, ignored);
    if (resolved.empty()) {
        resolved = whole;
    }
    const auto inode = inodeOf(whole);
    const bool own = (inode && isOneOf(*inode, library)) || isCompanion(resolved, library);
    if (own || isLibrary(whole)) {
        return failure(Reason::TargetOfLibrary, {target.string()});
    }
    return {};
}

} // namespace duizhao::exporter
