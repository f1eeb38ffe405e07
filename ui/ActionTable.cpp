#include "ui/Actions.h"

#include <QCoreApplication>

namespace duizhao::ui {

namespace {

using Kind = ActionSpec::Kind;

constexpr auto fileActions = std::to_array<ActionSpec>({
    {ActionId::ImportFiles, MenuId::File, "importFiles", QT_TRANSLATE_NOOP("Actions", "&Import files…"),
     "Ctrl+O", "import"},
    {ActionId::ImportPair, MenuId::File, "importPair", QT_TRANSLATE_NOOP("Actions", "Import a p&air…"),
     "Ctrl+Alt+O", "side-by-side"},
    {ActionId::ImportFolder, MenuId::File, "importFolder", QT_TRANSLATE_NOOP("Actions", "Import a &folder…"),
     "Ctrl+Shift+O", "folder"},
    {ActionId::ExportNotes, MenuId::File, "exportNotes", QT_TRANSLATE_NOOP("Actions", "&Export…"), "Ctrl+E",
     "export", Kind::Plain, true},
    {ActionId::SavePdf, MenuId::File, "savePdf", QT_TRANSLATE_NOOP("Actions", "Save the page as &PDF…"),
     "Ctrl+P"},
    {ActionId::Quit, MenuId::File, "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "", Kind::Plain,
     true},
});

constexpr auto editActions = std::to_array<ActionSpec>({
    {ActionId::Undo, MenuId::Edit, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo"},
    {ActionId::Redo, MenuId::Edit, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z Ctrl+Y",
     "redo"},
    {ActionId::Find, MenuId::Edit, "find", QT_TRANSLATE_NOOP("Actions", "&Find in page"), "/ Ctrl+F",
     "search", Kind::Plain, true},
    {ActionId::FindNext, MenuId::Edit, "findNext", QT_TRANSLATE_NOOP("Actions", "Find &next"), "F3", "down"},
    {ActionId::FindPrevious, MenuId::Edit, "findPrevious", QT_TRANSLATE_NOOP("Actions", "Find &previous"),
     "Shift+F3", "up"},
    {ActionId::FilterList, MenuId::Edit, "filterList", QT_TRANSLATE_NOOP("Actions", "Filter the &list"),
     "Ctrl+L"},
    {ActionId::SearchLibrary, MenuId::Edit, "searchLibrary",
     QT_TRANSLATE_NOOP("Actions", "&Search the library"), "Ctrl+K", "search", Kind::Plain, true},
    {ActionId::NextMatch, MenuId::Edit, "nextMatch", QT_TRANSLATE_NOOP("Actions", "Ne&xt result"), "F4",
     "down"},
    {ActionId::PreviousMatch, MenuId::Edit, "previousMatch", QT_TRANSLATE_NOOP("Actions", "Pre&vious result"),
     "Shift+F4", "up"},
    {ActionId::SaveSearch, MenuId::Edit, "saveSearch", QT_TRANSLATE_NOOP("Actions", "Sa&ve the search…"),
     "Ctrl+Shift+K", "saved-search"},
    {ActionId::SelectText, MenuId::Edit, "selectText",
     QT_TRANSLATE_NOOP("Actions", "Select with the ke&yboard"), "V", "", Kind::Plain, true},
});

constexpr auto libraryActions = std::to_array<ActionSpec>({
    {ActionId::OpenLibrary, MenuId::Library, "openLibrary",
     QT_TRANSLATE_NOOP("Actions", "&Open another library…"), "Ctrl+Shift+L", "library"},
    {ActionId::RecentLibraries, MenuId::Library, "recentLibraries",
     QT_TRANSLATE_NOOP("Actions", "&Recent libraries"), ""},
    {ActionId::NewLibrary, MenuId::Library, "newLibrary", QT_TRANSLATE_NOOP("Actions", "&New library…"), ""},
    {ActionId::WatchFolders, MenuId::Library, "watchFolders", QT_TRANSLATE_NOOP("Actions", "&Watch folders…"),
     "Ctrl+Shift+W", "", Kind::Plain, true},
    {ActionId::Duplicates, MenuId::Library, "duplicates", QT_TRANSLATE_NOOP("Actions", "Find &duplicates…"),
     "Ctrl+D"},
    {ActionId::OpenQuestions, MenuId::Library, "openQuestions",
     QT_TRANSLATE_NOOP("Actions", "Open &questions…"), "Ctrl+Shift+D"},
    {ActionId::CompactLibrary, MenuId::Library, "compactLibrary", QT_TRANSLATE_NOOP("Actions", "&Compact…"),
     "", "", Kind::Plain, true},
    {ActionId::Backups, MenuId::Library, "backups", QT_TRANSLATE_NOOP("Actions", "&Backups…"), ""},
    {ActionId::CheckLibrary, MenuId::Library, "checkLibrary", QT_TRANSLATE_NOOP("Actions", "C&heck…"), ""},
    {ActionId::Statistics, MenuId::Library, "statistics", QT_TRANSLATE_NOOP("Actions", "&Statistics…"), "",
     "", Kind::Plain, true},
    {ActionId::Dictionary, MenuId::Library, "dictionary", QT_TRANSLATE_NOOP("Actions", "&Dictionary…"), ""},
});

constexpr auto articleActions = std::to_array<ActionSpec>({
    {ActionId::HighlightPair, MenuId::Article, "highlightPair",
     QT_TRANSLATE_NOOP("Actions", "&Highlight this pair"), "H", "mark"},
    {ActionId::ChooseMark, MenuId::Article, "chooseMark",
     QT_TRANSLATE_NOOP("Actions", "Select the ne&xt mark"), "Shift+H"},
    {ActionId::BookmarkPair, MenuId::Article, "bookmarkPair",
     QT_TRANSLATE_NOOP("Actions", "&Bookmark this pair"), "B", "bookmark", Kind::Plain, false,
     QT_TRANSLATE_NOOP("Actions", "Remove this pair's &bookmark")},
    {ActionId::BookmarkArticle, MenuId::Article, "bookmarkArticle",
     QT_TRANSLATE_NOOP("Actions", "Bookmark this &article"), "Shift+B", "bookmark-filled", Kind::Plain, false,
     QT_TRANSLATE_NOOP("Actions", "Remove this &article's bookmark")},
    {ActionId::TagArticle, MenuId::Article, "tagArticle", QT_TRANSLATE_NOOP("Actions", "Add a &tag"), "T",
     "tag"},
    {ActionId::NoteOnPair, MenuId::Article, "noteOnPair",
     QT_TRANSLATE_NOOP("Actions", "Write a &note on this pair"), "M", "note", Kind::Plain, true},
    {ActionId::NoteOnArticle, MenuId::Article, "noteOnArticle",
     QT_TRANSLATE_NOOP("Actions", "Write a note on this article"), "Shift+M", "edit"},
    {ActionId::NotesWindow, MenuId::Article, "notesWindow",
     QT_TRANSLATE_NOOP("Actions", "All notes in the librar&y"), "Ctrl+Shift+N", "note"},
    {ActionId::NameColours, MenuId::Article, "nameColours",
     QT_TRANSLATE_NOOP("Actions", "Name the c&olours…"), ""},
    {ActionId::ToggleRead, MenuId::Article, "toggleRead", QT_TRANSLATE_NOOP("Actions", "Mark as &read"), "U",
     "unread", Kind::Plain, true, QT_TRANSLATE_NOOP("Actions", "Mark as un&read")},
    {ActionId::ToggleArchived, MenuId::Article, "toggleArchived", QT_TRANSLATE_NOOP("Actions", "Ar&chive"),
     "E", "archive", Kind::Plain, false, QT_TRANSLATE_NOOP("Actions", "Take out of the ar&chive")},
    {ActionId::ToggleTrashed, MenuId::Article, "toggleTrashed",
     QT_TRANSLATE_NOOP("Actions", "Mo&ve to the trash"), "Del", "trash", Kind::Plain, false,
     QT_TRANSLATE_NOOP("Actions", "Restore from the &trash")},
    {ActionId::OpenSource, MenuId::Article, "openSource",
     QT_TRANSLATE_NOOP("Actions", "Open the &source in the browser"), "O", "", Kind::Plain, true},
    {ActionId::EarlierVersions, MenuId::Article, "earlierVersions",
     QT_TRANSLATE_NOOP("Actions", "&Earlier versions…"), "Ctrl+Shift+V"},
    {ActionId::IssueEditions, MenuId::Article, "issueEditions",
     QT_TRANSLATE_NOOP("Actions", "E&ditions and sources…"), "Ctrl+I"},
    {ActionId::ManageTags, MenuId::Article, "manageTags", QT_TRANSLATE_NOOP("Actions", "&Manage tags…"),
     "Ctrl+T"},
});

constexpr auto pairActions = std::to_array<ActionSpec>({
    {ActionId::RepairMode, MenuId::Pairs, "repairMode", QT_TRANSLATE_NOOP("Actions", "&Repair the alignment"),
     "A", "repair", Kind::Checkable},
    {ActionId::MergeBelow, MenuId::Pairs, "mergeBelow",
     QT_TRANSLATE_NOOP("Actions", "&Merge with the row below"), "M", "", Kind::Repair, true},
    {ActionId::MergeAbove, MenuId::Pairs, "mergeAbove",
     QT_TRANSLATE_NOOP("Actions", "Merge with the row above"), "Shift+M", "", Kind::Repair},
    {ActionId::SplitPair, MenuId::Pairs, "splitPair",
     QT_TRANSLATE_NOOP("Actions", "&Split at the cursor or at a sentence"), "S", "", Kind::Repair},
    {ActionId::CutNext, MenuId::Pairs, "cutNext",
     QT_TRANSLATE_NOOP("Actions", "Move the cursor to the next sentence"), "]", "", Kind::Repair},
    {ActionId::CutPrevious, MenuId::Pairs, "cutPrevious",
     QT_TRANSLATE_NOOP("Actions", "Move the cursor to the previous sentence"), "[", "", Kind::Repair},
    {ActionId::PushUp, MenuId::Pairs, "pushUp", QT_TRANSLATE_NOOP("Actions", "Push this half &up"), "U", "",
     Kind::Repair, true},
    {ActionId::PushDown, MenuId::Pairs, "pushDown", QT_TRANSLATE_NOOP("Actions", "Push this half &down"), "D",
     "", Kind::Repair},
    {ActionId::SwapHalves, MenuId::Pairs, "swapHalves",
     QT_TRANSLATE_NOOP("Actions", "E&xchange this half with the row below"), "X", "", Kind::Repair},
    {ActionId::SetFree, MenuId::Pairs, "setFree", QT_TRANSLATE_NOOP("Actions", "Separate the two hal&ves"),
     "F", "", Kind::Repair},
    {ActionId::JoinCrossing, MenuId::Pairs, "joinCrossing",
     QT_TRANSLATE_NOOP("Actions", "Pair with a half in another row (&cross)"), "C", "", Kind::Repair},
    {ActionId::LineUp, MenuId::Pairs, "lineUp",
     QT_TRANSLATE_NOOP("Actions", "&Line up with a half in another row, and shift what follows"), "L", "",
     Kind::Repair},
    {ActionId::Realign, MenuId::Pairs, "realign", QT_TRANSLATE_NOOP("Actions", "Re&align this stretch"), "R",
     "", Kind::Repair},
    {ActionId::ConfirmPair, MenuId::Pairs, "confirmPair", QT_TRANSLATE_NOOP("Actions", "C&onfirm"), "Return",
     "", Kind::Repair, true},
    {ActionId::ConfirmAbove, MenuId::Pairs, "confirmAbove",
     QT_TRANSLATE_NOOP("Actions", "Confirm this row and all above"), "Shift+Return", "", Kind::Repair},
    {ActionId::ReviewNext, MenuId::Pairs, "reviewNext", QT_TRANSLATE_NOOP("Actions", "&Next row to check"),
     "N", "", Kind::Repair, true},
    {ActionId::ReviewPrevious, MenuId::Pairs, "reviewPrevious",
     QT_TRANSLATE_NOOP("Actions", "Previous row to check"), "Shift+N", "", Kind::Repair},
    {ActionId::UnequalNext, MenuId::Pairs, "unequalNext",
     QT_TRANSLATE_NOOP("Actions", "Next row that is not one to one"), "O", "", Kind::Repair},
    {ActionId::UnequalPrevious, MenuId::Pairs, "unequalPrevious",
     QT_TRANSLATE_NOOP("Actions", "Previous row that is not one to one"), "Shift+O", "", Kind::Repair},
    {ActionId::RowBelow, MenuId::Pairs, "rowBelow", QT_TRANSLATE_NOOP("Actions", "Next row"), "Down", "",
     Kind::Repair, true},
    {ActionId::RowAbove, MenuId::Pairs, "rowAbove", QT_TRANSLATE_NOOP("Actions", "Previous row"), "Up", "",
     Kind::Repair},
    {ActionId::OtherHalf, MenuId::Pairs, "otherHalf", QT_TRANSLATE_NOOP("Actions", "The other &half"), "Tab",
     "", Kind::Repair},
    {ActionId::LeftHalf, MenuId::Pairs, "leftHalf", QT_TRANSLATE_NOOP("Actions", "The left half"), "Left", "",
     Kind::Repair},
    {ActionId::RightHalf, MenuId::Pairs, "rightHalf", QT_TRANSLATE_NOOP("Actions", "The right half"), "Right",
     "", Kind::Repair},
    {ActionId::StretchDown, MenuId::Pairs, "stretchDown",
     QT_TRANSLATE_NOOP("Actions", "Extend the selection down"), "Shift+Down", "", Kind::Repair},
    {ActionId::StretchUp, MenuId::Pairs, "stretchUp", QT_TRANSLATE_NOOP("Actions", "Extend the selection up"),
     "Shift+Up", "", Kind::Repair},
    {ActionId::LeaveRepair, MenuId::Pairs, "leaveRepair", QT_TRANSLATE_NOOP("Actions", "Back to reading"),
     "Escape", "", Kind::Repair, true},
});

constexpr auto goActions = std::to_array<ActionSpec>({
    {ActionId::NextPair, MenuId::Go, "nextPair", QT_TRANSLATE_NOOP("Actions", "Next pair"), "J"},
    {ActionId::PreviousPair, MenuId::Go, "previousPair", QT_TRANSLATE_NOOP("Actions", "Previous pair"), "K"},
    {ActionId::NextSentence, MenuId::Go, "nextSentence", QT_TRANSLATE_NOOP("Actions", "Next sentence"), "."},
    {ActionId::PreviousSentence, MenuId::Go, "previousSentence",
     QT_TRANSLATE_NOOP("Actions", "Previous sentence"), ","},
    {ActionId::NextArticle, MenuId::Go, "nextArticle", QT_TRANSLATE_NOOP("Actions", "Next article"), "N"},
    {ActionId::PreviousArticle, MenuId::Go, "previousArticle",
     QT_TRANSLATE_NOOP("Actions", "Previous article"), "P"},
    {ActionId::GoToPair, MenuId::Go, "goToPair", QT_TRANSLATE_NOOP("Actions", "&Go to pair…"), "G"},
    {ActionId::FocusLibrary, MenuId::Go, "focusLibrary", QT_TRANSLATE_NOOP("Actions", "Go to the library"),
     "Ctrl+1", "", Kind::Plain, true},
    {ActionId::FocusList, MenuId::Go, "focusList", QT_TRANSLATE_NOOP("Actions", "Go to the list"), "Ctrl+2"},
    {ActionId::FocusPage, MenuId::Go, "focusPage", QT_TRANSLATE_NOOP("Actions", "Go to the page"), "Ctrl+3"},
    {ActionId::FocusNotes, MenuId::Go, "focusNotes", QT_TRANSLATE_NOOP("Actions", "Go to the contents"),
     "Ctrl+4"},
});

constexpr auto viewActions = std::to_array<ActionSpec>({
    {ActionId::LayoutSideBySide, MenuId::View, "layoutSideBySide",
     QT_TRANSLATE_NOOP("Actions", "&Side by side"), "1", "side-by-side", Kind::Layout},
    {ActionId::LayoutInterleaved, MenuId::View, "layoutInterleaved",
     QT_TRANSLATE_NOOP("Actions", "&Interleaved"), "2", "interleaved", Kind::Layout},
    {ActionId::LayoutEnglish, MenuId::View, "layoutEnglish", QT_TRANSLATE_NOOP("Actions", "&English only"),
     "3", "english", Kind::Layout},
    {ActionId::LayoutChinese, MenuId::View, "layoutChinese", QT_TRANSLATE_NOOP("Actions", "&Chinese only"),
     "4", "chinese", Kind::Layout},
    {ActionId::LayoutReveal, MenuId::View, "layoutReveal", QT_TRANSLATE_NOOP("Actions", "&Reveal"), "5",
     "reveal", Kind::Layout},
    {ActionId::HoldReveal, MenuId::View, "holdReveal",
     QT_TRANSLATE_NOOP("Actions", "Show the Chinese while the key is held down"), "R"},
    {ActionId::SwapColumns, MenuId::View, "swapColumns", QT_TRANSLATE_NOOP("Actions", "S&wap columns"), "X",
     "swap", Kind::Checkable, true},
    {ActionId::PairNumbers, MenuId::View, "pairNumbers", QT_TRANSLATE_NOOP("Actions", "Pair &numbers"), "#",
     "numbers", Kind::Checkable},
    {ActionId::MarkSentences, MenuId::View, "markSentences",
     QT_TRANSLATE_NOOP("Actions", "Mark corresponding sente&nces"), "", "", Kind::Checkable},
    {ActionId::ZoomIn, MenuId::View, "zoomIn", QT_TRANSLATE_NOOP("Actions", "&Larger text"),
     "+ = Ctrl++ Ctrl+=", "", Kind::Plain, true},
    {ActionId::ZoomOut, MenuId::View, "zoomOut", QT_TRANSLATE_NOOP("Actions", "S&maller text"), "- Ctrl+-"},
    {ActionId::ZoomReset, MenuId::View, "zoomReset", QT_TRANSLATE_NOOP("Actions", "&Default size"),
     "0 Ctrl+0"},
    {ActionId::ThemeSystem, MenuId::View, "themeSystem", QT_TRANSLATE_NOOP("Actions", "Follow the &desktop"),
     "", "", Kind::Theme, true},
    {ActionId::ThemeLight, MenuId::View, "themeLight", QT_TRANSLATE_NOOP("Actions", "Light"), "", "",
     Kind::Theme},
    {ActionId::ThemeSepia, MenuId::View, "themeSepia", QT_TRANSLATE_NOOP("Actions", "Sepia"), "", "",
     Kind::Theme},
    {ActionId::ThemeDark, MenuId::View, "themeDark", QT_TRANSLATE_NOOP("Actions", "Dark"), "", "",
     Kind::Theme},
    {ActionId::Appearance, MenuId::View, "appearance", QT_TRANSLATE_NOOP("Actions", "&Appearance…"), "Ctrl+,",
     "appearance"},
    {ActionId::SidePanes, MenuId::View, "sidePanes", QT_TRANSLATE_NOOP("Actions", "Side &panes"), "F9", "",
     Kind::Checkable, true},
    {ActionId::ShowLibrary, MenuId::View, "showLibrary", QT_TRANSLATE_NOOP("Actions", "Library pane"), "F6",
     "library", Kind::Checkable},
    {ActionId::ShowList, MenuId::View, "showList", QT_TRANSLATE_NOOP("Actions", "List pane"), "F7", "",
     Kind::Checkable},
    {ActionId::ShowSide, MenuId::View, "showSide", QT_TRANSLATE_NOOP("Actions", "Contents, tags and notes"),
     "F8", "panel-right", Kind::Checkable},
    {ActionId::FocusMode, MenuId::View, "focusMode", QT_TRANSLATE_NOOP("Actions", "&Focus mode"),
     "F11 Ctrl+Shift+F", "focus", Kind::Checkable},
});

constexpr auto helpActions = std::to_array<ActionSpec>({
    {ActionId::Shortcuts, MenuId::Help, "shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
     "? F1", "keyboard"},
    {ActionId::CopyDiagnostics, MenuId::Help, "copyDiagnostics",
     QT_TRANSLATE_NOOP("Actions", "Copy &diagnostics…"), ""},
    {ActionId::About, MenuId::Help, "about", QT_TRANSLATE_NOOP("Actions", "&About Duizhao"), ""},
});

/// While the bar by a selection or a mark is up. In the order of `MarkOrder`.
constexpr auto markActions = std::to_array<ActionSpec>({
    {ActionId::MarkYellow, MenuId::Marks, "markYellow", QT_TRANSLATE_NOOP("Actions", "Yellow"), "1", "",
     Kind::Mark},
    {ActionId::MarkGreen, MenuId::Marks, "markGreen", QT_TRANSLATE_NOOP("Actions", "Green"), "2", "",
     Kind::Mark},
    {ActionId::MarkBlue, MenuId::Marks, "markBlue", QT_TRANSLATE_NOOP("Actions", "Blue"), "3", "",
     Kind::Mark},
    {ActionId::MarkRed, MenuId::Marks, "markRed", QT_TRANSLATE_NOOP("Actions", "Red"), "4", "", Kind::Mark},
    {ActionId::MarkViolet, MenuId::Marks, "markViolet", QT_TRANSLATE_NOOP("Actions", "Violet"), "5", "",
     Kind::Mark},
    {ActionId::MarkUnderline, MenuId::Marks, "markUnderline", QT_TRANSLATE_NOOP("Actions", "Underline"), "6",
     "", Kind::Mark},
    {ActionId::MarkNote, MenuId::Marks, "markNote",
     QT_TRANSLATE_NOOP("Actions", "Highlight and write a note"), "M", "", Kind::Mark},
    {ActionId::MarkPlainNote, MenuId::Marks, "markPlainNote",
     QT_TRANSLATE_NOOP("Actions", "Write a note without a mark"), "7", "", Kind::Mark},
    {ActionId::MarkDelete, MenuId::Marks, "markDelete", QT_TRANSLATE_NOOP("Actions", "Delete the mark"),
     "Del Backspace", "", Kind::Mark},
});

/// In the list of the notes window, beside those of marks (not M and 7). In the order of `kMarkColours`.
constexpr auto notesListActions = std::to_array<ActionSpec>({
    {ActionId::NotesYellow, MenuId::NotesList, "notesYellow", QT_TRANSLATE_NOOP("Actions", "Make it yellow"),
     "Y", "", Kind::NotesList},
    {ActionId::NotesGreen, MenuId::NotesList, "notesGreen", QT_TRANSLATE_NOOP("Actions", "Make it green"),
     "G", "", Kind::NotesList},
    {ActionId::NotesBlue, MenuId::NotesList, "notesBlue", QT_TRANSLATE_NOOP("Actions", "Make it blue"), "B",
     "", Kind::NotesList},
    {ActionId::NotesRed, MenuId::NotesList, "notesRed", QT_TRANSLATE_NOOP("Actions", "Make it red"), "R", "",
     Kind::NotesList},
    {ActionId::NotesViolet, MenuId::NotesList, "notesViolet", QT_TRANSLATE_NOOP("Actions", "Make it violet"),
     "V", "", Kind::NotesList},
    {ActionId::NotesUnderline, MenuId::NotesList, "notesUnderline",
     QT_TRANSLATE_NOOP("Actions", "Underline it"), "U", "", Kind::NotesList},
    {ActionId::NotesShow, MenuId::NotesList, "notesShow", QT_TRANSLATE_NOOP("Actions", "Show on the page"),
     "Enter Return", "", Kind::NotesList},
    {ActionId::NotesEdit, MenuId::NotesList, "notesEdit", QT_TRANSLATE_NOOP("Actions", "Edit the note"),
     "E F2", "", Kind::NotesList},
    {ActionId::NotesTag, MenuId::NotesList, "notesTag", QT_TRANSLATE_NOOP("Actions", "Tag the selection"),
     "T", "", Kind::NotesList},
    {ActionId::NotesSearch, MenuId::NotesList, "notesSearch",
     QT_TRANSLATE_NOOP("Actions", "Search the notes"), "/ Ctrl+F", "", Kind::NotesList},
    {ActionId::NotesExport, MenuId::NotesList, "notesExport",
     QT_TRANSLATE_NOOP("Actions", "Export the selection or the list"), "Ctrl+E", "", Kind::NotesList},
});

std::vector<ActionSpec> joined()
{
    std::vector<ActionSpec> all;
    for (const std::span<const ActionSpec> part :
         {std::span<const ActionSpec>(fileActions), std::span<const ActionSpec>(editActions),
          std::span<const ActionSpec>(libraryActions), std::span<const ActionSpec>(articleActions),
          std::span<const ActionSpec>(pairActions), std::span<const ActionSpec>(goActions),
          std::span<const ActionSpec>(viewActions), std::span<const ActionSpec>(helpActions),
          std::span<const ActionSpec>(markActions), std::span<const ActionSpec>(notesListActions)})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

constexpr std::array menuTitles{
    QT_TRANSLATE_NOOP("Actions", "&File"),    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&Library"), QT_TRANSLATE_NOOP("Actions", "&Article"),
    QT_TRANSLATE_NOOP("Actions", "&Pairs"),   QT_TRANSLATE_NOOP("Actions", "&Go"),
    QT_TRANSLATE_NOOP("Actions", "&View"),    QT_TRANSLATE_NOOP("Actions", "&Help"),
    QT_TRANSLATE_NOOP("Actions", "Marks"),    QT_TRANSLATE_NOOP("Actions", "In the notes window"),
};

} // namespace

std::span<const ActionSpec> Actions::table()
{
    static const std::vector<ActionSpec> all = joined();
    return all;
}

QString Actions::menuTitle(MenuId menu)
{
    return QCoreApplication::translate("Actions", menuTitles.at(static_cast<std::size_t>(menu)));
}

} // namespace duizhao::ui
