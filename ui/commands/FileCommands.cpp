#include "ui/commands/FileCommands.h"

#include "core/exporter/ExportTarget.h"
#include "core/importer/PairNames.h"
#include "core/importer/PairOffer.h"
#include "ui/Actions.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/dialogs/Prompts.h"
#include "ui/export/ExportDialog.h"
#include "ui/import/ImportDialog.h"
#include "ui/import/PairDialog.h"
#include "ui/issues/IssueActs.h"
#include "ui/library/Acts.h"
#include "ui/library/LibraryPane.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingView.h"
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QDir>

#include <algorithm>

namespace duizhao::ui {

namespace {

std::vector<std::filesystem::path> pathsOf(const QStringList& names)
{
    std::vector<std::filesystem::path> paths;
    for (const QString& name : names)
        paths.emplace_back(utf8(name));
    return paths;
}

/// Files whose names pair them become a pair without a question.
bool isWorthPairing(const QStringList& names)
{
    if (names.size() != 2)
        return false;
    const auto paths = pathsOf(names);
    const auto partners = importer::partnerPaths(paths.front());
    return std::ranges::find(partners, paths.back()) == partners.end() &&
           importer::mayBePair(paths.front(), paths.back());
}

} // namespace

FileCommands::FileCommands(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::ImportFiles, [this] { importPaths(m_parts.prompts.filesToImport(m_parts.window)); });
    on(ActionId::ImportPair, [this] { importPair(m_parts.prompts.pairToImport(m_parts.window)); });
    on(ActionId::ImportFolder, [this] {
        const QString folder = m_parts.prompts.folderToImport(m_parts.window);
        if (!folder.isEmpty())
            importPaths({folder});
    });
    on(ActionId::ExportNotes, &FileCommands::exportCurrent);
    on(ActionId::SavePdf, &FileCommands::savePdf);
}

void FileCommands::setView(ReadingView* view)
{
    m_view = view;
    connect(view, &ReadingView::pdfPrinted, this, [this](const QString& file, bool ok) {
        if (ok)
            m_parts.toast.say(Toast::Kind::Done, tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
        else
            m_parts.toast.say(Toast::Kind::Failed,
                              shown(Error{ErrorKind::NotWritable, utf8(file)}, m_parts.library.log()));
    });
}

ImportDialog* FileCommands::importDialog() const
{
    return m_import;
}

PairDialog* FileCommands::pairDialog() const
{
    return m_pair;
}

bool FileCommands::isBusy() const
{
    return m_import != nullptr || m_pair != nullptr;
}

void FileCommands::importPaths(const QStringList& paths)
{
    if (paths.isEmpty() || isBusy())
        return;
    if (isWorthPairing(paths))
        askForPair(new PairDialog(m_parts.prompts, paths, PairDialog::Offer::PairOrSeparate, m_parts.window));
    else
        start({pathsOf(paths), ImportTask::Kind::Files});
}

void FileCommands::importPair(const QStringList& files)
{
    if (files.isEmpty() || isBusy())
        return;
    if (files.size() > 2)
        m_parts.toast.say(Toast::Kind::Failed, tr("A pair is two files: one in English, one in Chinese."));
    else
        askForPair(new PairDialog(m_parts.prompts, files, PairDialog::Offer::Pair, m_parts.window));
}

void FileCommands::askForPair(PairDialog* dialog)
{
    m_pair = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto startAs = [this](ImportTask::Kind kind) {
        return [this, kind](const QStringList& files) { start({pathsOf(files), kind}); };
    };
    connect(dialog, &PairDialog::pairWanted, this, startAs(ImportTask::Kind::Pair));
    connect(dialog, &PairDialog::separatelyWanted, this, startAs(ImportTask::Kind::Files));
    dialog->open();
}

void FileCommands::start(ImportTask task)
{
    if (m_import != nullptr || !m_parts.notes.editor()->commit())
        return;
    m_parts.desk.flush();
    auto beside = m_parts.library.openBeside();
    if (!beside) {
        m_parts.toast.say(Toast::Kind::Failed, shown(beside.error(), m_parts.library.log()));
        return;
    }
    m_parts.desk.setPaused(true);
    auto job = std::make_unique<ImportDialog::ImportJob>(
        std::move(*beside),
        [task = std::move(task)](library::Library& own, Progress& progress) -> Result<ImportReports> {
            return importTask(own, task, progress);
        });
    m_import = new ImportDialog(std::move(job), m_parts.window);
    m_import->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_import, &ImportDialog::imported, this, [this] {
        m_parts.desk.setPaused(false);
        emit imported(m_import->reports());
    });
    connect(m_import, &ImportDialog::lookWanted, this, &FileCommands::lookWanted);
    connect(m_import, &ImportDialog::answerWanted, this, &FileCommands::answer);
    // For as long as the toast is there: a window that is taken down closes its dialogs after its panes.
    connect(m_import, &QDialog::finished, &m_parts.toast,
            [this, dialog = m_import.data()] { offerUndo(dialog->reports()); });
    m_import->open();
    m_import->start();
}

