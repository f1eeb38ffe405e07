#pragma once

#include "core/base/Guard.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/Library.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace duizhao::ui {

/// Long work in a thread of its own. Signals arrive on the thread of the object, which is that of its maker.
/// Destroying a running job cancels it and waits for it; what it would still have told is told no more.
/// Made as a `JobOf`, which knows what the work brings.
class Job : public QObject {
    Q_OBJECT

public:
    ~Job() override;

    /// Once.
    void start(QThread::Priority priority = QThread::InheritPriority);
    /// Asks the work to stop; `finished` still comes.
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool wasCancelled() const { return m_cancelled; }

signals:
    /// At most some twenty times a second within a stage. `what`: the stage or file; `total` 0: not known.
    void progressed(qlonglong done, qlonglong total, const QString& what);
    void finished();

protected:
    using Run = std::function<void(Progress&)>;
    /// `run` is called and destroyed in the job's thread (in this one when it is never started).
    Job(Run run, QObject* parent);

private:
    class Meter;

    Run m_run;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};

/// A job that brings a `T`, or tells why it could not; what the work throws becomes its error.
template <typename T = void>
class JobOf final : public Job {
public:
    using Work = std::function<Result<T>(Progress&)>;
    using LibraryWork = std::function<Result<T>(library::Library&, Progress&)>;

    explicit JobOf(Work work, QObject* parent = nullptr)
        : JobOf(std::make_shared<Result<T>>(failure(ErrorKind::Cancelled, "This has not been done.")),
                std::move(work), parent)
    {
    }

    /// Work on a library over a connection of its own: `own` comes from `Library::openBeside` and is used and
    /// destroyed in the job's thread only.
    JobOf(std::unique_ptr<library::Library> own, LibraryWork work, QObject* parent = nullptr)
        : JobOf([library = std::shared_ptr<library::Library>(std::move(own)),
                 work = std::move(work)](Progress& progress) { return work(*library, progress); },
                parent)
    {
    }

    /// After `finished`.
    [[nodiscard]] const Result<T>& outcome() const { return *m_outcome; }
    [[nodiscard]] Result<T> take() { return std::move(*m_outcome); }

private:
    JobOf(std::shared_ptr<Result<T>> outcome, Work work, QObject* parent)
        : Job([outcome, work = std::move(work)](
                  Progress& progress) { *outcome = guarded([&] { return work(progress); }); },
              parent),
          m_outcome(std::move(outcome))
    {
    }

    /// Shared with the work, which may outlive this part of the object: the base waits for it.
    std::shared_ptr<Result<T>> m_outcome;
};

} // namespace duizhao::ui
