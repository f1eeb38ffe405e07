#pragma once

#include "core/base/Result.h"

#include <filesystem>

namespace duizhao::exporter {

/// NotWritable where no export may be written, whatever a person has asked for: the library's own files (the
/// library, its log, index, journal, lock, draft and copies) and any other library with its files, whichever
/// link leads there; what is no regular file; a link that leads nowhere. The one place that decides it: every
/// way by which something leaves the library asks here.
[[nodiscard]] Result<> checkTarget(const std::filesystem::path& library, const std::filesystem::path& target);

} // namespace duizhao::exporter
