#pragma once

#include "core/base/Result.h"
#include "core/library/Library.h"
#include "ui/jobs/Job.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace duizhao::ui {

/// Makes a copy of the library (core/library/upkeep/Backups.h) where the newest is older than a day: a moment
/// after the start, and again for as long as the window stands. In a thread of its own, after everything
/// else.
class DailyBackup final : public QObject {
    Q_OBJECT

public:
    /// The library outlives it.
    DailyBackup(const library::Library& library, const Clock& clock, QObject* parent);
    /// At once, if one is due.
    void look();

signals:
    void made();
    void failed(const Error& error);

private:
    const library::Library& m_library;
    const Clock& m_clock;
    std::unique_ptr<JobOf<>> m_job;
    QTimer m_timer;
};

} // namespace duizhao::ui
