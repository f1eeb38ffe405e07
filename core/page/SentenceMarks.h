#pragma once

#include "core/model/Records.h"

#include <vector>

namespace duizhao::page {

/// A stretch of one block, in UTF-16 units of the text of its element on the page.
struct BlockRange {
    BlockId block;
    int begin = 0;
    int end = 0;
    bool operator==(const BlockRange&) const = default;
};

/// Sentences of the two halves of a pair that say the same.
struct SentenceMark {
    std::vector<BlockRange> en; ///< one a sentence, ascending
    std::vector<BlockRange> zh;
};

/// The sentences of a pair that correspond, in the order of the English
/// (core/align/search/SentenceAligner.h); a sentence whose counterpart is not sure is in none. Empty for a
/// pair that is not there or has one half. Any thread; a long paragraph takes some milliseconds.
[[nodiscard]] std::vector<SentenceMark> sentenceMarks(const model::ReadingDocument& document, BeadId pair);

} // namespace duizhao::page
