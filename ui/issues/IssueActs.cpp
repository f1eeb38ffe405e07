#include "ui/issues/IssueActs.h"

#include "core/library/read/Issues.h"
#include "ui/Words.h"
#include "ui/library/Acts.h"
#include "ui/reading/ReadingDesk.h"

#include <utility>

namespace duizhao::ui {

IssueActs::IssueActs(const library::Library& library, Acts& acts, ReadingDesk& desk, QObject* parent)
    : QObject(parent), m_library(library), m_acts(acts), m_desk(desk)
{
}

IssueActs::~IssueActs() = default;

void IssueActs::answer(EditionId one, EditionId other, Answer answer, QObject* context, Then then)
{
    run(
        [one, other, answer](library::Library& library, Progress& progress) {
            return answerPair(library, one, other, answer, progress);
        },
        context, std::move(then));
}

void IssueActs::makeCurrent(EditionId edition, int number, ArticleId only, QObject* context, Then then)
{
    const auto change = std::make_shared<importer::VersionChange>();
    run(
        [=](library::Library& library, Progress& progress) -> Result<> {
            auto made = importer::makeVersionCurrent(library, edition, number, only, progress);
            if (!made)
                return failure(made.error());
            *change = *std::move(made);
            return {};
        },
        context, std::move(then),
        [this, change] {
            const auto issue = library::issue(m_library, change->issue);
            return issue ? tr("Version %1 of “%2” is current")
                               .arg(QString::number(change->number), titlesOf(*issue).first)
                         : QString();
        });
}

void IssueActs::run(Work work, QObject* context, Then then, std::function<QString()> done)
{
    if (m_job != nullptr)
        return;
    m_desk.flush();
    auto beside = m_library.openBeside();
    if (!beside) {
        m_acts.tellFailed(beside.error());
        then(failure(beside.error()));
        return;
    }
    m_desk.setPaused(true);
    m_job = std::make_unique<JobOf<>>(*std::move(beside), std::move(work));
    connect(m_job.get(), &Job::finished, this,
            [this, guard = QPointer<QObject>(context), then = std::move(then), done = std::move(done)] {
                finish(guard, then, done);
            });
    m_job->start();
}

void IssueActs::finish(const QPointer<QObject>& context, const Then& then,
                       const std::function<QString()>& done)
{
    // What is being run now is held by the job's connection: the job goes when it has returned.
    JobOf<>* job = m_job.release();
    job->deleteLater();
    const Result<> outcome = job->take();
    m_desk.setPaused(false);
    if (outcome)
        m_acts.tellStep(done ? done() : QString());
    else
        m_acts.tellFailed(outcome.error());
    if (!context.isNull())
        then(outcome);
}

} // namespace duizhao::ui
