#include "core/library/acts/PairSequence.h"

#include "core/base/Reasons.h"
#include "core/library/store/BlockCuts.h"
#include "core/library/store/BlockRows.h"
#include "core/library/store/Placement.h"

#include <algorithm>
#include <string>
#include <utility>

namespace duizhao::library {

void PairSequence::HalfBlocks::add(BlockId block)
{
    places[block] = static_cast<int>(blocks.size());
    blocks.push_back(block);
}

std::vector<int> PairSequence::HalfBlocks::placesOf(const std::vector<BlockId>& ids) const
{
    std::vector<int> found;
    for (const BlockId id : ids) {
        found.push_back(places.at(id));
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<BlockId> PairSequence::HalfBlocks::blocksAt(const std::vector<int>& at) const
{
    std::vector<BlockId> ids;
    for (const int place : at) {
        ids.push_back(blocks.at(std::size_t(place)));
    }
    return ids;
}

PairSequence::PairSequence(storage::Transaction& transaction, BeadId bead) : m_transaction{transaction}
{
    m_alignment = transaction.integer("SELECT alignment_id FROM bead WHERE id = ?1", bead);
    if (m_alignment == 0) {
        transaction.fail(Reason::PairGone, {std::to_string(bead.value)});
        return;
    }
    m_article = ArticleId{transaction.integer("SELECT article_id FROM bead WHERE id = ?1", bead)};
    m_all = readAlignment(transaction, m_alignment);
    readBlocks();
    for (const KeptBead& kept : m_all) {
        if (kept.row.article == m_article) {
            const BeadRow& row = kept.row;
            m_here[kept.id] = m_beads.size();
            m_beads.push_back({m_en.placesOf(row.en), m_zh.placesOf(row.zh), row.origin, row.status,
                               row.score, row.reason});
        }
    }
}

std::size_t PairSequence::placeOf(BeadId bead)
{
    const auto found = m_here.find(bead);
    if (found == m_here.end()) {
        m_transaction.fail(Reason::PairsApart);
        return 0;
    }
    return found->second;
}

std::vector<align::AlignUnit> PairSequence::units(model::Half half)
{
    std::map<BlockId, document::Block> texts;
    const EditionId edition{m_transaction.integer(half == model::Half::English
                                                      ? "SELECT en_edition_id FROM alignment WHERE id = ?1"
                                                      : "SELECT zh_edition_id FROM alignment WHERE id = ?1",
                                                  m_alignment)};
    for (model::StoredBlock& block : readBlocksOf(m_transaction, edition, m_alignment, m_article)) {
        texts[block.id] = std::move(block);
    }
    std::vector<align::AlignUnit> units;
    for (const BlockId id : half == model::Half::English ? m_en.blocks : m_zh.blocks) {
        units.push_back(align::unitFromBlock(texts[id]));
    }
    return units;
}

bool PairSequence::sameAs(const PairSequence& other) const
{
    const auto same = [](const KeptBead& left, const KeptBead& right) {
        return left.id == right.id && left.row.en == right.row.en && left.row.zh == right.row.zh &&
               left.row.status == right.row.status && left.row.origin == right.row.origin;
    };
    return m_alignment == other.m_alignment &&
           std::equal(m_all.begin(), m_all.end(), other.m_all.begin(), other.m_all.end(), same);
}

PairPlaceAfter PairSequence::store(const align::EditedBeads& edited)
{
    std::vector<BeadRow> rows;
    std::size_t first = 0;
    bool stored = false;
    for (const KeptBead& bead : m_all) {
        if (bead.row.article != m_article) {
            rows.push_back(bead.row);
        } else if (!std::exchange(stored, true)) {
            first = rows.size();
            for (const model::Bead& changed : edited.beads) {
                rows.push_back({m_alignment, m_article, 0, m_en.blocksAt(changed.en),
                                m_zh.blocksAt(changed.zh), changed.origin, changed.status, changed.score,
                                changed.reason});
            }
        }
    }
    const auto ids = writeAlignment(m_transaction, m_alignment, std::move(rows));
    healCuts({ids.begin() + static_cast<std::ptrdiff_t>(first),
              ids.begin() + static_cast<std::ptrdiff_t>(first + edited.beads.size())});
    const IssueId issue{m_transaction.integer("SELECT issue_id FROM alignment WHERE id = ?1", m_alignment)};
    placeMarks(m_transaction, issue);
    countPairs(m_transaction, issue);
    if (m_transaction.failed() || edited.beads.empty()) {
        return {};
    }
    return {ids.at(first + edited.place), m_article, static_cast<int>(edited.place) + 1, edited.touched};
}

void PairSequence::healCuts(const std::vector<BeadId>& beads)
{
    const auto cut = m_transaction.all(
        "SELECT bl.id FROM block bl WHERE bl.id IN (SELECT coalesce(p.whole_id, p.id) FROM bead_block bb"
        "   JOIN block p ON p.id = bb.block_id WHERE bb.bead_id IN (SELECT value FROM json_each(?1)))"
        " AND EXISTS (SELECT 1 FROM block_whole w WHERE w.block_id = bl.id)",
        [](const storage::Statement& row) { return row.id<BlockId>(0); },
        storage::idList(std::span<const BeadId>{beads}));
    for (const BlockId whole : cut) {
        healIdleCuts(m_transaction, whole);
    }
}

void PairSequence::readBlocks()
{
    m_transaction.each(
        "SELECT bb.side, bb.block_id FROM bead b JOIN bead_block bb ON bb.bead_id = b.id"
        " JOIN block bl ON bl.id = bb.block_id WHERE b.alignment_id = ?1 AND b.article_id IS ?2"
        " ORDER BY bl.ordinal, bl.byte_begin, bl.id",
        [&](const storage::Statement& row) { (row.integer(0) == 0 ? m_en : m_zh).add(row.id<BlockId>(1)); },
        m_alignment, m_article);
}

} // namespace duizhao::library
