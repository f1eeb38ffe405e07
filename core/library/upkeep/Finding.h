#pragma once

#include "core/base/Phrase.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::library {

/// What an examination of a library may find. Where nothing is said, the one argument is the id of what it
/// is about. To add one: a line here, its row in Finding.cpp, `update_translations` and the Chinese of it.
enum class FindingKind {
    FileDamaged,      ///< what SQLite says of it
    RowWithoutParent, ///< table, table it refers to
    CountsOfIssue,
    CountsOfLibrary,
    CountsOfTag,
    IssueWithoutFile,
    BytesWithoutEdition,
    EditionWithoutAlignment,
    BlockNotInOnePair,
    PairWithoutBlock,
    PairWithForeignBlock,
    PairOfOtherIssue,
    BlocksMisnumbered,
    CutNotAsItsWhole,
    PairsInOnePlace,
    EditionWithForeignArticle, ///< edition, article
    BlockNotInItsPart,
    NoteNotAtItsPair,
    BookmarkNotAtItsPair,
    IndexOutOfStep,     ///< article
    IndexLacksMarks,    ///< how many
    IndexLacksVersions, ///< how many
    EarlierTextUnread,  ///< edition, its title, versions
    OriginalDamaged,    ///< its file
    TextDamaged,        ///< edition, its title
    NoteDamaged,
    StepDamaged,        ///< of the history
    EarlierTextDamaged, ///< edition, its title
    Last = EarlierTextDamaged,
};

enum class Remedy {
    None,        ///< a backup copy is all that helps
    Counts,      ///< numbers that are kept beside what they count: counted anew
    SearchIndex, ///< made anew from the text
    EarlierText, ///< read again from bytes, by `readEarlierVersions` (core/importer/VersionImport.h)
};

/// Something that is not as it must be. It becomes a sentence where it is shown: in the window by
/// ui/reading/Sentences.h, on the command line by `inEnglish`.
struct Finding {
    FindingKind kind;
    std::vector<Argument> arguments{};
    friend bool operator==(const Finding&, const Finding&) = default;
};

[[nodiscard]] Remedy remedyOf(FindingKind kind);
[[nodiscard]] std::string_view name(FindingKind kind);       ///< `issue-without-file`, for JSON
[[nodiscard]] const Phrase& phraseOf(FindingKind kind);      ///< lupdate's context: `Findings`
[[nodiscard]] std::string inEnglish(const Finding& finding); ///< in English

} // namespace duizhao::library
