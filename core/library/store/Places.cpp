#include "core/library/store/Places.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

namespace duizhao::library {

namespace fs = std::filesystem;

namespace {

fs::path environmentPath(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? fs::path{} : fs::path{value};
}

fs::path homeFolder()
{
    if (fs::path home = environmentPath("HOME"); home.is_absolute()) {
        return home;
    }
    const passwd* user = ::getpwuid(::getuid());
    return user != nullptr && user->pw_dir != nullptr ? fs::path{user->pw_dir} : fs::current_path();
}

} // namespace

fs::path defaultLibraryFile()
{
    fs::path data = environmentPath("XDG_DATA_HOME");
    if (!data.is_absolute()) {
        data = homeFolder() / ".local" / "share";
    }
    return data / "duizhao" / "library.duizhao";
}

} // namespace duizhao::library
