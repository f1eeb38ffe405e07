#include "ui/Actions.h"

#include "ui/Icons.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

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
    {ActionId::CompactLibrary, MenuId::Library, "compactLibrary", QT_TRANSLATE_NOOP("Actions", "&Compact…"),
     "", "", Kind::Plain, true},
    {ActionId::CheckLibrary, MenuId::Library, "checkLibrary", QT_TRANSLATE_NOOP("Actions", "C&heck…"), ""},
    {ActionId::Statistics, MenuId::Library, "statistics", QT_TRANSLATE_NOOP("Actions", "&Statistics…"), "",
     "", Kind::Plain, true},
    {ActionId::Dictionary, MenuId::Library, "dictionary", QT_TRANSLATE_NOOP("Actions", "&Dictionary…"), ""},
});

constexpr auto articleActions = std::to_array<ActionSpec>({
    {ActionId::HighlightPair, MenuId::Article, "highlightPair",
     QT_TRANSLATE_NOOP("Actions", "&Highlight the pair"), "H", "mark"},
    {ActionId::ChooseMark, MenuId::Article, "chooseMark",
     QT_TRANSLATE_NOOP("Actions", "Choose the ne&xt mark"), "Shift+H"},
    {ActionId::BookmarkPair, MenuId::Article, "bookmarkPair",
     QT_TRANSLATE_NOOP("Actions", "&Bookmark the pair"), "B", "bookmark"},
    {ActionId::BookmarkArticle, MenuId::Article, "bookmarkArticle",
     QT_TRANSLATE_NOOP("Actions", "Bookmark the &article"), "Shift+B", "bookmark-filled"},
    {ActionId::TagArticle, MenuId::Article, "tagArticle", QT_TRANSLATE_NOOP("Actions", "Add a &tag"), "T",
     "tag"},
    {ActionId::NoteOnPair, MenuId::Article, "noteOnPair",
     QT_TRANSLATE_NOOP("Actions", "Write a &note on the pair"), "M", "note", Kind::Plain, true},
    {ActionId::NoteOnArticle, MenuId::Article, "noteOnArticle",
     QT_TRANSLATE_NOOP("Actions", "Write a note on the article"), "Shift+M", "edit"},
    {ActionId::NotesWindow, MenuId::Article, "notesWindow",
     QT_TRANSLATE_NOOP("Actions", "Notes of the whole li&brary"), "Ctrl+Shift+N", "note"},
    {ActionId::NameColours, MenuId::Article, "nameColours",
     QT_TRANSLATE_NOOP("Actions", "Name the c&olours…"), ""},
    {ActionId::ToggleRead, MenuId::Article, "toggleRead",
     QT_TRANSLATE_NOOP("Actions", "Mark as &read or unread"), "U", "unread", Kind::Plain, true},
    {ActionId::ToggleArchived, MenuId::Article, "toggleArchived",
     QT_TRANSLATE_NOOP("Actions", "Ar&chive or take back"), "E", "archive"},
    {ActionId::ToggleTrashed, MenuId::Article, "toggleTrashed",
     QT_TRANSLATE_NOOP("Actions", "Move to the tras&h or restore"), "Del", "trash"},
    {ActionId::OpenSource, MenuId::Article, "openSource",
     QT_TRANSLATE_NOOP("Actions", "Open the &source in the browser"), "O", "", Kind::Plain, true},
    {ActionId::ManageTags, MenuId::Article, "manageTags", QT_TRANSLATE_NOOP("Actions", "&Manage tags…"),
     "Ctrl+T"},
});

