#pragma once

#include "ui/jobs/Job.h"

#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace duizhao::ui {

/// Questions to a library of which only the newest counts: a filter as it is typed. One runs at a time, in a
/// thread of its own over a connection of its own; what is asked meanwhile waits, and is forgotten when
/// something newer is asked. All calls and answers on one thread. Destroying it waits for what runs, and
/// nothing is answered any more.
template <typename T>
class NewestJob {
public:
    using Work = typename JobOf<T>::LibraryWork;
    using Then = std::function<void(Result<T>)>;

    explicit NewestJob(const library::Library& library) : m_library(library) {}

    /// `then` is called with the answer; at once when no thread can be had.
    void ask(Work work, Then then)
    {
        forget();
        m_waiting = {std::move(work), std::move(then)};
        if (!m_job)
            startNext();
    }

    /// What was asked is no longer wanted.
    void forget()
    {
        m_waiting = {};
        m_then = nullptr;
        if (m_job)
            m_job->cancel();
    }

private:
    struct Question {
        Work work;
        Then then;
    };

    void startNext()
    {
        Question next = std::exchange(m_waiting, {});
        auto beside = m_library.openBeside();
        if (!beside) {
            next.then(failure(beside.error()));
            return;
        }
        m_then = std::move(next.then);
        m_job = std::make_unique<JobOf<T>>(*std::move(beside), std::move(next.work));
        QObject::connect(m_job.get(), &Job::finished, m_job.get(), [this] { finish(); });
        m_job->start();
    }

    void finish()
    {
        // What is being run now is held by the job's connection: the job goes when it has returned.
        JobOf<T>* job = m_job.release();
        job->deleteLater();
        if (m_waiting.work)
            startNext();
        else if (const Then then = std::exchange(m_then, nullptr))
            then(job->take());
    }

    const library::Library& m_library;
    Question m_waiting;
    Then m_then; ///< of what runs; none: it is no longer wanted
    std::unique_ptr<JobOf<T>> m_job;
};

} // namespace duizhao::ui
