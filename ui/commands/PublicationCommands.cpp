#include "ui/commands/PublicationCommands.h"

#include "core/library/Library.h"
#include "core/library/acts/Publications.h"
#include "core/library/read/Issues.h"
#include "core/model/Records.h"
#include "core/text/Fold.h"
#include "ui/Text.h"
#include "ui/dialogs/Prompts.h"
#include "ui/library/Acts.h"
#include "ui/widgets/Toast.h"

#include <algorithm>

namespace duizhao::ui {

std::vector<model::PublicationSummary> PublicationCommands::all() const
{
    auto publications = library::publications(m_parts.library);
    if (!publications) {
        m_parts.toast.fail(publications.error());
        return {};
    }
    return *std::move(publications);
}

bool PublicationCommands::hasOthers(PublicationId publication) const
{
    return std::ranges::any_of(all(), [&](const auto& other) { return other.id != publication; });
}

void PublicationCommands::rename(PublicationId publication)
{
    const auto publications = all();
    const auto here = std::ranges::find(publications, publication, &model::PublicationSummary::id);
    if (here == publications.end())
        return;
    const QString before = qstr(here->name);
    const auto answer = m_parts.prompts.text(m_parts.window, tr("Rename publication"),
                                             tr("New name for “%1”").arg(before), before);
    const QString name = answer.value_or(before).simplified();
    if (!answer || name == before)
        return;
    const std::string folded = text::fold(utf8(name));
    const auto taken = std::ranges::find_if(publications, [&](const model::PublicationSummary& other) {
        return other.id != publication && text::fold(other.name) == folded;
    });
    if (taken != publications.end())
        offerMerge(*here, *taken);
    else
        m_parts.acts.carryOut(Change::Everything, library::renamePublication, publication, utf8(name));
}

void PublicationCommands::offerMerge(const model::PublicationSummary& from,
                                     const model::PublicationSummary& into)
{
    const int choice = m_parts.prompts.choose(
        m_parts.window,
        {tr("Merge publications"),
         tr("There is already a publication called “%1”.").arg(qstr(into.name)),
         tr("The issues of “%1” will move there, including those imported later. You can undo this.")
             .arg(qstr(from.name)),
         {tr("Merge"), tr("Cancel")}});
    if (choice == 0)
        m_parts.acts.carryOut(Change::Everything, library::mergePublications, from.id, into.id);
}

void PublicationCommands::merge(PublicationId publication)
{
    std::vector<model::PublicationSummary> others = all();
    const auto here = std::ranges::find(others, publication, &model::PublicationSummary::id);
    if (here == others.end())
        return;
    const QString name = qstr(here->name);
    others.erase(here);
    QStringList names;
    for (const model::PublicationSummary& other : others)
        names << qstr(other.name);
    const auto chosen = m_parts.prompts.pick(m_parts.window, tr("Merge publications"),
                                             tr("Move the issues of “%1” to").arg(name), names);
    if (chosen && *chosen >= 0)
        m_parts.acts.carryOut(Change::Everything, library::mergePublications, publication,
                              others[static_cast<std::size_t>(*chosen)].id);
}

} // namespace duizhao::ui