void FileCommands::answer(int row, Answer answer)
{
    const importer::ImportReport& report = m_import->reports().at(static_cast<std::size_t>(row));
    if (m_parts.issues.isBusy()) {
        m_import->showAnswered(row, answer, false);
        return;
    }
    m_parts.issues.answer(report.editionId, report.question->edition, answer, m_import,
                          [dialog = m_import, row, answer](const Result<>& outcome) {
                              dialog->showAnswered(row, answer, outcome.has_value());
                          });
}

void FileCommands::offerUndo(const std::vector<importer::ImportReport>& reports)
{
    const auto changed = std::ranges::count_if(reports, [](const importer::ImportReport& report) {
        return report.outcome == importer::ImportOutcome::Added ||
               report.outcome == importer::ImportOutcome::Updated;
    });
    const auto history = m_parts.acts.history();
    const bool last = history && history->undo && history->undo->kind == library::ActKind::Imported;
    if (changed > 0 && last)
        m_parts.toast.say(Toast::Kind::Done, tr("Imported: %1").arg(fileCount(static_cast<int>(changed))),
                          m_parts.actions[ActionId::Undo]);
}

void FileCommands::exportCurrent()
{
    ExportChoice choice;
    const LibraryPlace place = m_parts.tree.place();
    if (place.kind == LibraryPlace::Kind::Tag)
        choice.tag = place.tag;
    if (m_parts.desk.article())
        choice.article = m_parts.desk.article();
    if (m_parts.desk.document() != nullptr)
        choice.issue = m_parts.desk.document()->issue.id;
    exportNotes(choice);
}

void FileCommands::exportNotes(const ExportChoice& choice, QWidget* over)
{
    m_parts.notes.editor()->commit();
    ExportDialog dialog(m_parts.library, m_parts.prompts, choice, m_view,
                        over != nullptr ? over : m_parts.window);
    connect(&dialog, &ExportDialog::exported, this, [this](const QString& file) {
        m_parts.toast.say(Toast::Kind::Done, tr("Exported to %1").arg(QDir::toNativeSeparators(file)));
    });
    dialog.exec();
}

void FileCommands::savePdf()
{
    if (m_view == nullptr || m_parts.desk.document() == nullptr)
        return;
    const QString name = titlesOf(m_parts.desk.document()->issue).first.left(60) + QStringLiteral(".pdf");
    const QString file =
        m_parts.prompts.fileToSave(m_parts.window, tr("Save the page as PDF"), name, tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    if (const auto possible =
            exporter::checkTarget(m_parts.library.file(), std::filesystem::path(utf8(file)));
        !possible)
        m_parts.toast.say(Toast::Kind::Failed, shown(possible.error(), m_parts.library.log()));
    else
        m_view->printToPdf(file);
}

} // namespace duizhao::ui
