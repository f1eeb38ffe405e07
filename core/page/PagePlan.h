#pragma once

#include "core/model/Records.h"

#include <string_view>
#include <variant>
#include <vector>

namespace duizhao::page {

/// One row of the page: the blocks of a bead, in the order the bead names them.
struct PageRow {
    const model::StoredBead* bead = nullptr;
    std::vector<const model::StoredBlock*> en;
    std::vector<const model::StoredBlock*> zh;
    bool across = false; ///< nothing in it has a language: it spans both columns
    bool title = false;  ///< its heading is the article's title, which then need not stand above it again
};

/// Neighbouring folded blocks with one reason; marks without words travel with the fold next to them.
struct PageFold {
    document::FoldReason reason = document::FoldReason::None;
    std::vector<const model::StoredBlock*> blocks;
};

using PageItem = std::variant<PageRow, PageFold>;

/// An article, or what belongs to the issue as a whole between two articles (`article` is nullptr).
struct PagePart {
    const model::ArticleSummary* article = nullptr;
    std::vector<PageItem> items;
    bool titled = false; ///< one of its first rows says the title already
};

/// What stands where on the page. Points into the document it was made from, which must outlive it. Every
/// shown block of a bead and every folded block is in exactly one item; metadata is in the headers.
[[nodiscard]] std::vector<PagePart> planPage(const model::ReadingDocument& document);

} // namespace duizhao::page
