#pragma once

#include "core/importer/Importer.h"
#include "core/library/Library.h"

#include <QObject>

#include <atomic>
#include <filesystem>
#include <memory>
#include <vector>

class QThread;

namespace duizhao::ui {

/// What to import.
struct ImportTask {
    enum class Kind {
        Files, ///< each by itself, folders too
        Pair,  ///< two files that a person says are one text in two languages
    };
    std::vector<std::filesystem::path> paths;
    Kind kind = Kind::Files;
};

/// An import in a thread of its own, over a connection of its own. Signals arrive on the thread of the
/// object that made it. Destroying a running job cancels it and waits for it.
class ImportJob final : public QObject {
    Q_OBJECT

public:
    /// `own` comes from `Library::openBeside` and is used and destroyed in the job's thread only. Without it
    /// the job is a dry run that knows no library.
    ImportJob(std::unique_ptr<library::Library> own, ImportTask task, QObject* parent = nullptr);
    ~ImportJob() override;

    void start();
    /// Asks to stop: the file being read is left out, those done stay.
    void cancel();
    [[nodiscard]] bool wasCancelled() const { return m_cancelled; }
    /// After `finished`.
    [[nodiscard]] const std::vector<importer::ImportReport>& reports() const { return m_reports; }

signals:
    /// At most some twenty times a second. `total` 0: not known.
    void progressed(qlonglong done, qlonglong total, const QString& what);
    void finished();

private:
    class Meter;
    void run();

    std::unique_ptr<library::Library> m_library;
    ImportTask m_task;
    std::vector<importer::ImportReport> m_reports;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace duizhao::ui
