#include "ui/upkeep/DailyBackup.h"

#include "core/library/upkeep/Backups.h"

namespace duizhao::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto afterStart = 4s; // the page and the list come first
constexpr auto between = 1h;

} // namespace

DailyBackup::DailyBackup(const library::Library& library, const Clock& clock, QObject* parent)
    : QObject(parent), m_library(library), m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &DailyBackup::look);
    m_timer.start(afterStart);
}

void DailyBackup::look()
{
    m_timer.start(between);
    if (m_job != nullptr || m_library.access() != library::Access::ReadWrite ||
        !library::backupIsDue(m_library.file(), m_clock.now()))
        return;
    auto beside = m_library.openBeside();
    if (!beside) {
        emit failed(beside.error());
        return;
    }
    m_job = std::make_unique<JobOf<>>(
        std::move(*beside), [](library::Library& own, Progress& progress) -> Result<> {
            const auto copied = library::makeBackup(own, library::BackupReason::Daily, progress);
            return copied ? Result<>{} : failure(copied.error());
        });
    connect(m_job.get(), &Job::finished, this, [this] {
        const Result<> outcome = m_job->outcome();
        m_job.release()->deleteLater(); // it is its signal that is being heard
        if (outcome)
            emit made();
        else if (outcome.error().kind != ErrorKind::Cancelled)
            emit failed(outcome.error());
    });
    m_job->start(QThread::LowPriority);
}

} // namespace duizhao::ui
