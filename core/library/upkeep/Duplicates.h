#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <string>

namespace duizhao::library {

/// How two articles are the same.
enum class DuplicateKind {
    SameAddress,  ///< one address (scheme, `www.`, tracking and a slash at the end aside), one text
    SameText,     ///< one text, whatever it is called
    OlderVersion, ///< one address, or one title in one publication, and a text that is not the same
};

/// Why one of two is the one to keep: the first of these in which they differ.
enum class KeptBecause {
    Marks,     ///< more notes, marks, bookmarks and tags of the reader's
    Newer,     ///< a later date
    MorePairs, ///< more paragraphs in both languages
    Earlier,   ///< it was in the library first
};

struct DuplicateArticle {
    ArticleId id;
    IssueId issue;
    std::string title;
    std::string titleZh;
    std::string publication;
    std::string date;
    std::string url;
    std::string file; ///< of its newest edition
    int pairs = 0;
    int marks = 0; ///< notes, marks, bookmarks, tags given by the reader
    bool unread = true;
};

struct DuplicatePair {
    DuplicateArticle keep;
    DuplicateArticle other;
    DuplicateKind kind = DuplicateKind::SameText;
    KeptBecause because = KeptBecause::Earlier;
    double shared = 0; ///< how much of the shorter text is in the longer one, in [0, 1], about
};

/// What a merge moved.
struct MergedMarks {
    int moved = 0;    ///< notes, marks, bookmarks
    int unplaced = 0; ///< of these: their text is not in the article that was kept
};

[[nodiscard]] const char* name(DuplicateKind kind); ///< `same address`, …
[[nodiscard]] const char* name(KeptBecause because);

/// Articles that are there twice are found by keys that importing writes. This writes those of a library that
/// is older than the keys, in steps that stay when it is cancelled; returns how many articles there were.
[[nodiscard]] Result<int> prepareDuplicates(const Session& library, Progress& progress);

/// Articles that are there twice, and which of the two to keep (core/library/upkeep/Duplicates.h); what lies
/// in the trash and what a person knows to be different is left out.
[[nodiscard]] Result<std::vector<DuplicatePair>> duplicates(const Session& session);

} // namespace duizhao::library
