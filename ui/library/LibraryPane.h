#pragma once

#include "core/library/Library.h"
#include "ui/library/LibraryPlace.h"

#include <QStringList>
#include <QWidget>

class QMouseEvent;
class QTreeView;

namespace duizhao::ui {

class FailureNote;
class LibraryTreeModel;
class SearchCounter;

/// The tree at the left. Keeps what is selected and unfolded when the library has changed.
class LibraryPane final : public QWidget {
    Q_OBJECT

public:
    explicit LibraryPane(const library::Library& library, QWidget* parent = nullptr);

    void refresh();
    /// Fills the tree for the first time. Of a large library only the fixed places; the rest comes with the
    /// first refresh, after the first paint.
    void start();
    [[nodiscard]] bool isWhole() const { return m_whole; }
    [[nodiscard]] LibraryPlace place() const;
    /// Selects a place; `All` when it is not there. Tells `placeChosen` when that is a change.
    void choose(const QString& placeKey);
    /// Narrows a tag's articles by a further tag, or no longer. What else is chosen gives way to the tag.
    void toggleTag(const QString& tag);
    /// The articles that carry all of them; none: all articles.
    void chooseTags(const QStringList& tags);
    [[nodiscard]] QStringList folded() const; ///< keys of what the reader has folded, for the settings
    void setFolded(const QStringList& keys);
    [[nodiscard]] QTreeView* view() const { return m_view; }
    [[nodiscard]] LibraryTreeModel* model() const { return m_model; }

signals:
    void placeChosen(const duizhao::ui::LibraryPlace& place);
    /// The keys for it were pressed on a place.
    void renameWanted(const duizhao::ui::LibraryPlace& place);
    void removalWanted(const duizhao::ui::LibraryPlace& place);
    void menuRequested(const duizhao::ui::LibraryPlace& place, const QPoint& globalPosition);
    void failed(const duizhao::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Of the mouse over a tag: whether nobody else is to hear of it.
    bool takePress(const QMouseEvent& mouse);
    [[nodiscard]] QStringList chosenTags() const;
    /// The rows of further tags look chosen, too.
    void showFurtherTags();
    void settle(const QModelIndex& current);
    void showMenu(const QPoint& position);
    void unfoldAll();
    void unfoldBelow(const QModelIndex& parent);
    enum class Fold { Open, Closed };
    [[nodiscard]] QString foldKey(const QModelIndex& index) const;
    /// As it stands before a person turns it.
    [[nodiscard]] bool isClosed(const QModelIndex& index) const;
    void remember(const QModelIndex& index, Fold fold);

    const library::Library& m_library;
    LibraryTreeModel* m_model;
    QTreeView* m_view;
    SearchCounter* m_counter;
    FailureNote* m_failure;
    QStringList m_folded; ///< keys of what a person turned: folded, or opened where it stands closed
    LibraryPlace m_place;
    bool m_refreshing = false;
    bool m_whole = false;
    bool m_started = false; ///< a place has been chosen once
};

} // namespace duizhao::ui
