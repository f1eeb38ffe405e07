#pragma once

#include "core/library/Library.h"
#include "core/model/Records.h"
#include "core/search/SavedSearches.h"
#include "ui/library/LibraryPlace.h"

#include <QAbstractItemModel>

#include <map>
#include <memory>
#include <vector>

namespace duizhao::ui {

/// The library as a tree: All, Unread, Bookmarked, Archived; saved searches; publications with their issues,
/// newest first; issues of no publication; tags, nested by `/`. Read anew with `refresh`; the tree is small
/// enough.
class LibraryTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< LibraryPlace
        CountRole,                ///< number to show at the right; -1: none
        ProblemRole,              ///< why the number could not be read; empty: it is as it is
        SubtitleRole,             ///< second line, may be empty
        SectionRole,              ///< true for the headings that group the tree
        IconNameRole,
        ClosedRole, ///< true for what stands closed until a person opens it
        UnreadRole, ///< true when something in it is unread
        ColourRole, ///< QColor of a tag, invalid: none
    };

    explicit LibraryTreeModel(const library::Library& library, QObject* parent = nullptr);
    ~LibraryTreeModel() override;

    /// Reads the library again; the first failure is returned and the tree shows what could be read.
    Result<> refresh();
    /// The fixed places alone: of a large library, what must stand before the first paint.
    Result<> refreshPlaces();
    /// The saved searches in the tree, for counting what they find.
    [[nodiscard]] const std::vector<search::SavedSearch>& searches() const { return m_searches; }
    /// What was counted; it is shown until it is counted anew.
    void setSearchCount(SavedSearchId id, int articles);
    /// The index of a place, invalid when it is not in the tree.
    [[nodiscard]] QModelIndex indexOf(const QString& placeKey) const;
    [[nodiscard]] LibraryPlace place(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    /// An issue can be taken to another one.
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    /// Articles of the list were let go over a tag, the bookmarks, the archive or the trash.
    void articlesDropped(const duizhao::ui::LibraryPlace& place,
                         const std::vector<duizhao::ArticleId>& articles);
    /// An issue was let go over another one: the two are to be one.
    void issueDropped(duizhao::IssueId from, duizhao::IssueId into);

private:
    struct Node;

    Result<> readFixedPlaces(Node& root) const;
    Result<> readSearches(Node& root);
    Result<> readIssues(Node& root) const;
    [[nodiscard]] static QString subtitleOf(const Node& node);
    [[nodiscard]] int countOf(const Node& node) const;
    Result<> readTags(Node& root) const;
    /// What files carry and nobody gave: hundreds after a digest, so behind one line, and not nested.
    static void addKeywords(Node& section, const std::vector<model::TagSummary>& tags);
    [[nodiscard]] static const Node* find(const Node& below, const QString& key);
    [[nodiscard]] const Node* node(const QModelIndex& index) const;

    const library::Library& m_library;
    std::unique_ptr<Node> m_root;
    std::vector<search::SavedSearch> m_searches;
    std::map<SavedSearchId, int> m_searchCounts;
};

} // namespace duizhao::ui
