#include "core/library/store/SideBySide.h"

#include "core/library/store/BlockRows.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace duizhao::library {

namespace {

/// One edition's blocks on their way into the document.
class Side {
public:
    explicit Side(std::vector<model::StoredBlock> blocks) : m_blocks{std::move(blocks)}
    {
        for (std::size_t at = 0; at < m_blocks.size(); ++at) {
            m_places[m_blocks[at].id.value] = at;
        }
    }

    /// The blocks of one half, with what is not shown before them.
    void give(const std::vector<BlockId>& half, ArticleId article, std::vector<model::StoredBlock>& into)
    {
        for (const BlockId id : half) {
            const auto found = m_places.find(id.value);
            if (found == m_places.end()) {
                continue;
            }
            giveHidden(found->second, into);
            model::StoredBlock block = m_blocks[found->second];
            m_articles[block.articleId] = article;
            block.articleId = article;
            into.push_back(std::move(block));
        }
    }

    void giveRest(std::vector<model::StoredBlock>& into) { giveHidden(m_blocks.size(), into); }

private:
    void giveHidden(std::size_t until, std::vector<model::StoredBlock>& into)
    {
        for (; m_next < until; ++m_next) {
            model::StoredBlock& block = m_blocks[m_next];
            if (block.disposition == document::Disposition::Shown) {
                continue;
            }
            // Where the shown text around it went.
            if (const auto found = m_articles.find(block.articleId); found != m_articles.end()) {
                block.articleId = found->second;
            }
            into.push_back(std::move(block));
        }
    }

    std::vector<model::StoredBlock> m_blocks;
    std::unordered_map<std::int64_t, std::size_t> m_places;
    std::map<ArticleId, ArticleId> m_articles; ///< own article to that of the bead that came last
    std::size_t m_next = 0;
};

} // namespace

std::vector<model::StoredBlock> readSideBySide(storage::Transaction& transaction,
                                               const index::AlignmentRow& alignment,
                                               const std::vector<model::StoredBead>& beads, ArticleId only)
{
    Side en{readBlocksOf(transaction, alignment.en, alignment.id, only)};
    Side zh{readBlocksOf(transaction, alignment.zh, alignment.id, only)};
    std::vector<model::StoredBlock> blocks;
    for (const model::StoredBead& bead : beads) {
        en.give(bead.en, bead.articleId, blocks);
        zh.give(bead.zh, bead.articleId, blocks);
    }
    en.giveRest(blocks);
    zh.giveRest(blocks);
    if (only) {
        std::erase_if(blocks, [&](const model::StoredBlock& block) { return block.articleId != only; });
    }
    return blocks;
}

model::EditionSummary sideBySide(const model::IssueSummary& issue, const index::AlignmentRow& alignment)
{
    model::EditionSummary both;
    both.kind = model::EditionKind::Bilingual;
    for (const model::EditionSummary& edition : issue.editions) {
        if (edition.id == alignment.en) {
            both.title = edition.title;
            both.format = edition.format;
        } else if (edition.id == alignment.zh) {
            both.titleZh = edition.titleZh.empty() ? edition.title : edition.titleZh;
            both.model = edition.model;
            both.tags.insert(both.tags.end(), edition.tags.begin(), edition.tags.end());
        }
        if (edition.id == alignment.en || edition.id == alignment.zh) {
            both.importedAt = std::max(both.importedAt, edition.importedAt);
        }
    }
    return both;
}

void followParagraphs(storage::Transaction& transaction, const index::AlignmentRow& alignment,
                      const std::vector<model::StoredBead>& beads, model::ReadingDocument& document)
{
    std::unordered_map<std::int64_t, int> numbers;
    for (const model::StoredBead& bead : beads) {
        numbers[bead.id.value] = bead.number;
    }
    const auto follow = [&](model::Anchor& anchor) {
        if (!anchor.bead || numbers.contains(anchor.bead.value)) {
            return;
        }
        const BeadId here{transaction.integer(
            "SELECT there.bead_id FROM bead_block here JOIN bead_block there ON there.block_id = "
            "here.block_id"
            " JOIN bead b ON b.id = there.bead_id WHERE here.bead_id = ?1 AND b.alignment_id = ?2"
            " GROUP BY there.bead_id ORDER BY count(*) DESC, b.ordinal LIMIT 1",
            anchor.bead, alignment.id)};
        if (const auto found = numbers.find(here.value); found != numbers.end()) {
            anchor.bead = here;
            anchor.pairNumber = found->second;
        }
    };
    for (model::Annotation& note : document.notes) {
        follow(note.anchor);
    }
    for (model::BookmarkRecord& bookmark : document.bookmarks) {
        follow(bookmark.anchor);
    }
}

} // namespace duizhao::library
