#pragma once

#include "core/model/Records.h"
#include "ui/commands/Parts.h"
#include "ui/library/LibraryPlace.h"
#include "ui/reading/ReadingView.h"

#include <QObject>

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
    /// Articles that were let go over a place of the tree.
    void takeDropped(const LibraryPlace& place, const std::vector<ArticleId>& articles);
    void togglePairBookmark(const PairPlace& place);
    void writeOnPair(const PairPlace& place);

signals:
    /// The right pane is about to be used and must be in sight.
    void sidePaneNeeded();

private:
    void connectActs();
    void connectMarks();
    [[nodiscard]] PairPlace currentPair() const;
    void bookmarkPair();
    void bookmarkArticles();
    void toggleRead();
    void toggleArchived();
    void toggleTrashed();
    void openSource();
    void renewHistory();

    Parts m_parts;
};

} // namespace duizhao::ui
