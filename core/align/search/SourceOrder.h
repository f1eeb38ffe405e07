#pragma once

#include "core/document/Block.h"
#include "core/model/Bead.h"

#include <span>
#include <vector>

namespace duizhao::align {

/// Pairs the blocks of one interleaved text by the order of the source: each run of English with the run of
/// Chinese that follows (or, when the file has it the other way round, precedes) it, resolved inside the
/// runs by form (kind, length, shared names and numbers) so that untranslated lines, invented Chinese and
/// fused paragraphs stay one-sided or n:m and nothing after them shifts. Only `Shown` blocks are taken;
/// each is in exactly one bead; indices are into `blocks`; beads come in source order and never cross an
/// article's border.
[[nodiscard]] std::vector<model::Bead> pairBySourceOrder(std::span<const document::Block> blocks);

} // namespace duizhao::align
