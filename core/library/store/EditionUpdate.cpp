#include "core/library/store/EditionUpdate.h"

#include "core/library/store/AlignmentRows.h"
#include "core/library/store/BlockCuts.h"
#include "core/library/store/BlockRows.h"
#include "core/library/store/Placement.h"
#include "core/library/store/VersionRows.h"
#include "core/library/store/WaitingPairs.h"

#include <algorithm>
#include <deque>
#include <map>

namespace duizhao::library {

EditionUpdate::EditionUpdate(storage::Transaction& transaction, EditionId edition, const EditionDraft& draft,
                             const UpdateWish& wish)
    : m_transaction{transaction}, m_edition{edition}, m_draft{draft}, m_wish{wish},
      m_homes(draft.recognised.articles.size(), kNowhere), m_keptInPlace(m_homes.size(), kNowhere)
{
}

UpdateCounts EditionUpdate::run(UtcTime now)
{
    m_source = storeSource(m_transaction, m_draft);
    liftCuts(m_transaction, m_edition);
    keepCurrentVersion(m_transaction, m_edition);
    m_oldParts = readParts(m_transaction, m_edition);
    UpdateCounts counts = ofOneArticle() ? planOneArticle() : planParts();
    if (!ofOneArticle()) {
        replaceSource(now);
    }
    readOldBlocks();
    readPieces();
    matchBlocks();
    readOldBeads();
    writeBlocks();
    writeParts(m_transaction, m_edition, m_parts);
    settleVersionParts();
    settleCuts(m_transaction);
    planBeads();
    writeBeads();
    removeUnmatched();
    const IssueId issue{m_transaction.integer("SELECT issue_id FROM edition WHERE id = ?1", m_edition)};
    counts.marksUnplaced = placeMarks(m_transaction, issue);
    return counts;
}

/// The former source stays, with the number of its version; one that comes back has its number still.
void EditionUpdate::replaceSource(UtcTime now)
{
    m_transaction.run("INSERT OR REPLACE INTO former_source (edition_id, source_id, file_path, imported_at,"
                      " number) SELECT id, source_id, file_path, imported_at, version FROM edition"
                      " WHERE id = ?1 AND source_id <> ?2",
                      m_edition, m_source);
    const auto known = m_transaction.one(
        "SELECT number FROM former_source WHERE edition_id = ?1 AND source_id = ?2",
        [](const storage::Statement& row) { return row.integer(0); }, m_edition, m_source);
    const auto same =
        m_transaction.integer("SELECT source_id FROM edition WHERE id = ?1", m_edition) == m_source;
    const auto number = [&]() -> std::int64_t {
        if (known || same) {
            return known ? *known
                         : m_transaction.integer("SELECT version FROM edition WHERE id = ?1", m_edition);
        }
        return 1 + m_transaction.integer("SELECT max(number) FROM former_source WHERE edition_id = ?1",
                                         m_edition);
    }();
    m_transaction.run("DELETE FROM former_source WHERE edition_id = ?1 AND source_id = ?2", m_edition,
                      m_source);
    m_transaction.run("UPDATE edition SET version = ?2 WHERE id = ?1", m_edition, number);
    writeEdition(m_transaction, m_edition, m_source, m_draft, now);
}

bool EditionUpdate::isKept(const PartRow& part) const
{
    const auto& present = m_draft.articles;
    const bool stays =
        part.article && std::find(present.begin(), present.end(), part.article) != present.end();
    return !stays && (m_wish.dropped == DroppedParts::Keep || part.dropped);
}

/// Which part of the present version an article of the draft is.
int EditionUpdate::oldPartOf(std::size_t part) const
{
    const ArticleId article = part < m_draft.articles.size() ? m_draft.articles[part] : ArticleId{};
    const auto found = std::find_if(m_oldParts.rbegin(), m_oldParts.rend(),
                                    [&](const PartRow& old) { return article && old.article == article; });
    return found == m_oldParts.rend() ? kNowhere : static_cast<int>(m_oldParts.rend() - found) - 1;
}

/// Whether the text that the edition has stays in the place of what the file says: it says less, or what it
/// said before already when that was not taken.
bool EditionUpdate::staysFuller(int old, std::size_t part, std::int64_t hash)
{
    if (m_wish.texts == FullerTexts::Replace || m_wish.dropped == DroppedParts::Remove) {
        return false;
    }
    const auto said = m_transaction.integer(
        "SELECT t.hash FROM edition e JOIN version_part p ON p.edition_id = e.id AND p.number = e.version"
        " JOIN version_text t ON t.id = p.text_id WHERE e.id = ?1 AND p.ordinal = ?2",
        m_edition, old);
    if (said == hash && m_oldParts[std::size_t(old)].hash != hash) {
        return true;
    }
    const auto text = m_transaction.integer("SELECT id FROM version_text WHERE edition_id = ?1 AND hash = ?2",
                                            m_edition, m_oldParts[std::size_t(old)].hash);
    const auto fuller = index::readVersionText(m_transaction, text);
    return fuller &&
           index::saysLess(index::versionTextOf(m_draft.recognised, static_cast<int>(part)), *fuller);
}

UpdateCounts EditionUpdate::planParts()
{
    UpdateCounts counts;
    m_keptAs.assign(m_oldParts.size(), kNowhere);
    m_hashes = partHashes(m_draft.recognised);
    for (std::size_t part = 0; part < m_hashes.size(); ++part) {
        const int old = oldPartOf(part);
        const bool same = old != kNowhere && m_oldParts[std::size_t(old)].hash == m_hashes[part];
        if (old != kNowhere && !same && m_keptAs[std::size_t(old)] == kNowhere &&
            staysFuller(old, part, m_hashes[part])) {
            ++counts.articlesUnchanged;
            ++counts.textsKept;
            m_keptAs[std::size_t(old)] = static_cast<int>(part);
            m_keptInPlace[part] = old;
            m_parts.push_back(m_oldParts[std::size_t(old)]);
            m_parts.back().dropped = false;
            continue;
        }
        ++(old == kNowhere ? counts.articlesAdded : same ? counts.articlesUnchanged : counts.articlesUpdated);
        m_homes[part] = static_cast<int>(part);
        const ArticleId article = part < m_draft.articles.size() ? m_draft.articles[part] : ArticleId{};
        m_parts.push_back({article, false, m_hashes[part], m_draft.recognised.articles[part]});
    }
    for (std::size_t old = 0; old < m_oldParts.size(); ++old) {
        if (m_keptAs[old] == kNowhere && isKept(m_oldParts[old])) {
            m_keptAs[old] = static_cast<int>(m_parts.size());
            ++counts.articlesUnchanged;
            counts.articlesAbsent += m_oldParts[old].dropped ? 0 : 1;
            m_parts.push_back(m_oldParts[old]);
            m_parts.back().dropped = true;
        }
    }
    return counts;
}

/// Everything stays but the text of one article.
UpdateCounts EditionUpdate::planOneArticle()
{
    UpdateCounts counts;
    m_hashes = partHashes(m_draft.recognised);
    m_parts = m_oldParts;
    for (std::size_t old = 0; old < m_oldParts.size(); ++old) {
        m_keptAs.push_back(static_cast<int>(old));
    }
    for (std::size_t part = 0; part < m_hashes.size(); ++part) {
        const int old = oldPartOf(part);
        if (old == kNowhere || m_oldParts[std::size_t(old)].article != m_wish.onlyArticle) {
            continue;
        }
        m_homes[part] = old;
        m_keptAs[std::size_t(old)] = kNowhere;
        m_parts[std::size_t(old)].hash = m_hashes[part];
        m_parts[std::size_t(old)].fields = m_draft.recognised.articles[part];
        ++counts.articlesUpdated;
        break;
    }
    if (counts.articlesUpdated == 0) {
        m_transaction.fail(ErrorKind::NotFound, "This version has nothing of the article.");
    }
    return counts;
}

/// The version that is read has rows of its own only for parts in whose place the edition has another text.
void EditionUpdate::settleVersionParts()
{
    const auto number =
        static_cast<int>(m_transaction.integer("SELECT version FROM edition WHERE id = ?1", m_edition));
    if (!ofOneArticle()) {
        m_transaction.run("DELETE FROM version_part WHERE edition_id = ?1 AND number = ?2", m_edition,
                          number);
        for (std::size_t part = 0; part < m_keptInPlace.size(); ++part) {
            if (m_keptInPlace[part] != kNowhere) {
                setVersionPart(
                    m_transaction, m_edition, number, static_cast<int>(part),
                    keepVersionText(m_transaction, {m_edition, m_parts[part].article, m_hashes[part]},
                                    index::versionTextOf(m_draft.recognised, static_cast<int>(part))));
            }
        }
        return;
    }
    m_transaction.run("DELETE FROM version_part WHERE edition_id = ?1 AND number = ?2 AND (ordinal < 0"
                      " OR EXISTS (SELECT 1 FROM version_text t JOIN edition_article ea"
                      "   ON ea.edition_id = version_part.edition_id AND ea.ordinal = version_part.ordinal"
                      "   WHERE t.id = version_part.text_id AND ea.content_hash = t.hash))",
                      m_edition, number);
}

bool EditionUpdate::isTaken(const document::Block& block) const
{
    return block.article < 0 ? !ofOneArticle() : m_homes.at(std::size_t(block.article)) != kNowhere;
}

int EditionUpdate::homeOf(const document::Block& block) const
{
    return block.article < 0 ? kNowhere : m_homes.at(std::size_t(block.article));
}

ArticleId EditionUpdate::articleOf(const document::Block& block) const
{
    const int home = homeOf(block);
    return home == kNowhere ? ArticleId{} : m_parts.at(std::size_t(home)).article;
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
        block.kept = block.part ? m_keptAs.at(std::size_t(*block.part)) != kNowhere : ofOneArticle();
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
            m_blocks[index] || !isTaken(block)
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

void EditionUpdate::writeBlock(std::size_t index, int ordinal)
{
    document::Block block = m_draft.recognised.blocks[index];
    const BlockRow row{m_edition, m_source, ordinal, articleOf(block)};
    block.article = homeOf(block);
    if (m_blocks[index]) {
        updateBlock(m_transaction, m_blocks[index], row, block);
    } else {
        m_blocks[index] = insertBlock(m_transaction, row, block);
    }
}

/// Blocks that stay as they are, of one part, or all that are not written yet; lines count in their own
/// source.
int EditionUpdate::writeKeptBlocks(std::optional<int> part, int ordinal)
{
    for (OldBlock& old : m_oldBlocks) {
        if (old.kept && !old.written && (!part || old.part == part)) {
            old.written = true;
            m_transaction.run("UPDATE block SET part = ?2, ordinal = ?3 WHERE id = ?1", old.id,
                              old.part ? std::optional{m_keptAs.at(std::size_t(*old.part))} : std::nullopt,
                              ordinal++);
        }
    }
    return ordinal;
}

void EditionUpdate::writeBlocks()
{
    int ordinal = 0;
    const auto& blocks = m_draft.recognised.blocks;
    if (ofOneArticle()) {
        const auto home = std::find_if(m_homes.begin(), m_homes.end(), [](int at) { return at != kNowhere; });
        for (int part = 0; home != m_homes.end() && part < *home; ++part) {
            ordinal = writeKeptBlocks(part, ordinal);
        }
    }
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        const int part = blocks[index].article;
        if (isTaken(blocks[index])) {
            writeBlock(index, ordinal++);
        } else if (part >= 0 && m_keptInPlace.at(std::size_t(part)) != kNowhere) {
            ordinal = writeKeptBlocks(m_keptInPlace[std::size_t(part)], ordinal);
        }
    }
    // What is kept of an older version comes last.
    writeKeptBlocks(std::nullopt, ordinal);
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

/// Pairs of a person's with a text in the other language wait for this paragraph.
void EditionUpdate::keepPairsAcross(BlockId block)
{
    const auto alignments = m_transaction.all(
        "SELECT DISTINCT b.alignment_id FROM bead_block bb JOIN bead b ON b.id = bb.bead_id"
        " WHERE bb.block_id = ?1 AND (b.origin = ?2 OR b.status = ?3)",
        [](const storage::Statement& row) { return row.integer(0); }, block, name(model::BeadOrigin::Manual),
        name(model::BeadStatus::Confirmed));
    for (const std::int64_t alignment : alignments) {
        const EditionId en{
            m_transaction.integer("SELECT en_edition_id FROM alignment WHERE id = ?1", alignment)};
        const EditionId zh{
            m_transaction.integer("SELECT zh_edition_id FROM alignment WHERE id = ?1", alignment)};
        for (const KeptBead& bead : readAlignment(m_transaction, alignment)) {
            const bool holds =
                std::find(bead.row.en.begin(), bead.row.en.end(), block) != bead.row.en.end() ||
                std::find(bead.row.zh.begin(), bead.row.zh.end(), block) != bead.row.zh.end();
            if (holds && bead.isPersons()) {
                keepWaitingPair(m_transaction, en, zh, bead.row);
            }
        }
    }
}

void EditionUpdate::removeUnmatched()
{
    for (const OldBlock& old : m_oldBlocks) {
        if (!old.kept && !old.matched) {
            for (const BlockId block : withPieces(old.id)) {
                keepPairsAcross(block);
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

} // namespace duizhao::library
