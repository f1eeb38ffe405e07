#pragma once

#include "core/model/Recognised.h"
#include "core/recognition/forms/SourceBlocks.h"

#include <string>
#include <vector>

namespace duizhao::recognition {

/// One entry of YAML front matter as far as briefings use it: a scalar (plain, quoted, folded over lines) or
/// a list of scalars. Nested maps stay text.
struct FrontMatterEntry {
    std::string key;
    std::string value;              ///< of a scalar; lines joined by blanks
    std::vector<std::string> items; ///< of a list
    int firstLine = 0;
    int lastLine = 0;
};

/// The entries between the two `---`, which stand in the lines 1 and `end`.
[[nodiscard]] std::vector<FrontMatterEntry> readFrontMatter(const text::Lines& lines, int end);

/// Puts title, date, author, address and tags into the head and gives the blocks: the two marks folded, each
/// entry metadata under its own key.
[[nodiscard]] std::vector<document::Block> takeFrontMatter(const SourceBlocks& source, int end,
                                                           model::RecognisedHead& head);

/// True when an entry says that the text is a translation (`translator`, `original_url`).
[[nodiscard]] bool namesTranslation(const std::vector<FrontMatterEntry>& entries);

} // namespace duizhao::recognition
