#include "ui/commands/TreeMenu.h"

#include "core/library/Library.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Trash.h"
#include "core/library/read/Articles.h"
#include "core/library/upkeep/Backups.h"
#include "core/model/Records.h"
#include "ui/Errors.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/commands/FileCommands.h"
#include "ui/commands/IssueCommands.h"
#include "ui/commands/IssueEdits.h"
#include "ui/commands/PublicationCommands.h"
#include "ui/dialogs/Prompts.h"
#include "ui/export/ExportDialog.h"
#include "ui/library/Acts.h"
#include "ui/library/LibraryPane.h"
#include "ui/tags/TagDialog.h"
#include "ui/widgets/Toast.h"

#include <QMenu>
#include <QShortcut>
#include <QTreeView>

#include <algorithm>

namespace duizhao::ui {

namespace {

Result<int> emptyTrashAfterBackup(const library::Session& library)
{
    NoProgress quiet;
    const auto kept = library::makeBackup(library, library::BackupReason::EmptyTrash, quiet);
    return kept ? library::emptyTrash(library) : failure(kept.error());
}

} // namespace

TreeMenu::TreeMenu(const Parts& parts, FileCommands& files, IssueCommands& issues, QObject* parent)
    : QObject(parent), m_parts(parts), m_files(files), m_issues(issues)
{
    connect(&m_parts.tree, &LibraryPane::menuRequested, this, &TreeMenu::show);
    auto* key = new QShortcut(Qt::Key_F2, m_parts.tree.view());
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, [this] { rename(m_parts.tree.place()); });
}

void TreeMenu::rename(const LibraryPlace& place)
{
    if (place.kind == LibraryPlace::Kind::Publication)
        PublicationCommands(m_parts).rename(place.publication);
    else if (place.kind == LibraryPlace::Kind::Issue)
        IssueEdits(m_parts).rename(place.issue);
    else if (place.kind == LibraryPlace::Kind::Tag)
        TagDialog::rename(m_parts.library, m_parts.acts, m_parts.prompts, m_parts.window, qstr(place.tag));
}

void TreeMenu::fillForPublication(QMenu& menu, PublicationId publication)
{
    menu.addSeparator();
    menu.addAction(themedIcon(QStringLiteral("edit")), tr("Rename…") + QStringLiteral("\tF2"), this,
                   [this, publication] { PublicationCommands(m_parts).rename(publication); });
    QAction* merge = menu.addAction(themedIcon(QStringLiteral("publication")), tr("Merge into…"), this,
                                    [this, publication] { PublicationCommands(m_parts).merge(publication); });
    merge->setEnabled(PublicationCommands(m_parts).hasOthers(publication));
}

void TreeMenu::fillForIssue(QMenu& menu, IssueId issue)
{
    menu.addSeparator();
    menu.addAction(tr("Earlier versions…"), this, [this, issue] { m_issues.showVersions(issue); });
    menu.addAction(tr("Editions and sources…"), this, [this, issue] { m_issues.showEditions(issue); });
    menu.addSeparator();
    menu.addAction(themedIcon(QStringLiteral("edit")), tr("Rename…") + QStringLiteral("\tF2"), this,
                   [this, issue] { IssueEdits(m_parts).rename(issue); });
    menu.addAction(tr("Date…"), this, [this, issue] { IssueEdits(m_parts).setDate(issue); });
    menu.addAction(tr("Number…"), this, [this, issue] { IssueEdits(m_parts).setNumber(issue); });
    menu.addAction(tr("Publication…"), this, [this, issue] { IssueEdits(m_parts).setPublication(issue); });
    menu.addAction(tr("Join with another issue…"), this, [this, issue] { IssueEdits(m_parts).join(issue); });
    menu.addAction(themedIcon(QStringLiteral("trash")), tr("Move to the trash"), this,
                   [this, issue] { IssueEdits(m_parts).trash(issue); });
}

