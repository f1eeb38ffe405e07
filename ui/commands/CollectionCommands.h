#pragma once

#include "core/importer/ImportReport.h"
#include "ui/commands/Parts.h"

#include <QObject>

#include <vector>

namespace duizhao::ui {

class FolderWatcher;

/// What brings the collection up to date and keeps it in order: watched folders, duplicates.
class CollectionCommands final : public QObject {
    Q_OBJECT

public:
    CollectionCommands(const Parts& parts, QObject* parent);

    [[nodiscard]] FolderWatcher& watcher() const { return *m_watcher; }

private:
    void showDuplicates();
    void showWatchFolders();
    void takeImported(const std::vector<importer::ImportReport>& reports);

    Parts m_parts;
    FolderWatcher* m_watcher;
    bool m_paused = false; ///< the desk remembers no positions while files are imported
};

} // namespace duizhao::ui
