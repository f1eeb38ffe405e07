#include "core/library/store/EditionUpdate.h"
#include "core/library/store/WaitingPairs.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace duizhao::library {

void EditionUpdate::readOldBeads()
{
    m_alignment = m_transaction.integer(
        "SELECT id FROM alignment WHERE en_edition_id = ?1 AND zh_edition_id = ?1", m_edition);
    std::map<BlockId, const OldBlock*> owners;
    for (const OldBlock& block : m_oldBlocks) {
        for (const BlockId piece : withPieces(block.id)) {
            owners[piece] = &block;
        }
    }
    m_transaction.each(
        "SELECT b.id, b.article_id, b.origin, b.status, b.score, b.reason, bb.side, bb.block_id FROM bead b"
        " JOIN bead_block bb ON bb.bead_id = b.id WHERE b.alignment_id = ?1"
        " ORDER BY b.ordinal, b.id, bb.side, bb.ordinal",
        [&](const storage::Statement& row) {
            const auto id = row.id<BeadId>(0);
            if (m_oldBeads.empty() || m_oldBeads.back().id != id) {
                OldBead bead;
                bead.id = id;
                bead.row = {m_alignment,
                            row.id<ArticleId>(1),
                            0,
                            {},
                            {},
                            model::beadOriginFromName(row.text(2)),
                            model::beadStatusFromName(row.text(3)),
                            row.real(4),
                            model::unpackGrounds(row.text(5))};
                bead.person = bead.row.origin == model::BeadOrigin::Manual ||
                              bead.row.status == model::BeadStatus::Confirmed;
                m_oldBeads.push_back(std::move(bead));
            }
            OldBead& bead = m_oldBeads.back();
            const auto block = row.id<BlockId>(7);
            (row.integer(6) == 0 ? bead.row.en : bead.row.zh).push_back(block);
            const auto owner = owners.find(block);
            bead.kept = bead.kept || (owner != owners.end() && owner->second->kept);
            bead.part = bead.part || owner == owners.end() ? bead.part : owner->second->part;
        },
        m_alignment);
}

std::vector<BlockId> EditionUpdate::writtenBlocks(const std::vector<int>& indices) const
{
    std::vector<BlockId> ids;
    for (const int index : indices) {
        if (m_blocks.at(std::size_t(index))) {
            const auto blocks = withPieces(m_blocks.at(std::size_t(index)));
            ids.insert(ids.end(), blocks.begin(), blocks.end());
        }
    }
    return ids;
}

void EditionUpdate::planBeads()
{
    if (ofOneArticle()) {
        const auto home = std::find_if(m_homes.begin(), m_homes.end(), [](int at) { return at != kNowhere; });
        for (int part = 0; home != m_homes.end() && part < *home; ++part) {
            planKeptBeads(part);
        }
    }
    for (const model::Bead& bead : m_draft.recognised.beads) {
        const int first = bead.en.empty() ? bead.zh.front() : bead.en.front();
        const document::Block& block = m_draft.recognised.blocks.at(std::size_t(first));
        if (!isTaken(block)) {
            const int old = block.article < 0 ? kNowhere : m_keptInPlace.at(std::size_t(block.article));
            if (old != kNowhere) {
                planKeptBeads(old);
            }
            continue;
        }
        planBead({m_alignment, articleOf(block), 0, writtenBlocks(bead.en), writtenBlocks(bead.zh),
                  bead.origin, bead.status, bead.score, bead.reason},
                 {}, false);
    }
    keepPersonsBeads();
    planKeptBeads(std::nullopt);
    std::stable_sort(m_planned.begin(), m_planned.end(),
                     [](const auto& left, const auto& right) { return left.order < right.order; });
    matchBeads();
}

/// Every second number, so that a pair of a person's can stand before the one it takes the place of.
void EditionUpdate::planBead(BeadRow row, BeadId id, bool same)
{
    m_planned.push_back({m_order, std::move(row), id, same});
    m_order += 2;
}

/// Pairs of a part that stays as it is, or of all that are not planned yet.
void EditionUpdate::planKeptBeads(std::optional<int> part)
{
    for (OldBead& old : m_oldBeads) {
        if (old.kept && !old.matched && (!part || old.part == part)) {
            old.matched = true;
            planBead(old.row, old.id, true);
        }
    }
}

