#include "ui/window/Navigation.h"

#include "core/library/Library.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/read/PlaceLink.h"
#include "core/library/read/Reading.h"
#include "core/library/upkeep/Indexing.h"
#include "core/model/Records.h"
#include "ui/Actions.h"
#include "ui/Text.h"
#include "ui/commands/SearchCommands.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/library/LibraryTreeModel.h"
#include "ui/notes/NotesPane.h"
#include "ui/outline/ContentsPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/search/SearchPane.h"
#include "ui/tags/TagEditor.h"
#include "ui/widgets/Toast.h"
#include "ui/window/MiddlePane.h"
#include "ui/window/PaneKeeper.h"

#include <QAction>
#include <QListView>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr int restDelay = 20; // milliseconds

} // namespace

Navigation::Navigation(const Parts& parts, MiddlePane& middle, PaneKeeper& panes, SearchCommands& search,
                       QObject* parent)
    : QObject(parent), m_parts(parts), m_middle(middle), m_panes(panes), m_search(search)
{
    connectMenus();
    connectPanes();
}

void Navigation::connectMenus()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::FilterList, [this] {
        m_panes.show(ActionId::ShowList);
        m_middle.showList();
        m_parts.list.startFilter();
    });
    on(ActionId::FocusLibrary, [this] {
        m_panes.show(ActionId::ShowLibrary);
        m_parts.tree.view()->setFocus(Qt::ShortcutFocusReason);
    });
    on(ActionId::FocusList, [this] {
        m_panes.show(ActionId::ShowList);
        m_middle.showList();
        m_parts.list.view()->setFocus(Qt::ShortcutFocusReason);
    });
    on(ActionId::FocusNotes, [this] {
        m_panes.show(ActionId::ShowSide);
        m_parts.contents.view()->setFocus(Qt::ShortcutFocusReason);
    });
}

void Navigation::connectPanes()
{
    connect(&m_parts.tree, &LibraryPane::placeChosen, this, &Navigation::placeChosen);
    connect(&m_parts.list, &ArticlePane::articleChosen, &m_parts.desk, &ReadingDesk::openArticle);
    connect(&m_parts.desk, &ReadingDesk::leftPage, &m_parts.list, &ArticlePane::step);
    connect(&m_parts.tags, &TagEditor::tagChosen, this, [this](const QString& tag) {
        m_panes.show(ActionId::ShowList);
        m_parts.tree.choose(QStringLiteral("tag:") + tag);
    });
    connect(&m_parts.notes, &NotesPane::pairChosen, this,
            [this](const PairPlace& place) { m_parts.desk.openPlace(place.article, place.number); });
}

void Navigation::resume()
{
    const QString place = m_parts.settings.text(QStringLiteral("library/place"), QStringLiteral("all"));
    if (!m_parts.tree.isWhole()) {
        if (m_parts.tree.model()->indexOf(place).isValid())
            QTimer::singleShot(restDelay, &m_parts.tree, &LibraryPane::refresh); // the list is painted before
        else
            m_parts.tree.refresh();
    }
    m_parts.tree.choose(place);
    const auto unindexed = library::unindexedIssues(m_parts.library);
    if (!unindexed)
        emit failed(unindexed.error());
    else if (*unindexed > 0)
        static_cast<void>(m_middle.search()); // which brings the index up to date beside the reading
    const ArticleId article{m_parts.settings.text(QStringLiteral("library/article")).toLongLong()};
    if (article && library::article(m_parts.library, article))
        m_parts.desk.openArticle(article);
    if (const ArticleId drafted = m_parts.notes.restoreDraft()) {
        m_panes.show(ActionId::ShowSide);
        m_parts.desk.openArticle(drafted);
    }
}

void Navigation::placeChosen(const LibraryPlace& place)
{
    m_parts.settings.setText(QStringLiteral("library/place"), place.key());
    if (place.kind == LibraryPlace::Kind::Search) {
        m_search.show(place.search);
        return;
    }
    const QModelIndex index = m_parts.tree.model()->indexOf(place.key());
    m_parts.list.showPlace(place, index.data().toString());
    m_middle.showList();
    if (place.kind == LibraryPlace::Kind::Issue) {
        m_parts.desk.openIssue(place.issue);
        m_parts.list.follow(m_parts.desk.article());
    }
}

void Navigation::showIssue(IssueId issue)
{
    LibraryPlace place;
    place.kind = LibraryPlace::Kind::Issue;
    place.issue = issue;
    m_parts.tree.choose(place.key());
}

void Navigation::showFirstToCheck(IssueId issue)
{
    showIssue(issue);
    const auto document = library::readIssue(m_parts.library, issue);
    if (!document) {
        emit failed(document.error());
        return;
    }
    const auto bead =
        std::ranges::find(document->beads, model::BeadStatus::NeedsReview, &model::StoredBead::status);
    if (bead != document->beads.end())
        m_parts.desk.openPlace(bead->articleId, bead->number);
}

void Navigation::showImported(const std::vector<importer::ImportReport>& reports)
{
    // What one file began may have become part of another issue with the next.
    const auto shown = std::ranges::find_if(reports, [this, &reports](const importer::ImportReport& report) {
        const bool pair = reports.size() == 2 && report.alignment.has_value();
        return report.issue && (report.newIssue || pair) && library::issue(m_parts.library, report.issue);
    });
    if (shown != reports.end())
        showIssue(shown->issue);
}

void Navigation::openLink(const QString& link)
{
    const auto parsed = library::parsePlaceLink(utf8(link));
    if (!parsed) {
        m_parts.toast.say(Toast::Kind::Failed, tr("This link does not lead to a place in Duizhao."));
        return;
    }
    const auto place = library::followLink(m_parts.library, *parsed);
    if (place)
        m_parts.desk.openPlace(place->article, place->pair);
    else if (place.error().kind == ErrorKind::NotFound)
        m_parts.toast.say(Toast::Kind::Failed,
                          tr("The article or note behind this link is not in this library."));
    else
        emit failed(place.error());
}

} // namespace duizhao::ui
