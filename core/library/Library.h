#pragma once

#include "core/base/Clock.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/AnnotationFilter.h"
#include "core/library/History.h"
#include "core/library/IncomingMarks.h"
#include "core/library/PairActs.h"
#include "core/library/Records.h"

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace duizhao {

class Database;
class WriterLock;
struct DuplicatePair;
struct MergedMarks;

enum class Access {
    ReadWrite, ///< takes the writer's lock; a second program gets `LibraryLocked`
    ReadOnly,  ///< any number at any time; every act fails with `LibraryLocked`
};

/// A library file and all that can be asked of it and done to it. One object a thread: a worker opens its
/// own with `openBeside`, which shares this program's writer's lock. What a person does ('acts') is one
/// transaction and one step in `history()`; what a program does (imports) is a transaction without a step.
class Library {
public:
    /// Opens or, with ReadWrite, creates the file and its folder. Older files are migrated after a backup
    /// copy `<file>.v<N>.bak`. Errors: LibraryLocked, LibraryForeign, LibraryNewer, LibraryDamaged,
    /// NotReadable, NotWritable.
    [[nodiscard]] static Result<std::unique_ptr<Library>> open(const std::filesystem::path& file,
                                                               Access access, const Clock& clock);
    /// A further connection to the same file for another thread of this program.
    [[nodiscard]] Result<std::unique_ptr<Library>> openBeside() const;
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const;
    [[nodiscard]] Access access() const { return m_access; }

    // Asking. Nothing found is an empty list; NotFound only where one thing was named.
    [[nodiscard]] Result<std::vector<PublicationSummary>> publications() const;
    [[nodiscard]] Result<std::vector<IssueSummary>> issues() const; ///< newest first
    [[nodiscard]] Result<IssueSummary> issue(IssueId id) const;
    /// The same as `issues` in a twentieth of the time: no editions, no tags, no addresses.
    [[nodiscard]] Result<std::vector<IssueHead>> issueHeads() const;
    [[nodiscard]] Result<std::vector<ArticleSummary>> articles(const ArticleFilter& filter) const;
    [[nodiscard]] Result<int> countArticles(const ArticleFilter& filter) const;
    /// The ids alone, in order: a list of a hundred thousand is a megabyte and read in some 20 ms.
    [[nodiscard]] Result<std::vector<ArticleId>> articleIds(const ArticleFilter& filter) const;
    [[nodiscard]] Result<ArticleStates> statesOf(std::span<const ArticleId> ids) const;
    /// Those that are still there, in the order of `ids`.
    [[nodiscard]] Result<std::vector<ArticleSummary>> articlesById(std::span<const ArticleId> ids) const;
    [[nodiscard]] Result<ArticleSummary> article(ArticleId id) const;
    /// Articles that are there twice, and which of the two to keep (core/library/Duplicates.h); what lies in
    /// the trash and what a person knows to be different is left out.
    [[nodiscard]] Result<std::vector<DuplicatePair>> duplicates() const;
    [[nodiscard]] Result<std::vector<TagSummary>> tags() const; ///< by name
    /// All articles of an issue in one edition; `edition` none: the best one.
    [[nodiscard]] Result<ReadingDocument> readIssue(IssueId id, EditionId edition = {}) const;
    [[nodiscard]] Result<ReadingDocument> readArticle(ArticleId id, EditionId edition = {}) const;
    [[nodiscard]] Result<std::vector<NoteRecord>> notes(const ArticleFilter& filter) const;
    [[nodiscard]] Result<std::vector<BookmarkRecord>> bookmarks(const ArticleFilter& filter) const;
    /// Notes, marks and bookmarks of the whole library, in lists that can be long: ask page by page.
    [[nodiscard]] Result<std::vector<AnnotationEntry>> annotations(const AnnotationFilter& filter) const;
    [[nodiscard]] Result<int> countAnnotations(const AnnotationFilter& filter) const;
    [[nodiscard]] Result<AnnotationEntry> annotation(NoteId id) const;
    /// Where text that was lost might be, likeliest first.
    [[nodiscard]] Result<std::vector<PlaceCandidate>> placeCandidates(NoteId id) const;
    [[nodiscard]] Result<std::vector<TagSummary>>
    annotationTags() const; ///< their own; `articles` counts them
    /// Names that a reader gave to colours; those without one are not in it.
    [[nodiscard]] Result<std::map<MarkColour, std::string>> colourNames() const;
    /// The stored source of an edition, byte for byte as it was imported.
    [[nodiscard]] Result<std::string> originalBytes(EditionId id) const;
    /// How many issues the search index does not hold yet: those of a library that is older than the index,
    /// or whose indexing was interrupted.
    [[nodiscard]] Result<int> unindexedIssues() const;
    /// Integrity of the file and of our own invariants; one sentence a finding, empty: sound.
    [[nodiscard]] Result<std::vector<std::string>> check() const;

    // Acts of a person: undoable.
    [[nodiscard]] Result<> addTag(std::span<const ArticleId> articles, const std::string& tag);
    [[nodiscard]] Result<> removeTag(std::span<const ArticleId> articles, const std::string& tag);
    /// Renames a tag with those nested below it; onto an existing name: merges.
    [[nodiscard]] Result<> renameTag(const std::string& from, const std::string& to);
    [[nodiscard]] Result<> deleteTag(const std::string& tag);
    /// `#rrggbb`; empty: none. NotFound where no article carries the tag.
    [[nodiscard]] Result<> setTagColour(const std::string& tag, const std::string& colour);
    /// Files that use the former name find the renamed one. InvalidArgument: no name; Conflict: another
    /// publication has it, which is for merging.
    [[nodiscard]] Result<> renamePublication(PublicationId id, const std::string& name);
    /// The issues of `from` become those of `into`, also those that come later; `from` is gone.
    [[nodiscard]] Result<> mergePublications(PublicationId from, PublicationId into);
    /// Marks, tags and reading state of `other` go to `keep`; `other` goes to the trash. Marks are placed by
    /// their text; those that cannot be are unplaced, with their quotes.
    [[nodiscard]] Result<MergedMarks> mergeDuplicates(ArticleId keep, ArticleId other);
    /// They are shown as duplicates no more.
    [[nodiscard]] Result<> setNotDuplicates(ArticleId one, ArticleId other);
    [[nodiscard]] Result<> setBookmarked(std::span<const ArticleId> articles, bool on);
    [[nodiscard]] Result<> setPairBookmarked(BeadId bead, bool on);
    /// `bead` none: on the article as a whole. A note needs a body; that of a mark may be empty.
    [[nodiscard]] Result<NoteId> addNote(ArticleId article, BeadId bead, const std::string& body);
    [[nodiscard]] Result<> editNote(NoteId id, const std::string& body);
    [[nodiscard]] Result<> deleteNote(NoteId id);
    /// Marks need a colour (highlights) or text (notes); InvalidArgument otherwise, and for stretches without
    /// a letter. Of many at once: one step; NotFound unless all are there.
    [[nodiscard]] Result<NoteId> addAnnotation(const AnnotationDraft& draft);
    [[nodiscard]] Result<> recolourAnnotations(std::span<const NoteId> ids, AnnotationKind kind,
                                               MarkColour colour);
    [[nodiscard]] Result<> tagAnnotations(std::span<const NoteId> ids, const std::string& tag);
    [[nodiscard]] Result<> untagAnnotations(std::span<const NoteId> ids, const std::string& tag);
    [[nodiscard]] Result<> deleteAnnotations(std::span<const NoteId> ids,
                                             std::span<const BookmarkId> bookmarks = {});
    /// Puts lost text where a person says it is.
    [[nodiscard]] Result<> placeAnnotation(NoteId id, const PlaceCandidate& where);
    /// Takes in marks from a file of notes, by UUID: new ones, and newer ones than the library has.
    [[nodiscard]] Result<TakenMarks> takeMarks(std::span<const IncomingMark> marks);
    /// An empty name gives the colour its own again.
    [[nodiscard]] Result<> nameColour(MarkColour colour, const std::string& name);
    [[nodiscard]] Result<> setRead(std::span<const ArticleId> articles, bool read);
    [[nodiscard]] Result<> setArchived(std::span<const ArticleId> articles, bool archived);
    /// Into the trash, or back out of it; their marks stay on them.
    [[nodiscard]] Result<> setTrashed(std::span<const ArticleId> articles, bool trashed);
    /// Merges, splits, pushes … the pairs of one article. The pairs' paragraphs keep their marks; so does the
    /// reading position. Errors: NotFound; InvalidArgument, what cannot be done and why.
    [[nodiscard]] Result<PairPlaceAfter> editPairs(const PairEdit& edit);
    /// Cuts a pair in two at a sentence or at any character. The paragraph's pieces are paragraphs of their
    /// own from then on, through imports and realignment; merging them makes it whole again.
    [[nodiscard]] Result<PairPlaceAfter> splitPair(const PairSplit& split);
    /// Aligns a stretch of one article's pairs anew; what a person made or confirmed stands fast. Conflict
    /// when somebody changed them meanwhile.
    [[nodiscard]] Result<PairPlaceAfter> realignPairs(BeadId first, BeadId last, Progress& progress);
    /// Any pairs, one step; returns how many were not confirmed before.
    [[nodiscard]] Result<int> confirmPairs(std::span<const BeadId> pairs);

    /// Removes what lies in the trash for good: articles with their texts and marks, files of which nothing
    /// is left, issues without files. No step of the history; older steps that speak of what is gone are left
    /// out when their turn comes. Returns how many articles are gone.
    [[nodiscard]] Result<int> emptyTrash();

    [[nodiscard]] Result<HistoryState> history() const;
    [[nodiscard]] Result<HistoryEntry> undo(); ///< NotFound: nothing to undo; Conflict: no longer fits
    [[nodiscard]] Result<HistoryEntry> redo();

    /// Indexes them, in steps that stay when it is cancelled; other connections can write between.
    [[nodiscard]] Result<> indexForSearch(Progress& progress);
    /// Makes the search index anew from the text, which repairs whatever `check` found in it.
    [[nodiscard]] Result<> rebuildSearchIndex(Progress& progress);

    // Reading state: remembered, no step of the history.
    [[nodiscard]] Result<> rememberPosition(IssueId issue, ReadingPosition position);
    [[nodiscard]] Result<ReadingPosition> position(IssueId issue) const;
    [[nodiscard]] Result<ReadingPosition> position(ArticleId article) const;
    /// Opening an article marks it read without a step of the history.
    [[nodiscard]] Result<> markOpened(ArticleId article);

    /// For `core/import` and `core/export` only: the connection itself.
    [[nodiscard]] Database& database() const { return *m_database; }
    [[nodiscard]] const Clock& clock() const { return *m_clock; }

private:
    Library(std::filesystem::path file, Access access, std::unique_ptr<Database> database,
            std::shared_ptr<WriterLock> lock, const Clock& clock);

    std::filesystem::path m_file;
    Access m_access;
    std::shared_ptr<WriterLock> m_lock;
    std::unique_ptr<Database> m_database;
    const Clock* m_clock;
};

} // namespace duizhao
