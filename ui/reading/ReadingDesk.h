#pragma once

#include "core/library/Library.h"
#include "core/model/Records.h"
#include "ui/reading/ReadingView.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace duizhao::ui {

/// What lies open: reads documents from the library, puts them into the view, follows where the reader is,
/// and remembers it (read state, reading position). Works before a view is there; what is open is shown as
/// soon as one arrives.
class ReadingDesk final : public QObject {
    Q_OBJECT

public:
    explicit ReadingDesk(library::Library& library, QObject* parent = nullptr);

    /// Not owned.
    void setView(ReadingView* view);

    /// The issue's best edition, where the reader left it.
    void openIssue(IssueId id);
    /// The article within its issue when that is of a size to be one page, by itself otherwise.
    void openArticle(ArticleId id);
    /// A pair of an article, by its number; 0: the article's beginning.
    void openPlace(ArticleId id, int pair);
    /// A paragraph in an edition (none: the one that is read when none is asked for), or a pair of it.
    void openParagraph(const PairPlace& place, EditionId edition, BlockId block);
    /// Another edition of what is open.
    void showEdition(EditionId id);
    /// Reads again what is open (after an import). Closes it when it is gone.
    void reload();
    void close();

    [[nodiscard]] const std::shared_ptr<const model::ReadingDocument>& document() const { return m_document; }
    [[nodiscard]] const PairPlace& place() const { return m_place; }
    [[nodiscard]] ArticleId article() const { return m_place.article; }

    /// Within the page; at its ends `leftPage` says that the reader wants the list's next article.
    void stepArticle(int by);
    /// Notes and bookmarks have changed.
    void refreshMarks();
    /// Pairs have changed, and the marks with them: the page is renewed in place, the reader stays with the
    /// paragraph.
    void refreshPairs();
    /// Remembers the position now; done by itself a moment after the reader has moved.
    void flush();

    /// While an import writes to the library nothing is remembered; it is made up for afterwards.
    void setPaused(bool paused);

    /// Documents with more pairs than this are read article by article.
    static constexpr int onePagePairs = 400;
    static constexpr int onePageArticles = 40;

signals:
    void documentChanged();
    void pairsChanged(); ///< of the same document
    void articleChanged(duizhao::ArticleId article);
    void placeChanged(duizhao::ui::PairPlace place);
    void articleOpened(duizhao::ArticleId article); ///< and marked as read
    void leftPage(int by);
    void notOpened(const duizhao::Error& error); ///< and nothing lies open
    void failed(const duizhao::Error& error);

private:
    [[nodiscard]] Result<model::ReadingDocument> readAround(ArticleId id, EditionId edition = {}) const;
    [[nodiscard]] bool holds(const PairPlace& place, EditionId edition) const;
    [[nodiscard]] PairPlace rememberedPlace(ArticleId id);
    [[nodiscard]] bool holds(ArticleId id) const;
    [[nodiscard]] Result<model::ReadingDocument> readAgain() const;
    [[nodiscard]] PairPlace placeIn(const model::ReadingDocument& document) const;
    void show(Result<model::ReadingDocument> document, PairPlace place);
    void tellUnopened(const Error& error);
    void setPlace(PairPlace place);
    void markOpened();

    library::Library& m_library;
    QPointer<ReadingView> m_view;
    std::shared_ptr<const model::ReadingDocument> m_document;
    PairPlace m_place;
    bool m_paused = false;
    bool m_moved = false; ///< since the position was last remembered
    QTimer m_dwell;       ///< an article counts as read when the reader stays a moment
    QTimer m_settle;      ///< the position is written when the reader stops moving
};

} // namespace duizhao::ui
