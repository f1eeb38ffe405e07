#pragma once

#include "core/search/Search.h"

#include <QAbstractListModel>

#include <memory>
#include <set>
#include <vector>

namespace duizhao::ui {

/// What was found, as the rows of a list: an article, its first matches, and a line that stands for the rest
/// of them until it is expanded. A title that matches, as the heading
/// it stands in too, is told by the article's own row.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class RowKind { Article, Match, More };
    static constexpr int shownMatches = 3;

    using QAbstractListModel::QAbstractListModel;

    /// Without a reset when it only goes on where the former result ended.
    void setResult(std::shared_ptr<const search::SearchResult> result);
    /// Another query: nothing is expanded any more.
    void forgetExpanded() { m_expanded.clear(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Qt::DisplayRole: the row's text, for screen readers.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] RowKind kind(int row) const;
    /// Of any row.
    [[nodiscard]] const search::SearchHit& hit(int row) const;
    /// Of a match's row; nullptr for any other.
    [[nodiscard]] const search::SearchMatch* match(int row) const;
    /// Matches behind a line that stands for them.
    [[nodiscard]] int hiddenMatches(int row) const;
    /// An article's row with no match below it: its title or its state is what was found.
    [[nodiscard]] bool standsAlone(int row) const;

    /// Puts the matches in the place of the line that stands for them; returns how many.
    int expand(int row);
    /// The next (+1) or previous (-1) row to go to, from `row` (-1: from before the first): one with a match,
    /// expanded for it if need be, or an article that stands alone; -1: none.
    int step(int row, int by);
    /// The row of a match, or the article's where it has none such; -1: none.
    [[nodiscard]] int rowOf(ArticleId article, const search::SearchMatch* match) const;

private:
    struct Row {
        std::size_t hit;
        int match; ///< kArticle, kMore, or the match's index
    };
    static constexpr int kArticle = -1;
    static constexpr int kMore = -2;

    [[nodiscard]] static std::vector<int> placesOf(const search::SearchHit& hit);
    [[nodiscard]] std::vector<Row> rowsOf(const search::SearchResult& result) const;
    [[nodiscard]] bool goesOn(const search::SearchResult& result, const std::vector<Row>& rows) const;

    std::shared_ptr<const search::SearchResult> m_result;
    std::vector<Row> m_rows;
    std::set<ArticleId> m_expanded;
};

} // namespace duizhao::ui
