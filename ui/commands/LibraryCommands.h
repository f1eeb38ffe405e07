#pragma once

#include "ui/commands/Parts.h"

#include <QObject>

class QMenu;

namespace duizhao::ui {

/// The library as a file: opening another, the recent ones, a new one; compacting, checking, backups.
class LibraryCommands final : public QObject {
    Q_OBJECT

public:
    LibraryCommands(const Parts& parts, QObject* parent);

signals:
    /// The reader wants another library opened in place of this one.
    void libraryRequested(const QString& file);

private:
    void openOther();
    void createNew();
    void request(const QString& file);
    void fillRecent();
    void showBackups();
    /// Shows a dialog that works on the library; the desk writes nothing meanwhile.
    template <typename Dialog>
    void show(Dialog* dialog);

    Parts m_parts;
    QMenu* m_recent;
};

} // namespace duizhao::ui
