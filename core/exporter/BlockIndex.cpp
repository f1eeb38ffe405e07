#include "core/exporter/BlockIndex.h"

#include "core/exporter/EditionText.h"

#include <algorithm>

namespace duizhao::exporter {

BlockIndex::BlockIndex(const model::ReadingDocument& document)
{
    m_blocks.reserve(document.blocks.size());
    for (const model::StoredBlock& block : document.blocks) {
        m_blocks.emplace(block.id.value, &block);
    }
}

std::vector<const model::StoredBlock*> BlockIndex::blocks(const std::vector<BlockId>& ids) const
{
    std::vector<const model::StoredBlock*> found;
    for (const BlockId id : ids) {
        if (const auto block = m_blocks.find(id.value); block != m_blocks.end()) {
            found.push_back(block->second);
        }
    }
    return found;
}

std::string BlockIndex::text(const std::vector<BlockId>& ids) const
{
    std::string text;
    for (const model::StoredBlock* block : blocks(ids)) {
        text += (text.empty() ? "" : "\n") + block->text;
    }
    return text;
}

std::string BlockIndex::markdown(const std::vector<BlockId>& ids) const
{
    std::string text;
    for (const model::StoredBlock* block : blocks(ids)) {
        text += (text.empty() ? "" : "\n\n") + blockAsMarkdown(*block);
    }
    return text;
}

std::string BlockIndex::chineseTag(const std::vector<BlockId>& ids) const
{
    const auto found = blocks(ids);
    const bool traditional = std::ranges::any_of(
        found, [](const model::StoredBlock* block) { return block->script == text::Script::Hant; });
    return traditional ? "zh-Hant" : "zh-Hans";
}

} // namespace duizhao::exporter
