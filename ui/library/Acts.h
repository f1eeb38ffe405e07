#pragma once

#include "core/library/Library.h"
#include "core/library/acts/PairActs.h"
#include "core/library/store/History.h"
#include "core/model/AnnotationFilter.h"
#include "core/search/SavedSearches.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace duizhao::ui {

/// What an act changed, so that panes know what to read again. Texts: which there are, and with it all else.
enum class Change { Tags, Bookmarks, Notes, ReadState, Archived, Pairs, Searches, Texts, Everything };

/// What the reader does to the library. Each act is carried out at once, told to everyone by `changed`, and
/// undone by `undo`. One on thousands of articles runs in a thread beside, with a connection of its own; the
/// functions still return when it is done, and meanwhile the window paints but takes no input. A failure
/// changes nothing and is told by `failed`; the functions then return false (or nothing).
class Acts final : public QObject {
    Q_OBJECT

public:
    explicit Acts(library::Library& library, QObject* parent = nullptr);

    bool addTag(const std::vector<ArticleId>& articles, const QString& tag);
    bool removeTag(const std::vector<ArticleId>& articles, const QString& tag);
    bool renameTag(const QString& from, const QString& to);
    bool deleteTag(const QString& tag);
    /// `#rrggbb`; empty: none.
    bool setTagColour(const QString& tag, const QString& colour);
    bool renamePublication(PublicationId publication, const QString& name);
    bool mergePublications(PublicationId from, PublicationId into);
    /// Marks that have no place in the article that is kept are told by `stepped`.
    bool mergeDuplicates(ArticleId keep, ArticleId other);
    bool setNotDuplicates(ArticleId one, ArticleId other);
    bool setBookmarked(const std::vector<ArticleId>& articles, bool on);
    bool setPairBookmarked(BeadId bead, bool on);
    std::optional<AnnotationId> addNote(ArticleId article, BeadId bead, const QString& body);
    bool editNote(AnnotationId note, const QString& body);
    bool deleteNote(AnnotationId note);
    std::optional<AnnotationId> addAnnotation(const model::AnnotationDraft& draft);
    bool recolour(const std::vector<AnnotationId>& notes, model::AnnotationKind kind,
                  model::MarkColour colour);
    bool deleteAnnotations(const std::vector<AnnotationId>& notes, const std::vector<BookmarkId>& bookmarks);
    bool tagNotes(const std::vector<AnnotationId>& notes, const QString& tag);
    bool untagNotes(const std::vector<AnnotationId>& notes, const QString& tag);
    /// An empty name gives the colour its own again.
    bool nameColour(model::MarkColour colour, const QString& name);
    bool placeNote(AnnotationId note, const model::PlaceCandidate& where);
    bool setRead(const std::vector<ArticleId>& articles, bool read);
    bool setArchived(const std::vector<ArticleId>& articles, bool archived);
    bool editPairs(const library::PairEdit& edit);
    bool splitPair(const library::PairSplit& split);
    bool confirmPairs(const std::vector<BeadId>& pairs);
    /// Pairs were changed by another hand of this program (a realignment in a thread of its own).
    void tellPairsChanged();
    /// An import beside the window has brought something.
    void tellImported();
    /// Which texts there are was changed by another hand of this program, as the last step of the history.
    /// `text`: what to say of it; empty: what the step says.
    void tellStep(const QString& text);
    void tellFailed(const Error& error);
    bool setTrashed(const std::vector<ArticleId>& articles, bool trashed);
    /// For good. The caller has asked.
    bool emptyTrash();
    std::optional<SavedSearchId> saveSearch(const search::SavedSearchDraft& draft);
    bool changeSearch(SavedSearchId id, const search::SavedSearchDraft& draft);
    bool removeSearch(SavedSearchId id);
    bool moveSearch(SavedSearchId id, int by);
    bool undo();
    bool redo();

    /// What can be undone and redone.
    [[nodiscard]] Result<library::HistoryState> history() const;

signals:
    void changed(duizhao::ui::Change change);
    /// An act on this many articles is running beside.
    void working(int articles);
    /// A step the reader may want to take back, in words.
    void done(const QString& text);
    /// An undo or redo that was carried out, in words.
    void stepped(const QString& text);
    void failed(const duizhao::Error& error);

private:
    using Act = std::function<Result<>(library::Library&)>;
    enum class Of { Articles, Notes };
    [[nodiscard]] Result<> carryOut(std::size_t count, const Act& act, Of what = Of::Articles);
    bool finish(const Result<>& outcome, Change change);
    /// Tells the step that was taken last, which the reader may want to take back.
    void tellLast();
    enum class Direction { Undo, Redo };
    bool travel(Direction direction);
    bool finishStep(const Result<library::HistoryEntry>& outcome, Direction direction);

    library::Library& m_library;
};

} // namespace duizhao::ui
