#include "ui/reading/web/PageWords.h"

#include "ui/reading/Standing.h"

namespace duizhao::ui {

std::string PageWords::word(page::PageWord word) const
{
    const auto text = [word]() -> QString {
        switch (word) {
        case page::PageWord::Promotion:
            return tr("Promotion");
        case page::PageWord::Stub:
            return tr("Only the title of this entry is in the file. Its body was never written.");
        case page::PageWord::NoEnglish:
            return tr("No English for this");
        case page::PageWord::NoChinese:
            return tr("No Chinese for this");
        case page::PageWord::Source:
            return tr("Source");
        case page::PageWord::Video:
            return tr("Video");
        case page::PageWord::NeedsReview:
            return tr("This pair should be checked");
        case page::PageWord::Bookmark:
            return tr("Bookmark");
        case page::PageWord::Note:
            return tr("Note");
        case page::PageWord::EmptyTitle:
            return tr("Nothing is open");
        case page::PageWord::EmptyHint:
            return tr("Choose an article from the list, or drop files here to import them.");
        }
        return {};
    };
    return text().toStdString();
}

std::string PageWords::folded(document::FoldReason reason, int blocks) const
{
    const auto text = [reason]() -> QString {
        switch (reason) {
        case document::FoldReason::None:
            break;
        case document::FoldReason::Furniture:
            return tr("Page furniture");
        case document::FoldReason::Wrapper:
            return tr("Added around the text by a language model");
        case document::FoldReason::Stub:
            return tr("Frame of an entry without a body");
        case document::FoldReason::RepeatedOriginal:
            return tr("The English original, repeated");
        case document::FoldReason::RepeatedTitle:
            return tr("The title, repeated");
        case document::FoldReason::Thumbnail:
            return tr("Video thumbnail");
        case document::FoldReason::Markup:
            return tr("Formatting marks");
        case document::FoldReason::Note:
            return tr("Remark by the file's author");
        }
        return tr("Folded away");
    };
    return text().toStdString() + " · " + std::to_string(blocks);
}

std::string PageWords::standing(const model::StoredBead& bead) const
{
    const QString reason = reasonOf(bead);
    const QString sure = standingOf(bead);
    return (reason.isEmpty() ? sure : tr("%1: %2", "how sure: why").arg(sure, reason)).toStdString();
}

} // namespace duizhao::ui
