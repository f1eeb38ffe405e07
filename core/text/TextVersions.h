#pragma once

#include "core/base/ComponentVersion.h"

#include <vector>

namespace duizhao::text {

/// Of the libraries that this folder wraps.
[[nodiscard]] std::vector<ComponentVersion> textVersions();

} // namespace duizhao::text
