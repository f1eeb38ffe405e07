#pragma once

#include "core/base/Progress.h"
#include "core/importer/ImportReport.h"

#include <filesystem>
#include <vector>

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::ui {

/// What to import.
struct ImportTask {
    enum class Kind {
        Files, ///< each by itself, folders too
        Pair,  ///< two files that a person says are one text in two languages
    };
    std::vector<std::filesystem::path> paths;
    Kind kind = Kind::Files;
};

/// What came of each file, and where it is when all are done. When it is cancelled, the file being read is
/// left out and those done stay.
using ImportReports = std::vector<importer::ImportReport>;

[[nodiscard]] ImportReports importTask(library::Library& library, const ImportTask& task, Progress& progress);
/// The same without a library: what would come of it.
[[nodiscard]] ImportReports tryTask(const ImportTask& task, Progress& progress);

} // namespace duizhao::ui
