#include "ui/watch/FolderWatcher.h"

#include "ui/Text.h"

#include <algorithm>

namespace duizhao::ui {

namespace {

/// The system watches a limited number of files and folders for all programs together.
constexpr qsizetype mostWatched = 4000;

} // namespace

FolderWatcher::FolderWatcher(library::Library& library, Pace pace, QObject* parent)
    : QObject(parent), m_library(library)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(pace.settle);
    m_again.setInterval(pace.again);
    connect(&m_settle, &QTimer::timeout, this, &FolderWatcher::look);
    connect(&m_again, &QTimer::timeout, this, &FolderWatcher::look);
    const auto happened = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, happened);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, happened);
}

void FolderWatcher::look()
{
    if (m_job != nullptr) {
        m_wanted = true;
        return;
    }
    m_wanted = false;
    const auto folders = watch::watchFolders(m_library);
    if (!folders || folders->empty()) {
        m_again.stop();
        m_looks.clear();
        m_watcher.removePaths(m_watcher.files() + m_watcher.directories());
        if (!folders)
            emit failed(folders.error());
        emit looked();
        return;
    }
    auto beside = m_library.openBeside();
    if (!beside) {
        emit failed(beside.error());
        return;
    }
    m_again.start();
    auto* job = new JobOf<WatchLook>(
        *std::move(beside),
        [before = m_looks](library::Library& own, Progress& progress) -> Result<WatchLook> {
            return lookThrough(own, before, progress);
        },
        this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        m_job = nullptr;
        if (const auto look = job->take())
            finish(*look);
        job->deleteLater();
    });
    emit looking();
    job->start(QThread::LowPriority);
}

void FolderWatcher::finish(const WatchLook& look)
{
    std::vector<importer::ImportReport> reports;
    bool waiting = false;
    for (const WatchPass& pass : look.passes) {
        m_looks[pass.folder] = pass.now.files;
        waiting = waiting || pass.outcome.waiting > 0;
        std::ranges::copy_if(pass.outcome.reports, std::back_inserter(reports), [](const auto& report) {
            return report.outcome == importer::ImportOutcome::Added ||
                   report.outcome == importer::ImportOutcome::Updated;
        });
    }
    follow(look.passes);
    if (waiting || m_wanted)
        m_settle.start();
    if (look.problem)
        emit failed(*look.problem);
    if (!reports.empty())
        emit imported(reports);
    emit looked();
}

void FolderWatcher::follow(const std::vector<WatchPass>& passes)
{
    QStringList wanted;
    for (const WatchPass& pass : passes) {
        for (const std::string& folder : pass.now.folders)
            wanted << qstr(folder);
    }
    for (const WatchPass& pass : passes) {
        for (const auto& [file, state] : pass.now.files) {
            if (wanted.size() < mostWatched)
                wanted << qstr(file);
        }
    }
    wanted.resize(std::min(wanted.size(), mostWatched));
    wanted.sort();
    QStringList watched = m_watcher.files() + m_watcher.directories();
    watched.sort();
    QStringList out;
    QStringList in;
    std::ranges::set_difference(watched, wanted, std::back_inserter(out));
    std::ranges::set_difference(wanted, watched, std::back_inserter(in));
    if (!out.isEmpty())
        m_watcher.removePaths(out);
    if (!in.isEmpty())
        m_watcher.addPaths(in);
}

} // namespace duizhao::ui
