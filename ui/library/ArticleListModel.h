#pragma once

#include "core/library/Library.h"
#include "core/model/Records.h"
#include "ui/jobs/NewestJob.h"

#include <QAbstractListModel>

#include <map>
#include <memory>
#include <optional>
#include <vector>

class QMimeData;

namespace duizhao::ui {

/// The articles of a filter. A row is read when a view asks for it, with those around it, by its id; the ids
/// of all rows, in order, are read by a thread beside (in a small library at once). Until they are there the
/// first page stands for the list. When the library changes, rows come and go without a reset: what is
/// selected stays selected, and a view keeps its place.
class ArticleListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SummaryRole = Qt::UserRole, ///< ArticleSummary
        IdRole,                     ///< qlonglong
    };

    explicit ArticleListModel(const library::Library& library, QObject* parent = nullptr);

    /// Another filter: the list is read anew.
    Result<> setFilter(const model::ArticleFilter& filter);
    [[nodiscard]] const model::ArticleFilter& filter() const { return m_filter; }

    /// Reads again what is loaded, and which rows there are.
    Result<> refresh();
    /// Reads the loaded rows again without asking whether they still belong here: an article that was just
    /// read stays in 'Unread' until the reader goes elsewhere.
    Result<> refreshInPlace();

    [[nodiscard]] std::optional<model::ArticleSummary> article(const QModelIndex& index) const;
    /// Without reading the row; none where the ids are not there yet.
    [[nodiscard]] ArticleId idAt(int row) const;
    /// The row of an article; invalid when it is not there.
    [[nodiscard]] QModelIndex indexOf(ArticleId id) const;
    /// False while a thread is still reading which rows there are.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// Waits for that thread: for an act on all rows.
    void complete();
    [[nodiscard]] int loadedRows() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    /// How articles travel when they are dragged, and which they are.
    [[nodiscard]] static QString mimeType();
    [[nodiscard]] static std::vector<ArticleId> articlesIn(const QMimeData& data);

    static constexpr int pageSize = 100;
    static constexpr int keptPages = 40;
    /// In a library of this many articles or fewer no thread is worth its while.
    static constexpr int small = 5000;

signals:
    void failed(const duizhao::Error& error) const;
    /// The rows are all known now.
    void completed();

private:
    using Ids = std::vector<ArticleId>;
    using Page = std::vector<model::ArticleSummary>;

    [[nodiscard]] const Page* page(int number) const;
    [[nodiscard]] Result<Page> readPage(int number) const;
    [[nodiscard]] Result<bool> isSmall() const;
    void readIdsBeside();
    void takeIds(const Result<Ids>& ids);
    void moveTo(Ids ids);

    const library::Library& m_library;
    model::ArticleFilter m_filter;
    Ids m_ids;
    bool m_complete = true;
    mutable std::map<int, Page> m_pages; ///< what has been read so far, by page number
    NewestJob<Ids> m_finding;            ///< a reader waits for the list they see, not for older ones
};

} // namespace duizhao::ui
