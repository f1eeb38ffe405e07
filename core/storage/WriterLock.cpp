#include "core/storage/WriterLock.h"

#include "core/base/Reasons.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

namespace duizhao::storage {

namespace {

/// Who wrote the lock file, as `process 123` or `another program`.
std::string holder(int descriptor)
{
    std::array<char, 32> text{};
    const ssize_t size = ::pread(descriptor, text.data(), text.size() - 1, 0);
    std::string pid{text.data(), size > 0 ? std::size_t(size) : 0};
    pid.erase(pid.find_last_not_of(" \n") + 1);
    const bool number = !pid.empty() && pid.find_first_not_of("0123456789") == std::string::npos;
    return number ? "process " + pid : "another program";
}

} // namespace

Result<std::shared_ptr<WriterLock>> WriterLock::acquire(const std::filesystem::path& library)
{
    const std::string name = library.string() + ".lock";
    // Not inherited: a helper process that outlives us must not keep the library locked.
    const int descriptor = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return failure(Reason::LibraryNotWritable, {name},
                       "The library cannot be written: " + name + ": " + std::strerror(errno) + ".");
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const std::string who = holder(descriptor);
        ::close(descriptor);
        return failure(ErrorKind::LibraryLocked, "The library " + library.string() + " is being written by " +
                                                     who + "; close that program first.");
    }
    // The number only serves the message above: not being able to write it does no harm.
    const std::string pid = std::to_string(::getpid()) + "\n";
    if (::ftruncate(descriptor, 0) == 0) {
        [[maybe_unused]] const ssize_t written = ::pwrite(descriptor, pid.data(), pid.size(), 0);
    }
    return std::shared_ptr<WriterLock>{new WriterLock{descriptor}};
}

WriterLock::~WriterLock()
{
    // The file stays: removing it would let two programs lock two different files of the same name.
    ::close(m_descriptor);
}

} // namespace duizhao::storage
