#pragma once

#include "core/align/edit/BeadEditor.h"
#include "core/align/features/AlignUnit.h"
#include "core/library/acts/PairActs.h"
#include "core/library/store/AlignmentRows.h"
#include "core/storage/Transaction.h"

#include <map>
#include <vector>

namespace duizhao::library {

/// The pairs of the article that a pair is in, as the editor of beads knows them. Lives in the caller's
/// transaction; a pair that is not there fails it with NotFound.
class PairSequence {
public:
    PairSequence(storage::Transaction& transaction, BeadId bead);

    [[nodiscard]] ArticleId article() const { return m_article; }
    [[nodiscard]] std::vector<model::Bead> beads() const { return m_beads; }
    /// The place of a pair in the sequence; fails the transaction when it is not in this article.
    [[nodiscard]] std::size_t placeOf(BeadId bead);
    /// What the beads' indices of one half refer to.
    [[nodiscard]] std::vector<align::AlignUnit> units(model::Half half);
    /// Whether both hold the same pairs: nobody has changed them in between.
    [[nodiscard]] bool sameAs(const PairSequence& other) const;
    /// Writes the edited sequence in the place of the one that was read. Cuts that part nothing any more are
    /// healed.
    [[nodiscard]] PairPlaceAfter store(const align::EditedBeads& edited);

private:
    /// One half of an article's blocks: places are in the order of its edition.
    struct HalfBlocks {
        std::vector<BlockId> blocks;
        std::map<BlockId, int> places;

        void add(BlockId block);
        [[nodiscard]] std::vector<int> placesOf(const std::vector<BlockId>& ids) const;
        [[nodiscard]] std::vector<BlockId> blocksAt(const std::vector<int>& at) const;
    };

    void readBlocks();
    void healCuts(const std::vector<BeadId>& beads);

    storage::Transaction& m_transaction;
    std::int64_t m_alignment = 0;
    ArticleId m_article;
    std::vector<KeptBead> m_all;
    std::vector<model::Bead> m_beads; ///< of the article
    std::map<BeadId, std::size_t> m_here;
    HalfBlocks m_en;
    HalfBlocks m_zh;
};

} // namespace duizhao::library
