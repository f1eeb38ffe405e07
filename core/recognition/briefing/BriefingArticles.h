#pragma once

#include "core/model/Recognised.h"

#include <cstddef>
#include <vector>

namespace duizhao::recognition {

/// The second reading of a briefing, over its blocks: section heads become headings, lines about the article
/// metadata, recommendations are folded; then the edition gets its articles (see `readBriefing` for the
/// criterion). `treeBlocks` are the indices of the drawn tree and its head.
void assignBriefingArticles(model::RecognisedEdition& edition, const std::vector<std::size_t>& treeBlocks);

} // namespace duizhao::recognition
