#pragma once

#include "core/search/Search.h"
#include "ui/reading/ReadingView.h"

#include <QWidget>

#include <memory>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace duizhao {

class EmptyState;
class Library;
class PaneHeader;
class SearchModel;
class SearchWorker;

/// Search over the whole library: a field that is asked while one types, what was found grouped by article,
/// and how it is spread, to narrow it by. What stands in the field says all: the menus only write into it.
class SearchPane final : public QWidget {
    Q_OBJECT

public:
    explicit SearchPane(const Library& library, QWidget* parent = nullptr);
    ~SearchPane() override;

    /// Focus into the field, its text selected.
    void start();
    void setQuery(const QString& typed);
    /// The library has changed: asks again.
    void refresh();
    /// Opens the next (+1) or previous (-1) match, across articles.
    void step(int by);

    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] QListView* view() const { return m_view; }
    [[nodiscard]] SearchModel* model() const { return m_model; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString hint() const;

signals:
    /// `words`: what was matched there, to be marked on the page; empty: nothing in particular.
    void placeChosen(duizhao::PairPlace place, const QString& words);
    void closed();
    void answered(); ///< results of what stands in the field are shown
    void failed(const duizhao::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader();
    void buildView();
    void ask();
    void show(const std::shared_ptr<const SearchResult>& result);
    void showFacets(const std::shared_ptr<const SearchFacets>& facets);
    void showHints(const std::vector<QueryHint>& hints);
    void fillMenu(QToolButton* button, const std::vector<FacetValue>& values, const QString& key);
    void narrow(const QString& key, const QString& value);
    void openRow(int row);
    void setOrder(SearchOrder order);

    SearchWorker* m_worker;
    SearchModel* m_model;
    PaneHeader* m_header;
    QLineEdit* m_field;
    QToolButton* m_order;
    QLabel* m_summary;
    QLabel* m_hint;
    QWidget* m_facets;
    QToolButton* m_publications;
    QToolButton* m_tags;
    QToolButton* m_years;
    QToolButton* m_languages;
    QStackedWidget* m_stack;
    QListView* m_view;
    EmptyState* m_nothing;
    SearchOrder m_wanted = SearchOrder::Date;
    bool m_more = false;
};

} // namespace duizhao
