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
                  const UpdateWish& wish);
    [[nodiscard]] UpdateCounts run(UtcTime now);

private:
    static constexpr int kNowhere = -1;

    struct OldBlock {
        BlockId id;
        std::optional<int> part;
        ArticleId article;
        std::int64_t print = 0;
        bool kept = false; ///< of a part that stays as it is
        bool matched = false;
        bool written = false;
    };
    struct OldBead {
        BeadId id;
        BeadRow row;
        bool person = false; ///< made or confirmed by a person
        bool kept = false;
        bool matched = false;
        std::optional<int> part; ///< of its first block
    };
    /// A bead as it shall be, and the old one whose id it takes.
    struct PlannedBead {
        int order = 0;
        BeadRow row;
        BeadId id;
        bool same = false; ///< the blocks are the old one's
    };

    [[nodiscard]] bool ofOneArticle() const { return bool(m_wish.onlyArticle); }
    [[nodiscard]] UpdateCounts planParts();
    [[nodiscard]] UpdateCounts planOneArticle();
    [[nodiscard]] int oldPartOf(std::size_t part) const;
    [[nodiscard]] bool staysFuller(int old, std::size_t part, std::int64_t hash);
    [[nodiscard]] bool isKept(const PartRow& part) const;
    void settleVersionParts();
    [[nodiscard]] bool
    isTaken(const document::Block& block) const; ///< whether the draft's block comes into the edition
    [[nodiscard]] int homeOf(const document::Block& block) const;
    [[nodiscard]] ArticleId articleOf(const document::Block& block) const;
    void readOldBlocks();
    void matchBlocks();
    void matchBlocksBy(bool withinArticle);
    void writeBlocks();
    void writeBlock(std::size_t index, int ordinal);
    int writeKeptBlocks(std::optional<int> part, int ordinal);
    void readOldBeads();
    void planBeads();
    void planBead(BeadRow row, BeadId id, bool same);
    void planKeptBeads(std::optional<int> part);
    [[nodiscard]] std::vector<BlockId> writtenBlocks(const std::vector<int>& indices) const;
    void keepPersonsBeads();
    void matchBeads();
    void writeBeads();
    void keepPairsAcross(BlockId block);
    void removeUnmatched();
    void readPieces();
    [[nodiscard]] std::vector<BlockId> withPieces(BlockId block) const;
    void replaceSource(UtcTime now);

    storage::Transaction& m_transaction;
    EditionId m_edition;
    const EditionDraft& m_draft;
    UpdateWish m_wish;
    std::int64_t m_source = 0;
    std::vector<PartRow> m_oldParts;
    std::vector<PartRow> m_parts;       ///< the new version's, then those that are kept
    std::vector<int> m_keptAs;          ///< for each old part its new number; nowhere: not kept
    std::vector<int> m_homes;           ///< for each part of the draft its number; nowhere: it is not taken
    std::vector<int> m_keptInPlace;     ///< for each part of the draft the old one that stays in its place
    std::vector<std::int64_t> m_hashes; ///< of the draft's parts
    std::vector<OldBlock> m_oldBlocks;
    std::map<BlockId, std::vector<BlockId>> m_pieces; ///< later pieces of blocks that a person cut
    std::vector<BlockId> m_blocks;                    ///< parallel to the draft's
    std::int64_t m_alignment = 0;
    std::vector<OldBead> m_oldBeads;
    std::vector<PlannedBead> m_planned;
    int m_order = 1;
};

} // namespace duizhao::library
