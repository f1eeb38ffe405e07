#pragma once

#include "core/library/Library.h"
#include "core/library/acts/PairActs.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace duizhao::ui {

/// Aligns a stretch of pairs anew in a thread of its own, over a connection of its own; the library is locked
/// for the moment of storing only. Destroying a running job cancels it and waits for it.
class RealignJob final : public QObject {
    Q_OBJECT

public:
    /// `own` comes from `Library::openBeside` and is used and destroyed in the job's thread only.
    RealignJob(std::unique_ptr<library::Library> own, BeadId first, BeadId last, QObject* parent = nullptr);
    ~RealignJob() override;

    void start();
    void cancel() { m_cancelled = true; }
    /// After `finished`.
    [[nodiscard]] const Result<library::PairPlaceAfter>& outcome() const { return m_outcome; }

signals:
    void finished();

private:
    class Watch;
    void run();

    std::unique_ptr<library::Library> m_library;
    BeadId m_first;
    BeadId m_last;
    Result<library::PairPlaceAfter> m_outcome;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace duizhao::ui
