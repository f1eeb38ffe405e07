#include "app/desktop/Sample.h"

#include "core/importer/Importer.h"

#include <QFile>

#include <fstream>

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
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.constData(), bytes.size());
    out.close();
    if (problem || !out)
        return failure(ErrorKind::NotWritable, "The sample issue cannot be written to " + folder.string());
    NoProgress quiet;
    const importer::ImportReport report =
        importer::Importer(library).importFile(file, importer::ImportMode::Write, quiet);
    if (report.outcome == importer::ImportOutcome::Failed)
        return failure(report.error);
    return report.issue;
}

} // namespace duizhao::desktop