void EditionUpdate::keepPersonsBeads()
{
    std::map<BlockId, const PlannedBead*> places;
    for (const PlannedBead& planned : m_planned) {
        for (const auto* side : {&planned.row.en, &planned.row.zh}) {
            for (const BlockId block : *side) {
                places[block] = planned.id ? nullptr : &planned; // what is kept stands fast
            }
        }
    }
    std::set<BlockId> taken;
    std::vector<PlannedBead> persons;
    const auto add = [&](const BeadRow& row, BeadId id) {
        std::vector<BlockId> blocks = row.en;
        blocks.insert(blocks.end(), row.zh.begin(), row.zh.end());
        const bool whole = std::all_of(blocks.begin(), blocks.end(), [&](const BlockId block) {
            const auto place = places.find(block);
            return place != places.end() && place->second != nullptr && !taken.contains(block);
        });
        if (!whole) {
            return false;
        }
        int order = places[blocks.front()]->order;
        for (const BlockId block : blocks) {
            order = std::min(order, places[block]->order);
            taken.insert(block);
        }
        persons.push_back({order - 1, row, id, bool(id)});
        persons.back().row.article = places[blocks.front()]->row.article;
        return true;
    };
    for (OldBead& old : m_oldBeads) {
        if (!old.kept && old.person) {
            old.matched = add(old.row, old.id);
            if (!old.matched) {
                keepWaitingPair(m_transaction, m_edition, m_edition, old.row);
            }
        }
    }
    const BlocksByPrint prints = blocksByPrint(m_transaction, m_edition);
    for (const WaitingPair& waiting : waitingPairs(m_transaction, m_edition, m_edition)) {
        auto row = placeWaitingPair(waiting, prints, prints, taken);
        if (row) {
            row->alignment = m_alignment;
            if (add(*row, {})) {
                removeWaitingPair(m_transaction, waiting.id);
            }
        }
    }
    for (PlannedBead& planned : m_planned) {
        const auto isTakenBlock = [&](const BlockId block) { return !planned.id && taken.contains(block); };
        std::erase_if(planned.row.en, isTakenBlock);
        std::erase_if(planned.row.zh, isTakenBlock);
    }
    std::erase_if(m_planned, [](const PlannedBead& planned) {
        return planned.row.en.empty() && planned.row.zh.empty();
    });
    m_planned.insert(m_planned.end(), persons.begin(), persons.end());
}

void EditionUpdate::matchBeads()
{
    using Blocks = std::vector<BlockId>;
    std::map<std::pair<Blocks, Blocks>, OldBead*> same;
    std::map<Blocks, OldBead*> english;
    std::map<Blocks, OldBead*> chinese;
    for (OldBead& old : m_oldBeads) {
        if (!old.kept && !old.matched) {
            same[{old.row.en, old.row.zh}] = &old;
            english[old.row.en] = &old;
            chinese[old.row.zh] = &old;
        }
    }
    const auto take = [](PlannedBead& planned, const auto& map, const auto& key, bool isSame) {
        const auto found = map.find(key);
        if (!planned.id && found != map.end() && !found->second->matched) {
            found->second->matched = true;
            planned.id = found->second->id;
            planned.same = isSame;
        }
    };
    for (PlannedBead& planned : m_planned) {
        take(planned, same, std::pair{planned.row.en, planned.row.zh}, true);
    }
    // One side revised: still the pair that it was.
    for (PlannedBead& planned : m_planned) {
        if (!planned.row.en.empty()) {
            take(planned, english, planned.row.en, false);
        }
    }
    for (PlannedBead& planned : m_planned) {
        if (!planned.row.zh.empty()) {
            take(planned, chinese, planned.row.zh, false);
        }
    }
}

void EditionUpdate::writeBeads()
{
    for (const OldBead& old : m_oldBeads) {
        if (!old.kept && !old.matched) {
            m_transaction.run("DELETE FROM bead_block WHERE bead_id = ?1", old.id);
            m_transaction.run("DELETE FROM bead WHERE id = ?1", old.id);
        }
    }
    int ordinal = 0;
    for (PlannedBead& planned : m_planned) {
        planned.row.ordinal = ordinal++;
        if (!planned.id) {
            insertBead(m_transaction, planned.row);
        } else if (planned.same) {
            updateBeadRow(m_transaction, planned.id, planned.row);
        } else {
            updateBead(m_transaction, planned.id, planned.row);
        }
    }
}

} // namespace duizhao::library
