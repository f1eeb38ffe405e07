#include "core/library/store/EditionTexts.h"

#include "core/annotation/Anchoring.h"

#include <algorithm>

namespace duizhao::library {

std::optional<std::size_t> HalfText::placeOf(BlockId block) const
{
    const auto found = std::find(blocks.begin(), blocks.end(), block);
    return found == blocks.end() ? std::nullopt
                                 : std::optional{static_cast<std::size_t>(found - blocks.begin())};
}

const HalfText& EditionTexts::of(EditionId edition, model::Half half, std::optional<ArticleId> article)
{
    auto& kept = m_texts[{edition, half, article}];
    if (!kept) {
        std::vector<annotation::AnchorText::Source> sources;
        std::vector<BlockId> blocks;
        m_transaction.each(
            "SELECT bl.id, bl.fingerprint, CASE WHEN bl.text <> '' THEN bl.text ELSE bl.markdown END"
            " FROM block bl WHERE bl.edition_id = ?1 AND CASE WHEN ?3 = 0 THEN bl.article_id IS ?4"
            "   ELSE bl.article_id IS NULL OR bl.article_id NOT IN"
            "     (SELECT id FROM article WHERE trashed_at IS NOT NULL) END"
            " AND EXISTS (SELECT 1 FROM bead_block bb WHERE bb.block_id = bl.id AND bb.side = ?2)"
            " ORDER BY bl.ordinal, bl.byte_begin, bl.id",
            [&](const storage::Statement& row) {
                blocks.push_back(row.id<BlockId>(0));
                sources.push_back({static_cast<std::uint64_t>(row.integer(1)), row.text(2)});
            },
            edition, half == model::Half::English ? 0 : 1, !article, article.value_or(ArticleId{}));
        kept = std::make_unique<HalfText>(annotation::AnchorText{std::move(sources)});
        kept->blocks = std::move(blocks);
    }
    return *kept;
}

std::optional<EditionTexts::Home> EditionTexts::homeOf(BlockId block)
{
    return m_transaction.one(
        "SELECT bl.edition_id, bl.article_id, bb.side FROM block bl JOIN bead_block bb ON bb.block_id = bl.id"
        " WHERE bl.id = ?1 LIMIT 1",
        [](const storage::Statement& row) {
            return Home{row.id<EditionId>(0), row.id<ArticleId>(1),
                        row.integer(2) == 0 ? model::Half::English : model::Half::Chinese};
        },
        block);
}

std::optional<model::MarkTarget> EditionTexts::target(BlockId block, text::TextRange range)
{
    const auto home = homeOf(block);
    if (!home) {
        return std::nullopt;
    }
    const HalfText& half = of(home->edition, home->half, home->article);
    const auto place = half.placeOf(block);
    if (!place) {
        return std::nullopt;
    }
    model::MarkTarget target{home->half, home->edition, home->article, block,
                             annotation::makeAnchor(half.text, *place, range)};
    return target.anchor.quote.empty() ? std::nullopt : std::optional{std::move(target)};
}

} // namespace duizhao::library
