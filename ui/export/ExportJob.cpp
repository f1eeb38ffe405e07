#include "ui/export/ExportJob.h"

#include <QElapsedTimer>
#include <QThread>

namespace duizhao::ui {

namespace {

constexpr qint64 quietMilliseconds = 50;

} // namespace

/// Lives in the worker's thread; signals of the job carry what it hears to the window's.
class ExportJob::Meter final : public Progress {
public:
    explicit Meter(ExportJob& job) : m_job(job) {}

    void report(long long done, long long total, std::string_view) override
    {
        if (m_last.isValid() && m_last.elapsed() < quietMilliseconds && done != total)
            return;
        m_last.start();
        emit m_job.progressed(done, total);
    }

    [[nodiscard]] bool cancelled() const override { return m_job.m_cancelled; }

private:
    ExportJob& m_job;
    QElapsedTimer m_last;
};

ExportJob::ExportJob(std::unique_ptr<library::Library> own, Work work, QObject* parent)
    : QObject(parent), m_library(std::move(own)), m_work(std::move(work))
{
}

ExportJob::~ExportJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ExportJob::start()
{
    m_thread.reset(QThread::create([this] {
        Meter meter(*this);
        m_outcome = m_work(*m_library, meter);
        m_library.reset();
    }));
    connect(m_thread.get(), &QThread::finished, this, &ExportJob::finished);
    m_thread->start();
}

} // namespace duizhao::ui
