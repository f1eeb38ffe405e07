#pragma once

#include "core/storage/FullText.h"

namespace duizhao::index {

/// How well a row matches: BM25 (Robertson and Zaragoza 2009; k1 1.2, b 0.75) with a word in a title counting
/// as five in the text. The arguments are the rarity of each phrase of the query; a missing one is 1.
/// Readings count once, however often.
[[nodiscard]] double scoreMatch(const storage::RowMatch& match);

} // namespace duizhao::index
