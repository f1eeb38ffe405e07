#pragma once

#include "core/base/Result.h"
#include "core/model/Records.h"
#include "ui/commands/Parts.h"
#include "ui/library/LibraryPlace.h"
#include "ui/reading/ReadingView.h"

#include <QObject>

#include <optional>
#include <vector>

namespace duizhao::ui {

/// Bookmark, tag, note, read, archive, undo: what the reader does to articles and pairs.
class ArticleCommands final : public QObject {
    Q_OBJECT

public:
    ArticleCommands(const Parts& parts, QObject* parent);

    /// What an act on articles applies to: several that are selected, else the one the list's focus is on,
    /// else the one that is being read.
    [[nodiscard]] std::vector<ArticleId> targets() const;
    /// 'Mark as read' or 'Mark as unread': before a menu is shown with them.
    void renewTexts();
    /// Articles that were let go over a place of the tree.
    void takeDropped(const LibraryPlace& place, const std::vector<ArticleId>& articles);
    void togglePairBookmark(const PairPlace& place);
    void writeOnPair(const PairPlace& place);

signals:
    /// The right pane is about to be used and must be in sight.
    void sidePaneNeeded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectActs();
    void connectMenus();
    void connectMarks();
    [[nodiscard]] PairPlace currentPair() const;
    void bookmarkPair();
    void bookmarkArticles();
    void toggleRead();
    void toggleArchived();
    void toggleTrashed();
    void openSource();
    void renewHistory();
    void tellFailed(const Error& error);
    [[nodiscard]] Result<std::vector<model::BookmarkRecord>> bookmarksAround(ArticleId article) const;
    /// A pair, or without one the article itself.
    [[nodiscard]] Result<bool> isBookmarked(const PairPlace& place) const;
    /// Nothing: there are none, or they could not be read, which has been told.
    [[nodiscard]] std::optional<model::ArticleStates> statesOfTargets();

    Parts m_parts;
};

} // namespace duizhao::ui
