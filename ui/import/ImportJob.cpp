#include "ui/import/ImportJob.h"

#include "ui/Text.h"

#include <QElapsedTimer>
#include <QThread>

namespace duizhao::ui {

namespace {

constexpr qint64 quietMilliseconds = 50;

} // namespace

/// Lives in the worker's thread; signals of the job carry what it hears to the window's.
class ImportJob::Meter final : public Progress {
public:
    explicit Meter(ImportJob& job) : m_job(job) {}

    void report(long long done, long long total, std::string_view what) override
    {
        if (m_last.isValid() && m_last.elapsed() < quietMilliseconds && done != total)
            return;
        m_last.start();
        emit m_job.progressed(done, total, qstr(what));
    }

    [[nodiscard]] bool cancelled() const override { return m_job.m_cancelled; }

private:
    ImportJob& m_job;
    QElapsedTimer m_last;
};

ImportJob::ImportJob(std::unique_ptr<library::Library> own, ImportTask task, QObject* parent)
    : QObject(parent), m_library(std::move(own)), m_task(std::move(task))
{
}

ImportJob::~ImportJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ImportJob::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    connect(m_thread.get(), &QThread::finished, this, &ImportJob::finished);
    m_thread->start();
}

void ImportJob::cancel()
{
    m_cancelled = true;
}

void ImportJob::run()
{
    Meter meter(*this);
    importer::Importer importer =
        m_library ? importer::Importer(*m_library, importer::ImportAct::OneStep) : importer::Importer();
    m_reports =
        m_task.kind == ImportTask::Kind::Pair
            ? importer.importPair(m_task.paths.at(0), m_task.paths.at(1), importer::ImportMode::Write, meter)
            : importer.importPaths(m_task.paths, importer::ImportMode::Write, meter);
    m_library.reset();
}

} // namespace duizhao::ui