void TreeMenu::show(const LibraryPlace& place, const QPoint& globalPosition)
{
    if (place.kind == LibraryPlace::Kind::Search)
        return; // see SearchCommands
    auto* menu = new QMenu(m_parts.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (place.kind == LibraryPlace::Kind::Trash) {
        fillForTrash(*menu);
        menu->popup(globalPosition);
        return;
    }
    menu->addAction(themedIcon(QStringLiteral("check")), tr("Mark all as read"), this,
                    [this, place] { setRead(place); });
    if (place.kind == LibraryPlace::Kind::Issue || place.kind == LibraryPlace::Kind::Tag) {
        menu->addAction(themedIcon(QStringLiteral("export")), tr("Export notes…"), this, [this, place] {
            ExportChoice choice;
            if (place.kind == LibraryPlace::Kind::Tag)
                choice.tag = place.tag;
            else
                choice.issue = place.issue;
            m_files.exportNotes(choice);
        });
    }
    if (place.kind == LibraryPlace::Kind::Issue)
        fillForIssue(*menu, place.issue);
    if (place.kind == LibraryPlace::Kind::Publication)
        fillForPublication(*menu, place.publication);
    const LibraryPlace now = m_parts.tree.place();
    if (place.kind == LibraryPlace::Kind::Tag && now.kind == LibraryPlace::Kind::Tag &&
        now.tag != place.tag) {
        const bool narrows = std::ranges::find(now.also, place.tag) != now.also.end();
        menu->addAction(themedIcon(QStringLiteral("tag")),
                        narrows ? tr("Stop filtering by this tag") : tr("Also filter by this tag"), this,
                        [this, place] { m_parts.tree.toggleTag(qstr(place.tag)); });
    }
    if (place.kind == LibraryPlace::Kind::Tag) {
        menu->addSeparator();
        menu->addAction(themedIcon(QStringLiteral("edit")), tr("Rename or merge…") + QStringLiteral("\tF2"),
                        this, [this, place] { rename(place); });
        addColours(*menu, place.tag);
        menu->addAction(themedIcon(QStringLiteral("trash")), tr("Delete the tag…"), this, [this, place] {
            TagDialog::remove(m_parts.acts, m_parts.prompts, m_parts.window, qstr(place.tag));
        });
    }
    menu->popup(globalPosition);
}

void TreeMenu::setRead(const LibraryPlace& place)
{
    model::ArticleFilter filter = place.filter();
    filter.unreadOnly = true;
    const auto articles = library::articleIds(m_parts.library, filter);
    if (!articles)
        m_parts.toast.fail(articles.error());
    else if (!articles->empty())
        m_parts.acts.carryOut(Change::ReadState, library::setRead, *articles, true);
}

void TreeMenu::addColours(QMenu& menu, const std::string& tag)
{
    struct Colour {
        QString name;
        const char* value;
    };
    QMenu* colours = menu.addMenu(tr("Colour"));
    const qreal ratio = m_parts.window->devicePixelRatioF();
    for (const Colour& colour :
         {Colour{tr("Red"), "#c9372c"}, Colour{tr("Orange"), "#c25100"}, Colour{tr("Yellow"), "#946f00"},
          Colour{tr("Green"), "#22863a"}, Colour{tr("Teal"), "#0f7f8a"}, Colour{tr("Blue"), "#1f6feb"},
          Colour{tr("Purple"), "#8250df"}, Colour{tr("Pink"), "#bf3989"}}) {
        const QString value = QLatin1String(colour.value);
        colours->addAction(iconPixmap(QStringLiteral("tag"), 16, QColor(value), ratio), colour.name, this,
                           [this, tag, value] {
                               m_parts.acts.carryOut(Change::Tags, library::setTagColour, tag, utf8(value));
                           });
    }
    colours->addSeparator();
    colours->addAction(tr("None", "no colour"), this,
                       [this, tag] { m_parts.acts.carryOut(Change::Tags, library::setTagColour, tag, ""); });
}

void TreeMenu::fillForTrash(QMenu& menu)
{
    model::ArticleFilter trash;
    trash.trashed = true;
    const auto known = library::countArticles(m_parts.library, trash);
    if (!known)
        menu.addAction(themedIcon(QStringLiteral("warning")), readSentence(known.error()))->setEnabled(false);
    const int count = known ? *known : 0;
    QAction* restore =
        menu.addAction(themedIcon(QStringLiteral("undo")), tr("Restore all"), this, [this, trash] {
            if (const auto articles = library::articleIds(m_parts.library, trash))
                m_parts.acts.carryOut(Change::Everything, library::setTrashed, *articles, false);
            else
                m_parts.toast.fail(articles.error());
        });
    QAction* empty = menu.addAction(themedIcon(QStringLiteral("trash")), tr("Empty the trash…"), this,
                                    [this, count] { emptyTrash(count); });
    restore->setEnabled(count > 0);
    empty->setEnabled(count > 0);
}

void TreeMenu::emptyTrash(int count)
{
    const int choice = m_parts.prompts.choose(
        m_parts.window, {tr("Empty the trash"),
                         tr("Permanently delete %1?").arg(articleCount(count)),
                         tr("Their texts, notes and bookmarks go with them. This cannot be undone."),
                         {tr("Keep them"), tr("Delete permanently")}});
    if (choice != 1)
        return;
    // No step of the history; and its texts go, too, which takes longer than an act on as many articles.
    constexpr int weight = 10;
    const auto gone =
        m_parts.acts.carryOut({Change::Everything, Told::Never, count * weight}, emptyTrashAfterBackup);
    if (gone)
        m_parts.acts.tell(tr("Permanently deleted: %1").arg(articleCount(*gone)));
}

} // namespace duizhao::ui
