#pragma once

#include "core/search/Search.h"

#include <QAbstractListModel>

#include <memory>
#include <utility>
#include <vector>

namespace duizhao {

/// What was found, as the rows of a list: an article, then its matches.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setResult(std::shared_ptr<const SearchResult> result);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Qt::DisplayRole: the row's text, for screen readers.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Of any row.
    [[nodiscard]] const SearchHit& hit(int row) const;
    /// Of a match's row; nullptr for an article's.
    [[nodiscard]] const SearchMatch* match(int row) const;
    /// The next (+1) or previous (-1) row to go to, from `row`: one with a match, or an article that stands
    /// alone; -1: none.
    [[nodiscard]] int matchBeside(int row, int by) const;
    /// An article's row with no match below it: its title or its state is what was found.
    [[nodiscard]] bool standsAlone(int row) const;

private:
    struct Row {
        std::size_t hit;
        int match; ///< -1: the article itself
    };
    std::shared_ptr<const SearchResult> m_result;
    std::vector<Row> m_rows;
};

} // namespace duizhao
