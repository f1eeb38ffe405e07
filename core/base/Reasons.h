#pragma once

#include "core/base/Phrase.h"
#include "core/base/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

/// What exactly went wrong, where a person can be told more than the kind of it. To add one: a line here
/// and its row in ReasonRows.h or ReasonRowsOfFiles.h: its kind and its sentence; `update_translations` and
/// the Chinese of it.
enum class Reason : short {
    None, ///< the kind says it all, or all that is known
    // Pairs.
    NoSuchPair,
    NoPairAbove,
    NoPairBelow,
    NothingToPush,
    OneHalfOnly,
    JoinTakesTwoHalves,
    SplitLeavesNothing,
    NoSuchStretch,
    NoSuchEdit,
    NoSplitThere,
    NothingToSplit,
    PairsApart,
    PairsChangedMeanwhile,
    BothEnglish,
    BothChinese,
    BothTextsEmpty,
    // What is no longer in the library, or never was.
    PairGone,
    BookmarkedPairGone,
    ArticleGone,
    ArticlesGone,
    ArticleNotOfIssue,
    ArticleNotInEdition,
    ArticleWithoutText,
    NoteGone,
    NotesGone,
    PublicationGone,
    IssueGone,
    NothingToReadOfIssue,
    EditionNotOfIssue,
    EditionGone,
    TagGone,
    SavedSearchGone,
    DictionaryGone,
    LinkedArticleGone,
    LinkedNoteGone,
    // Acts.
    PairNotOfArticle,
    SavedSearchUnnamed,
    SavedSearchEmpty,
    SavedSearchNameTaken,
    NoteEmpty,
    NothingToMark,
    BookmarkIsNoMark,
    MarkNowhere,
    HighlightUncoloured,
    NoSuchColour,
    ColourSpelling,
    TagUnnamed,
    TagPartEmpty,
    PublicationUnnamed,
    PublicationNameTaken,
    PublicationIntoItself,
    IssueIntoItself,
    IssueOfOneFile,
    IssueDateUnknown,
    EditionsOfOneIssue,
    ArticleInTrash,
    DuplicateOfItself,
    NotALink,
    NothingToUndo,
    NothingToRedo,
    StepBelongsToNothing,
    StepNoLongerFits,
    StepLeftOut,
    LibraryChangesTooFast,
    // Libraries.
    LibraryReadOnly,
    NoLibraryThere,
    LibraryOlder,
    LibraryFolderNotMade,
    LibraryNotWritable,
    NoRoomToCompact,
    LibraryHardLinked,
    LibraryNotLockable,
    LibraryDiskReadOnly,
    LibraryFileGone,
    LibraryFileReplaced,
    BackupNotMade,
    BackupGone,
    BackupDamaged,
    ArchiveUnsound,
    // Files to import.
    NoSuchFile,
    FolderWithoutTexts,
    FileNotRegular,
    FileNotReadable,
    FileNotOpened,
    FileReadingBrokeOff,
    FileTooLarge,
    FileGrows,
    FileEmpty,
    FileWithoutBytes,
    FileOfBlanks,
    NotATextFile,
    BytesNotValid,
    NotADictionary,
    // Folders that are watched.
    WatchedFolderMissing,
    WatchedIsNoFolder,
    WatchedFolderNotReadable,
    WatchedAlready,
    WatchedLiesWithin,
    WatchedHoldsAnother,
    FolderNotWatched,
    // Exports.
    FilterNamesNoIssue,
    FilterUnknownWord,
    NoArticlePasses,
    NoNotePasses,
    NoArticleInIssue,
    NoArticleTagged,
    LibraryEmpty,
    NoMarksInScope,
    NoPairsInScope,
    ScopeMissing,
    NoSuchExport,
    ExportNotWritable,
    NotesNotAdded,
    ForeignFileThere,
    ForeignArchiveThere,
    TargetOfLibrary,
    TargetLinkNowhere,
    TargetPipe,
    TargetDevice,
    TemplateNotReadable,
    NoSuchTemplate,
    PrintedPageNoPdf,
    PageNotPrinted,
    // A template that is wrong: its name, line and column, then what it is about.
    TemplateWrong,
    TemplateTagOpen,
    TemplateSectionOpen,
    TemplateSectionNotBegun,
    TemplateUsesAnother,
    TemplateChangesBraces,
    TemplateUnknownField,
    TemplateTooDeep,
    Last = TemplateTooDeep,
};

[[nodiscard]] ErrorKind kindOf(Reason reason);
[[nodiscard]] std::string_view name(Reason reason); ///< `note-empty`, for storage and JSON; empty of None
[[nodiscard]] Reason reasonFromName(std::string_view text); ///< None for a name that is none of ours
[[nodiscard]] const Phrase& phraseOf(Reason reason);        ///< lupdate's context: `Reasons`

/// A failure for this reason, its message made in English. A `message` of its own says more than the window
/// can: what the system said, or what the command line takes.
[[nodiscard]] Error errorOf(Reason reason, std::vector<Argument> arguments = {}, std::string message = {});
[[nodiscard]] tl::unexpected<Error> failure(Reason reason, std::vector<Argument> arguments = {},
                                            std::string message = {});

} // namespace duizhao
