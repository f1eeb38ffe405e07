#include "core/library/PairActs.h"

#include "core/library/Act.h"
#include "core/library/AlignmentRows.h"
#include "core/library/BlockRows.h"
#include "core/library/Library.h"
#include "core/library/Placement.h"
#include "core/library/Queries.h"

#include <algorithm>
#include <map>
#include <utility>

namespace duizhao {

namespace {

/// One half of an article's blocks: places are in the order of its edition.
struct HalfBlocks {
    std::vector<BlockId> blocks;
    std::map<BlockId, int> places;

    void add(BlockId block)
    {
        places[block] = static_cast<int>(blocks.size());
        blocks.push_back(block);
    }
    [[nodiscard]] std::vector<int> placesOf(const std::vector<BlockId>& ids) const
    {
        std::vector<int> found;
        for (const BlockId id : ids) {
            found.push_back(places.at(id));
        }
        std::sort(found.begin(), found.end());
        return found;
    }
    [[nodiscard]] std::vector<BlockId> blocksAt(const std::vector<int>& at) const
    {
        std::vector<BlockId> ids;
        for (const int place : at) {
            ids.push_back(blocks.at(std::size_t(place)));
        }
        return ids;
    }
};

/// The pairs of the article that a pair is in, as the editor of beads knows them.
class PairSequence {
public:
    PairSequence(Transaction& transaction, BeadId bead) : m_transaction{transaction}
    {
        m_alignment = transaction.integer("SELECT alignment_id FROM bead WHERE id = ?1", bead);
        if (m_alignment == 0) {
            transaction.fail(ErrorKind::NotFound, "There is no pair " + std::to_string(bead.value) + ".");
            return;
        }
        m_article = ArticleId{transaction.integer("SELECT article_id FROM bead WHERE id = ?1", bead)};
        m_all = readAlignment(transaction, m_alignment);
        readBlocks();
        for (std::size_t at = 0; at < m_all.size(); ++at) {
            if (m_all[at].row.article == m_article) {
                const BeadRow& row = m_all[at].row;
                m_here[m_all[at].id] = m_beads.size();
                m_beads.push_back({m_en.placesOf(row.en), m_zh.placesOf(row.zh), row.origin, row.status,
                                   row.score, row.reason});
            }
        }
    }

    [[nodiscard]] ArticleId article() const { return m_article; }
    [[nodiscard]] std::vector<Bead> beads() const { return m_beads; }

    /// The place of a pair in the sequence; fails the transaction when it is not in this article.
    std::size_t placeOf(BeadId bead)
    {
        const auto found = m_here.find(bead);
        if (found == m_here.end()) {
            m_transaction.fail(ErrorKind::InvalidArgument, "The two pairs are not in one article.");
            return 0;
        }
        return found->second;
    }

    [[nodiscard]] std::vector<AlignUnit> units(Half half)
    {
        std::map<BlockId, Block> texts;
        const EditionId edition{
            m_transaction.integer(half == Half::English ? "SELECT en_edition_id FROM alignment WHERE id = ?1"
                                                        : "SELECT zh_edition_id FROM alignment WHERE id = ?1",
                                  m_alignment)};
        for (StoredBlock& block : readBlocksOf(m_transaction, edition, m_alignment, m_article)) {
            texts[block.id] = std::move(block);
        }
        std::vector<AlignUnit> units;
        for (const BlockId id : half == Half::English ? m_en.blocks : m_zh.blocks) {
            units.push_back(unitFromBlock(texts[id]));
        }
        return units;
    }