constexpr auto pairActions = std::to_array<ActionSpec>({
    {ActionId::RepairMode, MenuId::Pairs, "repairMode", QT_TRANSLATE_NOOP("Actions", "&Repair pairs"), "A",
     "repair", Kind::Checkable},
    {ActionId::MergeBelow, MenuId::Pairs, "mergeBelow",
     QT_TRANSLATE_NOOP("Actions", "&Merge with the row below"), "M", "", Kind::Repair, true},
    {ActionId::MergeAbove, MenuId::Pairs, "mergeAbove",
     QT_TRANSLATE_NOOP("Actions", "Merge with the row above"), "Shift+M", "", Kind::Repair},
    {ActionId::SplitPair, MenuId::Pairs, "splitPair",
     QT_TRANSLATE_NOOP("Actions", "&Split at the cursor or at a sentence"), "S", "", Kind::Repair},
    {ActionId::CutNext, MenuId::Pairs, "cutNext", QT_TRANSLATE_NOOP("Actions", "Cursor to the next sentence"),
     "]", "", Kind::Repair},
    {ActionId::CutPrevious, MenuId::Pairs, "cutPrevious",
     QT_TRANSLATE_NOOP("Actions", "Cursor to the sentence before"), "[", "", Kind::Repair},
    {ActionId::PushUp, MenuId::Pairs, "pushUp", QT_TRANSLATE_NOOP("Actions", "Push this half &up"), "U", "",
     Kind::Repair, true},
    {ActionId::PushDown, MenuId::Pairs, "pushDown", QT_TRANSLATE_NOOP("Actions", "Push this half &down"), "D",
     "", Kind::Repair},
    {ActionId::SwapHalves, MenuId::Pairs, "swapHalves",
     QT_TRANSLATE_NOOP("Actions", "E&xchange this half with the row below"), "X", "", Kind::Repair},
    {ActionId::SetFree, MenuId::Pairs, "setFree", QT_TRANSLATE_NOOP("Actions", "Set both halves &free"), "F",
     "", Kind::Repair},
    {ActionId::JoinCrossing, MenuId::Pairs, "joinCrossing",
     QT_TRANSLATE_NOOP("Actions", "Join &crosswise with another half"), "C", "", Kind::Repair},
    {ActionId::LineUp, MenuId::Pairs, "lineUp",
     QT_TRANSLATE_NOOP("Actions", "&Line up with another half, and what follows"), "L", "", Kind::Repair},
    {ActionId::Realign, MenuId::Pairs, "realign", QT_TRANSLATE_NOOP("Actions", "Re&align the stretch"), "R",
     "", Kind::Repair},
    {ActionId::ConfirmPair, MenuId::Pairs, "confirmPair", QT_TRANSLATE_NOOP("Actions", "C&onfirm"), "Return",
     "", Kind::Repair, true},
    {ActionId::ConfirmAbove, MenuId::Pairs, "confirmAbove",
     QT_TRANSLATE_NOOP("Actions", "Confirm this and all above"), "Shift+Return", "", Kind::Repair},
    {ActionId::ReviewNext, MenuId::Pairs, "reviewNext",
     QT_TRANSLATE_NOOP("Actions", "&Next row to be checked"), "N", "", Kind::Repair, true},
    {ActionId::ReviewPrevious, MenuId::Pairs, "reviewPrevious",
     QT_TRANSLATE_NOOP("Actions", "Previous row to be checked"), "Shift+N", "", Kind::Repair},
    {ActionId::UnequalNext, MenuId::Pairs, "unequalNext",
     QT_TRANSLATE_NOOP("Actions", "Next row that is not one to one"), "O", "", Kind::Repair},
    {ActionId::UnequalPrevious, MenuId::Pairs, "unequalPrevious",
     QT_TRANSLATE_NOOP("Actions", "Previous row that is not one to one"), "Shift+O", "", Kind::Repair},
    {ActionId::RowBelow, MenuId::Pairs, "rowBelow", QT_TRANSLATE_NOOP("Actions", "Row below"), "Down", "",
     Kind::Repair, true},
    {ActionId::RowAbove, MenuId::Pairs, "rowAbove", QT_TRANSLATE_NOOP("Actions", "Row above"), "Up", "",
     Kind::Repair},
    {ActionId::OtherHalf, MenuId::Pairs, "otherHalf", QT_TRANSLATE_NOOP("Actions", "The other &half"), "Tab",
     "", Kind::Repair},
    {ActionId::LeftHalf, MenuId::Pairs, "leftHalf", QT_TRANSLATE_NOOP("Actions", "The left half"), "Left", "",
     Kind::Repair},
    {ActionId::RightHalf, MenuId::Pairs, "rightHalf", QT_TRANSLATE_NOOP("Actions", "The right half"), "Right",
     "", Kind::Repair},
    {ActionId::StretchDown, MenuId::Pairs, "stretchDown",
     QT_TRANSLATE_NOOP("Actions", "Choose the row below, too"), "Shift+Down", "", Kind::Repair},
    {ActionId::StretchUp, MenuId::Pairs, "stretchUp",
     QT_TRANSLATE_NOOP("Actions", "Choose the row above, too"), "Shift+Up", "", Kind::Repair},
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
    {ActionId::FocusLibrary, MenuId::Go, "focusLibrary", QT_TRANSLATE_NOOP("Actions", "To the library"),
     "Ctrl+1", "", Kind::Plain, true},
    {ActionId::FocusList, MenuId::Go, "focusList", QT_TRANSLATE_NOOP("Actions", "To the list"), "Ctrl+2"},
    {ActionId::FocusPage, MenuId::Go, "focusPage", QT_TRANSLATE_NOOP("Actions", "To the page"), "Ctrl+3"},
    {ActionId::FocusNotes, MenuId::Go, "focusNotes", QT_TRANSLATE_NOOP("Actions", "To the contents"),
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
     QT_TRANSLATE_NOOP("Actions", "Unveil while the key is held"), "R"},
    {ActionId::SwapColumns, MenuId::View, "swapColumns", QT_TRANSLATE_NOOP("Actions", "S&wap the columns"),
     "X", "swap", Kind::Checkable, true},
    {ActionId::PairNumbers, MenuId::View, "pairNumbers", QT_TRANSLATE_NOOP("Actions", "Pair &numbers"), "#",
     "numbers", Kind::Checkable},
    {ActionId::MarkSentences, MenuId::View, "markSentences",
     QT_TRANSLATE_NOOP("Actions", "Mark corresponding sente&nces"), "", "", Kind::Checkable},
    {ActionId::ZoomIn, MenuId::View, "zoomIn", QT_TRANSLATE_NOOP("Actions", "&Larger text"),
     "+ = Ctrl++ Ctrl+=", "", Kind::Plain, true},
    {ActionId::ZoomOut, MenuId::View, "zoomOut", QT_TRANSLATE_NOOP("Actions", "S&maller text"), "- Ctrl+-"},
    {ActionId::ZoomReset, MenuId::View, "zoomReset", QT_TRANSLATE_NOOP("Actions", "&Usual size"), "0 Ctrl+0"},
    {ActionId::ThemeSystem, MenuId::View, "themeSystem",
     QT_TRANSLATE_NOOP("Actions", "Colours of the &desktop"), "", "", Kind::Theme, true},
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

std::vector<ActionSpec> joined()
{
    std::vector<ActionSpec> all;
    for (const std::span<const ActionSpec> part :
         {std::span<const ActionSpec>(fileActions), std::span<const ActionSpec>(editActions),
          std::span<const ActionSpec>(libraryActions), std::span<const ActionSpec>(articleActions),
          std::span<const ActionSpec>(pairActions), std::span<const ActionSpec>(goActions),
          std::span<const ActionSpec>(viewActions), std::span<const ActionSpec>(helpActions)})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

constexpr std::array menuTitles{
    QT_TRANSLATE_NOOP("Actions", "&File"),    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&Library"), QT_TRANSLATE_NOOP("Actions", "&Article"),
    QT_TRANSLATE_NOOP("Actions", "&Pairs"),   QT_TRANSLATE_NOOP("Actions", "&Go"),
    QT_TRANSLATE_NOOP("Actions", "&View"),    QT_TRANSLATE_NOOP("Actions", "&Help"),
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

QString Actions::text(const ActionSpec& spec)
{
    return QCoreApplication::translate("Actions", spec.text);
}

QList<QKeySequence> Actions::shortcuts(const ActionSpec& spec)
{
    QList<QKeySequence> keys;
    for (const QString& part :
         QString::fromLatin1(spec.shortcuts).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        keys << QKeySequence(part);
    return keys;
}

Actions::Actions(QWidget* window)
    : QObject(window), m_layouts(new QActionGroup(this)), m_themes(new QActionGroup(this))
{
    for (const ActionSpec& spec : table())
        add(spec, window);
}

void Actions::add(const ActionSpec& spec, QWidget* window)
{
    auto* action = new QAction(text(spec), this);
    action->setObjectName(QLatin1String(spec.name));
    action->setShortcuts(shortcuts(spec));
    // Keys of the repair mode belong to the page: a field that is being typed into keeps its own.
    action->setShortcutContext(spec.kind == Kind::Repair ? Qt::WidgetWithChildrenShortcut
                                                         : Qt::WindowShortcut);
    action->setCheckable(spec.kind != Kind::Plain && spec.kind != Kind::Repair);
    if (*spec.icon != '\0')
        action->setIcon(themedIcon(QLatin1String(spec.icon)));
    QString tip = action->text().remove(QLatin1Char('&')).remove(QStringLiteral("…"));
    if (!action->shortcut().isEmpty())
        tip += QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
    action->setToolTip(plainTip(tip));
    if (spec.kind == Kind::Layout)
        m_layouts->addAction(action);
    if (spec.kind == Kind::Theme)
        m_themes->addAction(action);
    if (spec.kind != Kind::Repair)
        window->addAction(action);
    m_actions.at(static_cast<std::size_t>(spec.id)) = action;
}

QAction* Actions::operator[](ActionId id) const
{
    return m_actions.at(static_cast<std::size_t>(id));
}

void Actions::fill(QMenuBar* bar) const
{
    std::array<QMenu*, static_cast<std::size_t>(MenuId::Count)> menus{};
    for (std::size_t i = 0; i < menus.size(); ++i)
        menus.at(i) = bar->addMenu(menuTitle(static_cast<MenuId>(i)));
    QMenu* themes = nullptr;
    for (const ActionSpec& spec : table()) {
        QMenu* menu = menus.at(static_cast<std::size_t>(spec.menu));
        if (spec.separator)
            menu->addSeparator();
        if (spec.kind == Kind::Theme) {
            if (themes == nullptr)
                themes = menu->addMenu(themedIcon(QStringLiteral("appearance")), tr("&Theme"));
            themes->addAction((*this)[spec.id]);
            continue;
        }
        menu->addAction((*this)[spec.id]);
    }
}

} // namespace duizhao::ui
