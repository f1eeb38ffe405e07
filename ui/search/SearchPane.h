#pragma once

#include "core/search/SavedSearches.h"
#include "ui/reading/ReadingView.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::ui {

class EmptyState;
class FacetBar;
class FailureNote;
class PaneHeader;
class SearchModel;
class SearchWorker;

/// Where a match stands, for the page.
struct MatchPlace {
    PairPlace pair;    ///< the article, and the pair if it stands in one
    EditionId edition; ///< none: the one that is read when none is asked for
    BlockId block;     ///< none: no paragraph of the text
    QStringList words; ///< what was matched in the article, to be marked on the page
};

/// Search over the whole library: a field that is asked while one types, what was found grouped by article,
/// and how it is spread, to narrow it by. What stands in the field says all: the menus only write into it.
class SearchPane final : public QWidget {
    Q_OBJECT

public:
    explicit SearchPane(const library::Library& library, QWidget* parent = nullptr);
    ~SearchPane() override;

    /// Focus into the field, its text selected.
    void start();
    void setQuery(const QString& typed);
    /// A saved search, which the pane then goes by the name of; nullopt: none any more.
    void setSaved(const std::optional<search::SavedSearch>& saved);
    [[nodiscard]] const std::optional<search::SavedSearch>& saved() const { return m_saved; }
    /// What stands in the field and how it is ordered, under no name.
    [[nodiscard]] search::SavedSearchDraft draft() const;
    /// The library has changed: asks again.
    void refresh();
    /// Opens the next (+1) or previous (-1) match, across articles.
    void step(int by);

    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] QListView* view() const { return m_view; }
    [[nodiscard]] SearchModel* model() const { return m_model; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString hint() const;

signals:
    void placeChosen(const duizhao::ui::MatchPlace& place);
    void saveWanted();
    void closed();
    void indexed();  ///< what a library from before the index holds is found now
    void answered(); ///< results of what stands in the field are shown

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader();
    void buildOrderMenu();
    void buildView();
    void layOut();
    void connectWorker();
    void changed();
    void ask();
    void askForMore();
    void show(const std::shared_ptr<const search::SearchResult>& result);
    void showFailure(const Error& error);
    void showNothing(const QString& heading, const QString& text);
    void showFacets(const std::shared_ptr<const search::SearchFacets>& facets);
    void showHints(const std::vector<search::QueryHint>& hints);
    void renewTitle();
    void restoreCurrent(ArticleId article, const std::optional<search::SearchMatch>& match);
    void openRow(int row);
    void setOrder(search::SearchOrder order);

    SearchWorker* m_worker;
    SearchModel* m_model;
    PaneHeader* m_header;
    QLineEdit* m_field;
    QToolButton* m_order;
    QToolButton* m_save;
    QAction* m_byDate = nullptr;
    QAction* m_byRank = nullptr;
    QLabel* m_summary;
    QLabel* m_hint;
    FacetBar* m_facets;
    QStackedWidget* m_stack;
    QListView* m_view;
    EmptyState* m_nothing;
    FailureNote* m_failure;
    std::optional<search::SavedSearch> m_saved;
    search::SearchOrder m_wanted = search::SearchOrder::Date;
    QString m_shown; ///< the query of what is shown
    int m_limit;     ///< articles that are asked for
    bool m_more = false;
    bool m_asking = false; ///< the answer to the present question is still to come
    bool m_stepOn = false; ///< to the next match, when further articles are there
};

} // namespace duizhao::ui
