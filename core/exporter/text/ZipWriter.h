#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::exporter {

/// A file in a ZIP archive.
struct ZipEntry {
    std::string name;
    std::string bytes;
    bool stored = false; ///< not compressed
};

/// A ZIP archive (libzip) of these files in this order, with `comment` at its end. The same entries give the
/// same bytes: no time of the day is in it. Errors: Storage.
[[nodiscard]] Result<std::string> zipped(const std::vector<ZipEntry>& entries, const std::string& comment);

} // namespace duizhao::exporter
