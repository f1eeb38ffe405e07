#include "core/importer/IssueJoin.h"

#include "core/base/Progress.h"
#include "core/base/Reasons.h"
#include "core/importer/ImportStages.h"
#include "core/importer/IssueAligner.h"
#include "core/library/acts/Act.h"
#include "core/library/acts/History.h"
#include "core/library/acts/IssueActs.h"
#include "core/library/store/IssueSplit.h"
#include "core/library/store/IssueWords.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/store/Session.h"

#include <algorithm>
#include <functional>
#include <string>

namespace duizhao::importer {

namespace {

/// One attempt of an act within its transaction, which is rolled back unless it is finished.
class IssueAct {
public:
    IssueAct(const library::Session& library, PreparedAlignments& prepared)
        : m_act{library.database, library.access, library.clock}, m_writer{library, m_act.transaction()},
          m_prepared{prepared}
    {
    }

    [[nodiscard]] library::LibraryWriter& writer() { return m_writer; }
    [[nodiscard]] storage::Transaction& transaction() { return m_act.transaction(); }
    void record() { m_act.record(library::Recorded::Issues); }

    void requireIssue(IssueId issue)
    {
        if (transaction().integer("SELECT count(*) FROM issue WHERE id = ?1", issue) == 0) {
            transaction().fail(Reason::IssueGone, {std::to_string(issue.value)});
        }
    }

    [[nodiscard]] Result<> composeAndAlign(IssueId issue)
    {
        composeStoredIssue(m_writer, issue);
        const auto aligned = alignStoredIssue(m_writer, issue, AlignWhen::Likely, m_prepared);
        if (!aligned) {
            return failure(aligned.error());
        }
        return m_writer.result();
    }

    [[nodiscard]] Result<> finish(library::ActKind kind, const std::string& title)
    {
        return m_act.finish(kind, 1, title);
    }

private:
    library::Act m_act;
    library::LibraryWriter m_writer;
    PreparedAlignments& m_prepared;
};

/// Aligning takes seconds and is done while no transaction is open; then all is tried again.
Result<IssueId> untilPrepared(const library::Session& library, Progress& progress,
                              const std::function<Result<IssueId>(IssueAct&)>& attempt)
{
    constexpr int kMostAttempts = 20;
    PreparedAlignments prepared;
    for (int tries = 0;; ++tries) {
        Result<IssueId> done;
        {
            IssueAct act{library, prepared};
            done = attempt(act);
        }
        if (!prepared.wanted() || tries == kMostAttempts) {
            return done;
        }
        if (auto made = prepared.make(progress); !made) {
            return failure(made.error());
        }
    }
}

Result<IssueId> join(IssueAct& act, IssueId from, IssueId into)
{
    act.record();
    library::LibraryWriter& writer = act.writer();
    sayOfEditions(act.transaction(), writer.editionsOf(from), writer.editionsOf(into),
                  library::EditionsAre::Joined);
    writer.mergeIssues(from, into);
    if (auto composed = act.composeAndAlign(into); !composed) {
        return failure(composed.error());
    }
    if (auto done = act.finish(library::ActKind::IssuesJoined, writer.titleOf(into)); !done) {
        return failure(done.error());
    }
    return into;
}

Result<IssueId> split(IssueAct& act, EditionId edition)
{
    library::LibraryWriter& writer = act.writer();
    const IssueId issue = writer.editionHead(edition).issue;
    const std::string title = writer.titleOf(issue);
    std::vector<EditionId> others = writer.editionsOf(issue);
    std::erase(others, edition);
    if (writer.result() && others.empty()) {
        return failure(Reason::IssueOfOneFile);
    }
    act.record();
    sayOfEditions(act.transaction(), {edition}, others, library::EditionsAre::Apart);
    const IssueId made = library::splitIssueRows(act.transaction(), edition);
    for (const IssueId one : {issue, made}) {
        if (auto composed = act.composeAndAlign(one); !composed) {
            return failure(composed.error());
        }
    }
    if (auto done = act.finish(library::ActKind::IssueSplit, title); !done) {
        return failure(done.error());
    }
    return made;
}

} // namespace

Result<> joinIssues(const library::Session& library, IssueId from, IssueId into, Progress& progress)
{
    if (from == into) {
        return failure(Reason::IssueIntoItself);
    }
    const auto joined = untilPrepared(library, progress, [&](IssueAct& act) -> Result<IssueId> {
        act.requireIssue(from);
        act.requireIssue(into);
        return join(act, from, into);
    });
    if (!joined) {
        return failure(joined.error());
    }
    return {};
}

Result<IssueId> joinIssuesOf(const library::Session& library, EditionId one, EditionId other,
                             Progress& progress)
{
    return untilPrepared(library, progress, [&](IssueAct& act) -> Result<IssueId> {
        const IssueId first = act.writer().editionHead(one).issue;
        const IssueId second = act.writer().editionHead(other).issue;
        if (auto found = act.writer().result(); !found) {
            return failure(found.error());
        }
        if (first != second) {
            return join(act, std::max(first, second), std::min(first, second));
        }
        act.record();
        sayOfEditions(act.transaction(), {one}, {other}, library::EditionsAre::Joined);
        if (auto done = act.finish(library::ActKind::IssuesJoined, act.writer().titleOf(first)); !done) {
            return failure(done.error());
        }
        return first;
    });
}

Result<IssueId> splitEdition(const library::Session& library, EditionId edition, Progress& progress)
{
    return untilPrepared(library, progress, [&](IssueAct& act) { return split(act, edition); });
}

Result<> answerQuestion(const library::Session& library, EditionId edition, EditionId other, Answer answer,
                        Progress& progress)
{
    if (answer == Answer::Apart) {
        return library::keepIssuesApart(library, edition, other);
    }
    if (const auto joined = joinIssuesOf(library, edition, other, progress); !joined) {
        return failure(joined.error());
    }
    return {};
}

} // namespace duizhao::importer
