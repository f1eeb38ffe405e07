#pragma once

#include "core/base/Result.h"
#include "core/search/SavedSearches.h"
#include "ui/commands/Parts.h"
#include "ui/library/LibraryPlace.h"

#include <QObject>
#include <QPoint>

#include <optional>

namespace duizhao::ui {

class MiddlePane;
struct MatchPlace;

/// Searching the library: the pane and its keys, opening what was found on the page, and saved searches with
/// their menu in the tree.
class SearchCommands final : public QObject {
    Q_OBJECT

public:
    SearchCommands(const Parts& parts, MiddlePane& middle, QObject* parent);

    /// What a saved search finds.
    void show(SavedSearchId id);

signals:
    /// The middle pane is about to be used and must be in sight.
    void paneNeeded();

private:
    void connectActions();
    void connectTree();
    void open(const MatchPlace& place);
    void leave();
    void save();
    void saveNew(search::SavedSearchDraft draft);
    void rename(SavedSearchId id);
    void editQuery(SavedSearchId id);
    void markRead(SavedSearchId id);
    void showMenu(const LibraryPlace& place, const QPoint& globalPosition);
    /// After an act: the pane goes by the name that its saved search has now, or by none.
    void followLibrary();
    /// NotFound: there is none.
    [[nodiscard]] Result<search::SavedSearch> find(SavedSearchId id) const;
    /// Nothing: the reason has been told.
    [[nodiscard]] std::optional<search::SavedSearch> findOrTell(SavedSearchId id) const;
    [[nodiscard]] bool mayBeCalled(const QString& name, SavedSearchId self) const;

    Parts m_parts;
    MiddlePane& m_middle;
};

} // namespace duizhao::ui
