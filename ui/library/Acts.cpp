#include "ui/library/Acts.h"

#include "core/library/acts/Undo.h"
#include "ui/ActText.h"
#include "ui/jobs/Job.h"

#include <QEventLoop>

namespace duizhao::ui {

namespace {

Change changeOf(library::ActKind kind)
{
    switch (kind) {
    case library::ActKind::PairsEdited:
        return Change::Pairs;
    case library::ActKind::Imported:
    case library::ActKind::VersionChosen:
    case library::ActKind::IssuesJoined:
    case library::ActKind::IssueSplit:
    case library::ActKind::IssueRenamed:
    case library::ActKind::IssueDated:
    case library::ActKind::IssueNumbered:
    case library::ActKind::IssueMoved:
    case library::ActKind::IssueTrashed:
    case library::ActKind::IssueRestored:
        return Change::Texts;
    default:
        return Change::Everything;
    }
}

} // namespace

Acts::Acts(library::Library& library, QObject* parent) : QObject(parent), m_library(library) {}

Result<> Acts::run(const Amount& amount, const Act& act)
{
    constexpr std::size_t many = 2000; // about a tenth of a second
    if (amount.articles + amount.others < many)
        return act(m_library);
    auto beside = m_library.openBeside();
    if (!beside)
        return failure(beside.error());
    if (amount.articles > 0)
        emit working(static_cast<int>(amount.articles));
    JobOf<> job(*std::move(beside), [act](library::Library& own, Progress&) { return act(own); });
    QEventLoop loop;
    connect(&job, &Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return job.take();
}

bool Acts::finish(const Result<>& outcome, const ActScope& scope)
{
    if (!outcome) {
        emit failed(outcome.error());
        return false;
    }
    emit changed(scope.change);
    const bool seen =
        scope.change == Change::Bookmarks || scope.change == Change::Notes || scope.change == Change::Pairs;
    if (scope.told == Told::Always || (scope.told == Told::Usual && !seen))
        tellLast();
    return true;
}

void Acts::tellLast()
{
    const auto state = history();
    if (!state)
        emit failed(state.error());
    else if (state->undo)
        emit done(doneText(*state->undo));
}

bool Acts::finishStep(const Result<library::HistoryEntry>& outcome, Direction direction)
{
    if (!outcome) {
        emit failed(outcome.error());
        return false;
    }
    emit changed(changeOf(outcome->kind));
    emit stepped((direction == Direction::Undo ? tr("Undone: %1") : tr("Redone: %1")).arg(actText(*outcome)));
    return true;
}

void Acts::tellPairsChanged()
{
    emit changed(Change::Pairs);
}

void Acts::tellImported()
{
    emit changed(Change::Texts);
}

void Acts::tellStep(const QString& text)
{
    emit changed(Change::Texts);
    if (text.isEmpty())
        tellLast();
    else
        emit done(text);
}

void Acts::tell(const QString& text)
{
    emit stepped(text);
}

void Acts::tellFailed(const Error& error)
{
    emit failed(error);
}

bool Acts::travel(Direction direction)
{
    const bool back = direction == Direction::Undo;
    const auto state = history();
    if (!state) {
        emit failed(state.error());
        return false;
    }
    const auto& next = back ? state->undo : state->redo;
    library::HistoryEntry entry;
    const Amount amount{static_cast<std::size_t>(next ? next->count : 0)};
    const auto outcome = run(amount, [&](library::Library& library) -> Result<> {
        auto taken = back ? library::undo(library) : library::redo(library);
        if (!taken)
            return failure(taken.error());
        entry = *std::move(taken);
        return {};
    });
    return finishStep(outcome ? Result<library::HistoryEntry>(entry) : failure(outcome.error()), direction);
}

bool Acts::undo()
{
    return travel(Direction::Undo);
}

bool Acts::redo()
{
    return travel(Direction::Redo);
}

Result<library::HistoryState> Acts::history() const
{
    return library::history(m_library);
}

} // namespace duizhao::ui
