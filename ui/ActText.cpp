#include "ui/ActText.h"

#include "ui/Text.h"
#include "ui/Words.h"

#include <QCoreApplication>

namespace duizhao::ui {

namespace {

struct ActTexts {
    Q_DECLARE_TR_FUNCTIONS(ActTexts)
public:
    static QString tag(library::ActKind kind, const QString& name, int count)
    {
        switch (kind) {
        case library::ActKind::TagAdded:
            return tr("add tag “%1” to %2").arg(name, articleCount(count));
        case library::ActKind::TagRemoved:
            return tr("remove tag “%1” from %2").arg(name, articleCount(count));
        case library::ActKind::TagRenamed:
            return tr("rename tag “%1”").arg(name);
        default:
            return tr("delete tag “%1”").arg(name);
        }
    }

    static QString article(library::ActKind kind, const QString& articles)
    {
        switch (kind) {
        case library::ActKind::MarkedRead:
            return tr("mark %1 as read").arg(articles);
        case library::ActKind::MarkedUnread:
            return tr("mark %1 as unread").arg(articles);
        case library::ActKind::Archived:
            return tr("archive %1").arg(articles);
        case library::ActKind::Trashed:
            return tr("move %1 to the trash").arg(articles);
        case library::ActKind::Restored:
            return tr("take %1 out of the trash").arg(articles);
        default:
            return tr("take %1 out of the archive").arg(articles);
        }
    }
};

} // namespace

QString actText(const library::HistoryEntry& entry)
{
    switch (entry.kind) {
    case library::ActKind::TagAdded:
    case library::ActKind::TagRemoved:
    case library::ActKind::TagRenamed:
    case library::ActKind::TagDeleted:
        return ActTexts::tag(entry.kind, qstr(entry.detail), entry.count);
    case library::ActKind::BookmarkAdded:
        return ActTexts::tr("add bookmark");
    case library::ActKind::BookmarkRemoved:
        return ActTexts::tr("remove bookmark");
    case library::ActKind::NoteAdded:
        return ActTexts::tr("add note");
    case library::ActKind::NoteEdited:
        return ActTexts::tr("edit note");
    case library::ActKind::NoteDeleted:
        return ActTexts::tr("delete note");
    case library::ActKind::MarkedRead:
    case library::ActKind::MarkedUnread:
    case library::ActKind::Archived:
    case library::ActKind::Unarchived:
    case library::ActKind::Trashed:
    case library::ActKind::Restored:
        return ActTexts::article(entry.kind, articleCount(entry.count));
    case library::ActKind::PairsEdited:
        return ActTexts::tr("edit pairs");
    case library::ActKind::MarkAdded:
        return ActTexts::tr("mark text");
    case library::ActKind::MarkRecoloured:
        return ActTexts::tr("change the mark");
    case library::ActKind::MarkPlaced:
        return ActTexts::tr("place the note");
    case library::ActKind::MarksDeleted:
        return ActTexts::tr("delete %1").arg(noteCount(entry.count));
    case library::ActKind::NoteTagAdded:
        return ActTexts::tr("tag notes “%1”").arg(qstr(entry.detail));
    case library::ActKind::NoteTagRemoved:
        return ActTexts::tr("take tag “%1” off notes").arg(qstr(entry.detail));
    case library::ActKind::ColourNamed:
        return ActTexts::tr("name a colour");
    case library::ActKind::TagColoured:
        return ActTexts::tr("colour tag “%1”").arg(qstr(entry.detail));
    case library::ActKind::PublicationRenamed:
        return ActTexts::tr("rename publication “%1”").arg(qstr(entry.detail));
    case library::ActKind::PublicationsMerged:
        return ActTexts::tr("merge publications “%1”").arg(qstr(entry.detail));
    case library::ActKind::DuplicatesMerged:
        return ActTexts::tr("merge duplicates of “%1”").arg(qstr(entry.detail));
    case library::ActKind::SearchSaved:
        return ActTexts::tr("save search “%1”").arg(qstr(entry.detail));
    case library::ActKind::SearchChanged:
        return ActTexts::tr("change saved search “%1”").arg(qstr(entry.detail));
    case library::ActKind::SearchRemoved:
        return ActTexts::tr("delete saved search “%1”").arg(qstr(entry.detail));
    case library::ActKind::Imported:
        return ActTexts::tr("import “%1”").arg(qstr(entry.detail));
    case library::ActKind::VersionChosen:
        return ActTexts::tr("make an earlier version of “%1” the current one").arg(qstr(entry.detail));
    case library::ActKind::NotDuplicates:
        return ActTexts::tr("keep “%1” apart from another article").arg(qstr(entry.detail));
    }
    return {};
}

} // namespace duizhao::ui
