#pragma once

#include "core/base/ComponentVersion.h"

#include <vector>

namespace duizhao::exporter {

/// Of the libraries that this folder wraps.
[[nodiscard]] std::vector<ComponentVersion> exportVersions();

} // namespace duizhao::exporter
