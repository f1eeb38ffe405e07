#pragma once

#include "core/model/AnnotationFilter.h"
#include "core/model/Records.h"
#include "core/page/SentenceMarks.h"

#include <span>
#include <vector>

namespace duizhao::page {

/// A mark as the page draws it.
struct PageAnnotation {
    AnnotationId id;
    model::AnnotationKind kind = model::AnnotationKind::Highlight;
    model::MarkColour colour = model::MarkColour::None;
    bool hasBody = false;
    /// In the texts of the blocks' elements; an end of -1: the block whole.
    std::vector<BlockRange> ranges;
    std::vector<BlockId> counterparts; ///< blocks of the other half, where nothing in it is marked
};

/// Highlights and underlines of a document, in their order, as far as their blocks are in it.
[[nodiscard]] std::vector<PageAnnotation> pageAnnotations(const model::ReadingDocument& document,
                                                          std::span<const model::Annotation> notes);

/// The way back: stretches of text for ranges in the texts of elements. Ranges of unknown blocks are left
/// out; of pictures the whole is taken.
[[nodiscard]] std::vector<model::AnnotationDraft::Stretch> stretchesOf(const model::ReadingDocument& document,
                                                                       std::span<const BlockRange> ranges);

} // namespace duizhao::page
