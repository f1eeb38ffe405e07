#pragma once

#include "ui/jobs/Job.h"
#include "ui/watch/WatchLook.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace duizhao::ui {

/// Watches the folders that the reader has named. What happens in them is gathered for a moment; then they
/// are looked through and imported from beside the window, and looked through again while a file is still
/// being written. Once a minute they are looked through all the same: a disk comes back, and some file
/// systems do not tell of changes.
class FolderWatcher final : public QObject {
    Q_OBJECT

public:
    /// Milliseconds.
    struct Pace {
        int settle = 900;
        int again = 60'000;
    };

    FolderWatcher(library::Library& library, Pace pace, QObject* parent = nullptr);

    /// Looks at once, or after the look that is under way.
    void look();
    [[nodiscard]] bool isLooking() const { return m_job != nullptr; }

signals:
    /// A look begins: files may be imported until it ends.
    void looking();
    /// Editions came or were renewed.
    void imported(const std::vector<duizhao::importer::ImportReport>& reports);
    /// A look has ended: what `watchFolders` tells may be different.
    void looked();
    void failed(const duizhao::Error& error);

private:
    void finish(const WatchLook& look);
    void follow(const std::vector<WatchPass>& passes);

    library::Library& m_library;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QTimer m_again;
    QPointer<Job> m_job;
    Looks m_looks;
    bool m_wanted = false; ///< something happened during the look that is under way
};

} // namespace duizhao::ui
