#pragma once

#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Recognised.h"
#include "core/storage/Transaction.h"
#include "core/text/Encoding.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::storage {
class RowJournal;
} // namespace duizhao::storage

namespace duizhao::library {

/// A file of which the library holds the bytes.
struct StoredSource {
    EditionId edition;
    IssueId issue;
    bool current = true; ///< false: a newer version of the file has taken its place
};

/// The bytes of a version, as they were imported.
struct KeptBytes {
    std::string bytes;
    std::string filePath;
    int number = 0;
};

/// An edition about to be stored. All references must outlive the call.
struct EditionDraft {
    const model::RecognisedEdition& recognised;
    std::string_view bytes; ///< the file as it is on disk
    const text::DecodedText& decoded;
    std::string filePath;
    std::vector<std::uint64_t> features; ///< by these `editionsSharing` finds it
    std::string profile;                 ///< bytes of the importer's own, given back by `profile`
    std::string number;                  ///< of its publication, as it says; may be empty
    std::string noted;                   ///< when its maker noted it down: `2025-01-16`; may be empty
    /// Updates only, parallel to `recognised.articles`: the article each of them is already; none: a new one.
    std::vector<ArticleId> articles;
};

/// An edition as it is stored: the input of composing an issue anew.
struct StoredEdition {
    EditionId id;
    IssueId issue;
    std::string sha256; ///< of its source
    std::string filePath;
    model::RecognisedEdition recognised; ///< without beads and messages; parts an older version had come last
    std::vector<ArticleId> articles;     ///< parallel to `recognised.articles`
    std::vector<BlockId> blocks;         ///< parallel to `recognised.blocks`
    std::optional<std::string> number;   ///< as in the draft; none: an older program did not look
    std::string noted;
};

/// A pair of paragraphs of two editions.
struct PairDraft {
    std::vector<BlockId> en;
    std::vector<BlockId> zh;
    model::BeadOrigin origin = model::BeadOrigin::Auto;
    model::BeadStatus status = model::BeadStatus::Auto;
    double score = 0;
    std::vector<model::Ground> reason;
};

struct SharingEdition {
    EditionId edition;
    IssueId issue;
    int shared = 0; ///< features
};

/// What an update changed. Articles that a newer version no longer has stay, and count as unchanged.
struct UpdateCounts {
    int articlesAdded = 0;
    int articlesUpdated = 0;
    int articlesUnchanged = 0;
    int textsKept = 0;      ///< of these, entries whose newer text says less than the one that stays
    int articlesAbsent = 0; ///< of these, those that the version before had and the file has no longer
    int marksUnplaced = 0;  ///< notes and bookmarks whose pair is gone
};

enum class DroppedParts {
    Keep,   ///< entries that scrolled out of a digest stay in the library
    Remove, ///< the new version stands for the whole text; articles with a mark stay all the same
};

enum class FullerTexts {
    Keep,    ///< an entry of a digest whose newer text says less keeps the fuller one (`saysLess`)
    Replace, ///< a person wants this version as it is
};

/// What an update is to do.
struct UpdateWish {
    DroppedParts dropped = DroppedParts::Keep;
    FullerTexts texts = FullerTexts::Keep;
    ArticleId onlyArticle{}; ///< set: its text alone, from a version the edition had; all else stays as it is
};

/// Which part of which edition.
struct PartOfEdition {
    EditionId edition;
    int part = 0; ///< index into `StoredEdition::recognised.articles`
};

/// An issue as composed from all its editions.
struct IssueDraft {
    struct Article {
        model::RecognisedArticle fields;  ///< `keywords` become tags, unless a person took them off before
        std::vector<PartOfEdition> parts; ///< every part of every edition belongs to one article
    };
    std::string title;
    std::string titleZh;
    std::string date;
    std::string url;
    std::string rawUrl;
    std::string publication; ///< empty: none
    bool publicationIsGuess = false;
    std::string number;
    std::string noted; ///< where there is no date
    std::string category;
    std::vector<Article> articles; ///< in reading order
};

/// How `core/importer` writes: one transaction from construction to `commit`, everything undone without it (a
/// dry run is a writer that is not committed). The first failure is remembered, what follows it does nothing
/// and finds nothing, and `commit` tells it. Marks of a person are kept, moved along and never deleted.
class LibraryWriter {
public:
    /// `kind` Read: for looking up only, which a library opened read-only allows too; writing fails.
    explicit LibraryWriter(const Session& library,
                           storage::Transaction::Kind kind = storage::Transaction::Kind::Write);
    ~LibraryWriter();
    LibraryWriter(const LibraryWriter&) = delete;
    LibraryWriter& operator=(const LibraryWriter&) = delete;

