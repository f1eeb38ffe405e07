#include "ui/commands/ArticleCommands.h"

#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "ui/ActText.h"
#include "ui/Actions.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/dialogs/Prompts.h"
#include "ui/library/Acts.h"
#include "ui/library/ArticlePane.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/tags/TagDialog.h"
#include "ui/tags/TagEditor.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QEvent>
#include <QListView>
#include <QMenu>

#include <algorithm>

namespace duizhao::ui {

ArticleCommands::ArticleCommands(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connectActs();
    connectMarks();
    connectMenus();
    renewHistory();
}

void ArticleCommands::connectMenus()
{
    for (QObject* object : m_parts.actions[ActionId::ToggleRead]->associatedObjects()) {
        if (auto* menu = qobject_cast<QMenu*>(object))
            connect(menu, &QMenu::aboutToShow, this, &ArticleCommands::renewTexts);
    }
    m_parts.list.view()->viewport()->installEventFilter(this); // its menu is made of the same actions
    m_parts.list.view()->installEventFilter(this);
}

bool ArticleCommands::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu)
        renewTexts();
    return QObject::eventFilter(watched, event);
}

void ArticleCommands::connectMarks()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::BookmarkPair, &ArticleCommands::bookmarkPair);
    on(ActionId::BookmarkArticle, &ArticleCommands::bookmarkArticles);
    on(ActionId::ToggleRead, &ArticleCommands::toggleRead);
    on(ActionId::ToggleArchived, &ArticleCommands::toggleArchived);
    on(ActionId::ToggleTrashed, &ArticleCommands::toggleTrashed);
    on(ActionId::OpenSource, &ArticleCommands::openSource);
    on(ActionId::TagArticle, [this] {
        emit sidePaneNeeded();
        m_parts.tags.startTyping();
    });
    on(ActionId::NoteOnPair, [this] { writeOnPair(currentPair()); });
    on(ActionId::NoteOnArticle, [this] { writeOnPair({m_parts.desk.article(), {}, 0}); });
    on(ActionId::ManageTags,
       [this] { TagDialog(m_parts.library, m_parts.acts, m_parts.prompts, m_parts.window).exec(); });
}

void ArticleCommands::connectActs()
{
    connect(m_parts.actions[ActionId::Undo], &QAction::triggered, &m_parts.acts, &Acts::undo);
    connect(m_parts.actions[ActionId::Redo], &QAction::triggered, &m_parts.acts, &Acts::redo);
    connect(&m_parts.acts, &Acts::changed, this, &ArticleCommands::renewHistory);
    connect(&m_parts.acts, &Acts::working, this, [this](int articles) {
        m_parts.toast.say(Toast::Kind::Done, tr("Working on %1…").arg(articleCount(articles)));
    });
    connect(&m_parts.acts, &Acts::done, this, [this](const QString& text) {
        m_parts.toast.say(Toast::Kind::Done, text, m_parts.actions[ActionId::Undo]);
    });
    connect(&m_parts.acts, &Acts::stepped, this,
            [this](const QString& text) { m_parts.toast.say(Toast::Kind::Done, text); });
}

void ArticleCommands::renewHistory()
{
    const auto state = m_parts.acts.history();
    QAction* undo = m_parts.actions[ActionId::Undo];
    QAction* redo = m_parts.actions[ActionId::Redo];
    undo->setEnabled(state && state->undo);
    redo->setEnabled(state && state->redo);
    undo->setText(state && state->undo ? tr("&Undo: %1").arg(actText(*state->undo)) : tr("&Undo"));
    redo->setText(state && state->redo ? tr("&Redo: %1").arg(actText(*state->redo)) : tr("&Redo"));
    for (QAction* step : {undo, redo})
        step->setToolTip(
            plainTip(state ? step->text().remove(QLatin1Char('&')) : readSentence(state.error())));
}

std::vector<ArticleId> ArticleCommands::targets() const
{
    std::vector<ArticleId> selected = m_parts.list.chosen();
    if (selected.size() > 1 || (!selected.empty() && m_parts.list.view()->hasFocus()))
        return selected;
    if (m_parts.desk.article())
        return {m_parts.desk.article()};
    return selected;
}

PairPlace ArticleCommands::currentPair() const
{
    const PairPlace& known = m_parts.desk.place();
    if (known.bead || m_parts.reading.view() == nullptr)
        return known;
    const PairPlace shown = m_parts.reading.view()->currentPair();
    return shown.article ? shown : known;
}

void ArticleCommands::bookmarkPair()
{
    const PairPlace place = currentPair();
    if (m_parts.list.view()->hasFocus() || !place.bead)
        bookmarkArticles();
    else
        togglePairBookmark(place);
}

void ArticleCommands::tellFailed(const Error& error)
{
    m_parts.toast.say(Toast::Kind::Failed, shownUnread(error, m_parts.library.log()));
}

Result<std::vector<model::BookmarkRecord>> ArticleCommands::bookmarksAround(ArticleId id) const
{
    const auto article = library::article(m_parts.library, id);
    if (!article)
        return failure(article.error());
    model::ArticleFilter filter;
    filter.issue = article->issue;
    filter.archivedToo = true;
    return library::bookmarks(m_parts.library, filter);
}

