#pragma once

#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/document/Block.h"
#include "core/model/Annotation.h"
#include "core/model/Bead.h"
#include "core/model/Recognised.h"

#include <optional>
#include <string>
#include <vector>

namespace duizhao::model {

/// What the library tells: plain values, copies of rows, free to keep and to hand to other threads.

struct PublicationSummary {
    PublicationId id;
    std::string name;
    int issues = 0;
    int unread = 0; ///< articles not read yet
};

struct EditionSummary {
    EditionId id;
    std::string uuid;
    EditionKind kind = EditionKind::Original;
    Format format = Format::Markdown;
    std::string filePath; ///< where it was imported from, as given
    UtcTime importedAt;
    std::string model; ///< the language model that made it, if it says so
    std::string title;
    std::string titleZh;
    std::vector<std::string> tags; ///< the tags the file itself carries
};

struct IssueSummary {
    IssueId id;
    std::string uuid;
    std::string title;   ///< English, may be empty
    std::string titleZh; ///< Chinese, may be empty
    std::string date;    ///< `2025-01-15` or empty
    std::string url;     ///< clean
    std::string rawUrl;
    std::string publication;
    std::string number; ///< as a person gave it; may be empty
    std::string category;
    std::vector<EditionSummary> editions; ///< best first: bilingual, original, translation, summary, outline
    int articles = 0;
    int unread = 0;
};

struct ArticleSummary {
    ArticleId id;
    std::string uuid;
    IssueId issue;
    ArticleRole role = ArticleRole::Whole;
    int number = 0;
    std::string title;
    std::string titleZh;
    std::string originalTitle; ///< of a Chinese original, where it differs from `titleZh`
    std::string author;        ///< who wrote it; several are parted by commas
    std::string date;
    std::string category;
    std::vector<std::string> tags;
    std::string url;
    std::string rawUrl;
    std::string videoId;
    std::string model;
    bool stub = false;
    int pairs = 0;           ///< beads with both halves, in the issue's best edition
    bool bookmarked = false; ///< itself or a pair in it
    bool unread = true;
    bool archived = false;
    bool trashed = false;
    int notes = 0; ///< annotations, marks without a word included
};

/// Which articles. Unset fields do not narrow. `tag` includes the tags nested below it (`a` finds `a/b`), and
/// so does each of `tags`, which an article must carry all. What lies in the trash is in no list but its own.
struct ArticleFilter {
    std::optional<IssueId> issue;
    std::optional<PublicationId> publication;
    std::optional<std::string> tag;
    std::vector<std::string> tags;
    bool bookmarkedOnly = false;
    bool unreadOnly = false;
    bool archived = false;     ///< true: only archived ones; false: only those that are not
    bool archivedToo = false;  ///< both, whatever `archived` says
    bool trashed = false;      ///< what lies in the trash, archived or not, and nothing else
    std::string titleContains; ///< folded comparison, both titles and category
    enum class Order { Newest, Oldest, Title, Issue } order = Order::Newest;
    int offset = 0;
    int limit = -1; ///< -1: all
};

/// How many of some articles are in a state.
struct ArticleStates {
    int articles = 0;
    int unread = 0;
    int archived = 0;
    int trashed = 0;
};

/// An issue as a line of the library tree has it.
struct IssueHead {
    IssueId id;
    PublicationId publication; ///< none: a single issue
    std::string title;
    std::string titleZh;
    std::string date;
    int editions = 0;
    int unread = 0;
};

struct TagSummary {
    TagId id;
    std::string name;      ///< nested by `/`
    int articles = 0;      ///< that carry this very tag; those in the trash are not counted
    bool byPerson = false; ///< a person gave it to one of them; else it is a keyword of the files
    std::string colour;    ///< `#rrggbb`, or empty
};

struct StoredBlock : document::Block {
    BlockId id;
    ArticleId articleId; ///< none: belongs to the issue as a whole
};

struct StoredBead {
    BeadId id;
    ArticleId articleId;
    int number = 0; ///< the pair's number within its article, from 1, in reading order
    std::vector<BlockId> en;
    std::vector<BlockId> zh;
    BeadOrigin origin = BeadOrigin::Source;
    BeadStatus status = BeadStatus::Auto;
    double score = 1.0;
    std::vector<Ground> reason; ///< why the aligner thinks so; may be empty
};

/// Where a reader left off.
struct ReadingPosition {
    ArticleId article;
    int pairNumber = 0;
};

/// Everything a page needs: one edition of one issue, all its articles or one of them, in reading order.
/// Two editions that are aligned with one another are read as one document of kind Bilingual: `edition.id` is
/// none, `edition` also stands first in `issue.editions`, and `blocks` are those of both in reading order.
struct ReadingDocument {
    IssueSummary issue;
    EditionSummary edition;
    std::vector<ArticleSummary> articles; ///< those in `blocks`, in reading order
    std::vector<StoredBlock> blocks;      ///< source order; metadata and folded ones included
    std::vector<StoredBead> beads;        ///< reading order; every shown block in exactly one
    std::vector<Annotation> notes;        ///< notes and marks
    std::vector<BookmarkRecord> bookmarks;
};

} // namespace duizhao::model
