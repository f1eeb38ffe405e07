#pragma once

#include "core/base/Result.h"

#include <QStackedWidget>

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::search {
struct SavedSearch;
} // namespace duizhao::search

namespace duizhao::ui {

class ArticlePane;
class SearchPane;
struct MatchPlace;

/// The pane between the library and the page: the list of articles, or the search in its place.
class MiddlePane final : public QStackedWidget {
    Q_OBJECT

public:
    /// Takes the list over. The library must outlive the pane.
    MiddlePane(const library::Library& library, ArticlePane* list, QWidget* parent = nullptr);

    /// Made when it is asked for first; it brings the index up to date beside the reading.
    [[nodiscard]] SearchPane& search();
    void showList();
    void showSearch(); ///< with the focus in its field
    void showSearch(const search::SavedSearch& saved);
    /// The search, if it was ever asked for.
    [[nodiscard]] SearchPane* madeSearch() const { return m_search; }
    /// The library has changed: asks again when the search is in sight.
    void refreshSearch();

signals:
    void placeChosen(const duizhao::ui::MatchPlace& place); ///< see SearchPane
    void saveWanted();
    void indexed();
    void searchLeft(); ///< for the list

private:
    const library::Library& m_library;
    ArticlePane* m_list;
    SearchPane* m_search = nullptr;
    bool m_outdated = false; ///< changed while the search was out of sight
};

} // namespace duizhao::ui
