#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <array>
#include <optional>
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
    Backups,
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
    OpenQuestions,
    EarlierVersions,
    IssueEditions,
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
    MarkYellow, // in the order of MarkOrder
    MarkGreen,
    MarkBlue,
    MarkRed,
    MarkViolet,
    MarkUnderline,
    MarkNote,
    MarkPlainNote,
    MarkDelete,
    NotesYellow, // in the order of kMarkColours
    NotesGreen,
    NotesBlue,
    NotesRed,
    NotesViolet,
    NotesUnderline,
    NotesShow,
    NotesEdit,
    NotesTag,
    NotesSearch,
    NotesExport,
    Count,
};

/// The menus, and two groups of keys that have none.
enum class MenuId { File, Edit, Library, Article, Pairs, Go, View, Help, Marks, NotesList, Count };

/// One line of the table (ActionTable.cpp) all menus, shortcuts, keys of the page's bar and of the notes
/// window, and the list of shortcuts are made from.
struct ActionSpec {
    enum class Kind {
        Plain,
        Checkable,
        Layout,
        Theme,
        Repair,    ///< of the repair mode: works in it only, and its key wins over others there
        Mark,      ///< while the bar by a selection or a mark is up; its key wins over others then
        NotesList, ///< a key of the list in the notes window, which has its own action for it
    };
    ActionId id;
    MenuId menu;
    const char* name;      ///< object name, for tests and settings
    const char* text;      ///< English source text, context `Actions`
    const char* shortcuts; ///< separated by blanks; the first one is shown
    const char* icon = "";
    Kind kind = Kind::Plain;
    bool separator = false;    ///< a line above it in the menu
    const char* opposite = ""; ///< its text when it would take back: 'Mark as unread'
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
    [[nodiscard]] static QString opposite(const ActionSpec& spec);
    /// As the list of shortcuts names it: with its opposite.
    [[nodiscard]] static QString listText(const ActionSpec& spec);
    [[nodiscard]] static QList<QKeySequence> shortcuts(const ActionSpec& spec);
    [[nodiscard]] static const ActionSpec& spec(ActionId id);
    /// Its first key as it is called on this system; empty: it has none.
    [[nodiscard]] static QString keyText(ActionId id);
    /// `text` with that key behind it, for tips.
    [[nodiscard]] static QString withKey(const QString& text, ActionId id);
    /// Which action of a kind has a key.
    [[nodiscard]] static std::optional<ActionId> idOf(ActionSpec::Kind kind, const QKeySequence& key);

    [[nodiscard]] QAction* operator[](ActionId id) const;
    void fill(QMenuBar* bar) const;

    enum class State {
        Usual,
        Opposite, ///< what it would do has been done: it takes it back
    };
    /// Which of its two texts an action bears.
    void setState(ActionId id, State state) const;

private:
    void add(const ActionSpec& spec, QWidget* window);
    void renewTip(const ActionSpec& spec) const;

    std::array<QAction*, static_cast<std::size_t>(ActionId::Count)> m_actions{};
    QActionGroup* m_layouts;
    QActionGroup* m_themes;
};

} // namespace duizhao::ui
