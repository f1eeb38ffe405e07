#pragma once

#include "core/library/Library.h"
#include "core/library/read/AnnotationList.h"
#include "core/model/AnnotationFilter.h"
#include "ui/Settings.h"

#include <QWidget>

class QLabel;
class QListView;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace duizhao::ui {

class Acts;
class AnnotationDetail;
class AnnotationFilterBar;
class AnnotationListModel;
class EmptyState;
class FailureNote;
class Prompts;
class Toast;
enum class ActionId;

/// A set of notes that the reader wants to have exported, and what to call it.
struct AnnotationChoice {
    QString text;
    model::AnnotationFilter filter;
};

/// Notes, marks and bookmarks of the whole library in a window of its own: filtered, searched, gone to, and
/// changed many at a time. All of it by keyboard, with the keys of `ActionSpec::Kind::NotesList` and those of
/// marks.
class AnnotationsWindow final : public QWidget {
    Q_OBJECT

public:
    /// How the reader wants to see a place on the page.
    enum class Visit {
        Look, ///< the page shows it, the reader stays in the list
        Go,   ///< the window of the page comes to the front
    };

    AnnotationsWindow(const library::Library& library, Acts& acts, Prompts& prompts, Settings settings);

    [[nodiscard]] AnnotationListModel* model() const { return m_model; }
    [[nodiscard]] AnnotationFilterBar* bar() const { return m_bar; }
    [[nodiscard]] AnnotationDetail* detail() const { return m_detail; }
    [[nodiscard]] QListView* view() const { return m_view; }
    [[nodiscard]] Toast* toast() const { return m_toast; }

    /// The library changed. While the window is hidden nothing is read.
    void renew();

signals:
    void placeChosen(const duizhao::model::AnnotationEntry& entry,
                     duizhao::ui::AnnotationsWindow::Visit visit);
    void exportWanted(const std::vector<duizhao::ui::AnnotationChoice>& of);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildList();
    void buildButtons();
    void showWhatIsThere();
    void showDetail();
    /// What the table of actions has for a key, done. False: nothing.
    bool takeKey(const QKeySequence& key);
    bool takeColour(ActionId id);
    [[nodiscard]] std::vector<library::AnnotationKey> selectedKeys() const;
    /// Empty when they cannot be read, which is told.
    [[nodiscard]] std::vector<model::AnnotationEntry> selected();
    [[nodiscard]] std::vector<AnnotationId> selectedNotes() const;
    void look();
    void go();
    void recolour(model::AnnotationKind kind, model::MarkColour colour);
    void tag();
    void remove();
    void exportThem();
    void step(int row);

    const library::Library& m_library;
    Acts& m_acts;
    Prompts& m_prompts;
    Settings m_settings;
    AnnotationListModel* m_model;
    AnnotationFilterBar* m_bar;
    FailureNote* m_failure;
    QListView* m_view;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    AnnotationDetail* m_detail;
    QSplitter* m_splitter;
    QLabel* m_count;
    std::vector<QToolButton*> m_buttons; ///< enabled while something is selected
    QToolButton* m_colour;
    Toast* m_toast;
    bool m_stale = false;
    int m_row = 0; ///< where the reader was last, for when that row goes
};

} // namespace duizhao::ui
