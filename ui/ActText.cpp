#include "ui/ActText.h"

#include "ui/Text.h"
#include "ui/Words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace duizhao::ui {

namespace {

using library::ActKind;

/// What stands in the places of a text.
enum class About { Nothing, Name, Articles, Notes, Files, NameAndArticles };

struct ActWords {
    ActKind kind;
    About about;
    const char* doing; ///< what undo would take back
    const char* done;
};

constexpr std::array kActs{std::to_array<ActWords>({
    {ActKind::TagAdded, About::NameAndArticles, QT_TRANSLATE_NOOP("ActTexts", "add tag “%1” to %2"),
     QT_TRANSLATE_NOOP("ActTexts", "Tag “%1” added to %2")},
    {ActKind::TagRemoved, About::NameAndArticles, QT_TRANSLATE_NOOP("ActTexts", "remove tag “%1” from %2"),
     QT_TRANSLATE_NOOP("ActTexts", "Tag “%1” removed from %2")},
    {ActKind::TagRenamed, About::Name, QT_TRANSLATE_NOOP("ActTexts", "rename tag “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Tag “%1” renamed")},
    {ActKind::TagDeleted, About::Name, QT_TRANSLATE_NOOP("ActTexts", "delete tag “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Tag “%1” deleted")},
    {ActKind::TagColoured, About::Name, QT_TRANSLATE_NOOP("ActTexts", "colour tag “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Colour of tag “%1” changed")},
    {ActKind::BookmarkAdded, About::Nothing, QT_TRANSLATE_NOOP("ActTexts", "add bookmark"),
     QT_TRANSLATE_NOOP("ActTexts", "Bookmark added")},
    {ActKind::BookmarkRemoved, About::Nothing, QT_TRANSLATE_NOOP("ActTexts", "remove bookmark"),
     QT_TRANSLATE_NOOP("ActTexts", "Bookmark removed")},
    {ActKind::NoteAdded, About::Nothing, QT_TRANSLATE_NOOP("ActTexts", "add note"),
     QT_TRANSLATE_NOOP("ActTexts", "Note added")},
    {ActKind::NoteEdited, About::Nothing, QT_TRANSLATE_NOOP("ActTexts", "edit note"),
     QT_TRANSLATE_NOOP("ActTexts", "Note edited")},
    {ActKind::NoteDeleted, About::Nothing, QT_TRANSLATE_NOOP("ActTexts", "delete note"),
     QT_TRANSLATE_NOOP("ActTexts", "Note deleted")},
    {ActKind::MarkedRead, About::Articles, QT_TRANSLATE_NOOP("ActTexts", "mark %1 as read"),
     QT_TRANSLATE_NOOP("ActTexts", "%1 marked as read")},
    {ActKind::MarkedUnread, About::Articles, QT_TRANSLATE_NOOP("ActTexts", "mark %1 as unread"),
     QT_TRANSLATE_NOOP("ActTexts", "%1 marked as unread")},
    {ActKind::Archived, About::Articles, QT_TRANSLATE_NOOP("ActTexts", "archive %1"),
     QT_TRANSLATE_NOOP("ActTexts", "%1 archived")},
    {ActKind::Unarchived, About::Articles, QT_TRANSLATE_NOOP("ActTexts", "take %1 out of the archive"),
     QT_TRANSLATE_NOOP("ActTexts", "%1 taken out of the archive")},
    {ActKind::Trashed, About::Articles, QT_TRANSLATE_NOOP("ActTexts", "move %1 to the trash"),
     QT_TRANSLATE_NOOP("ActTexts", "%1 moved to the trash")},
    {ActKind::Restored, About::Articles, QT_TRANSLATE_NOOP("ActTexts", "restore %1 from the trash"),
     QT_TRANSLATE_NOOP("ActTexts", "%1 restored from the trash")},
    {ActKind::PairsEdited, About::Nothing, QT_TRANSLATE_NOOP("ActTexts", "change the alignment"),
     QT_TRANSLATE_NOOP("ActTexts", "Alignment changed")},
    {ActKind::MarkAdded, About::Nothing, QT_TRANSLATE_NOOP("ActTexts", "highlight text"),
     QT_TRANSLATE_NOOP("ActTexts", "Highlight added")},
    {ActKind::MarkRecoloured, About::Nothing, QT_TRANSLATE_NOOP("ActTexts", "change the highlight"),
     QT_TRANSLATE_NOOP("ActTexts", "Highlight changed")},
    {ActKind::MarkPlaced, About::Nothing, QT_TRANSLATE_NOOP("ActTexts", "put the note in its place"),
     QT_TRANSLATE_NOOP("ActTexts", "Note put in its place")},
    {ActKind::MarksDeleted, About::Notes, QT_TRANSLATE_NOOP("ActTexts", "delete %1"),
     QT_TRANSLATE_NOOP("ActTexts", "%1 deleted")},
    {ActKind::NoteTagAdded, About::Name, QT_TRANSLATE_NOOP("ActTexts", "add tag “%1” to notes"),
     QT_TRANSLATE_NOOP("ActTexts", "Tag “%1” added to the notes")},
    {ActKind::NoteTagRemoved, About::Name, QT_TRANSLATE_NOOP("ActTexts", "remove tag “%1” from notes"),
     QT_TRANSLATE_NOOP("ActTexts", "Tag “%1” removed from the notes")},
    {ActKind::ColourNamed, About::Nothing, QT_TRANSLATE_NOOP("ActTexts", "rename a colour"),
     QT_TRANSLATE_NOOP("ActTexts", "Colour renamed")},
    {ActKind::PublicationRenamed, About::Name, QT_TRANSLATE_NOOP("ActTexts", "rename publication “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Publication “%1” renamed")},
    {ActKind::PublicationsMerged, About::Name, QT_TRANSLATE_NOOP("ActTexts", "merge publications “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Publication “%1” merged")},
    {ActKind::PublicationCut, About::Name,
     QT_TRANSLATE_NOOP("ActTexts", "change how files of “%1” are cut into articles"),
     QT_TRANSLATE_NOOP("ActTexts", "Files of “%1” are cut into articles otherwise")},
    {ActKind::DuplicatesMerged, About::Name, QT_TRANSLATE_NOOP("ActTexts", "merge duplicates of “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Duplicates of “%1” merged")},
    {ActKind::NotDuplicates, About::Name, QT_TRANSLATE_NOOP("ActTexts", "keep “%1” as an article of its own"),
     QT_TRANSLATE_NOOP("ActTexts", "“%1” will no longer be shown as a duplicate")},
    {ActKind::SearchSaved, About::Name, QT_TRANSLATE_NOOP("ActTexts", "save search “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Search “%1” saved")},
    {ActKind::SearchChanged, About::Name, QT_TRANSLATE_NOOP("ActTexts", "change saved search “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Saved search “%1” changed")},
    {ActKind::SearchRemoved, About::Name, QT_TRANSLATE_NOOP("ActTexts", "delete saved search “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Saved search “%1” deleted")},
    {ActKind::Imported, About::Name, QT_TRANSLATE_NOOP("ActTexts", "import “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Imported “%1”")},
    {ActKind::VersionChosen, About::Name,
     QT_TRANSLATE_NOOP("ActTexts", "make an earlier version of “%1” the current one"),
     QT_TRANSLATE_NOOP("ActTexts", "An earlier version of “%1” is current")},
    {ActKind::IssuesKeptApart, About::Name,
     QT_TRANSLATE_NOOP("ActTexts", "keep “%1” apart from another issue"),
     QT_TRANSLATE_NOOP("ActTexts", "“%1” stays an issue of its own")},
    {ActKind::IssuesJoined, About::Name, QT_TRANSLATE_NOOP("ActTexts", "join issues to “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Issues joined to “%1”")},
    {ActKind::IssueSplit, About::Name, QT_TRANSLATE_NOOP("ActTexts", "split a file off “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "A file split off “%1”")},
    {ActKind::IssueRenamed, About::Name, QT_TRANSLATE_NOOP("ActTexts", "rename issue “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Issue renamed to “%1”")},
    {ActKind::IssueDated, About::Name, QT_TRANSLATE_NOOP("ActTexts", "date “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Date of “%1” changed")},
    {ActKind::IssueNumbered, About::Name, QT_TRANSLATE_NOOP("ActTexts", "number “%1”"),
     QT_TRANSLATE_NOOP("ActTexts", "Number of “%1” changed")},
    {ActKind::IssueMoved, About::Name, QT_TRANSLATE_NOOP("ActTexts", "move “%1” to another publication"),
     QT_TRANSLATE_NOOP("ActTexts", "“%1” moved to another publication")},
    {ActKind::IssueTrashed, About::Name, QT_TRANSLATE_NOOP("ActTexts", "move issue “%1” to the trash"),
     QT_TRANSLATE_NOOP("ActTexts", "Issue “%1” moved to the trash")},
    {ActKind::IssueRestored, About::Name, QT_TRANSLATE_NOOP("ActTexts", "restore issue “%1” from the trash"),
     QT_TRANSLATE_NOOP("ActTexts", "Issue “%1” restored from the trash")},
})};

/// An import of more than one file is told by their number.
constexpr ActWords kFilesImported{ActKind::Imported, About::Files,
                                  QT_TRANSLATE_NOOP("ActTexts", "import of %1"),
                                  QT_TRANSLATE_NOOP("ActTexts", "Imported %1")};

const ActWords* wordsOf(const library::HistoryEntry& entry)
{
    if (entry.kind == ActKind::Imported && entry.count > 1)
        return &kFilesImported;
    const auto* const found = std::ranges::find(kActs, entry.kind, &ActWords::kind);
    return found == kActs.end() ? nullptr : found;
}

QString filled(const QString& text, About about, const library::HistoryEntry& entry)
{
    const QString name = shortened(qstr(entry.detail), nameColumns);
    switch (about) {
    case About::Nothing:
        return text;
    case About::Name:
        return text.arg(name);
    case About::Articles:
        return text.arg(articleCount(entry.count));
    case About::Notes:
        return text.arg(noteCount(entry.count));
    case About::Files:
        return text.arg(fileCount(entry.count));
    case About::NameAndArticles:
        return text.arg(name, articleCount(entry.count));
    }
    return {};
}

QString textOf(const library::HistoryEntry& entry, const char* ActWords::*which)
{
    const ActWords* words = wordsOf(entry);
    return words == nullptr
               ? QString()
               : filled(QCoreApplication::translate("ActTexts", words->*which), words->about, entry);
}

} // namespace

QString actText(const library::HistoryEntry& entry)
{
    return textOf(entry, &ActWords::doing);
}

QString doneText(const library::HistoryEntry& entry)
{
    return textOf(entry, &ActWords::done);
}

} // namespace duizhao::ui
