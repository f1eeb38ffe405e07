#include "ui/import/ImportTask.h"

#include "core/library/Library.h"

#include "core/importer/Importer.h"

namespace duizhao::ui {

namespace {

ImportReports carryOut(importer::Importer importer, const ImportTask& task, Progress& progress)
{
    return task.kind == ImportTask::Kind::Pair
               ? importer.importPair(task.paths.at(0), task.paths.at(1), importer::ImportMode::Write,
                                     progress)
               : importer.importPaths(task.paths, importer::ImportMode::Write, progress);
}

} // namespace

ImportReports importTask(library::Library& library, const ImportTask& task, Progress& progress)
{
    return carryOut(importer::Importer(library, importer::ImportAct::OneStep), task, progress);
}

ImportReports tryTask(const ImportTask& task, Progress& progress)
{
    return carryOut(importer::Importer(), task, progress);
}

} // namespace duizhao::ui
