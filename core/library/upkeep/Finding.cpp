#include "core/library/upkeep/Finding.h"

#include <array>
#include <cstddef>

namespace duizhao::library {

namespace {

struct Row {
    FindingKind kind;
    std::string_view name;
    Phrase phrase;
};

constexpr std::array kRows{
    Row{FindingKind::FileDamaged, "file-damaged", {translatable("Findings", "Damaged: %1.")}},
    Row{FindingKind::RowWithoutParent,
        "row-without-parent",
        {translatable("Findings", "A row of %1 refers to a missing %2.")}},
    Row{FindingKind::CountsOfIssue,
        "counts-of-issue",
        {translatable("Findings", "Articles counted wrongly: issue %1.")}},
    Row{FindingKind::CountsOfLibrary,
        "counts-of-library",
        {translatable("Findings", "Articles counted wrongly: the library.")}},
    Row{FindingKind::CountsOfTag,
        "counts-of-tag",
        {translatable("Findings", "Articles counted wrongly: tag %1.")}},
    Row{FindingKind::IssueWithoutFile,
        "issue-without-file",
        {translatable("Findings", "An issue without a file: issue %1.")}},
    Row{FindingKind::BytesWithoutEdition,
        "bytes-without-edition",
        {translatable("Findings", "Bytes that no edition came from: file %1.")}},
    Row{FindingKind::EditionWithoutAlignment,
        "edition-without-alignment",
        {translatable("Findings", "No alignment of its own: edition %1.")}},
    Row{FindingKind::BlockNotInOnePair,
        "block-not-in-one-pair",
        {translatable("Findings", "Shown, but not in exactly one pair of its edition: block %1.")}},
    Row{FindingKind::PairWithoutBlock,
        "pair-without-block",
        {translatable("Findings", "A pair without a block: pair %1.")}},
    Row{FindingKind::PairWithForeignBlock,
        "pair-with-foreign-block",
        {translatable("Findings", "A block of an edition that its alignment does not join: pair %1.")}},
    Row{FindingKind::PairOfOtherIssue,
        "pair-of-other-issue",
        {translatable("Findings", "An article of another issue: pair %1.")}},
    Row{FindingKind::BlocksMisnumbered,
        "blocks-misnumbered",
        {translatable("Findings", "Blocks not numbered without gaps: edition %1.")}},
    Row{FindingKind::CutNotAsItsWhole,
        "cut-not-as-its-whole",
        {translatable("Findings", "Not what the cuts of its whole say: block %1.")}},
    Row{FindingKind::PairsInOnePlace,
        "pairs-in-one-place",
        {translatable("Findings", "Two pairs in one place: alignment %1.")}},
    Row{FindingKind::EditionWithForeignArticle,
        "edition-with-foreign-article",
        {translatable("Findings", "An article of another issue: edition %1, article %2.")}},
    Row{FindingKind::BlockNotInItsPart,
        "block-not-in-its-part",
        {translatable("Findings", "Not where its part of the edition is: block %1.")}},
    Row{FindingKind::NoteNotAtItsPair,
        "note-not-at-its-pair",
        {translatable("Findings", "Not where its pair is: note %1.")}},
    Row{FindingKind::BookmarkNotAtItsPair,
        "bookmark-not-at-its-pair",
        {translatable("Findings", "Not where its pair is: bookmark %1.")}},
    Row{FindingKind::IndexOutOfStep,
        "index-out-of-step",
        {translatable("Findings", "The search index is not in step with article %1.")}},
    Row{FindingKind::IndexLacksMarks,
        "index-lacks-marks",
        {translatable("Findings", "The search index lacks %1 notes, marks or tags.")}},
    Row{FindingKind::IndexLacksVersions,
        "index-lacks-versions",
        {translatable("Findings", "The search index lacks %1 texts of earlier versions."),
         translatable("Findings", "The search index lacks %1 text of an earlier version.")}},
    Row{FindingKind::EarlierTextUnread,
        "earlier-text-unread",
        {translatable(
            "Findings",
            "Edition %1 (%2) has earlier versions (%3) whose text can be had back from the bytes.")}},
    Row{FindingKind::OriginalDamaged,
        "original-damaged",
        {translatable(
            "Findings",
            "The stored original of %1 is damaged. Importing the same file again makes it whole.")}},
    Row{FindingKind::TextDamaged,
        "text-damaged",
        {translatable("Findings", "The text of edition %1 (%2) is not what was written.")}},
    Row{FindingKind::NoteDamaged,
        "note-damaged",
        {translatable("Findings", "Note %1 is not what was written.")}},
    Row{FindingKind::StepDamaged,
        "step-damaged",
        {translatable("Findings", "Step %1 of the history is not what was written.")}},
    Row{FindingKind::EarlierTextDamaged,
        "earlier-text-damaged",
        {translatable("Findings",
                      "A text of an earlier version of edition %1 (%2) is not what was written.")}},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (kRows[i].kind != static_cast<FindingKind>(i)) {
            return false;
        }
    }
    return kRows.size() == static_cast<std::size_t>(FindingKind::Last) + 1;
}
static_assert(inOrder(), "each kind has its row, in the order of the enumeration");

} // namespace

std::string_view name(FindingKind kind)
{
    return kRows[static_cast<std::size_t>(kind)].name;
}

const Phrase& phraseOf(FindingKind kind)
{
    return kRows[static_cast<std::size_t>(kind)].phrase;
}

Remedy remedyOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::CountsOfIssue:
    case FindingKind::CountsOfLibrary:
    case FindingKind::CountsOfTag:
        return Remedy::Counts;
    case FindingKind::IndexOutOfStep:
    case FindingKind::IndexLacksVersions:
    case FindingKind::IndexLacksMarks:
        return Remedy::SearchIndex;
    case FindingKind::EarlierTextUnread:
        return Remedy::EarlierText;
    default:
        return Remedy::None;
    }
}

std::string inEnglish(const Finding& finding)
{
    return inEnglish(phraseOf(finding.kind), finding.arguments);
}

} // namespace duizhao::library
