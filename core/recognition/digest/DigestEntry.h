#pragma once

#include "core/model/Recognised.h"
#include "core/text/Lines.h"

#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// Where one `<details>` of a digest stands.
struct DigestFrame {
    text::TextRange whole;     ///< from `<details>` to the end of `</details>`
    text::TextRange summary;   ///< what stands between `<summary>` and `</summary>`
    std::size_t bodyBegin = 0; ///< after `</summary>` and `<br>`
    std::size_t bodyEnd = 0;   ///< before `</details>`
    bool numbered = false;     ///< the summary begins with a number
};

/// The entries of a text, by `<details>` and `</details>` alone: a rule or a heading parts nothing. Inner
/// `<details>` without a numbered summary belong to the entry they stand in; an entry that is never closed
/// ends where the next begins. Linear.
[[nodiscard]] std::vector<DigestFrame> findDigestEntries(std::string_view text);

/// Reads one entry into an article and its blocks, which hold every non-blank character of `frame.whole`.
/// `article` is the index the blocks get.
struct DigestEntry {
    model::RecognisedArticle article;
    std::vector<document::Block> blocks;
};
[[nodiscard]] DigestEntry readDigestEntry(std::string_view text, const text::Lines& lines,
                                          const DigestFrame& frame, int article);

} // namespace duizhao::recognition
