#pragma once

#include "core/base/Progress.h"
#include "core/library/Library.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace duizhao::ui {

/// Long work on a library in a thread of its own, over a connection of its own. Signals arrive on the thread
/// of the object that made it. Destroying a running job cancels it and waits for it.
class LibraryJob final : public QObject {
    Q_OBJECT

public:
    /// What the work finds out it leaves where its maker looks after `finished`, and not before.
    using Work = std::function<Result<>(library::Library&, Progress&)>;

    /// `own` comes from `Library::openBeside` and is used and destroyed in the job's thread only.
    LibraryJob(std::unique_ptr<library::Library> own, Work work, QObject* parent = nullptr);
    ~LibraryJob() override;

    void start();
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool wasCancelled() const { return m_cancelled; }
    /// After `finished`.
    [[nodiscard]] const Result<>& outcome() const { return m_outcome; }

signals:
    /// At most some twenty times a second. `total` 0: not known.
    void progressed(qlonglong done, qlonglong total, const QString& what);
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
