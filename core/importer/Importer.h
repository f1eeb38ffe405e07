#pragma once

#include "core/base/Progress.h"
#include "core/importer/ImportReport.h"
#include "core/library/store/Session.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace duizhao::importer {

enum class ImportAct {
    None,    ///< a program's own work: no step of the history
    OneStep, ///< each call is one step, for all its files: 'Undo' takes it back
};

/// Files into a library. Uses the library's own thread and connection; see `Library::openBeside`.
class Importer {
public:
    explicit Importer(const library::Session& library, ImportAct act = ImportAct::None);
    /// With no library to compare with: dry runs only, for which everything is new.
    Importer() = default;

    /// One file. Never partly: on failure or cancel the library is exactly as it was. A dry run only reads,
    /// and is content with a library that was opened read-only.
    [[nodiscard]] ImportReport importFile(const std::filesystem::path& file, ImportMode mode,
                                          Progress& progress);

    /// Two files that a person says are one text in two languages, in either order: one issue, aligned, even
    /// where the library has them already. Two reports; only the first where that file fails. Files in one
    /// language stay unpaired, and the second report says so.
    [[nodiscard]] std::vector<ImportReport> importPair(const std::filesystem::path& one,
                                                       const std::filesystem::path& other, ImportMode mode,
                                                       Progress& progress);

    /// Runs of files also let the library learn words from pairs that are sure
    /// (core/library/store/WordStore.h).
    ///
    /// Files and folders (recursively: .md .markdown .txt, hidden ones left out), in the order of their
    /// names, one report each. Stops between files when cancelled; what is done stays, the file that was
    /// being read is reported as Cancelled, the rest not at all.
    [[nodiscard]] std::vector<ImportReport> importPaths(const std::vector<std::filesystem::path>& paths,
                                                        ImportMode mode, Progress& progress);

private:
    std::optional<library::Session> m_library; ///< none: a dry run without a library
    ImportAct m_act = ImportAct::None;
};

} // namespace duizhao::importer
