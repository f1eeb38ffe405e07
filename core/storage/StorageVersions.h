#pragma once

#include "core/base/ComponentVersion.h"

#include <vector>

namespace duizhao::storage {

/// Of the libraries that this folder wraps.
[[nodiscard]] std::vector<ComponentVersion> storageVersions();

} // namespace duizhao::storage
