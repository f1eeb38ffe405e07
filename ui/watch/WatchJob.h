#pragma once

#include "core/base/Progress.h"
#include "core/library/Library.h"
#include "core/watch/WatchFolders.h"

#include <QObject>

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QThread;

namespace duizhao::ui {

/// A look through watched folders, and the import of what is to be imported, in a thread of its own over a
/// connection of its own. Destroying a running job cancels it and waits for it.
class WatchJob final : public QObject {
    Q_OBJECT

public:
    /// What the last look into each folder found.
    using Looks = std::map<watch::WatchFolderId, watch::FileStates>;
    struct Pass {
        watch::WatchFolderId folder;
        watch::FolderLook now;
        watch::WatchOutcome outcome;
    };

    /// `own` comes from `Library::openBeside` and is used and destroyed in the job's thread only.
    WatchJob(std::unique_ptr<library::Library> own, Looks before, QObject* parent = nullptr);
    ~WatchJob() override;

    void start();
    /// After `finished`: of each folder that was looked through.
    [[nodiscard]] const std::vector<Pass>& passes() const { return m_passes; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

signals:
    void finished();

private:
    class Stop;
    void run();
    [[nodiscard]] Result<> pass(const watch::WatchFolder& folder, Progress& progress);

    std::unique_ptr<library::Library> m_library;
    Looks m_before;
    std::vector<Pass> m_passes;
    std::optional<Error> m_error;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace duizhao::ui
