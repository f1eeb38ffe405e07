#include "core/storage/WriterLock.h"

#include "core/base/Reasons.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <thread>

namespace duizhao::storage {

namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 15ms; ///< between two tries
/// From getting the lock to having written who has it.
constexpr auto kSettling = 300ms;

constexpr std::string_view kShort = " short";

/// What the lock file says of its holder.
struct Holder {
    std::string process; ///< empty: not said
    WriterTurn turn = WriterTurn::Long;
};

Holder holderIn(int descriptor)
{
    std::array<char, 48> text{};
    const ssize_t size = ::pread(descriptor, text.data(), text.size() - 1, 0);
    std::string said{text.data(), size > 0 ? std::size_t(size) : 0};
    Holder holder;
    if (const std::size_t turn = said.find(kShort); turn != std::string::npos) {
        holder.turn = WriterTurn::Short;
        said.erase(turn);
    }
    said.erase(said.find_last_not_of(" \n") + 1);
    if (said.find_first_not_of("0123456789") == std::string::npos) {
        holder.process = said;
    }
    return holder;
}

Error takenBy(const std::filesystem::path& library, const Holder& holder)
{
    const std::string who = holder.process.empty() ? "another program" : "process " + holder.process;
    return {ErrorKind::LibraryLocked, "The library " + library.string() + " is being written by " + who +
                                          "; close that program first."};
}

Error notLocked(const std::filesystem::path& library, int error)
{
    if (error == ENOLCK || error == EOPNOTSUPP || error == ENOSYS || error == EINVAL) {
        return errorOf(Reason::LibraryNotLockable, {library.parent_path().string()});
    }
    return errorOf(Reason::LibraryNotWritable, {library.string()},
                   "The library " + library.string() + " cannot be locked: " + std::strerror(error) + ".");
}

Error notOpened(const std::filesystem::path& library, const std::string& lock, int error)
{
    if (error == EROFS) {
        return errorOf(Reason::LibraryDiskReadOnly, {library.string()});
    }
    return errorOf(Reason::LibraryNotWritable, {lock},
                   "The library cannot be written: " + lock + ": " + std::strerror(error) + ".");
}

/// Locks, or waits for it as long as it is worth waiting for. 0, or an `errno`.
int lockInTurn(int descriptor, WriterTurn turn, std::chrono::milliseconds patience)
{
    const auto begin = std::chrono::steady_clock::now();
    auto shortSeen = begin; // who has it now may not have said yet how long, whoever had it before
    for (;;) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
            return 0;
        }
        const int error = errno;
        const auto now = std::chrono::steady_clock::now();
        if (holderIn(descriptor).turn == WriterTurn::Short) {
            shortSeen = now;
        }
        const bool worth = now - begin < patience && now - shortSeen < kSettling;
        if (error != EWOULDBLOCK || turn == WriterTurn::Long || !worth) {
            return error;
        }
        std::this_thread::sleep_for(kPause);
    }
}

/// There, locks of the file itself are the same as SQLite's, and ours would keep every reader out.
bool isOnNetwork(int descriptor)
{
    constexpr std::array<unsigned long, 8> network{NFS_SUPER_MAGIC,  SMB_SUPER_MAGIC,  CIFS_SUPER_MAGIC,
                                                   SMB2_SUPER_MAGIC, CODA_SUPER_MAGIC, AFS_SUPER_MAGIC,
                                                   V9FS_MAGIC,       FUSE_SUPER_MAGIC};
    struct statfs found = {};
    return ::fstatfs(descriptor, &found) == 0 &&
           std::ranges::find(network, static_cast<unsigned long>(found.f_type) & 0xFFFFFFFFUL) !=
               network.end();
}

bool hasSecondName(const std::filesystem::path& library)
{
    struct stat found = {};
    return ::stat(library.c_str(), &found) == 0 && found.st_nlink > 1;
}

} // namespace

Result<std::shared_ptr<WriterLock>> WriterLock::acquire(const std::filesystem::path& library, WriterTurn turn,
                                                        std::chrono::milliseconds patience)
{
    if (hasSecondName(library)) {
        return failure(Reason::LibraryHardLinked, {library.string()});
    }
    const std::string name = library.string() + ".lock";
    // Not inherited: a helper process that outlives us must not keep the library locked.
    const int descriptor = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        return failure(notOpened(library, name, errno));
    }
    if (const int error = lockInTurn(descriptor, turn, patience); error != 0) {
        const Holder holder = holderIn(descriptor);
        ::close(descriptor);
        return failure(error == EWOULDBLOCK ? takenBy(library, holder) : notLocked(library, error));
    }
    // Only now: whoever holds the lock beside the file may be this process, with SQLite's locks on the file.
    int file = ::open(library.c_str(), O_RDONLY | O_CLOEXEC);
    if (file >= 0 && isOnNetwork(file)) {
        ::close(file);
        file = -1;
    }
    if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        ::close(file);
        ::close(descriptor);
        return failure(error == EWOULDBLOCK ? takenBy(library, {}) : notLocked(library, error));
    }
    // This only serves messages and waiting: not being able to write it does no harm.
    const std::string said =
        std::to_string(::getpid()) + (turn == WriterTurn::Short ? std::string{kShort} : "") + "\n";
    if (::ftruncate(descriptor, 0) == 0) {
        [[maybe_unused]] const ssize_t written = ::pwrite(descriptor, said.data(), said.size(), 0);
    }
    return std::shared_ptr<WriterLock>{new WriterLock{descriptor, file}};
}

WriterLock::~WriterLock()
{
    // The file stays: removing it would let two programs lock two different files of the same name. What it
    // says goes, so that whoever comes between the next holder's lock and its name is not misled.
    [[maybe_unused]] const int emptied = ::ftruncate(m_descriptor, 0);
    if (m_file >= 0) {
        ::close(m_file);
    }
    ::close(m_descriptor);
}

} // namespace duizhao::storage
