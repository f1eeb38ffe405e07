#pragma once

#include "core/model/Records.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace duizhao::exporter {

/// The blocks of a document by their ids. Points into the document, which must outlive it.
class BlockIndex {
public:
    explicit BlockIndex(const model::ReadingDocument& document);

    /// Those that are there, in the order of `ids`.
    [[nodiscard]] std::vector<const model::StoredBlock*> blocks(const std::vector<BlockId>& ids) const;
    /// Their plain text, a line a block.
    [[nodiscard]] std::string text(const std::vector<BlockId>& ids) const;
    /// Their Markdown, blocks apart by a blank line.
    [[nodiscard]] std::string markdown(const std::vector<BlockId>& ids) const;
    /// `zh-Hant` where any of them says so, else `zh-Hans`.
    [[nodiscard]] std::string chineseTag(const std::vector<BlockId>& ids) const;

private:
    std::unordered_map<std::int64_t, const model::StoredBlock*> m_blocks;
};

} // namespace duizhao::exporter
