#include "core/page/PagePlan.h"

#include "core/text/Fold.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace duizhao::page {

namespace {

constexpr std::size_t noPosition = std::numeric_limits<std::size_t>::max();

/// What one article (or the issue as a whole) has to show, before it is put in order.
struct Material {
    std::vector<const model::StoredBead*> beads;
    std::vector<std::size_t> folded; ///< positions in the document's blocks, ascending
    std::size_t start = noPosition;  ///< position of its first block of any disposition
};

class Planner {
public:
    explicit Planner(const model::ReadingDocument& document) : m_document(document)
    {
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            m_positions[document.blocks[i].id.value] = i;
        }
        gather();
    }

    std::vector<PagePart> plan()
    {
        std::vector<PagePart> parts;
        for (const model::ArticleSummary& article : m_document.articles) {
            const Material& material = m_materials[article.id.value];
            addLoose(parts, material.start);
            PagePart part{&article, arrange(material), false};
            markTitle(part);
            parts.push_back(std::move(part));
        }
        addLoose(parts, noPosition);
        return parts;
    }

private:
    void gather()
    {
        std::unordered_set<std::int64_t> known;
        for (const model::ArticleSummary& article : m_document.articles) {
            known.insert(article.id.value);
        }
        const auto materialOf = [&](ArticleId id) -> Material& {
            return m_materials[known.contains(id.value) ? id.value : 0];
        };
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            const model::StoredBlock& block = m_document.blocks[i];
            Material& material = materialOf(block.articleId);
            material.start = std::min(material.start, i);
            if (block.disposition == document::Disposition::Folded) {
                material.folded.push_back(i);
            }
        }
        for (const model::StoredBead& bead : m_document.beads) {
            materialOf(bead.articleId).beads.push_back(&bead);
        }
    }

    std::size_t positionOf(const model::StoredBead& bead) const
    {
        std::size_t first = noPosition;
        for (const auto* side : {&bead.en, &bead.zh}) {
            for (const BlockId id : *side) {
                const auto found = m_positions.find(id.value);
                first = found == m_positions.end() ? first : std::min(first, found->second);
            }
        }
        return first;
    }

    std::vector<const model::StoredBlock*> blocksOf(const std::vector<BlockId>& ids) const
    {
        std::vector<const model::StoredBlock*> blocks;
        for (const BlockId id : ids) {
            if (const auto found = m_positions.find(id.value); found != m_positions.end()) {
                blocks.push_back(&m_document.blocks[found->second]);
            }
        }
        return blocks;
    }

    PageRow rowOf(const model::StoredBead& bead) const
    {
        PageRow row{&bead, blocksOf(bead.en), blocksOf(bead.zh), false, false};
        const auto neutral = [](const model::StoredBlock* block) {
            return block->language == text::Language::None;
        };
        row.across = row.en.empty() != row.zh.empty() && std::ranges::all_of(row.en, neutral) &&
                     std::ranges::all_of(row.zh, neutral);
        return row;
    }

    /// The folded blocks from `next` on that stand before `limit`, as folds; marks without words wait in
    /// `m_waiting` for a fold they can travel with.
    void flushFolds(const Material& material, std::size_t& next, std::size_t limit,
                    std::vector<PageItem>& items)
    {
        PageFold open;
        const auto closeFold = [&] {
            if (!open.blocks.empty()) {
                items.emplace_back(std::move(open));
            }
            open = {};
        };
        for (; next < material.folded.size() && material.folded[next] < limit; ++next) {
            const model::StoredBlock* block = &m_document.blocks[material.folded[next]];
            if (block->foldReason == document::FoldReason::Markup) {
                (open.blocks.empty() ? m_waiting : open.blocks).push_back(block);
                continue;
            }
            if (block->foldReason != open.reason) {
                closeFold();
                open.reason = block->foldReason;
                open.blocks.swap(m_waiting);
            }
            open.blocks.push_back(block);
        }
        closeFold();
    }

    std::vector<PageItem> arrange(const Material& material)
    {
        std::vector<PageItem> items;
        std::size_t next = 0;
        for (const model::StoredBead* bead : material.beads) {
            flushFolds(material, next, positionOf(*bead), items);
            if (PageRow row = rowOf(*bead); !row.en.empty() || !row.zh.empty()) {
                items.emplace_back(std::move(row));
            }
        }
        flushFolds(material, next, noPosition, items);
        if (!m_waiting.empty()) {
            items.emplace_back(PageFold{document::FoldReason::Markup, std::move(m_waiting)});
            m_waiting.clear();
        }
        return items;
    }

    /// What belongs to no article and stands before `limit`, as a part of its own.
    void addLoose(std::vector<PagePart>& parts, std::size_t limit)
    {
        Material& loose = m_materials[0];
        Material taken;
        const auto beadsEnd = std::ranges::find_if(loose.beads, [&](const model::StoredBead* bead) {
            return positionOf(*bead) >= limit && limit != noPosition;
        });
        taken.beads.assign(loose.beads.begin(), beadsEnd);
        loose.beads.erase(loose.beads.begin(), beadsEnd);
        const auto foldsEnd = std::ranges::lower_bound(loose.folded, limit);
        taken.folded.assign(loose.folded.begin(), foldsEnd);
        loose.folded.erase(loose.folded.begin(), foldsEnd);
        if (std::vector<PageItem> items = arrange(taken); !items.empty()) {
            parts.push_back({nullptr, std::move(items), false});
        }
    }

    static bool says(const std::vector<const model::StoredBlock*>& side, const std::string& title)
    {
        return side.size() == 1 && !title.empty() &&
               text::foldTitle(side.front()->text) == text::foldTitle(title);
    }

    static bool isHeading(const std::vector<const model::StoredBlock*>& side)
    {
        return side.size() == 1 && side.front()->kind == document::BlockKind::Heading;
    }

    /// The title may stand below a picture, its caption or a fold, but not far below; and a letter's may be
    /// no heading but its first line.
    static void markTitle(PagePart& part)
    {
        constexpr std::size_t searched = 5;
        for (std::size_t i = 0; i < std::min(searched, part.items.size()); ++i) {
            auto* row = std::get_if<PageRow>(&part.items[i]);
            if (row != nullptr &&
                (says(row->en, part.article->title) || says(row->zh, part.article->titleZh))) {
                row->title = isHeading(row->en) || isHeading(row->zh);
                part.titled = true;
                return;
            }
        }
    }

    const model::ReadingDocument& m_document;
    std::unordered_map<std::int64_t, std::size_t> m_positions;
    std::map<std::int64_t, Material> m_materials; ///< by article; 0: of the issue as a whole
    std::vector<const model::StoredBlock*> m_waiting;
};

} // namespace

std::vector<PagePart> planPage(const model::ReadingDocument& document)
{
    return Planner(document).plan();
}

} // namespace duizhao::page
