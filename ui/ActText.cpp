#include "ui/ActText.h"

#include "ui/Text.h"
#include "ui/Words.h"

#include <QCoreApplication>

namespace duizhao {

namespace {

struct ActTexts {
    Q_DECLARE_TR_FUNCTIONS(ActTexts)
public:
    static QString tag(ActKind kind, const QString& name, int count)
    {
        switch (kind) {
        case ActKind::TagAdded:
            return tr("add tag “%1” to %2").arg(name, articleCount(count));
        case ActKind::TagRemoved:
            return tr("remove tag “%1” from %2").arg(name, articleCount(count));
        case ActKind::TagRenamed:
            return tr("rename tag “%1”").arg(name);
        default:
            return tr("delete tag “%1”").arg(name);
        }
    }

    static QString article(ActKind kind, const QString& articles)
    {
        switch (kind) {
        case ActKind::MarkedRead:
            return tr("mark %1 as read").arg(articles);
        case ActKind::MarkedUnread:
            return tr("mark %1 as unread").arg(articles);
        case ActKind::Archived:
            return tr("archive %1").arg(articles);
        case ActKind::Trashed:
            return tr("move %1 to the trash").arg(articles);
        case ActKind::Restored:
            return tr("take %1 out of the trash").arg(articles);
        default:
            return tr("take %1 out of the archive").arg(articles);
        }
    }
};

} // namespace

QString actText(const HistoryEntry& entry)
{
    switch (entry.kind) {
    case ActKind::TagAdded:
    case ActKind::TagRemoved:
    case ActKind::TagRenamed:
    case ActKind::TagDeleted:
        return ActTexts::tag(entry.kind, qstr(entry.detail), entry.count);
    case ActKind::BookmarkAdded:
        return ActTexts::tr("add bookmark");
    case ActKind::BookmarkRemoved:
        return ActTexts::tr("remove bookmark");
    case ActKind::NoteAdded:
        return ActTexts::tr("add note");
    case ActKind::NoteEdited:
        return ActTexts::tr("edit note");
    case ActKind::NoteDeleted:
        return ActTexts::tr("delete note");
    case ActKind::MarkedRead:
    case ActKind::MarkedUnread:
    case ActKind::Archived:
    case ActKind::Unarchived:
    case ActKind::Trashed:
    case ActKind::Restored:
        return ActTexts::article(entry.kind, articleCount(entry.count));
    case ActKind::PairsEdited:
        return ActTexts::tr("edit pairs");
    case ActKind::MarkAdded:
        return ActTexts::tr("mark text");
    case ActKind::MarkRecoloured:
        return ActTexts::tr("change the mark");
    case ActKind::MarkPlaced:
        return ActTexts::tr("place the note");
    case ActKind::MarksDeleted:
        return ActTexts::tr("delete %1").arg(noteCount(entry.count));
    case ActKind::NoteTagAdded:
        return ActTexts::tr("tag notes “%1”").arg(qstr(entry.detail));
    case ActKind::NoteTagRemoved:
        return ActTexts::tr("take tag “%1” off notes").arg(qstr(entry.detail));
    case ActKind::ColourNamed:
        return ActTexts::tr("name a colour");
    case ActKind::TagColoured:
        return ActTexts::tr("colour tag “%1”").arg(qstr(entry.detail));
    case ActKind::PublicationRenamed:
        return ActTexts::tr("rename publication “%1”").arg(qstr(entry.detail));
    case ActKind::PublicationsMerged:
        return ActTexts::tr("merge publications “%1”").arg(qstr(entry.detail));
    case ActKind::DuplicatesMerged:
        return ActTexts::tr("merge duplicates of “%1”").arg(qstr(entry.detail));
    case ActKind::SearchSaved:
        return ActTexts::tr("save search “%1”").arg(qstr(entry.detail));
    case ActKind::SearchChanged:
        return ActTexts::tr("change saved search “%1”").arg(qstr(entry.detail));
    case ActKind::SearchRemoved:
        return ActTexts::tr("delete saved search “%1”").arg(qstr(entry.detail));
    case ActKind::NotDuplicates:
        return ActTexts::tr("keep “%1” apart from another article").arg(qstr(entry.detail));
    }
    return {};
}

} // namespace duizhao
