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

/// Our folder in one of the specification's, or in `~/.local` where its variable names none.
fs::path baseFolder(const char* variable, const char* otherwise)
{
    const fs::path named = environmentPath(variable);
    return (named.is_absolute() ? named : homeFolder() / ".local" / otherwise) / "duizhao";
}

} // namespace

fs::path homeFolder()
{
    if (fs::path home = environmentPath("HOME"); home.is_absolute()) {
        return home;
    }
    const passwd* user = ::getpwuid(::getuid());
    return user != nullptr && user->pw_dir != nullptr ? fs::path{user->pw_dir} : fs::current_path();
}

fs::path defaultLibraryFile()
{
    return baseFolder("XDG_DATA_HOME", "share") / "library.duizhao";
}

fs::path stateFolder()
{
    return baseFolder("XDG_STATE_HOME", "state");
}

} // namespace duizhao::library
