#pragma once

#include "core/library/Library.h"
#include "core/model/Records.h"
#include "ui/library/LibraryPlace.h"

#include <QPersistentModelIndex>
#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;

namespace duizhao::ui {

class ArticleListModel;
class EmptyState;
class FailureNote;
class PaneHeader;
class TagFilterBar;

/// The list in the middle: the articles of a place, a field that narrows them, their order, and an empty
/// state. Several can be selected; one alone is opened.
class ArticlePane final : public QWidget {
    Q_OBJECT

public:
    explicit ArticlePane(const library::Library& library, QWidget* parent = nullptr);

    void showPlace(const LibraryPlace& place, const QString& title);
    /// The library has changed: reads again, keeps what is selected.
    void refresh();
    /// The same, but nothing leaves the list for now.
    void refreshInPlace();

    /// The action that shows the library, offered beside the heading while the library is away. Not owned.
    void offerLibrary(QAction* action);
    [[nodiscard]] std::vector<ArticleId> selected() const;
    /// Those that acts apply to: none while something else stands in the list's place.
    [[nodiscard]] std::vector<ArticleId> chosen() const;
    /// Selects an article without opening it; nothing happens when it is not in the list or when several
    /// are selected.
    void follow(ArticleId article);
    /// Selects and opens the next (+1) or previous (-1) article.
    void step(int by);
    void startFilter();
    [[nodiscard]] QListView* view() const { return m_view; }
    [[nodiscard]] ArticleListModel* model() const { return m_model; }
    [[nodiscard]] EmptyState* libraryIsEmpty() const { return m_libraryIsEmpty; }

signals:
    void articleChosen(duizhao::ArticleId article);
    void selectionChanged();
    /// The reader wants the articles that carry these tags, instead of those with more.
    void tagsWanted(const QStringList& tags);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader();
    void buildView();
    void applyFilter();
    void openCurrent();
    void showWhatIsThere();
    void showNothingHere();
    void restore(const std::vector<ArticleId>& articles);
    void keepPlace();
    void backToPlace();
    void setOrder(model::ArticleFilter::Order order);

    const library::Library& m_library;
    ArticleListModel* m_model;
    PaneHeader* m_header;
    QToolButton* m_order;
    TagFilterBar* m_tagBar;
    QLineEdit* m_filter;
    QStackedWidget* m_stack;
    QListView* m_view;
    FailureNote* m_failure;
    EmptyState* m_nothingHere;
    EmptyState* m_libraryIsEmpty;
    LibraryPlace m_place;
    model::ArticleFilter::Order m_wantedOrder = model::ArticleFilter::Order::Newest;
    QTimer m_open; ///< a held arrow key opens the article it stops at, not each on the way
    QTimer m_type;
    bool m_following = false;
    QPersistentModelIndex m_top; ///< the row at the upper edge while rows come and go
    int m_topOffset = 0;
};

} // namespace duizhao::ui
