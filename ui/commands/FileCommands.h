#pragma once

#include "core/importer/Importer.h"
#include "ui/commands/Parts.h"
#include "ui/issues/IssueCalls.h"
#include "ui/library/LibraryPlace.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace duizhao::ui {

class ImportDialog;
class PairDialog;
struct ImportTask;
class ReadingView;
struct ExportChoice;

/// Import, export, PDF: what goes in and comes out.
class FileCommands final : public QObject {
    Q_OBJECT

public:
    FileCommands(const Parts& parts, QObject* parent);

    void setView(ReadingView* view);
    /// Starts an import with its dialog; one at a time. Two files that look like one text in two languages
    /// and are not named as a pair are offered to become one first.
    void importPaths(const QStringList& paths);
    /// Two files or fewer, see `PairDialog`.
    void importPair(const QStringList& files);
    /// `over`: the window that asks; none: the main one.
    void exportNotes(const ExportChoice& choice, QWidget* over = nullptr);
    [[nodiscard]] ImportDialog* importDialog() const;
    [[nodiscard]] PairDialog* pairDialog() const;

signals:
    /// The library holds something new.
    void imported(const std::vector<duizhao::importer::ImportReport>& reports);
    /// To the first of the issue's pairs that should be checked.
    void lookWanted(duizhao::IssueId issue);

private:
    [[nodiscard]] bool isBusy() const;
    void askForPair(PairDialog* dialog);
    void start(ImportTask task);
    void answer(int row, Answer answer);
    /// What was imported can be taken back with one press, while the last step is still that import.
    void offerUndo(const std::vector<importer::ImportReport>& reports);
    void exportCurrent();
    void savePdf();

    Parts m_parts;
    QPointer<ImportDialog> m_import;
    QPointer<PairDialog> m_pair;
    ReadingView* m_view = nullptr;
};

} // namespace duizhao::ui
