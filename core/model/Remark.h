#pragma once

#include "core/base/Phrase.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::model {

/// What an import tells of a file, and what its arguments are. To add one: a line here, its row in
/// Remark.cpp, `update_translations` and the Chinese of it.
enum class RemarkKind {
    AlreadyHere, ///< nothing was added
    OlderThanHere,
    IssueByAddress, ///< the issue is there already, known by …
    IssueByTitle,
    IssueByEntries,
    IssueByPassages,
    IssueByLinks,
    IssueByNames,
    IssueByFile,
    IssueByCitedAddress, ///< the address it gives for its original
    IssueByFileNames,
    IssueByNumber,
    IssueByDate,
    IssueOfNamedFile,   ///< file
    IssueOfFileByName,  ///< file
    IssuesJoined,       ///< how many
    SetBackToEarlier,   ///< the file has an earlier version's text again
    FullerTextsKept,    ///< entries whose fuller text stays
    NewerVersion,       ///< articles added; updated, unchanged as names: `%2 updated`
    SideBySide,         ///< file; pairs, percent, pairs to check
    BothEnglish,        ///< file
    BothChinese,        ///< file
    OneHasBoth,         ///< file
    HalvesAligned,      ///< pairs, percent, pairs to check
    WithoutChinese,     ///< English blocks
    WithoutEnglish,     ///< Chinese blocks
    PairsToReview,      ///< pairs
    EntriesWithoutBody, ///< entries without, entries
    ItemsAsArticles,    ///< items; sections as a name
    SectionsAsArticles, ///< sections
    ItemsInside,        ///< items; sections as a name
    MarksUnplaced,      ///< notes and bookmarks
    ArticlesInTrash,    ///< articles
    OriginalMended,     ///< the stored bytes were damaged
    Last = OriginalMended,
};

/// One thing that a reader of an import's report should know. It becomes a sentence where it is shown: in
/// the window by ui/reading/Sentences.h, on the command line by `inEnglish`.
struct Remark {
    RemarkKind kind;
    std::vector<Argument> arguments{};
    friend bool operator==(const Remark&, const Remark&) = default;
};

[[nodiscard]] std::string_view name(RemarkKind kind);      ///< `already-here`, for JSON
[[nodiscard]] const Phrase& phraseOf(RemarkKind kind);     ///< lupdate's context: `Remarks`
[[nodiscard]] std::string inEnglish(const Remark& remark); ///< in English

} // namespace duizhao::model
