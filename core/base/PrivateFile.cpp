#include "core/base/PrivateFile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace duizhao {

namespace fs = std::filesystem;

namespace {

constexpr mode_t kOwnFolder = 0700;
constexpr mode_t kOwnFile = 0600;

std::error_code lastError()
{
    return {errno, std::generic_category()};
}

} // namespace

std::error_code makePrivateFolders(const fs::path& folder)
{
    fs::path made;
    for (const fs::path& part : folder) {
        made /= part;
        std::error_code ignored;
        if (made.empty() || fs::is_directory(made, ignored)) {
            continue;
        }
        if (::mkdir(made.c_str(), kOwnFolder) != 0 && errno != EEXIST) {
            return lastError();
        }
    }
    std::error_code ignored;
    return folder.empty() || fs::is_directory(folder, ignored)
               ? std::error_code{}
               : std::make_error_code(std::errc::not_a_directory);
}

std::error_code makePrivateFile(const fs::path& file)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kOwnFile);
    if (descriptor < 0) {
        return errno == EEXIST ? std::error_code{} : lastError();
    }
    // The umask takes rights away that the owner needs, where it is an odd one.
    const bool owned = ::fchmod(descriptor, kOwnFile) == 0;
    const std::error_code problem = owned ? std::error_code{} : lastError();
    ::close(descriptor);
    return problem;
}

} // namespace duizhao
