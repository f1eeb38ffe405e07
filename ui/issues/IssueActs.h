#pragma once

#include "core/importer/VersionImport.h"
#include "ui/issues/IssueCalls.h"
#include "ui/jobs/Job.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace duizhao::ui {

class Acts;
class ReadingDesk;

/// What the reader decides about issues and versions: carried out in a thread beside, one at a time, since
/// texts may have to be aligned; the desk remembers nothing meanwhile. Told to everyone by `Acts`, as a step
/// that can be taken back; failures, too.
class IssueActs final : public QObject {
    Q_OBJECT

public:
    IssueActs(const library::Library& library, Acts& acts, ReadingDesk& desk, QObject* parent);
    ~IssueActs() override;

    /// Called on the window's thread when it has been done, unless `context` is gone by then.
    using Then = std::function<void(const Result<>&)>;

    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }
    void answer(EditionId one, EditionId other, Answer answer, QObject* context, Then then);
    /// `only`: of that article alone.
    void makeCurrent(EditionId edition, int number, ArticleId only, QObject* context, Then then);

private:
    using Work = JobOf<>::LibraryWork;
    /// `done`: what the toast says, where the step itself says too little.
    void run(Work work, QObject* context, Then then, std::function<QString()> done = {});
    void finish(const QPointer<QObject>& context, const Then& then, const std::function<QString()>& done);

    const library::Library& m_library;
    Acts& m_acts;
    ReadingDesk& m_desk;
    std::unique_ptr<JobOf<>> m_job;
};

} // namespace duizhao::ui
