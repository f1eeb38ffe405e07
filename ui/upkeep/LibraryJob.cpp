#include "ui/upkeep/LibraryJob.h"

#include "ui/Text.h"

#include <QElapsedTimer>
#include <QThread>

#include <string>

namespace duizhao::ui {

namespace {

constexpr qint64 quietMilliseconds = 50;

} // namespace

/// Lives in the worker's thread; signals of the job carry what it hears to the window's.
class LibraryJob::Meter final : public Progress {
public:
    explicit Meter(LibraryJob& job) : m_job(job) {}

    void report(long long done, long long total, std::string_view what) override
    {
        if (m_last.isValid() && m_last.elapsed() < quietMilliseconds && m_stage == what)
            return;
        m_last.start();
        m_stage = what;
        emit m_job.progressed(done, total, qstr(what));
    }

    [[nodiscard]] bool cancelled() const override { return m_job.m_cancelled; }

private:
    LibraryJob& m_job;
    QElapsedTimer m_last;
    std::string m_stage;
};

LibraryJob::LibraryJob(std::unique_ptr<library::Library> own, Work work, QObject* parent)
    : QObject(parent), m_library(std::move(own)), m_work(std::move(work))
{
}

LibraryJob::~LibraryJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void LibraryJob::start()
{
    m_thread.reset(QThread::create([this] {
        Meter meter(*this);
        m_outcome = m_work(*m_library, meter);
        m_library.reset();
    }));
    connect(m_thread.get(), &QThread::finished, this, &LibraryJob::finished);
    m_thread->start();
}

} // namespace duizhao::ui
