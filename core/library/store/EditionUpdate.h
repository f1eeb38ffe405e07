#pragma once

#include "core/library/store/EditionRows.h"
#include "core/library/store/LibraryWriter.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace duizhao::library {

/// A newer version of a file in the place of the edition it was; see `LibraryWriter::updateEdition`. Keeps
/// the ids of what is the same, so that marks stay where they are. Used once.
class EditionUpdate {
public:
    EditionUpdate(storage::Transaction& transaction, EditionId edition, const EditionDraft& draft,
                  DroppedParts dropped);
    [[nodiscard]] UpdateCounts run(UtcTime now);

private:
    struct OldBlock {
        BlockId id;
        std::optional<int> part;
        ArticleId article;
        std::int64_t print = 0;
        bool kept = false; ///< of a part that the new version no longer has but the library keeps
        bool matched = false;
    };
    struct OldBead {
        BeadId id;
        BeadRow row;
        bool person = false; ///< made or confirmed by a person
        bool kept = false;
        bool matched = false;
    };
    /// A bead as it shall be, and the old one whose id it takes.
    struct PlannedBead {
        int order = 0;
        BeadRow row;
        BeadId id;
        bool same = false; ///< the blocks are the old one's
    };

    [[nodiscard]] UpdateCounts planParts();
    [[nodiscard]] bool isKept(const PartRow& part) const;
    [[nodiscard]] ArticleId articleOf(const document::Block& block) const;
    void readOldBlocks();
    void matchBlocks();
    void matchBlocksBy(bool withinArticle);
    void writeBlocks();
    void readOldBeads();
    void planBeads();
    void keepPersonsBeads();
    void matchBeads();
    void writeBeads();
    void removeUnmatched();
    void readPieces();
    [[nodiscard]] std::vector<BlockId> withPieces(BlockId block) const;
    void replaceSource(UtcTime now);

    storage::Transaction& m_transaction;
    EditionId m_edition;
    const EditionDraft& m_draft;
    DroppedParts m_dropped;
    std::int64_t m_source = 0;
    std::vector<PartRow> m_oldParts;
    std::vector<PartRow> m_parts; ///< the new version's, then those that are kept
    std::vector<int> m_keptAs;    ///< for each old part its new number, -1: not kept
    std::vector<OldBlock> m_oldBlocks;
    std::map<BlockId, std::vector<BlockId>> m_pieces; ///< later pieces of blocks that a person cut
    std::vector<BlockId> m_blocks;                    ///< parallel to the draft's
    std::int64_t m_alignment = 0;
    std::vector<OldBead> m_oldBeads;
    std::vector<PlannedBead> m_planned;
};

} // namespace duizhao::library
