// The functions of the C library by which files are written, in front of the library's own: the linker finds
// a program's functions first, also for the shared libraries it uses. So SQLite, iostreams and our own code
// are met alike, without a privilege and without another library.

#include "tests/campaigns/SystemCalls.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::campaigns {

namespace {

namespace fs = std::filesystem;

/// The one state of the process: the functions below have the C library's signatures and are handed nothing.
struct State {
    Fault fault;
    long counted = 0;
    bool inside = false; ///< calls of our own are not met
    fs::path folder;
    fs::path disk;
    std::vector<std::pair<fs::path, fs::path>> pending; ///< renames; to nothing: removals
};

State& state()
{
    static State one;
    return one;
}

class Inside {
public:
    Inside() : m_before{std::exchange(state().inside, true)} {}
    ~Inside() { state().inside = m_before; }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

private:
    bool m_before;
};

/// Whether the call is to fail; `errno` is set. Does not come back where the process is to be killed.
bool meets(Call call)
{
    State& now = state();
    if (now.inside || now.fault.kind == Fault::Kind::None || !now.fault.calls.contains(call)) {
        return false;
    }
    ++now.counted;
    const bool hit = now.counted == now.fault.at || (now.fault.stays && now.counted > now.fault.at);
    if (hit && now.fault.kind == Fault::Kind::Kill) {
        ::kill(::getpid(), SIGKILL);
    }
    if (hit) {
        errno = now.fault.error;
    }
    return hit;
}

/// Nothing where the file is not one of those that are mirrored.
fs::path mirrored(const fs::path& file)
{
    const State& now = state();
    return !now.folder.empty() && file.parent_path() == now.folder ? now.disk / file.filename() : fs::path{};
}

void settlePending()
{
    std::error_code ignored;
    for (const auto& [from, to] : std::exchange(state().pending, {})) {
        if (to.empty()) {
            fs::remove(from, ignored);
        } else {
            fs::rename(from, to, ignored);
        }
    }
}

void synced(int descriptor)
{
    State& now = state();
    if (now.inside || now.folder.empty()) {
        return;
    }
    const Inside ours;
    settlePending();
    std::error_code error;
    const fs::path file = fs::read_symlink("/proc/self/fd/" + std::to_string(descriptor), error);
    const fs::path copy = error ? fs::path{} : mirrored(file);
    if (!copy.empty() && fs::is_regular_file(file, error)) {
        fs::copy_file(file, copy, fs::copy_options::overwrite_existing, error);
    }
}

void renamed(const char* from, const char* to)
{
    if (!state().inside) {
        const Inside ours;
        if (const fs::path source = mirrored(fs::absolute(from)); !source.empty()) {
            state().pending.emplace_back(source, mirrored(fs::absolute(to)));
        }
    }
}

void unlinked(const char* file)
{
    if (!state().inside) {
        const Inside ours;
        if (const fs::path copy = mirrored(fs::absolute(file)); !copy.empty()) {
            state().pending.emplace_back(copy, fs::path{});
        }
    }
}

template <typename Function>
Function systems(const char* name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

void inject(Fault fault)
{
    state().fault = std::move(fault);
    state().counted = 0;
}

long countedCalls()
{
    return state().counted;
}

void mirrorSyncs(const fs::path& folder, const fs::path& disk)
{
    state().folder = folder;
    state().disk = disk;
}

} // namespace duizhao::campaigns

using duizhao::campaigns::Call;
using duizhao::campaigns::meets;
using duizhao::campaigns::systems;

// NOLINTBEGIN: names and signatures are the C library's.
extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size)
{
    static const auto real = systems<ssize_t (*)(int, const void*, size_t)>("write");
    return meets(Call::Write) ? -1 : real(descriptor, bytes, size);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at)
{
    static const auto real = systems<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    return meets(Call::Write) ? -1 : real(descriptor, bytes, size, at);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at)
{
    return pwrite64(descriptor, bytes, size, at);
}

ssize_t read(int descriptor, void* bytes, size_t size)
{
    static const auto real = systems<ssize_t (*)(int, void*, size_t)>("read");
    return meets(Call::Read) ? -1 : real(descriptor, bytes, size);
}

ssize_t pread64(int descriptor, void* bytes, size_t size, off64_t at)
{
    static const auto real = systems<ssize_t (*)(int, void*, size_t, off64_t)>("pread64");
    return meets(Call::Read) ? -1 : real(descriptor, bytes, size, at);
}

ssize_t pread(int descriptor, void* bytes, size_t size, off_t at)
{
    return pread64(descriptor, bytes, size, at);
}

int fsync(int descriptor)
{
    static const auto real = systems<int (*)(int)>("fsync");
    if (meets(Call::Sync)) {
        return -1;
    }
    const int code = real(descriptor);
    if (code == 0) {
        duizhao::campaigns::synced(descriptor);
    }
    return code;
}

int fdatasync(int descriptor)
{
    static const auto real = systems<int (*)(int)>("fdatasync");
    if (meets(Call::Sync)) {
        return -1;
    }
    const int code = real(descriptor);
    if (code == 0) {
        duizhao::campaigns::synced(descriptor);
    }
    return code;
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    static const auto real = systems<int (*)(int, off64_t)>("ftruncate64");
    return meets(Call::Truncate) ? -1 : real(descriptor, size);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    return ftruncate64(descriptor, size);
}

int rename(const char* from, const char* to) noexcept
{
    static const auto real = systems<int (*)(const char*, const char*)>("rename");
    if (meets(Call::Rename)) {
        return -1;
    }
    const int code = real(from, to);
    if (code == 0) {
        duizhao::campaigns::renamed(from, to);
    }
    return code;
}

int unlink(const char* file) noexcept
{
    static const auto real = systems<int (*)(const char*)>("unlink");
    if (meets(Call::Unlink)) {
        return -1;
    }
    const int code = real(file);
    if (code == 0) {
        duizhao::campaigns::unlinked(file);
    }
    return code;
}

int open64(const char* file, int flags, ...)
{
    static const auto real = systems<int (*)(const char*, int, ...)>("open64");
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return meets(Call::Open) ? -1 : real(file, flags, mode);
}

int open(const char* file, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open64(file, flags, mode);
}

int flock(int descriptor, int operation) noexcept
{
    static const auto real = systems<int (*)(int, int)>("flock");
    return meets(Call::Lock) ? -1 : real(descriptor, operation);
}

} // extern "C"
// NOLINTEND
