#include "ui/commands/IssueEdits.h"

#include "core/library/Library.h"
#include "core/library/read/Issues.h"
#include "core/model/Records.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/dialogs/Prompts.h"
#include "ui/issues/IssueActs.h"
#include "ui/widgets/Toast.h"

#include <QSet>

#include <algorithm>

namespace duizhao::ui {

namespace {

library::IssueWord wordOf(const QString& answer)
{
    return answer.isEmpty() ? library::IssueWord{} : library::IssueWord{utf8(answer)};
}

} // namespace

std::optional<model::IssueSummary> IssueEdits::read(IssueId id) const
{
    auto issue = library::issue(m_parts.library, id);
    if (!issue) {
        m_parts.toast.fail(issue.error());
        return std::nullopt;
    }
    return *std::move(issue);
}

std::optional<QString> IssueEdits::ask(const QString& title, const QString& label,
                                       const QString& before) const
{
    const auto answer = m_parts.prompts.text(m_parts.window, title, label, before);
    if (!answer || answer->simplified() == before)
        return std::nullopt;
    return answer->simplified();
}

void IssueEdits::rename(IssueId id) const
{
    const auto issue = read(id);
    if (!issue)
        return;
    const QString before = titlesOf(*issue).first;
    const auto title =
        ask(tr("Rename issue"), tr("New title for “%1”; empty: the one in the file").arg(before), before);
    if (!title)
        return;
    const bool english = !issue->title.empty() || issue->titleZh.empty();
    m_parts.issues.rename(id, english ? wordOf(*title) : issue->title,
                          english ? wordOf(qstr(issue->titleZh)) : wordOf(*title));
}

void IssueEdits::setDate(IssueId id) const
{
    if (const auto issue = read(id)) {
        const auto date = ask(tr("Date of the issue"), tr("Like 2025-01-15; empty: the one in the file"),
                              qstr(issue->date));
        if (date)
            m_parts.issues.setDate(id, wordOf(*date));
    }
}

void IssueEdits::setNumber(IssueId id) const
{
    if (const auto issue = read(id)) {
        const auto number =
            ask(tr("Number of the issue"), tr("As its publication counts; empty: the one in the file"),
                qstr(issue->number));
        if (number)
            m_parts.issues.setNumber(id, wordOf(*number));
    }
}

void IssueEdits::setPublication(IssueId id) const
{
    if (const auto issue = read(id)) {
        const auto name = ask(tr("Publication of the issue"),
                              tr("A new one where there is none of this name; empty: the one in the file"),
                              qstr(issue->publication));
        if (name)
            m_parts.issues.setPublication(id, wordOf(*name));
    }
}

void IssueEdits::trash(IssueId id) const
{
    m_parts.issues.trash(id);
}

std::vector<model::IssueHead> IssueEdits::others(IssueId id) const
{
    auto heads = library::issueHeads(m_parts.library);
    if (!heads) {
        m_parts.toast.fail(heads.error());
        return {};
    }
    const auto here = std::ranges::find(*heads, id, &model::IssueHead::id);
    if (here == heads->end())
        return {};
    const PublicationId publication = here->publication;
    heads->erase(here);
    std::ranges::stable_partition(
        *heads, [publication](const model::IssueHead& head) { return head.publication == publication; });
    return *std::move(heads);
}

void IssueEdits::join(IssueId id) const
{
    const auto issue = read(id);
    const std::vector<model::IssueHead> heads = others(id);
    if (!issue || heads.empty())
        return;
    QStringList items;
    QSet<QString> known;
    for (const model::IssueHead& head : heads) {
        const QString title = titlesOf(head).first;
        const QString dated =
            head.date.empty() ? title : tr("%1  –  %2", "title, date").arg(title, dateText(head.date));
        // Two of one title and date are told apart by their numbers.
        items << (known.contains(dated) ? tr("%1 (%2)", "title (number)").arg(dated).arg(head.id.value)
                                        : dated);
        known.insert(dated);
    }
    const auto chosen = m_parts.prompts.pick(m_parts.window, tr("Join issues"),
                                             tr("Join “%1” with").arg(titlesOf(*issue).first), items);
    if (chosen && *chosen >= 0)
        join(id, heads[static_cast<std::size_t>(*chosen)].id);
}

void IssueEdits::join(IssueId from, IssueId into) const
{
    m_parts.issues.join(from, into, m_parts.window, [](const Result<>&) {});
}

} // namespace duizhao::ui
