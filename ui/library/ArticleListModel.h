#pragma once

#include "core/library/Library.h"

#include <QAbstractListModel>

#include <map>
#include <optional>
#include <vector>

namespace duizhao {

/// The articles of a filter. The number of rows is known at once; the rows themselves are read page by page
/// as a view asks for them, so that a library of a hundred thousand articles opens as fast as a small one.
class ArticleListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SummaryRole = Qt::UserRole, ///< ArticleSummary
        IdRole,                     ///< qlonglong
    };

    explicit ArticleListModel(const Library& library, QObject* parent = nullptr);

    /// Another filter: the list is read anew.
    Result<> setFilter(const ArticleFilter& filter);
    [[nodiscard]] const ArticleFilter& filter() const { return m_filter; }

    /// Reads again what is loaded. When the same articles are still there the rows only change; otherwise
    /// the model is reset.
    Result<> refresh();
    /// Reads the loaded rows again without asking whether they still belong here: an article that was just
    /// read stays in 'Unread' until the reader goes elsewhere.
    Result<> refreshInPlace();

    [[nodiscard]] std::optional<ArticleSummary> article(const QModelIndex& index) const;
    /// The row of an article; looks through the pages from the start, at most `maxSearched` rows. Invalid
    /// when it is not there.
    [[nodiscard]] QModelIndex indexOf(ArticleId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    static constexpr int pageSize = 100;
    static constexpr int maxSearched = 5000;

signals:
    void failed(const duizhao::Error& error) const;

private:
    using Page = std::vector<ArticleSummary>;

    [[nodiscard]] const Page* page(int number) const;
    [[nodiscard]] Result<Page> readPage(int number) const;
    void reset(int count);

    const Library& m_library;
    ArticleFilter m_filter;
    int m_count = 0;
    mutable std::map<int, Page> m_pages; ///< what has been read so far, by page number
};

} // namespace duizhao
