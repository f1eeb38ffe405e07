#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/exporter/Exporter.h"
#include "core/library/Library.h"

#include <string>

namespace duizhao::cli {

/// An export as PDF: its page is printed by the desktop program (`duizhao --print-page`), which has a browser
/// and is found beside this program or in PATH; page numbers and bookmarks are put in here. Errors: those of
/// `writeExport`; NotFound, no desktop program; NotReadable, it could not print, with what it said.
[[nodiscard]] Result<std::string> exportAsPdf(const library::Library& library,
                                              const exporter::ExportRequest& request, Progress& progress);

} // namespace duizhao::cli
