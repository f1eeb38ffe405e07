#include "core/import/Importer.h"

#include "core/import/FileImport.h"
#include "core/import/SourceFile.h"

namespace duizhao {

Importer::Importer(Library& library) : m_library{&library} {}

ImportReport Importer::importFile(const std::filesystem::path& file, ImportMode mode, Progress& progress)
{
    return FileImport{m_library, file, m_library == nullptr ? ImportMode::DryRun : mode, progress}.run();
}

std::vector<ImportReport> Importer::importPair(const std::filesystem::path& one,
                                               const std::filesystem::path& other, ImportMode mode,
                                               Progress& progress)
{
    progress.report(0, 2, one.filename().string());
    std::vector<ImportReport> reports{importFile(one, mode, progress)};
    if (reports.front().outcome != ImportOutcome::Failed) {
        progress.report(1, 2, other.filename().string());
        FileImport second{m_library, other, m_library == nullptr ? ImportMode::DryRun : mode, progress};
        second.pairWith(reports.front().editionId);
        reports.push_back(second.run());
        progress.report(2, 2, {});
    }
    return reports;
}

std::vector<ImportReport> Importer::importPaths(const std::vector<std::filesystem::path>& paths,
                                                ImportMode mode, Progress& progress)
{
    const std::vector<std::filesystem::path> files = filesToImport(paths);
    const auto total = static_cast<long long>(files.size());
    std::vector<ImportReport> reports;
    for (const std::filesystem::path& file : files) {
        progress.report(static_cast<long long>(reports.size()), total, file.filename().string());
        reports.push_back(importFile(file, mode, progress));
        if (reports.back().outcome == ImportOutcome::Failed &&
            reports.back().error.kind == ErrorKind::Cancelled) {
            return reports;
        }
    }
    progress.report(total, total, {});
    return reports;
}

} // namespace duizhao
