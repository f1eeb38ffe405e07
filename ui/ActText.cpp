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
            return tr("restore %1 from the trash").arg(articles);
        default:
            return tr("take %1 out of the archive").arg(articles);
        }
    }
};

struct IssueTexts {
    Q_DECLARE_TR_FUNCTIONS(IssueTexts)
public:
    static QString act(library::ActKind kind, const QString& name)
    {
        switch (kind) {
        case library::ActKind::IssuesJoined:
            return tr("join issues to “%1”").arg(name);
        case library::ActKind::IssueSplit:
            return tr("split a file off “%1”").arg(name);
        case library::ActKind::IssueRenamed:
            return tr("rename issue “%1”").arg(name);
        case library::ActKind::IssueDated:
            return tr("date “%1”").arg(name);
        case library::ActKind::IssueNumbered:
            return tr("number “%1”").arg(name);
        case library::ActKind::IssueMoved:
            return tr("move “%1” to another publication").arg(name);
        case library::ActKind::IssueTrashed:
            return tr("move issue “%1” to the trash").arg(name);
        case library::ActKind::IssueRestored:
            return tr("restore issue “%1” from the trash").arg(name);
        default:
            return tr("keep “%1” apart from another issue").arg(name);
        }
    }

    static QString done(library::ActKind kind, const QString& name)
    {
        switch (kind) {
        case library::ActKind::IssuesJoined:
            return tr("Issues joined to “%1”").arg(name);
        case library::ActKind::IssueSplit:
            return tr("A file split off “%1”").arg(name);
        case library::ActKind::IssueRenamed:
            return tr("Issue renamed to “%1”").arg(name);
        case library::ActKind::IssueDated:
            return tr("Date of “%1” changed").arg(name);
        case library::ActKind::IssueNumbered:
            return tr("Number of “%1” changed").arg(name);
        case library::ActKind::IssueMoved:
            return tr("“%1” moved to another publication").arg(name);
        case library::ActKind::IssueTrashed:
            return tr("Issue “%1” moved to the trash").arg(name);
        case library::ActKind::IssueRestored:
            return tr("Issue “%1” restored from the trash").arg(name);
        default:
            return tr("“%1” stays an issue of its own").arg(name);
        }
    }
};

struct DoneTexts {
    Q_DECLARE_TR_FUNCTIONS(DoneTexts)
public:
    static QString tag(library::ActKind kind, const QString& name, int count)
    {
        switch (kind) {
        case library::ActKind::TagAdded:
            return tr("Tag “%1” added to %2").arg(name, articleCount(count));
        case library::ActKind::TagRemoved:
            return tr("Tag “%1” removed from %2").arg(name, articleCount(count));
        case library::ActKind::TagRenamed:
            return tr("Tag “%1” renamed").arg(name);
        case library::ActKind::TagColoured:
            return tr("Colour of tag “%1” changed").arg(name);
        case library::ActKind::NoteTagAdded:
            return tr("Tag “%1” added to the notes").arg(name);
        case library::ActKind::NoteTagRemoved:
            return tr("Tag “%1” removed from the notes").arg(name);
        default:
            return tr("Tag “%1” deleted").arg(name);
        }
    }

    static QString article(library::ActKind kind, const QString& articles)
    {
        switch (kind) {
        case library::ActKind::MarkedRead:
            return tr("%1 marked as read").arg(articles);
        case library::ActKind::MarkedUnread:
            return tr("%1 marked as unread").arg(articles);
        case library::ActKind::Archived:
            return tr("%1 archived").arg(articles);
        case library::ActKind::Trashed:
            return tr("%1 moved to the trash").arg(articles);
        case library::ActKind::Restored:
            return tr("%1 restored from the trash").arg(articles);
        default:
            return tr("%1 taken out of the archive").arg(articles);
        }
    }

