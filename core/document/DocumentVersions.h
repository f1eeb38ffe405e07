#pragma once

#include "core/base/ComponentVersion.h"

#include <vector>

namespace duizhao::document {

/// Of the libraries that this folder wraps.
[[nodiscard]] std::vector<ComponentVersion> documentVersions();

} // namespace duizhao::document
