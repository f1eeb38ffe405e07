#pragma once

#include "core/import/Importer.h"
#include "ui/commands/Parts.h"
#include "ui/library/LibraryPlace.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace duizhao {

class ImportDialog;
class ReadingView;
struct ExportChoice;

/// Import, export, PDF: what goes in and comes out.
class FileCommands final : public QObject {
    Q_OBJECT

public:
    FileCommands(const Parts& parts, QObject* parent);

    void setView(ReadingView* view);
    /// Starts an import with its dialog; one at a time.
    void importPaths(const QStringList& paths);
    void exportNotes(const ExportChoice& choice);
    [[nodiscard]] ImportDialog* importDialog() const;

signals:
    /// The library holds something new.
    void imported(const std::vector<duizhao::ImportReport>& reports);

private:
    void exportCurrent();
    void savePdf();

    Parts m_parts;
    QPointer<ImportDialog> m_import;
    ReadingView* m_view = nullptr;
};

} // namespace duizhao
