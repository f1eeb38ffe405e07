#include "ui/duplicates/DuplicatesJob.h"

#include <QThread>

namespace duizhao {

class DuplicatesJob::Stop final : public Progress {
public:
    explicit Stop(const std::atomic<bool>& cancelled) : m_cancelled(cancelled) {}
    void report(long long, long long, std::string_view) override {}
    [[nodiscard]] bool cancelled() const override { return m_cancelled; }

private:
    const std::atomic<bool>& m_cancelled;
};

DuplicatesJob::DuplicatesJob(std::unique_ptr<Library> own, QObject* parent)
    : QObject(parent), m_library(std::move(own))
{
}

DuplicatesJob::~DuplicatesJob()
{
    m_cancelled = true;
    if (m_thread)
        m_thread->wait();
}

void DuplicatesJob::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    connect(m_thread.get(), &QThread::finished, this, &DuplicatesJob::finished);
    m_thread->start();
}

void DuplicatesJob::run()
{
    Stop stop(m_cancelled);
    const auto prepared = prepareDuplicates(*m_library, stop);
    auto pairs = prepared ? m_library->duplicates() : failure(prepared.error());
    if (pairs)
        m_pairs = *std::move(pairs);
    else
        m_error = pairs.error();
    m_library.reset();
}

} // namespace duizhao
