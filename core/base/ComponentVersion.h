#pragma once

#include <string>

namespace duizhao {

/// A library that the program is built on, and which one it is.
struct ComponentVersion {
    std::string name;
    std::string version;
};

} // namespace duizhao
