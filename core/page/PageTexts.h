#pragma once

#include "core/document/Block.h"
#include "core/model/Records.h"

#include <string>

namespace duizhao::page {

/// What the page itself says, apart from the document.
enum class PageWord {
    Promotion, ///< above an advertisement
    Stub,      ///< in place of the body of an entry that has none
    NoEnglish, ///< the empty half of a pair, for the pointer and for screen readers
    NoChinese,
    Source,      ///< link to the text on the web
    Video,       ///< link to the video
    NeedsReview, ///< a pair that the aligner is not sure of
    Bookmark,    ///< the ribbon's and the tools' tips
    Note,
    EmptyTitle, ///< the page without a document
    EmptyHint,
};

/// The page's words in the reader's language. This one speaks English; the window gives one that translates.
class PageTexts {
public:
    PageTexts() = default;
    virtual ~PageTexts() = default;
    PageTexts(const PageTexts&) = delete;
    PageTexts& operator=(const PageTexts&) = delete;

    [[nodiscard]] virtual std::string word(PageWord word) const;
    /// The one line of a fold: 'Page furniture · 3', the number being that of its blocks.
    [[nodiscard]] virtual std::string folded(document::FoldReason reason, int blocks) const;
    /// How sure a pair is, and why: '97% sure: length, 3 shared names'; the number's tip.
    [[nodiscard]] virtual std::string standing(const model::StoredBead& bead) const;
};

} // namespace duizhao::page
