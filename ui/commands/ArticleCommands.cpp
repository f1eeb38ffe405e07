#include "ui/commands/ArticleCommands.h"

#include "core/library/read/Annotations.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "ui/ActText.h"
#include "ui/Actions.h"
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
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QListView>

#include <algorithm>

namespace duizhao::ui {

ArticleCommands::ArticleCommands(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connectActs();
    connectMarks();
    renewHistory();
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
    const library::HistoryState state = m_parts.acts.history();
    QAction* undo = m_parts.actions[ActionId::Undo];
    QAction* redo = m_parts.actions[ActionId::Redo];
    undo->setEnabled(state.undo.has_value());
    redo->setEnabled(state.redo.has_value());
    undo->setText(state.undo ? tr("&Undo: %1").arg(actText(*state.undo)) : tr("&Undo"));
    redo->setText(state.redo ? tr("&Redo: %1").arg(actText(*state.redo)) : tr("&Redo"));
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

void ArticleCommands::togglePairBookmark(const PairPlace& place)
{
    const auto article = library::article(m_parts.library, place.article);
    if (!place.bead || !article)
        return;
    model::ArticleFilter filter;
    filter.issue = article->issue;
    filter.archivedToo = true;
    const auto bookmarks = library::bookmarks(m_parts.library, filter);
    const bool marked =
        bookmarks && std::ranges::any_of(*bookmarks, [&](const model::BookmarkRecord& bookmark) {
            return bookmark.anchor.bead == place.bead;
        });
    m_parts.acts.setPairBookmarked(place.bead, !marked);
}

void ArticleCommands::bookmarkArticles()
{
    const std::vector<ArticleId> articles = targets();
    if (articles.empty())
        return;
    // Whether an article itself is bookmarked, not merely a pair in it.
    constexpr std::size_t many = 500; // to ask each of more would take longer than the answer is worth
    if (articles.size() > many) {
        m_parts.acts.setBookmarked(articles, true);
        return;
    }
    const auto bookmarked = [this](ArticleId id) {
        const auto article = library::article(m_parts.library, id);
        if (!article || !article->bookmarked)
            return false;
        model::ArticleFilter filter;
        filter.issue = article->issue;
        filter.archivedToo = true;
        const auto bookmarks = library::bookmarks(m_parts.library, filter);
        return bookmarks && std::ranges::any_of(*bookmarks, [&](const model::BookmarkRecord& bookmark) {
                   return bookmark.anchor.article == id && !bookmark.anchor.bead && !bookmark.anchor.unplaced;
               });
    };
    m_parts.acts.setBookmarked(articles, !std::ranges::all_of(articles, bookmarked));
}

void ArticleCommands::toggleRead()
{
    const std::vector<ArticleId> articles = targets();
    if (const auto states = library::statesOf(m_parts.library, articles); states && states->articles > 0)
        m_parts.acts.setRead(articles, states->unread > 0);
}

void ArticleCommands::toggleArchived()
{
    const std::vector<ArticleId> articles = targets();
    if (const auto states = library::statesOf(m_parts.library, articles); states && states->articles > 0)
        m_parts.acts.setArchived(articles, states->archived < states->articles);
}

void ArticleCommands::toggleTrashed()
{
    const std::vector<ArticleId> articles = targets();
    if (const auto states = library::statesOf(m_parts.library, articles); states && states->articles > 0)
        m_parts.acts.setTrashed(articles, states->trashed < states->articles);
}

void ArticleCommands::takeDropped(const LibraryPlace& place, const std::vector<ArticleId>& articles)
{
    switch (place.kind) {
    case LibraryPlace::Kind::Tag:
        m_parts.acts.addTag(articles, qstr(place.tag));
        break;
    case LibraryPlace::Kind::Bookmarked:
        m_parts.acts.setBookmarked(articles, true);
        break;
    case LibraryPlace::Kind::Archived:
        m_parts.acts.setArchived(articles, true);
        break;
    case LibraryPlace::Kind::Trash:
        m_parts.acts.setTrashed(articles, true);
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
    const auto article = library::article(m_parts.library, m_parts.desk.article());
    if (!article)
        return;
    QString url = qstr(article->url);
    if (url.isEmpty()) {
        if (const auto issue = library::issue(m_parts.library, article->issue))
            url = qstr(issue->url);
    }
    if (url.isEmpty())
        m_parts.toast.say(Toast::Kind::Done, tr("No address of the source is known."));
    else
        m_parts.prompts.openAddress(url);
}

} // namespace duizhao::ui
