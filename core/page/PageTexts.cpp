#include "core/page/PageTexts.h"

namespace duizhao::page {

namespace {

std::string_view reasonText(document::FoldReason reason)
{
    switch (reason) {
    case document::FoldReason::None:
        break;
    case document::FoldReason::Furniture:
        return "Page furniture";
    case document::FoldReason::Wrapper:
        return "Written around the text by a language model";
    case document::FoldReason::Stub:
        return "Frame of an entry without a body";
    case document::FoldReason::RepeatedOriginal:
        return "The English original again";
    case document::FoldReason::RepeatedTitle:
        return "The title again";
    case document::FoldReason::Thumbnail:
        return "Picture of the video";
    case document::FoldReason::Markup:
        return "Marks of the file";
    case document::FoldReason::Note:
        return "Remark of the file's maker";
    }
    return "Folded away";
}

} // namespace

std::string PageTexts::word(PageWord word) const
{
    switch (word) {
    case PageWord::Promotion:
        return "Promotion";
    case PageWord::Stub:
        return "Only the title of this entry is in the file. Its body was never written.";
    case PageWord::NoEnglish:
        return "No English for this";
    case PageWord::NoChinese:
        return "No Chinese for this";
    case PageWord::Source:
        return "Source";
    case PageWord::Video:
        return "Video";
    case PageWord::NeedsReview:
        return "This pair should be checked";
    case PageWord::Bookmark:
        return "Bookmark";
    case PageWord::Note:
        return "Note";
    case PageWord::EmptyTitle:
        return "Nothing is open";
    case PageWord::EmptyHint:
        return "Choose an article from the list, or drop files here to import them.";
    }
    return {};
}

std::string PageTexts::folded(document::FoldReason reason, int blocks) const
{
    return std::string(reasonText(reason)) + " · " + std::to_string(blocks);
}

std::string PageTexts::standing(const model::StoredBead& bead) const
{
    if (bead.status == model::BeadStatus::Confirmed) {
        return "Confirmed";
    }
    if (bead.origin == model::BeadOrigin::Source && bead.status == model::BeadStatus::Auto) {
        return "Paired by the file";
    }
    const std::string sure = std::to_string(static_cast<int>(bead.score * 100)) + "% sure";
    return sure + (bead.reason.empty() ? "" : ": " + inEnglish(bead.reason));
}

} // namespace duizhao::page
