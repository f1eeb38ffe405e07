#include "app/desktop/Sample.h"

#include "core/exporter/AtomicFile.h"
#include "core/importer/Importer.h"

#include <QFile>

#include <filesystem>

namespace duizhao::desktop {

Result<IssueId> importSampleIssue(library::Library& library)
{
    QFile sample(QStringLiteral(":/samples/welcome.en-zh.md"));
    if (!sample.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, "The program comes without its sample issue.");
    const QByteArray bytes = sample.readAll();
    const std::filesystem::path folder = library.file().parent_path() / "samples";
    const std::filesystem::path file = folder / "welcome.en-zh.md";
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (!std::filesystem::exists(std::filesystem::symlink_status(file, problem))) {
        const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        if (auto written = exporter::writeFileAtomically(file, text); !written)
            return failure(written.error());
    }
    NoProgress quiet;
    const importer::ImportReport report =
        importer::Importer(library).importFile(file, importer::ImportMode::Write, quiet);
    if (report.outcome == importer::ImportOutcome::Failed)
        return failure(report.error);
    return report.issue;
}

} // namespace duizhao::desktop