    [[nodiscard]] std::optional<StoredSource> findSource(std::string_view sha256);
    /// The edition whose file lay there when it was imported last.
    [[nodiscard]] std::optional<StoredSource> findFile(const std::string& filePath);
    /// Whether the text that was last imported from this place is this one: then importing it again is no
    /// news, whatever version is current.
    [[nodiscard]] bool cameLastFrom(const std::string& filePath, std::string_view sha256);
    /// Editions that have features of the list, most shared first. Features that `common` editions or more
    /// have are passed over, so that looking takes the same time in a library of any size.
    [[nodiscard]] std::vector<SharingEdition> editionsSharing(std::span<const std::uint64_t> features,
                                                              int common);
    /// Those of the list that at least so many editions have.
    [[nodiscard]] std::vector<std::uint64_t> featuresHeldBy(std::span<const std::uint64_t> features,
                                                            int atLeast);
    /// Whether a person said of an edition of each that they are of different issues.
    [[nodiscard]] bool saidApart(IssueId a, IssueId b);
    [[nodiscard]] bool saidJoined(EditionId edition, EditionId other);
    /// A question for a person, unless it was answered. `reasons`: the importer's own, given back as they
    /// are.
    void sayJoined(EditionId edition, EditionId other);
    void askWhetherSame(EditionId edition, EditionId other, const std::string& reasons);
    [[nodiscard]] std::string profile(EditionId id);
    /// The importer's own account of what it read, kept beside an edition; empty where there is none.
    [[nodiscard]] std::string account(EditionId id);
    void keepAccount(EditionId id, const std::string& account);
    [[nodiscard]] int trashedOf(EditionId id); ///< articles of an edition that lie in the trash
    [[nodiscard]] std::vector<EditionId> editionsOf(IssueId id); ///< oldest first
    [[nodiscard]] StoredEdition edition(EditionId id);
    /// The same without blocks, for a digest of thousands a hundredth of the work; and the blocks, later.
    [[nodiscard]] StoredEdition editionHead(EditionId id);
    void readBlocksInto(StoredEdition& edition);
    [[nodiscard]] std::string filePathOf(EditionId id);
    [[nodiscard]] int pairsOf(EditionId id);       ///< beads within the edition that have both halves
    [[nodiscard]] std::string titleOf(IssueId id); ///< the English one, or the Chinese where there is none

    /// An issue without anything; give it an edition and compose it.
    [[nodiscard]] IssueId addIssue();
    /// Blocks, beads and parts; articles are made by `compose`.
    [[nodiscard]] EditionId addEdition(IssueId issue, const EditionDraft& draft);
    /// A newer version in an edition's place. Blocks with the same text and beads with the same blocks keep
    /// their ids, pairs that a person made or confirmed stay while their blocks are there, marks follow their
    /// paragraphs. The former version stays, with all its text; so does what the draft says in places where
    /// the edition keeps a fuller text. A source that the edition had before is that version again. Compose
    /// the issue after it.
    UpdateCounts updateEdition(EditionId id, const EditionDraft& draft, const UpdateWish& wish);
    /// The same for what a file brings.
    UpdateCounts updateEdition(EditionId id, const EditionDraft& draft, DroppedParts dropped)
    {
        return updateEdition(id, draft, UpdateWish{dropped, FullerTexts::Keep, {}});
    }
    /// Number of the version with these bytes; 0: there is none.
    [[nodiscard]] int versionWith(EditionId id, std::string_view sha256);
    /// The articles that the parts of a version are, as far as that is known; empty: it is not.
    [[nodiscard]] std::vector<ArticleId> articlesOf(EditionId id, int version);
    /// Fails with NotFound where the edition has no such version.
    [[nodiscard]] KeptBytes bytesOf(EditionId id, int version);
    /// Stores the text of an earlier version of which there are the bytes alone; `articles`: as in
    /// `EditionDraft`.
    void keepVersion(EditionId id, int version, const model::RecognisedEdition& recognised,
                     const std::vector<ArticleId>& articles);
    /// What an edition is may show only when a further one of its issue comes.
    void setKind(EditionId id, model::EditionKind kind);
    /// All of `from` becomes part of `into`; `from` is gone. Compose `into` after it.
    void mergeIssues(IssueId from, IssueId into);
    /// Sets an issue's fields and articles. An article keeps the id that most of its parts had; articles that
    /// turn out to be one are merged with their marks; those left without parts go, unless they are marked.
    void compose(IssueId id, const IssueDraft& draft);

    [[nodiscard]] bool hasAlignment(EditionId en, EditionId zh);
    /// Pairs across two editions that a person made or confirmed, with all their paragraphs there: also those
    /// whose paragraphs were gone and have come back.
    [[nodiscard]] std::vector<PairDraft> manualPairs(EditionId en, EditionId zh);
    /// Whether two editions of a composed issue show the same articles in the same order, each as one part.
    [[nodiscard]] bool showSameArticles(EditionId en, EditionId zh);
    /// Stands two editions of a composed issue side by side: `pairs` in reading order, every shown block of
    /// both in exactly one. Pairs with the same paragraphs keep their ids; notes, bookmarks and places follow
    /// their paragraphs, from either edition's own pairs too. Returns how many notes and bookmarks of the
    /// issue are without a place.
    int replaceAlignment(EditionId en, EditionId zh, std::span<const PairDraft> pairs);
    /// Takes alignments across editions of an issue away, but for the one named (none: all) and those in
    /// which a person has made or confirmed a pair.
    void dropAlignments(IssueId issue, EditionId exceptEn, EditionId exceptZh);

    [[nodiscard]] Result<> result() const { return m_transaction.result(); }
    [[nodiscard]] Result<> commit();
    /// For what this class has no word for; same rules.
    [[nodiscard]] storage::Transaction& transaction() { return m_transaction; }

private:
    Session m_library;
    storage::Transaction m_transaction;
    std::unique_ptr<storage::RowJournal> m_journal; ///< within a run of imports that is a step of the history
    IssueId m_untouched; ///< made here of one edition, its articles as the edition has them
};

} // namespace duizhao::library
