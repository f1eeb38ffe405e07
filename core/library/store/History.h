#pragma once

#include "core/base/Clock.h"

#include <optional>
#include <string>

namespace duizhao::library {

/// What kind of act a step of the history was; the window turns it into words.
enum class ActKind {
    TagAdded,
    TagRemoved,
    TagRenamed,
    TagDeleted,
    BookmarkAdded,
    BookmarkRemoved,
    NoteAdded,
    NoteEdited,
    NoteDeleted,
    MarkedRead,
    MarkedUnread,
    Archived,
    Unarchived,
    PairsEdited,
    MarkAdded, ///< a highlight or an underline
    MarkRecoloured,
    MarkPlaced,
    MarksDeleted, ///< notes, marks and bookmarks, several at once
    NoteTagAdded, ///< `detail`: the tag
    NoteTagRemoved,
    ColourNamed, ///< `detail`: the new name
    Trashed,
    Restored,
    TagColoured,
    PublicationRenamed, ///< `detail`: old → new name
    PublicationsMerged, ///< `detail`: the one that is gone → the one that holds both
    DuplicatesMerged,   ///< `detail`: the title of the article that was kept
    SearchSaved,        ///< `detail`: its name
    SearchChanged,
    SearchRemoved,
    Imported, ///< files into the library; `count`: of those that changed something, `detail`: file or folder
    VersionChosen,   ///< an earlier version is the current one; `detail`: the title
    IssuesKeptApart, ///< two files are known to be of different issues; `detail`: the title of one issue
    IssuesJoined,    ///< two issues are one; `detail`: its title
    IssueSplit,      ///< an edition is an issue of its own; `detail`: the title it left
    IssueRenamed,    ///< `detail`: the new title
    IssueDated,      ///< `detail`: the title, as of the following
    IssueNumbered,
    IssueMoved,   ///< to another publication
    IssueTrashed, ///< `count`: articles
    IssueRestored,
    NotDuplicates,  ///< two articles are known to be different; `detail`: the title of one
    PublicationCut, ///< its files are cut into articles otherwise; `detail`: its name
};

struct HistoryEntry {
    ActKind kind = ActKind::TagAdded;
    int count = 1;      ///< how many articles, notes or pairs it touched
    std::string detail; ///< the tag's name, the article's title, …
    UtcTime at;
};

/// The next steps in both directions, if there are any.
struct HistoryState {
    std::optional<HistoryEntry> undo;
    std::optional<HistoryEntry> redo;
};

} // namespace duizhao::library
