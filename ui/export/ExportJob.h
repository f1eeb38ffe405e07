#pragma once

#include "core/base/Progress.h"
#include "core/library/Library.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace duizhao::ui {

/// An export in a thread of its own, over a connection of its own. Signals arrive on the thread of the object
/// that made it. Destroying a running job cancels it and waits for it.
class ExportJob final : public QObject {
    Q_OBJECT

public:
    using Work = std::function<Result<>(const library::Library&, Progress&)>;

    /// `own` comes from `Library::openBeside` and is used and destroyed in the job's thread only.
    ExportJob(std::unique_ptr<library::Library> own, Work work, QObject* parent = nullptr);
    ~ExportJob() override;

    void start();
    void cancel() { m_cancelled = true; }
    /// After `finished`.
    [[nodiscard]] const Result<>& outcome() const { return m_outcome; }

signals:
    /// At most some twenty times a second. `total` 0: not known.
    void progressed(qlonglong done, qlonglong total);
    void finished();

private:
    class Meter;

    std::unique_ptr<library::Library> m_library;
    Work m_work;
    Result<> m_outcome;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace duizhao::ui
