#include "ui/commands/SearchCommands.h"

#include "core/library/Library.h"
#include "core/library/acts/ReadState.h"
#include "core/search/SavedSearches.h"
#include "core/text/Fold.h"
#include "ui/Actions.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/dialogs/Prompts.h"
#include "ui/library/Acts.h"
#include "ui/library/LibraryPane.h"
#include "ui/library/LibraryTreeModel.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/search/SearchPane.h"
#include "ui/widgets/Toast.h"
#include "ui/window/MiddlePane.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace duizhao::ui {

SearchCommands::SearchCommands(const Parts& parts, MiddlePane& middle, QObject* parent)
    : QObject(parent), m_parts(parts), m_middle(middle)
{
    connectActions();
    connectTree();
    connect(&m_middle, &MiddlePane::placeChosen, this, &SearchCommands::open);
    connect(&m_middle, &MiddlePane::saveWanted, this, &SearchCommands::save);
    connect(&m_middle, &MiddlePane::searchLeft, this, &SearchCommands::leave);
    connect(&m_middle, &MiddlePane::indexed, &m_parts.tree,
            &LibraryPane::refresh); // saved searches find more
    connect(&m_parts.acts, &Acts::changed, this, [this](Change change) {
        if (change == Change::Searches || change == Change::Texts || change == Change::Everything)
            followLibrary();
    });
}

void SearchCommands::connectActions()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::SearchLibrary, [this] {
        emit paneNeeded();
        m_middle.showSearch();
    });
    on(ActionId::NextMatch, [this] { m_middle.search().step(1); });
    on(ActionId::PreviousMatch, [this] { m_middle.search().step(-1); });
    on(ActionId::SaveSearch, &SearchCommands::save);
}

void SearchCommands::connectTree()
{
    connect(&m_parts.tree, &LibraryPane::menuRequested, this, &SearchCommands::showMenu);
    connect(&m_parts.tree, &LibraryPane::renameWanted, this,
            [this](const LibraryPlace& place) { rename(place.search); });
    connect(&m_parts.tree, &LibraryPane::removalWanted, this, [this](const LibraryPlace& place) {
        m_parts.acts.carryOut(Change::Searches, search::removeSavedSearch, place.search);
    });
}

Result<search::SavedSearch> SearchCommands::find(SavedSearchId id) const
{
    const auto searches = search::savedSearches(m_parts.library);
    if (!searches)
        return failure(searches.error());
    const auto found = std::ranges::find(*searches, id, &search::SavedSearch::id);
    if (found == searches->end())
        return failure(ErrorKind::NotFound, "There is no such search.");
    return *found;
}

std::optional<search::SavedSearch> SearchCommands::findOrTell(SavedSearchId id) const
{
    auto search = find(id);
    if (search)
        return *std::move(search);
    m_parts.toast.fail(search.error());
    return std::nullopt;
}

bool SearchCommands::mayBeCalled(const QString& name, SavedSearchId self) const
{
    const auto searches = search::savedSearches(m_parts.library);
    if (!searches) {
        m_parts.toast.fail(searches.error());
        return false;
    }
    const bool taken = std::ranges::any_of(*searches, [&](const search::SavedSearch& search) {
        return search.id != self && text::fold(search.name) == text::fold(utf8(name));
    });
    if (taken)
        m_parts.toast.say(Toast::Kind::Failed,
                          tr("There is already a saved search called “%1”. Choose another name.").arg(name));
    return !taken;
}

void SearchCommands::show(SavedSearchId id)
{
    if (const auto search = findOrTell(id))
        m_middle.showSearch(*search);
}

void SearchCommands::open(const MatchPlace& place)
{
    m_parts.desk.openParagraph(place.pair, place.edition, place.block);
    if (ReadingView* view = m_parts.reading.view())
        view->showMatches(place.words, place.block);
}

void SearchCommands::leave()
{
    if (ReadingView* view = m_parts.reading.view())
        view->find({}); // its marks go
    if (m_parts.tree.place().kind == LibraryPlace::Kind::Search)
        m_parts.tree.choose(QStringLiteral("all"));
}

void SearchCommands::save()
{
    SearchPane& pane = m_middle.search();
    search::SavedSearchDraft draft = pane.draft();
    if (search::parseQuery(draft.query).empty()) {
        emit paneNeeded();
        m_middle.showSearch();
        m_parts.toast.say(Toast::Kind::Failed, tr("Type a search first, then save it."));
        return;
    }
    const auto saved = pane.saved();
    if (!saved) {
        saveNew(draft);
        return;
    }
    if (saved->query == draft.query && saved->order == draft.order)
        return;
    const int choice = m_parts.prompts.choose(
        m_parts.window, {tr("Save the search"),
                         tr("Change the saved search “%1”, or save a new one?").arg(qstr(saved->name)),
                         tr("It searches for: %1").arg(qstr(saved->query)),
                         {tr("Change it"), tr("Save a new one"), tr("Cancel")}});
    draft.name = saved->name;
    if (choice == 0)
        m_parts.acts.carryOut(Change::Searches, search::changeSavedSearch, saved->id, draft);
    else if (choice == 1)
        saveNew(draft);
}