Result<bool> ArticleCommands::isBookmarked(const PairPlace& place) const
{
    const auto bookmarks = bookmarksAround(place.article);
    if (!bookmarks)
        return failure(bookmarks.error());
    return std::ranges::any_of(*bookmarks, [&](const model::BookmarkRecord& bookmark) {
        const model::Anchor& at = bookmark.anchor;
        // Of an article: that it is bookmarked itself, not merely a pair in it.
        return place.bead ? at.bead == place.bead : at.article == place.article && !at.bead && !at.unplaced;
    });
}

void ArticleCommands::togglePairBookmark(const PairPlace& place)
{
    if (!place.bead)
        return;
    if (const auto marked = isBookmarked(place))
        m_parts.acts.carryOut(Change::Bookmarks, library::setPairBookmarked, place.bead, !*marked);
    else
        tellFailed(marked.error());
}

void ArticleCommands::bookmarkArticles()
{
    const std::vector<ArticleId> articles = targets();
    if (articles.empty())
        return;
    constexpr std::size_t many = 500; // to ask each of more would take longer than the answer is worth
    bool all = articles.size() <= many;
    for (std::size_t i = 0; all && i < articles.size(); ++i) {
        const auto marked = isBookmarked({articles[i], {}, 0});
        if (!marked) {
            tellFailed(marked.error());
            return;
        }
        all = *marked;
    }
    m_parts.acts.carryOut(Change::Bookmarks, library::setBookmarked, articles, !all);
}

std::optional<model::ArticleStates> ArticleCommands::statesOfTargets()
{
    const auto states = library::statesOf(m_parts.library, targets());
    if (!states) {
        tellFailed(states.error());
        return std::nullopt;
    }
    return states->articles > 0 ? std::optional(*states) : std::nullopt;
}

void ArticleCommands::toggleRead()
{
    if (const auto states = statesOfTargets())
        m_parts.acts.carryOut(Change::ReadState, library::setRead, targets(), states->unread > 0);
}

void ArticleCommands::toggleArchived()
{
    if (const auto states = statesOfTargets())
        m_parts.acts.carryOut(Change::Archived, library::setArchived, targets(),
                              states->archived < states->articles);
}

void ArticleCommands::toggleTrashed()
{
    if (const auto states = statesOfTargets())
        m_parts.acts.carryOut(Change::Everything, library::setTrashed, targets(),
                              states->trashed < states->articles);
}

void ArticleCommands::renewTexts()
{
    using State = Actions::State;
    const auto opposite = [](bool on) { return on ? State::Opposite : State::Usual; };
    const auto states = library::statesOf(m_parts.library, targets());
    // What cannot be told keeps its usual text; the key itself says why it fails.
    const bool any = states && states->articles > 0;
    m_parts.actions.setState(ActionId::ToggleRead, opposite(any && states->unread == 0));
    m_parts.actions.setState(ActionId::ToggleArchived, opposite(any && states->archived == states->articles));
    m_parts.actions.setState(ActionId::ToggleTrashed, opposite(any && states->trashed == states->articles));
    const PairPlace pair = currentPair();
    const auto pairMarked = pair.bead ? isBookmarked(pair) : Result<bool>(false);
    m_parts.actions.setState(ActionId::BookmarkPair, opposite(pairMarked && *pairMarked));
    const std::vector<ArticleId> articles = targets();
    const auto marked = articles.size() == 1 ? isBookmarked({articles.front(), {}, 0}) : Result<bool>(false);
    m_parts.actions.setState(ActionId::BookmarkArticle, opposite(marked && *marked));
}

void ArticleCommands::takeDropped(const LibraryPlace& place, const std::vector<ArticleId>& articles)
{
    switch (place.kind) {
    case LibraryPlace::Kind::Tag:
        m_parts.acts.carryOut(Change::Tags, library::addTag, articles, place.tag);
        break;
    case LibraryPlace::Kind::Bookmarked:
        m_parts.acts.carryOut(Change::Bookmarks, library::setBookmarked, articles, true);
        break;
    case LibraryPlace::Kind::Archived:
        m_parts.acts.carryOut(Change::Archived, library::setArchived, articles, true);
        break;
    case LibraryPlace::Kind::Trash:
        m_parts.acts.carryOut(Change::Everything, library::setTrashed, articles, true);
        break;
    default:
        break;
    }
}

void ArticleCommands::writeOnPair(const PairPlace& place)
{
    if (!place.article)
        return;
    emit sidePaneNeeded();
    m_parts.notes.writeOnPair(place);
}

void ArticleCommands::openSource()
{
    if (!m_parts.desk.article())
        return;
    const auto article = library::article(m_parts.library, m_parts.desk.article());
    if (!article) {
        tellFailed(article.error());
        return;
    }
    QString url = qstr(article->url);
    if (url.isEmpty()) {
        if (const auto issue = library::issue(m_parts.library, article->issue))
            url = qstr(issue->url);
    }
    if (url.isEmpty())
        m_parts.toast.say(Toast::Kind::Done, tr("The address of the source is not known."));
    else
        m_parts.prompts.openAddress(url);
}

} // namespace duizhao::ui
