#pragma once

#include "core/base/ComponentVersion.h"

#include <vector>

namespace duizhao {

/// Of the libraries that this folder wraps.
[[nodiscard]] std::vector<ComponentVersion> baseVersions();

} // namespace duizhao