void SearchCommands::saveNew(search::SavedSearchDraft draft)
{
    const auto name = m_parts.prompts.text(m_parts.window, tr("Save the search"), tr("Name of the search"),
                                           qstr(draft.query));
    if (!name || name->trimmed().isEmpty() || !mayBeCalled(name->trimmed(), {}))
        return;
    draft.name = utf8(name->trimmed());
    const auto id = m_parts.acts.carryOut(Change::Searches, search::saveSearch, draft);
    if (!id)
        return;
    LibraryPlace place;
    place.kind = LibraryPlace::Kind::Search;
    place.search = *id;
    m_parts.tree.choose(place.key());
}

void SearchCommands::rename(SavedSearchId id)
{
    const auto search = findOrTell(id);
    if (!search)
        return;
    const QString old = qstr(search->name);
    const auto name =
        m_parts.prompts.text(m_parts.window, tr("Rename the search"), tr("New name for “%1”").arg(old), old);
    if (!name || name->trimmed().isEmpty() || name->trimmed() == old || !mayBeCalled(name->trimmed(), id))
        return;
    m_parts.acts.carryOut(Change::Searches, search::changeSavedSearch, id,
                          search::SavedSearchDraft{utf8(name->trimmed()), search->query, search->order});
}

void SearchCommands::editQuery(SavedSearchId id)
{
    const auto search = findOrTell(id);
    if (!search)
        return;
    const auto query =
        m_parts.prompts.text(m_parts.window, tr("Edit the query"),
                             tr("What “%1” searches for").arg(qstr(search->name)), qstr(search->query));
    if (!query || query->trimmed() == qstr(search->query))
        return;
    if (search::parseQuery(utf8(*query)).empty()) {
        m_parts.toast.say(Toast::Kind::Failed,
                          tr("That query has nothing to search for. The search was not changed."));
        return;
    }
    m_parts.acts.carryOut(Change::Searches, search::changeSavedSearch, id,
                          search::SavedSearchDraft{search->name, utf8(query->trimmed()), search->order});
}

void SearchCommands::markRead(SavedSearchId id)
{
    const auto search = findOrTell(id);
    if (!search)
        return;
    const auto articles = search::Searcher{m_parts.library}.articles(search::parseQuery(search->query));
    if (!articles)
        m_parts.toast.fail(articles.error());
    else if (!articles->empty())
        m_parts.acts.carryOut(Change::ReadState, library::setRead, *articles, true);
}

void SearchCommands::showMenu(const LibraryPlace& place, const QPoint& globalPosition)
{
    if (place.kind != LibraryPlace::Kind::Search)
        return;
    const SavedSearchId id = place.search;
    const auto& all = m_parts.tree.model()->searches();
    auto* menu = new QMenu(m_parts.window);
    menu->setObjectName(QStringLiteral("savedSearchMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(QStringLiteral("check")), tr("Mark all as read"), this,
                    [this, id] { markRead(id); });
    menu->addSeparator();
    menu->addAction(themedIcon(QStringLiteral("edit")), tr("Rename…"), this, [this, id] { rename(id); });
    menu->addAction(themedIcon(QStringLiteral("search")), tr("Edit the query…"), this,
                    [this, id] { editQuery(id); });
    menu->addAction(themedIcon(QStringLiteral("up")), tr("Move up"), this,
                    [this, id] { m_parts.acts.carryOut(Change::Searches, search::moveSavedSearch, id, -1); })
        ->setEnabled(!all.empty() && all.front().id != id);
    menu->addAction(themedIcon(QStringLiteral("down")), tr("Move down"), this,
                    [this, id] { m_parts.acts.carryOut(Change::Searches, search::moveSavedSearch, id, 1); })
        ->setEnabled(!all.empty() && all.back().id != id);
    menu->addSeparator();
    menu->addAction(themedIcon(QStringLiteral("trash")), tr("Delete"), this,
                    [this, id] { m_parts.acts.carryOut(Change::Searches, search::removeSavedSearch, id); });
    menu->popup(globalPosition);
}

void SearchCommands::followLibrary()
{
    SearchPane* pane = m_middle.madeSearch();
    if (pane == nullptr || !pane->saved())
        return;
    const auto now = find(pane->saved()->id);
    if (!now && now.error().kind == ErrorKind::NotFound)
        pane->setSaved(std::nullopt);
    else if (!now)
        m_parts.toast.fail(now.error());
    else if (now->name != pane->saved()->name || now->query != pane->saved()->query ||
             now->order != pane->saved()->order)
        pane->setSaved(*now);
}

} // namespace duizhao::ui
