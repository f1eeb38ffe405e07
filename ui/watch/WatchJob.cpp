#include "ui/watch/WatchJob.h"

#include <QThread>

namespace duizhao::ui {

class WatchJob::Stop final : public Progress {
public:
    explicit Stop(const std::atomic<bool>& cancelled) : m_cancelled(cancelled) {}
    void report(long long, long long, std::string_view) override {}
    [[nodiscard]] bool cancelled() const override { return m_cancelled; }

private:
    const std::atomic<bool>& m_cancelled;
};

WatchJob::WatchJob(std::unique_ptr<library::Library> own, Looks before, QObject* parent)
    : QObject(parent), m_library(std::move(own)), m_before(std::move(before))
{
}

WatchJob::~WatchJob()
{
    m_cancelled = true;
    if (m_thread)
        m_thread->wait();
}

void WatchJob::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    connect(m_thread.get(), &QThread::finished, this, &WatchJob::finished);
    m_thread->start(QThread::LowPriority);
}

void WatchJob::run()
{
    Stop stop(m_cancelled);
    const auto folders = watch::watchFolders(*m_library);
    Result<> outcome = folders ? Result<>{} : failure(folders.error());
    for (std::size_t i = 0; folders && outcome && !stop.cancelled() && i < folders->size(); ++i)
        outcome = pass((*folders)[i], stop);
    if (!outcome)
        m_error = outcome.error();
    m_library.reset();
}

Result<> WatchJob::pass(const watch::WatchFolder& folder, Progress& progress)
{
    auto now = watch::lookInto(folder.path, progress);
    auto outcome = watch::importWatched(*m_library, folder.id, m_before[folder.id], now, progress);
    if (!outcome) {
        // Taken out meanwhile, or stopped: nothing to tell.
        const bool quiet =
            outcome.error().kind == ErrorKind::NotFound || outcome.error().kind == ErrorKind::Cancelled;
        return quiet ? Result<>{} : failure(outcome.error());
    }
    m_passes.push_back({folder.id, now ? *std::move(now) : watch::FolderLook{}, *std::move(outcome)});
    return {};
}

} // namespace duizhao::ui
