#include "core/library/store/EditionUpdate.h"

#include "core/library/store/BlockCuts.h"
#include "core/library/store/BlockRows.h"
#include "core/library/store/Placement.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>

namespace duizhao::library {

EditionUpdate::EditionUpdate(storage::Transaction& transaction, EditionId edition, const EditionDraft& draft,
                             DroppedParts dropped)
    : m_transaction{transaction}, m_edition{edition}, m_draft{draft}, m_dropped{dropped}
{
}

UpdateCounts EditionUpdate::run(UtcTime now)
{
    replaceSource(now);
    UpdateCounts counts = planParts();
    liftCuts(m_transaction, m_edition);
    readOldBlocks();
    readPieces();
    matchBlocks();
    readOldBeads();
    writeBlocks();
    writeParts(m_transaction, m_edition, m_parts);
    settleCuts(m_transaction);
    planBeads();
    writeBeads();
    removeUnmatched();
    const IssueId issue{m_transaction.integer("SELECT issue_id FROM edition WHERE id = ?1", m_edition)};
    counts.marksUnplaced = placeMarks(m_transaction, issue);
    return counts;
}

void EditionUpdate::replaceSource(UtcTime now)
{
    m_source = storeSource(m_transaction, m_draft);
    m_transaction.run("INSERT OR REPLACE INTO former_source (edition_id, source_id, file_path, imported_at)"
                      " SELECT id, source_id, file_path, imported_at FROM edition"
                      " WHERE id = ?1 AND source_id <> ?2",
                      m_edition, m_source);
    m_transaction.run("DELETE FROM former_source WHERE edition_id = ?1 AND source_id = ?2", m_edition,
                      m_source);
    writeEdition(m_transaction, m_edition, m_source, m_draft, now);
}

bool EditionUpdate::isKept(const PartRow& part) const
{
    const auto& present = m_draft.articles;
    const bool stays =
        part.article && std::find(present.begin(), present.end(), part.article) != present.end();
    return !stays && (m_dropped == DroppedParts::Keep || part.dropped);
}

UpdateCounts EditionUpdate::planParts()
{
    UpdateCounts counts;
    m_oldParts = readParts(m_transaction, m_edition);
    std::map<ArticleId, std::int64_t> before;
    for (const PartRow& part : m_oldParts) {
        before[part.article] = part.hash;
    }
    const auto hashes = partHashes(m_draft.recognised);
    for (std::size_t part = 0; part < hashes.size(); ++part) {
        const ArticleId article = part < m_draft.articles.size() ? m_draft.articles[part] : ArticleId{};
        const auto known = article ? before.find(article) : before.end();
        if (known == before.end()) {
            ++counts.articlesAdded;
        } else {
            ++(known->second == hashes[part] ? counts.articlesUnchanged : counts.articlesUpdated);
        }
        m_parts.push_back({article, false, hashes[part], m_draft.recognised.articles[part]});
    }
    for (PartRow part : m_oldParts) {
        const bool kept = isKept(part);
        m_keptAs.push_back(kept ? static_cast<int>(m_parts.size()) : -1);
        if (kept) {
            ++counts.articlesUnchanged;
            part.dropped = true;
            m_parts.push_back(std::move(part));
        }
    }
    return counts;
}

ArticleId EditionUpdate::articleOf(const document::Block& block) const
{
    return block.article < 0 ? ArticleId{} : m_parts.at(std::size_t(block.article)).article;
}

void EditionUpdate::readOldBlocks()
{
    m_oldBlocks = m_transaction.all(
        "SELECT id, part, article_id, fingerprint FROM block"
        " WHERE edition_id = ?1 AND whole_id IS NULL ORDER BY ordinal",
        [](const storage::Statement& row) {
            OldBlock block{row.id<BlockId>(0), {}, row.id<ArticleId>(2), row.integer(3), false, false};
            if (!row.isNull(1)) {
                block.part = row.number(1);
            }
            return block;
        },
        m_edition);
    for (OldBlock& block : m_oldBlocks) {
        block.kept = block.part && m_keptAs.at(std::size_t(*block.part)) >= 0;
    }
}

void EditionUpdate::matchBlocks()
{
    m_blocks.assign(m_draft.recognised.blocks.size(), {});
    // First inside the same article; then text that moved from one to another.
    matchBlocksBy(true);
    matchBlocksBy(false);
}

void EditionUpdate::matchBlocksBy(bool withinArticle)
{
    using Key = std::pair<ArticleId, std::int64_t>;
    std::map<Key, std::deque<OldBlock*>> free;
    for (OldBlock& block : m_oldBlocks) {
        if (!block.kept && !block.matched) {
            free[{withinArticle ? block.article : ArticleId{}, block.print}].push_back(&block);
        }
    }
    for (std::size_t index = 0; index < m_blocks.size(); ++index) {
        const document::Block& block = m_draft.recognised.blocks[index];
        const auto found =
            m_blocks[index]
                ? free.end()
                : free.find({withinArticle ? articleOf(block) : ArticleId{}, fingerprintOf(block)});
        if (found != free.end() && !found->second.empty()) {
            OldBlock& old = *found->second.front();
            found->second.pop_front();
            old.matched = true;
            m_blocks[index] = old.id;
        }
    }
}

void EditionUpdate::writeBlocks()
{
    int ordinal = 0;
    for (std::size_t index = 0; index < m_blocks.size(); ++index) {
        const document::Block& block = m_draft.recognised.blocks[index];
        const BlockRow row{m_edition, m_source, ordinal++, articleOf(block)};
        if (m_blocks[index]) {
            updateBlock(m_transaction, m_blocks[index], row, block);
        } else {
            m_blocks[index] = insertBlock(m_transaction, row, block);
        }
    }
    // What is kept of the older version comes last; its lines still count in the older source.
    for (const OldBlock& old : m_oldBlocks) {
        if (old.kept) {
            m_transaction.run("UPDATE block SET part = ?2, ordinal = ?3 WHERE id = ?1", old.id,
                              m_keptAs.at(std::size_t(*old.part)), ordinal++);
        }
    }
}

void EditionUpdate::readPieces()
{
    m_transaction.each(
        "SELECT p.whole_id, p.id FROM block_cut c JOIN block p ON p.id = c.piece_id"
        " WHERE p.edition_id = ?1 ORDER BY c.place",
        [&](const storage::Statement& row) { m_pieces[row.id<BlockId>(0)].push_back(row.id<BlockId>(1)); },
        m_edition);
}

std::vector<BlockId> EditionUpdate::withPieces(BlockId block) const
{
    std::vector<BlockId> blocks{block};
    if (const auto found = m_pieces.find(block); found != m_pieces.end()) {
        blocks.insert(blocks.end(), found->second.begin(), found->second.end());
    }
    return blocks;
}

void EditionUpdate::removeUnmatched()
{
    for (const OldBlock& old : m_oldBlocks) {
        if (!old.kept && !old.matched) {
            for (const BlockId block : withPieces(old.id)) {
                // Beads across editions may hold it too; those that lose their last block go, and what a
                // person said of the others was said of another pair.
                m_transaction.run("UPDATE bead SET origin = ?2, status = ?3 WHERE id IN"
                                  " (SELECT bead_id FROM bead_block WHERE block_id = ?1)",
                                  block, name(model::BeadOrigin::Auto), name(model::BeadStatus::NeedsReview));
                m_transaction.run("DELETE FROM bead_block WHERE block_id = ?1", block);
                m_transaction.run("DELETE FROM block_cut WHERE piece_id = ?1", block);
            }
            m_transaction.run("DELETE FROM block_whole WHERE block_id = ?1", old.id);
            m_transaction.run("DELETE FROM block WHERE whole_id = ?1", old.id);
            m_transaction.run("DELETE FROM block WHERE id = ?1", old.id);
        }
    }
    m_transaction.run("DELETE FROM bead WHERE alignment_id IN"
                      " (SELECT id FROM alignment WHERE en_edition_id = ?1 OR zh_edition_id = ?1)"
                      " AND NOT EXISTS (SELECT 1 FROM bead_block bb WHERE bb.bead_id = bead.id)",
                      m_edition);
}

void EditionUpdate::readOldBeads()
{
    m_alignment = m_transaction.integer(
        "SELECT id FROM alignment WHERE en_edition_id = ?1 AND zh_edition_id = ?1", m_edition);
    std::map<BlockId, bool> kept;
    for (const OldBlock& block : m_oldBlocks) {
        for (const BlockId piece : withPieces(block.id)) {
            kept[piece] = block.kept;
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
            bead.kept = bead.kept || kept[block];
        },
        m_alignment);
}

void EditionUpdate::planBeads()
{
    const auto idsOf = [&](const std::vector<int>& indices) {
        std::vector<BlockId> ids;
        ids.reserve(indices.size());
        for (const int index : indices) {
            const auto blocks = withPieces(m_blocks.at(std::size_t(index)));
            ids.insert(ids.end(), blocks.begin(), blocks.end());
        }
        return ids;
    };
    // Every second number, so that a pair of a person's can stand before the one it takes the place of.
    int order = 1;
    for (const model::Bead& bead : m_draft.recognised.beads) {
        const int first = bead.en.empty() ? bead.zh.front() : bead.en.front();
        const ArticleId article = articleOf(m_draft.recognised.blocks.at(std::size_t(first)));
        PlannedBead planned{order,
                            {m_alignment, article, 0, idsOf(bead.en), idsOf(bead.zh), bead.origin,
                             bead.status, bead.score, bead.reason},
                            {},
                            false};
        m_planned.push_back(std::move(planned));
        order += 2;
    }
    keepPersonsBeads();
    for (const OldBead& old : m_oldBeads) {
        if (old.kept) {
            m_planned.push_back({order, old.row, old.id, true});
            order += 2;
        }
    }
    std::stable_sort(m_planned.begin(), m_planned.end(),
                     [](const auto& left, const auto& right) { return left.order < right.order; });
    matchBeads();
}

void EditionUpdate::keepPersonsBeads()
{
    std::map<BlockId, int> places;
    for (const PlannedBead& planned : m_planned) {
        for (const auto* side : {&planned.row.en, &planned.row.zh}) {
            for (const BlockId block : *side) {
                places[block] = planned.order;
            }
        }
    }
    std::set<BlockId> taken;
    std::vector<PlannedBead> persons;
    for (OldBead& old : m_oldBeads) {
        std::vector<BlockId> blocks = old.row.en;
        blocks.insert(blocks.end(), old.row.zh.begin(), old.row.zh.end());
        const bool whole = std::all_of(blocks.begin(), blocks.end(),
                                       [&](const BlockId block) { return places.contains(block); });
        if (old.kept || !old.person || !whole) {
            continue;
        }
        int order = places[blocks.front()];
        for (const BlockId block : blocks) {
            order = std::min(order, places[block]);
            taken.insert(block);
        }
        old.matched = true;
        persons.push_back({order - 1, old.row, old.id, true});
    }
    for (PlannedBead& planned : m_planned) {
        const auto isTaken = [&](const BlockId block) { return taken.contains(block); };
        std::erase_if(planned.row.en, isTaken);
        std::erase_if(planned.row.zh, isTaken);
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