    PairPlaceAfter store(const EditedBeads& edited)
    {
        std::vector<BeadRow> rows;
        std::size_t first = 0;
        bool stored = false;
        for (const KeptBead& bead : m_all) {
            if (bead.row.article != m_article) {
                rows.push_back(bead.row);
            } else if (!std::exchange(stored, true)) {
                first = rows.size();
                for (const Bead& changed : edited.beads) {
                    rows.push_back({m_alignment, m_article, 0, m_en.blocksAt(changed.en),
                                    m_zh.blocksAt(changed.zh), changed.origin, changed.status, changed.score,
                                    changed.reason});
                }
            }
        }
        const auto ids = writeAlignment(m_transaction, m_alignment, std::move(rows));
        refreshMarks(m_transaction, EditionId{m_transaction.integer(
                                        "SELECT en_edition_id FROM alignment WHERE id = ?1", m_alignment)});
        countPairs(m_transaction, IssueId{m_transaction.integer(
                                      "SELECT issue_id FROM alignment WHERE id = ?1", m_alignment)});
        if (m_transaction.failed() || edited.beads.empty()) {
            return {};
        }
        return {ids.at(first + edited.place), m_article, static_cast<int>(edited.place) + 1, edited.touched};
    }

private:
    void readBlocks()
    {
        m_transaction.each(
            "SELECT bb.side, bb.block_id FROM bead b JOIN bead_block bb ON bb.bead_id = b.id"
            " JOIN block bl ON bl.id = bb.block_id WHERE b.alignment_id = ?1 AND b.article_id IS ?2"
            " ORDER BY bl.ordinal",
            [&](const Statement& row) { (row.integer(0) == 0 ? m_en : m_zh).add(row.id<BlockId>(1)); },
            m_alignment, m_article);
    }

    Transaction& m_transaction;
    std::int64_t m_alignment = 0;
    ArticleId m_article;
    std::vector<KeptBead> m_all;
    std::vector<Bead> m_beads; ///< of the article
    std::map<BeadId, std::size_t> m_here;
    HalfBlocks m_en;
    HalfBlocks m_zh;
};

std::string titleOf(Transaction& transaction, ArticleId article)
{
    return article ? articleTitle(transaction, article) : std::string{};
}

/// Makes an edit of the pairs around `bead` an act.
template <typename Edit>
Result<PairPlaceAfter> editAround(Act& act, BeadId bead, Edit edit)
{
    Transaction& transaction = act.transaction();
    PairSequence sequence{transaction, bead};
    const Result<EditedBeads> edited = edit(sequence);
    transaction.require(edited);
    if (transaction.failed()) {
        return failure(transaction.result().error());
    }
    act.record();
    const PairPlaceAfter after = sequence.store(*edited);
    const std::string detail = titleOf(transaction, sequence.article());
    if (auto done = act.finish(ActKind::PairsEdited, after.touched, detail); !done) {
        return failure(done.error());
    }
    return after;
}

} // namespace

Result<PairPlaceAfter> Library::editPairs(const PairEdit& edit)
{
    Act act{*m_database, m_access, *m_clock};
    return editAround(act, edit.bead, [&](PairSequence& sequence) -> Result<EditedBeads> {
        BeadEdit inner{edit.kind, sequence.placeOf(edit.bead), 0, edit.half, edit.en, edit.zh};
        if (edit.kind == BeadEditKind::Join || edit.kind == BeadEditKind::LineUp) {
            inner.other = sequence.placeOf(edit.other);
        }
        return editBeads(sequence.beads(), inner);
    });
}

Result<PairPlaceAfter> Library::realignPairs(BeadId first, BeadId last, Progress& progress)
{
    Act act{*m_database, m_access, *m_clock};
    return editAround(act, first, [&](PairSequence& sequence) -> Result<EditedBeads> {
        const std::size_t one = sequence.placeOf(first);
        const std::size_t other = sequence.placeOf(last);
        const auto en = sequence.units(Half::English);
        const auto zh = sequence.units(Half::Chinese);
        return realignBeads(sequence.beads(), std::min(one, other), std::max(one, other), en, zh,
                            AlignOptions{}, progress);
    });
}

Result<int> Library::confirmPairs(std::span<const BeadId> pairs)
{
    Act act{*m_database, m_access, *m_clock};
    Transaction& transaction = act.transaction();
    for (const BeadId pair : pairs) {
        if (transaction.integer("SELECT count(*) FROM bead WHERE id = ?1", pair) == 0) {
            transaction.fail(ErrorKind::NotFound, "There is no pair " + std::to_string(pair.value) + ".");
        }
    }
    act.record();
    const int count = transaction.run("UPDATE bead SET status = ?2 WHERE status <> ?2"
                                      " AND id IN (SELECT value FROM json_each(?1))",
                                      idList(pairs), name(BeadStatus::Confirmed));
    const ArticleId article{
        pairs.empty() ? 0 : transaction.integer("SELECT article_id FROM bead WHERE id = ?1", pairs.front())};
    if (auto done = act.finish(ActKind::PairsEdited, count, titleOf(transaction, article)); !done) {
        return failure(done.error());
    }
    return count;
}

} // namespace duizhao
