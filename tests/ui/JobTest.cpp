#include "ui/jobs/Job.h"

#include "core/library/read/Articles.h"
#include "tests/ui/WindowFixture.h"
#include "ui/jobs/NewestJob.h"

#include <QSemaphore>
#include <QSignalSpy>

namespace duizhao::test {

namespace {

/// Work that says when it has begun and goes on until it is asked to stop.
Result<int> untilStopped(QSemaphore& begun, const Progress& progress)
{
    begun.release();
    while (!progress.cancelled())
        QThread::yieldCurrentThread();
    return failure(ErrorKind::Cancelled, "stopped");
}

} // namespace

class JobTest : public WindowFixture {};

TEST_F(JobTest, bringsWhatItsWorkFound)
{
    import(write(QStringLiteral("letter.md"), letter()));
    const QThread* worker = nullptr;
    ui::JobOf<int> job(*m_library->openBeside(), [&worker](library::Library& own, Progress&) {
        worker = QThread::currentThread();
        return library::countArticles(own, {});
    });
    QSignalSpy finished(&job, &ui::Job::finished);
    EXPECT_FALSE(job.outcome()) << "nothing has been found before it is done";
    job.start();
    ASSERT_TRUE(finished.wait());
    ASSERT_TRUE(job.outcome());
    EXPECT_EQ(*job.outcome(), library::countArticles(*m_library, {}).value_or(-1));
    EXPECT_NE(worker, nullptr);
    EXPECT_NE(worker, QThread::currentThread());
}

TEST_F(JobTest, tellsWhyItsWorkFailed)
{
    ui::JobOf<std::vector<int>> job(
        [](Progress&) -> Result<std::vector<int>> { return failure(ErrorKind::NotReadable, "no disk"); });
    QSignalSpy finished(&job, &ui::Job::finished);
    job.start();
    ASSERT_TRUE(finished.wait());
    ASSERT_FALSE(job.outcome());
    EXPECT_EQ(job.outcome().error().kind, ErrorKind::NotReadable);
    EXPECT_EQ(job.outcome().error().message, "no disk");
    EXPECT_FALSE(job.wasCancelled());
}

TEST_F(JobTest, stopsWhenItIsCancelledAndSaysSo)
{
    QSemaphore begun;
    ui::JobOf<int> job([&begun](Progress& progress) { return untilStopped(begun, progress); });
    QSignalSpy finished(&job, &ui::Job::finished);
    job.start();
    begun.acquire();
    EXPECT_EQ(finished.count(), 0);
    job.cancel();
    ASSERT_TRUE(finished.wait());
    EXPECT_TRUE(job.wasCancelled());
    ASSERT_FALSE(job.outcome());
    EXPECT_EQ(job.outcome().error().kind, ErrorKind::Cancelled);
}

TEST_F(JobTest, destroyedWhileItRunsItStopsAndWaits)
{
    QSemaphore begun;
    std::atomic<bool> ended = false;
    QObject listener;
    int heard = 0;
    auto job = std::make_unique<ui::JobOf<int>>(
        *m_library->openBeside(), [&begun, &ended](library::Library& own, Progress& progress) {
            auto result = untilStopped(begun, progress);
            EXPECT_TRUE(library::countArticles(own, {})) << "its library is there";
            ended = true;
            return result;
        });
    QObject::connect(job.get(), &ui::Job::finished, &listener, [&heard] { ++heard; });
    job->start();
    begun.acquire();
    job.reset();
    EXPECT_TRUE(ended) << "it was left behind running";
    QCoreApplication::processEvents();
    EXPECT_EQ(heard, 0) << "a job that is gone still tells";
}

TEST_F(JobTest, givesItsConnectionBackBeforeItTells)
{
    auto beside = *m_library->openBeside();
    ui::JobOf<> job(std::move(beside), [](library::Library& own, Progress&) -> Result<> {
        return library::countArticles(own, {}) ? Result<>{} : failure(ErrorKind::Storage, "not counted");
    });
    // What the work holds goes with the work: a token in its closure stands for the connection.
    auto token = std::make_shared<int>(1);
    const std::weak_ptr<int> watch = token;
    ui::JobOf<> other([token = std::move(token)](Progress&) -> Result<> { return {}; });
    QSignalSpy finished(&other, &ui::Job::finished);
    EXPECT_FALSE(watch.expired());
    other.start();
    ASSERT_TRUE(finished.wait());
    EXPECT_TRUE(watch.expired()) << "the work is kept after it is done";
    EXPECT_FALSE(job.outcome()) << "one that never began has no outcome, and can go";
}

TEST_F(JobTest, tellsEachStageAndTheEndButNotEveryStep)
{
    constexpr int steps = 20'000;
    ui::JobOf<> job([](Progress& progress) -> Result<> {
        for (int step = 1; step <= steps; ++step)
            progress.report(step, steps, step <= steps / 2 ? "first" : "second");
        return {};
    });
    QSignalSpy progressed(&job, &ui::Job::progressed);
    QSignalSpy finished(&job, &ui::Job::finished);
    job.start();
    ASSERT_TRUE(finished.wait());
    ASSERT_GE(progressed.count(), 3);
    EXPECT_LT(progressed.count(), steps / 10);
    const auto told = [&progressed](const char* stage) {
        return std::ranges::any_of(progressed, [stage](const QList<QVariant>& one) {
            return one.at(2).toString() == QLatin1String(stage);
        });
    };
    EXPECT_TRUE(told("first"));
    EXPECT_TRUE(told("second"));
    EXPECT_EQ(progressed.last().at(0).toLongLong(), steps);
    EXPECT_EQ(progressed.last().at(1).toLongLong(), steps);
}

TEST_F(JobTest, ofQuestionsOnlyTheNewestIsAnswered)
{
    ui::NewestJob<int> questions(*m_library);
    QSemaphore begun;
    std::vector<int> answers;
    const auto take = [&](const Result<int>& answer) { answers.push_back(answer.value_or(-1)); };
    questions.ask([&](library::Library&, Progress& progress) { return untilStopped(begun, progress); }, take);
    begun.acquire();
    int asked = 0;
    for (const int number : {1, 2, 3}) {
        questions.ask(
            [&asked, number](library::Library&, Progress&) -> Result<int> {
                ++asked;
                return number;
            },
            take);
    }
    ASSERT_TRUE(soon([&] { return !answers.empty(); }));
    EXPECT_EQ(answers, std::vector{3}) << "what was asked before it is forgotten";
    EXPECT_EQ(asked, 1) << "and not even begun";
}

TEST_F(JobTest, aQuestionThatIsForgottenOrGoneIsNotAnswered)
{
    QSemaphore begun;
    int answers = 0;
    {
        ui::NewestJob<int> questions(*m_library);
        questions.ask([&](library::Library&, Progress& progress) { return untilStopped(begun, progress); },
                      [&](const Result<int>&) { ++answers; });
        begun.acquire();
    }
    QCoreApplication::processEvents();
    EXPECT_EQ(answers, 0);
}

} // namespace duizhao::test
