#include "ui/import/ImportTask.h"

#include "core/importer/Importer.h"
#include "core/library/Library.h"
#include "core/library/read/Issues.h"

namespace duizhao::ui {

namespace {

ImportReports carryOut(importer::Importer importer, const ImportTask& task, Progress& progress)
{
    return task.kind == ImportTask::Kind::Pair
               ? importer.importPair(task.paths.at(0), task.paths.at(1), importer::ImportMode::Write,
                                     progress)
               : importer.importPaths(task.paths, importer::ImportMode::Write, progress);
}

/// What one file began may have become part of another issue with a later one: tells where each ended.
void settle(const library::Library& library, ImportReports& reports)
{
    for (importer::ImportReport& report : reports) {
        if (!report.editionId)
            continue;
        const auto ended = library::issueOf(library, report.editionId);
        const auto issue = ended ? library::issue(library, *ended) : failure(ended.error());
        if (!issue)
            continue; // what the file's own import said stands
        report.newIssue = report.newIssue && issue->id == report.issue;
        report.issue = issue->id;
        report.issueTitle = issue->title.empty() ? issue->titleZh : issue->title;
    }
}

} // namespace

ImportReports importTask(library::Library& library, const ImportTask& task, Progress& progress)
{
    ImportReports reports =
        carryOut(importer::Importer(library, importer::ImportAct::OneStep), task, progress);
    settle(library, reports);
    return reports;
}

ImportReports tryTask(const ImportTask& task, Progress& progress)
{
    return carryOut(importer::Importer(), task, progress);
}

} // namespace duizhao::ui
