#pragma once

#include "core/model/Records.h"
#include "core/page/PageTexts.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::page {

/// What is different on the page of a document whose pairs have changed: one run of items of one article.
struct PagePatch {
    std::string article;           ///< id of the article's element
    std::string before;            ///< id of the item that follows; empty: the run is the article's last
    std::vector<std::string> gone; ///< ids of the items that stood there
    std::string html;              ///< of those that stand there now
    std::vector<std::pair<std::string, int>> numbers; ///< rows that stay but have another number now
};

/// Both documents show the same texts, of which `after` may have other pairs. None: more is different than a
/// patch can say, the page is to be written anew. Where nothing is different `article` is empty.
[[nodiscard]] std::optional<PagePatch> patchPage(const model::ReadingDocument& before,
                                                 const model::ReadingDocument& after, const PageTexts& texts);

} // namespace duizhao::page
