#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace duizhao::storage {

/// Zstandard, one frame. Never fails for lack of anything but memory.
[[nodiscard]] Result<std::string> compress(std::string_view bytes);

/// The reverse; `size` is what must come out. LibraryDamaged when it does not.
[[nodiscard]] Result<std::string> decompress(std::string_view frame, std::size_t size);

} // namespace duizhao::storage
