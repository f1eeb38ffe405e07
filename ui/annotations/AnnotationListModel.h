#pragma once

#include "core/library/Library.h"
#include "core/library/read/AnnotationList.h"
#include "core/model/AnnotationFilter.h"
#include "ui/jobs/NewestJob.h"

#include <QAbstractListModel>

#include <map>
#include <optional>
#include <vector>

namespace duizhao::ui {

/// Notes, marks and bookmarks of a filter. Which rows there are is read by a thread beside (of few at once);
/// a row itself when a view asks for it, with those around it. Over a change of the library what is selected
/// stays selected.
class AnnotationListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        EntryRole = Qt::UserRole, ///< AnnotationEntry
    };

    explicit AnnotationListModel(const library::Library& library, QObject* parent = nullptr);

    /// Another filter: the list is read anew. Until it is there the old one stands.
    void setFilter(const model::AnnotationFilter& filter);
    [[nodiscard]] const model::AnnotationFilter& filter() const { return m_filter; }
    /// The library changed.
    void refresh();

    [[nodiscard]] std::optional<model::AnnotationEntry> entry(const QModelIndex& index) const;
    [[nodiscard]] library::AnnotationKey keyAt(int row) const;
    [[nodiscard]] QModelIndex indexOf(const library::AnnotationKey& key) const;
    /// False while a thread is still reading which rows there are.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] int loadedRows() const;
    /// How many of the whole library have lost their text; as of the last `completed`.
    [[nodiscard]] int lost() const { return m_lost; }
    /// Why the rows are not those of the filter; nothing: they are.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    static constexpr int pageSize = 60;
    static constexpr int keptPages = 40;
    /// So many or fewer in the whole library are read at once.
    static constexpr int few = 500;

signals:
    void failed(const duizhao::Error& error) const;
    /// The rows are those of the filter now, or could not be read (`problem`).
    void completed();

private:
    using Keys = std::vector<library::AnnotationKey>;
    using Page = std::vector<model::AnnotationEntry>;

    struct Found {
        Keys keys;
        int lost = 0;
    };
    [[nodiscard]] static Result<Found> find(const library::Library& library,
                                            const model::AnnotationFilter& filter);
    void read();
    void take(const Result<Found>& found);
    void moveTo(Keys keys);
    [[nodiscard]] const Page& page(int number) const;

    const library::Library& m_library;
    model::AnnotationFilter m_filter;
    Keys m_keys;
    int m_lost = 0;
    std::optional<Error> m_problem;
    bool m_complete = true;
    mutable std::map<int, Page> m_pages; ///< what has been read so far, by page number
    NewestJob<Found> m_finding;
};

} // namespace duizhao::ui
