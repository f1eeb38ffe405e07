#include "ui/reading/web/PageWords.h"

#include "ui/reading/Standing.h"

namespace duizhao {

std::string PageWords::word(PageWord word) const
{
    const auto text = [word]() -> QString {
        switch (word) {
        case PageWord::Promotion:
            return tr("Promotion");
        case PageWord::Stub:
            return tr("Only the title of this entry is in the file. Its body was never written.");
        case PageWord::NoEnglish:
            return tr("No English for this");
        case PageWord::NoChinese:
            return tr("No Chinese for this");
        case PageWord::Source:
            return tr("Source");
        case PageWord::Video:
            return tr("Video");
        case PageWord::NeedsReview:
            return tr("This pair should be checked");
        case PageWord::Bookmark:
            return tr("Bookmark");
        case PageWord::Note:
            return tr("Note");
        case PageWord::EmptyTitle:
            return tr("Nothing is open");
        case PageWord::EmptyHint:
            return tr("Choose an article from the list, or drop files here to import them.");
        }
        return {};
    };
    return text().toStdString();
}

std::string PageWords::folded(FoldReason reason, int blocks) const
{
    const auto text = [reason]() -> QString {
        switch (reason) {
        case FoldReason::None:
            break;
        case FoldReason::Furniture:
            return tr("Page furniture");
        case FoldReason::Wrapper:
            return tr("Written around the text by a language model");
        case FoldReason::Stub:
            return tr("Frame of an entry without a body");
        case FoldReason::RepeatedOriginal:
            return tr("The English original again");
        case FoldReason::RepeatedTitle:
            return tr("The title again");
        case FoldReason::Thumbnail:
            return tr("Picture of the video");
        case FoldReason::Markup:
            return tr("Marks of the file");
        case FoldReason::Note:
            return tr("Remark of the file's maker");
        }
        return tr("Folded away");
    };
    return text().toStdString() + " · " + std::to_string(blocks);
}

std::string PageWords::standing(const StoredBead& bead) const
{
    const QString reason = reasonOf(bead);
    const QString sure = standingOf(bead);
    return (reason.isEmpty() ? sure : tr("%1: %2", "how sure: why").arg(sure, reason)).toStdString();
}

} // namespace duizhao
