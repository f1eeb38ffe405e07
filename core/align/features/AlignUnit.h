#pragma once

#include "core/document/Block.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::align {

/// What the aligner looks at: one block of either text, or one sentence of a block. Owns its text.
struct AlignUnit {
    std::string markdown; ///< inline Markdown without the block's own marks; code and tables verbatim
    document::BlockKind kind = document::BlockKind::Paragraph;
    int level = 0;      ///< heading 1..6, list depth 1.., otherwise 0
    std::string marker; ///< a list item's own marker (`3.`, `-`), else empty
    int section = -1;   ///< article both texts agree on; -1: not known. Beads never join two sections
    friend bool operator==(const AlignUnit&, const AlignUnit&) = default;
};

[[nodiscard]] AlignUnit unitFromBlock(const document::Block& block);
[[nodiscard]] std::vector<AlignUnit> unitsFromBlocks(std::span<const document::Block> blocks);

/// Reads the kind of a paragraph as it stands in a file (`## …`, `- …`, `3. …`, fences, `| …`, `![…`, `> …`).
[[nodiscard]] AlignUnit unitFromParagraph(std::string_view paragraph);

/// The chunks between blank lines, in order; blank lines at the start and the end count for nothing.
[[nodiscard]] std::vector<std::string> paragraphsOf(std::string_view text);

} // namespace duizhao::align
