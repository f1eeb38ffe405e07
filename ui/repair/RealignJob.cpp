#include "ui/repair/RealignJob.h"

#include "core/base/Progress.h"
#include "core/library/acts/PairActs.h"

#include <QThread>

namespace duizhao::ui {

class RealignJob::Watch final : public Progress {
public:
    explicit Watch(const RealignJob& job) : m_job(job) {}
    void report(long long, long long, std::string_view) override {}
    [[nodiscard]] bool cancelled() const override { return m_job.m_cancelled; }

private:
    const RealignJob& m_job;
};

RealignJob::RealignJob(std::unique_ptr<library::Library> own, BeadId first, BeadId last, QObject* parent)
    : QObject(parent), m_library(std::move(own)), m_first(first), m_last(last)
{
}

RealignJob::~RealignJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void RealignJob::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    connect(m_thread.get(), &QThread::finished, this, &RealignJob::finished);
    m_thread->start();
}

void RealignJob::run()
{
    Watch watch(*this);
    m_outcome = library::realignPairs(*m_library, m_first, m_last, watch);
    m_library.reset();
}

} // namespace duizhao::ui
