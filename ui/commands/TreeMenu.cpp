#include "ui/commands/TreeMenu.h"

#include "core/library/Library.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/commands/FileCommands.h"
#include "ui/export/ExportDialog.h"
#include "ui/library/Acts.h"
#include "ui/library/LibraryPane.h"
#include "ui/tags/TagDialog.h"

#include <QMenu>

namespace duizhao {

TreeMenu::TreeMenu(const Parts& parts, FileCommands& files, QObject* parent)
    : QObject(parent), m_parts(parts), m_files(files)
{
    connect(&m_parts.tree, &LibraryPane::menuRequested, this, &TreeMenu::show);
}

void TreeMenu::show(const LibraryPlace& place, const QPoint& globalPosition)
{
    auto* menu = new QMenu(m_parts.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
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
    if (place.kind == LibraryPlace::Kind::Tag) {
        menu->addSeparator();
        menu->addAction(themedIcon(QStringLiteral("edit")), tr("Rename or merge…"), this, [this, place] {
            TagDialog::rename(m_parts.library, m_parts.acts, m_parts.prompts, m_parts.window,
                              qstr(place.tag));
        });
        menu->addAction(themedIcon(QStringLiteral("trash")), tr("Delete the tag…"), this, [this, place] {
            TagDialog::remove(m_parts.acts, m_parts.prompts, m_parts.window, qstr(place.tag));
        });
    }
    menu->popup(globalPosition);
}

void TreeMenu::setRead(const LibraryPlace& place)
{
    ArticleFilter filter = place.filter();
    filter.unreadOnly = true;
    const auto articles = m_parts.library.articles(filter);
    if (!articles || articles->empty())
        return;
    std::vector<ArticleId> ids;
    for (const ArticleSummary& article : *articles)
        ids.push_back(article.id);
    m_parts.acts.setRead(ids, true);
}

} // namespace duizhao
