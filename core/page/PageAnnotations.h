#pragma once

#include "core/library/AnnotationFilter.h"
#include "core/library/Records.h"
#include "core/page/SentenceMarks.h"

#include <span>
#include <vector>

namespace duizhao {

/// A mark as the page draws it.
struct PageAnnotation {
    NoteId id;
    AnnotationKind kind = AnnotationKind::Highlight;
    MarkColour colour = MarkColour::None;
    bool hasBody = false;
    /// In the texts of the blocks' elements; an end of -1: the block whole.
    std::vector<BlockRange> ranges;
    std::vector<BlockId> counterparts; ///< blocks of the other half, where nothing in it is marked
};

/// Highlights and underlines of a document, in their order, as far as their blocks are in it.
[[nodiscard]] std::vector<PageAnnotation> pageAnnotations(const ReadingDocument& document,
                                                          std::span<const NoteRecord> notes);

/// The way back: stretches of text for ranges in the texts of elements. Ranges of unknown blocks are left
/// out; of pictures the whole is taken.
[[nodiscard]] std::vector<AnnotationDraft::Stretch> stretchesOf(const ReadingDocument& document,
                                                                std::span<const BlockRange> ranges);

} // namespace duizhao
