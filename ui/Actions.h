#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <array>
#include <span>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QWidget;

namespace duizhao::ui {

enum class ActionId {
    ImportFiles,
    ImportPair,
    ImportFolder,
    ExportNotes,
    SavePdf,
    Quit,
    Undo,
    Redo,
    Find,
    FindNext,
    FindPrevious,
    FilterList,
    OpenLibrary,
    RecentLibraries,
    NewLibrary,
    CompactLibrary,
    CheckLibrary,
    Statistics,
    Dictionary,
    SearchLibrary,
    NextMatch,
    PreviousMatch,
    SaveSearch,
    SelectText,
    HighlightPair,
    ChooseMark,
    NameColours,
    NotesWindow,
    BookmarkPair,
    BookmarkArticle,
    TagArticle,
    NoteOnPair,
    NoteOnArticle,
    ToggleRead,
    ToggleArchived,
    ToggleTrashed,
    OpenSource,
    ManageTags,
    WatchFolders,
    Duplicates,
    RepairMode,
    MergeBelow,
    MergeAbove,
    SplitPair,
    CutNext,
    CutPrevious,
    PushUp,
    PushDown,
    SwapHalves,
    SetFree,
    JoinCrossing,
    LineUp,
    Realign,
    ConfirmPair,
    ConfirmAbove,
    ReviewNext,
    ReviewPrevious,
    UnequalNext,
    UnequalPrevious,
    RowBelow,
    RowAbove,
    OtherHalf,
    LeftHalf,
    RightHalf,
    StretchDown,
    StretchUp,
    LeaveRepair,
    NextPair,
    PreviousPair,
    NextSentence,
    PreviousSentence,
    NextArticle,
    PreviousArticle,
    GoToPair,
    FocusLibrary,
    FocusList,
    FocusPage,
    FocusNotes,
    LayoutSideBySide,
    LayoutInterleaved,
    LayoutEnglish,
    LayoutChinese,
    LayoutReveal,
    HoldReveal,
    SwapColumns,
    PairNumbers,
    MarkSentences,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    ThemeSystem,
    ThemeLight,
    ThemeSepia,
    ThemeDark,
    Appearance,
    SidePanes,
    ShowLibrary,
    ShowList,
    ShowSide,
    FocusMode,
    Shortcuts,
    CopyDiagnostics,
    About,
    Count,
};

enum class MenuId { File, Edit, Library, Article, Pairs, Go, View, Help, Count };

/// One line of the table all menus, shortcuts and the list of shortcuts are made from.
struct ActionSpec {
    enum class Kind {
        Plain,
        Checkable,
        Layout,
        Theme,
        Repair, ///< of the repair mode: works in it only, and its key wins over others there
    };
    ActionId id;
    MenuId menu;
    const char* name;      ///< object name, for tests and settings
    const char* text;      ///< English source text, context `Actions`
    const char* shortcuts; ///< separated by blanks; the first one is shown
    const char* icon = "";
    Kind kind = Kind::Plain;
    bool separator = false; ///< a line above it in the menu
};

/// Every action of the window. Built once from the table; what an action does is connected by others.
class Actions final : public QObject {
    Q_OBJECT

public:
    /// The actions are added to `window`, so that their shortcuts work wherever the focus is in it.
    explicit Actions(QWidget* window);

    [[nodiscard]] static std::span<const ActionSpec> table();
    [[nodiscard]] static QString menuTitle(MenuId menu);
    [[nodiscard]] static QString text(const ActionSpec& spec);
    [[nodiscard]] static QList<QKeySequence> shortcuts(const ActionSpec& spec);

    [[nodiscard]] QAction* operator[](ActionId id) const;
    void fill(QMenuBar* bar) const;

private:
    void add(const ActionSpec& spec, QWidget* window);

    std::array<QAction*, static_cast<std::size_t>(ActionId::Count)> m_actions{};
    QActionGroup* m_layouts;
    QActionGroup* m_themes;
};

} // namespace duizhao::ui
