#include "app/desktop/Sample.h"

#include "core/import/Importer.h"

#include <QFile>

#include <fstream>

namespace duizhao {

Result<IssueId> importSampleIssue(Library& library)
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
    const ImportReport report = Importer(library).importFile(file, ImportMode::Write, quiet);
    if (report.outcome == ImportOutcome::Failed)
        return failure(report.error);
    return report.issue;
}

} // namespace duizhao
