#include "ui/jobs/Job.h"

#include "ui/Text.h"

#include <QElapsedTimer>

#include <string>
#include <utility>

namespace duizhao::ui {

namespace {

constexpr qint64 quietMilliseconds = 50;

} // namespace

/// Lives in the worker's thread; signals of the job carry what it hears to the window's.
class Job::Meter final : public Progress {
public:
    explicit Meter(Job& job) : m_job(job) {}

    void report(long long done, long long total, std::string_view what) override
    {
        const bool late = !m_last.isValid() || m_last.elapsed() >= quietMilliseconds;
        if (!late && done != total && m_what == what)
            return;
        m_last.start();
        m_what = what;
        emit m_job.progressed(done, total, qstr(what));
    }

    [[nodiscard]] bool cancelled() const override { return m_job.m_cancelled; }

private:
    Job& m_job;
    QElapsedTimer m_last;
    std::string m_what;
};

Job::Job(Run run, QObject* parent) : QObject(parent), m_run(std::move(run)) {}

Job::~Job()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void Job::start(QThread::Priority priority)
{
    m_thread.reset(QThread::create([this] {
        Meter meter(*this);
        const Run run = std::exchange(m_run, nullptr);
        run(meter);
    }));
    connect(m_thread.get(), &QThread::finished, this, &Job::finished);
    m_thread->start(priority);
}

} // namespace duizhao::ui