    static QString note(library::ActKind kind, int count)
    {
        switch (kind) {
        case library::ActKind::BookmarkAdded:
            return tr("Bookmark added");
        case library::ActKind::BookmarkRemoved:
            return tr("Bookmark removed");
        case library::ActKind::NoteAdded:
            return tr("Note added");
        case library::ActKind::NoteEdited:
            return tr("Note edited");
        case library::ActKind::NoteDeleted:
            return tr("Note deleted");
        case library::ActKind::MarkAdded:
            return tr("Highlight added");
        case library::ActKind::MarkRecoloured:
            return tr("Highlight changed");
        case library::ActKind::MarkPlaced:
            return tr("Note put in its place");
        case library::ActKind::ColourNamed:
            return tr("Colour renamed");
        default:
            return tr("%1 deleted").arg(noteCount(count));
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
        return ActTexts::tr("change the alignment");
    case library::ActKind::MarkAdded:
        return ActTexts::tr("highlight text");
    case library::ActKind::MarkRecoloured:
        return ActTexts::tr("change the highlight");
    case library::ActKind::MarkPlaced:
        return ActTexts::tr("put the note in its place");
    case library::ActKind::MarksDeleted:
        return ActTexts::tr("delete %1").arg(noteCount(entry.count));
    case library::ActKind::NoteTagAdded:
        return ActTexts::tr("add tag “%1” to notes").arg(qstr(entry.detail));
    case library::ActKind::NoteTagRemoved:
        return ActTexts::tr("remove tag “%1” from notes").arg(qstr(entry.detail));
    case library::ActKind::ColourNamed:
        return ActTexts::tr("rename a colour");
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
    case library::ActKind::IssuesKeptApart:
    case library::ActKind::IssuesJoined:
    case library::ActKind::IssueSplit:
    case library::ActKind::IssueRenamed:
    case library::ActKind::IssueDated:
    case library::ActKind::IssueNumbered:
    case library::ActKind::IssueMoved:
    case library::ActKind::IssueTrashed:
    case library::ActKind::IssueRestored:
        return IssueTexts::act(entry.kind, qstr(entry.detail));
    case library::ActKind::Imported:
        return ActTexts::tr("import “%1”").arg(qstr(entry.detail));
    case library::ActKind::VersionChosen:
        return ActTexts::tr("make an earlier version of “%1” the current one").arg(qstr(entry.detail));
    case library::ActKind::NotDuplicates:
        return ActTexts::tr("keep “%1” as an article of its own").arg(qstr(entry.detail));
    }
    return {};
}

QString doneText(const library::HistoryEntry& entry)
{
    const QString name = qstr(entry.detail);
    switch (entry.kind) {
    case library::ActKind::TagAdded:
    case library::ActKind::TagRemoved:
    case library::ActKind::TagRenamed:
    case library::ActKind::TagDeleted:
    case library::ActKind::TagColoured:
    case library::ActKind::NoteTagAdded:
    case library::ActKind::NoteTagRemoved:
        return DoneTexts::tag(entry.kind, name, entry.count);
    case library::ActKind::MarkedRead:
    case library::ActKind::MarkedUnread:
    case library::ActKind::Archived:
    case library::ActKind::Unarchived:
    case library::ActKind::Trashed:
    case library::ActKind::Restored:
        return DoneTexts::article(entry.kind, articleCount(entry.count));
    case library::ActKind::BookmarkAdded:
    case library::ActKind::BookmarkRemoved:
    case library::ActKind::NoteAdded:
    case library::ActKind::NoteEdited:
    case library::ActKind::NoteDeleted:
    case library::ActKind::MarkAdded:
    case library::ActKind::MarkRecoloured:
    case library::ActKind::MarkPlaced:
    case library::ActKind::MarksDeleted:
    case library::ActKind::ColourNamed:
        return DoneTexts::note(entry.kind, entry.count);
    case library::ActKind::PairsEdited:
        return DoneTexts::tr("Alignment changed");
    case library::ActKind::PublicationRenamed:
        return DoneTexts::tr("Publication “%1” renamed").arg(name);
    case library::ActKind::PublicationsMerged:
        return DoneTexts::tr("Publication “%1” merged").arg(name);
    case library::ActKind::DuplicatesMerged:
        return DoneTexts::tr("Duplicates of “%1” merged").arg(name);
    case library::ActKind::NotDuplicates:
        return DoneTexts::tr("“%1” will no longer be shown as a duplicate").arg(name);
    case library::ActKind::IssuesKeptApart:
        return DoneTexts::tr("“%1” stays an issue of its own").arg(name);
    case library::ActKind::Imported:
        return DoneTexts::tr("Imported “%1”").arg(name);
    case library::ActKind::VersionChosen:
        return DoneTexts::tr("An earlier version of “%1” is current").arg(name);
    case library::ActKind::IssuesJoined:
    case library::ActKind::IssueSplit:
    case library::ActKind::IssueRenamed:
    case library::ActKind::IssueDated:
    case library::ActKind::IssueNumbered:
    case library::ActKind::IssueMoved:
    case library::ActKind::IssueTrashed:
    case library::ActKind::IssueRestored:
        return IssueTexts::done(entry.kind, name);
    case library::ActKind::SearchSaved:
        return DoneTexts::tr("Search “%1” saved").arg(name);
    case library::ActKind::SearchChanged:
        return DoneTexts::tr("Saved search “%1” changed").arg(name);
    case library::ActKind::SearchRemoved:
        return DoneTexts::tr("Saved search “%1” deleted").arg(name);
    }
    return {};
}

} // namespace duizhao::ui
