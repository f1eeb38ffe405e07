#include "core/model/Remark.h"

#include <array>
#include <cstddef>

namespace duizhao::model {

namespace {

struct RemarkRow {
    RemarkKind kind;
    std::string_view name;
    Phrase phrase;
};

constexpr std::array kRemarkRows{
    RemarkRow{RemarkKind::AlreadyHere,
              "already-here",
              {translatable("Remarks", "This file is in the library already; nothing was added.")}},
    RemarkRow{
        RemarkKind::OlderThanHere,
        "older-than-here",
        {translatable("Remarks", "This is an earlier version of a text in the library; nothing was added.")}},
    RemarkRow{RemarkKind::IssueByAddress,
              "issue-by-address",
              {translatable("Remarks", "Belongs to an issue that is there already, by the same address.")}},
    RemarkRow{RemarkKind::IssueByTitle,
              "issue-by-title",
              {translatable("Remarks", "Belongs to an issue that is there already, by the same title.")}},
    RemarkRow{RemarkKind::IssueByEntries,
              "issue-by-entries",
              {translatable("Remarks", "Belongs to an issue that is there already, by the same entries.")}},
    RemarkRow{
        RemarkKind::IssueByPassages,
        "issue-by-passages",
        {translatable("Remarks", "Belongs to an issue that is there already, by the same paragraphs.")}},
    RemarkRow{RemarkKind::IssueByLinks,
              "issue-by-links",
              {translatable("Remarks", "Belongs to an issue that is there already, by the same links.")}},
    RemarkRow{RemarkKind::IssueByNames,
              "issue-by-names",
              {translatable("Remarks",
                            "Belongs to an issue that is there already, by the same names and numbers.")}},
    RemarkRow{
        RemarkKind::IssueByFile,
        "issue-by-file",
        {translatable("Remarks", "Belongs to an issue that is there already, by the place of its file.")}},
    RemarkRow{RemarkKind::IssueByCitedAddress,
              "issue-by-cited-address",
              {translatable(
                  "Remarks",
                  "Belongs to an issue that is there already, by the address it gives for its original.")}},
    RemarkRow{
        RemarkKind::IssueByFileNames,
        "issue-by-file-names",
        {translatable("Remarks", "Belongs to an issue that is there already, by the names of the files.")}},
    RemarkRow{RemarkKind::IssueByNumber,
              "issue-by-number",
              {translatable("Remarks", "Belongs to an issue that is there already, by the same number.")}},
    RemarkRow{RemarkKind::IssueByDate,
              "issue-by-date",
              {translatable("Remarks", "Belongs to an issue that is there already, by the same date.")}},
    RemarkRow{RemarkKind::IssueOfNamedFile,
              "issue-of-named-file",
              {translatable("Remarks", "Belongs to the issue of \"%1\", by your word.")}},
    RemarkRow{RemarkKind::IssueOfFileByName,
              "issue-of-file-by-name",
              {translatable("Remarks", "Belongs to the issue of \"%1\", by the names of the files.")}},
    RemarkRow{RemarkKind::IssuesJoined,
              "issues-joined",
              {translatable("Remarks", "%1 issues turn out to be one and are joined.")}},
    RemarkRow{RemarkKind::SetBackToEarlier,
              "set-back-to-earlier",
              {translatable("Remarks", "An earlier text of the file, which is current again.")}},
    RemarkRow{RemarkKind::FullerTextsKept,
              "fuller-texts-kept",
              {translatable("Remarks", "Kept the fuller text of %1 entries."),
               translatable("Remarks", "Kept the fuller text of %1 entry.")}},
    RemarkRow{RemarkKind::NewerVersion,
              "newer-version",
              {translatable("Remarks", "A newer version: %1 added, %2 updated, %3 unchanged.")}},
    RemarkRow{RemarkKind::SideBySide,
              "side-by-side",
              {translatable("Remarks", "Stands side by side with \"%1\": %2, %3% sure; %4.")}},
    RemarkRow{RemarkKind::BothEnglish,
              "both-english",
              {translatable("Remarks", "Not paired with \"%1\": both are in English.")}},
    RemarkRow{RemarkKind::BothChinese,
              "both-chinese",
              {translatable("Remarks", "Not paired with \"%1\": both are in Chinese.")}},
    RemarkRow{RemarkKind::OneHasBoth,
              "one-has-both",
              {translatable("Remarks", "Not paired with \"%1\": one of them has both languages.")}},
    RemarkRow{RemarkKind::HalvesAligned,
              "halves-aligned",
              {translatable(
                  "Remarks",
                  "Each language stands in one half of the file; the two were aligned: %1, %2% sure, %3.")}},
    RemarkRow{RemarkKind::WithoutChinese,
              "without-chinese",
              {translatable("Remarks", "%1 English blocks have no Chinese."),
               translatable("Remarks", "%1 English block has no Chinese.")}},
    RemarkRow{RemarkKind::WithoutEnglish,
              "without-english",
              {translatable("Remarks", "%1 Chinese blocks have no English."),
               translatable("Remarks", "%1 Chinese block has no English.")}},
    RemarkRow{RemarkKind::PairsToReview,
              "pairs-to-review",
              {translatable("Remarks", "%1 pairs should be reviewed."),
               translatable("Remarks", "%1 pair should be reviewed.")}},
    RemarkRow{RemarkKind::EntriesWithoutBody,
              "entries-without-body",
              {translatable("Remarks", "%1 of %2 entries have no body yet.")}},
    RemarkRow{RemarkKind::ItemsAsArticles,
              "items-as-articles",
              {translatable("Remarks", "%1 items in %2 sections; each is an article.")}},
    RemarkRow{RemarkKind::SectionsAsArticles,
              "sections-as-articles",
              {translatable("Remarks", "%1 sections; each is an article.")}},
    RemarkRow{RemarkKind::ItemsInside,
              "items-inside",
              {translatable("Remarks", "%1 items in %2 sections of one article.")}},
    RemarkRow{
        RemarkKind::MarksUnplaced,
        "marks-unplaced",
        {translatable("Remarks", "%1 notes or bookmarks stood on text that is gone; see the unplaced ones."),
         translatable("Remarks", "%1 note or bookmark stood on text that is gone; see the unplaced ones.")}},
    RemarkRow{
        RemarkKind::ArticlesInTrash,
        "articles-in-trash",
        {translatable("Remarks", "%1 articles of it lie in the trash and stay there until you restore them."),
         translatable("Remarks",
                      "%1 article of it lies in the trash and stays there until you restore it.")}},
    RemarkRow{RemarkKind::OriginalMended,
              "original-mended",
              {translatable("Remarks", "The stored original of this file was damaged; it is whole again.")}},
};

constexpr bool remarksInOrder()
{
    for (std::size_t i = 0; i < kRemarkRows.size(); ++i) {
        if (kRemarkRows[i].kind != static_cast<RemarkKind>(i)) {
            return false;
        }
    }
    return kRemarkRows.size() == static_cast<std::size_t>(RemarkKind::Last) + 1;
}
static_assert(remarksInOrder(), "each kind has its row, in the order of the enumeration");

} // namespace

std::string_view name(RemarkKind kind)
{
    return kRemarkRows[static_cast<std::size_t>(kind)].name;
}

const Phrase& phraseOf(RemarkKind kind)
{
    return kRemarkRows[static_cast<std::size_t>(kind)].phrase;
}

std::string inEnglish(const Remark& remark)
{
    return inEnglish(phraseOf(remark.kind), remark.arguments);
}

} // namespace duizhao::model
