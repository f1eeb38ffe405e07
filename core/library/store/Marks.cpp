#include "core/library/store/Marks.h"

#include "core/base/Reasons.h"
#include "core/library/store/Queries.h"

namespace duizhao::library {

std::string anchorColumns()
{
    return "m.article_id, b.id, m.quote_en, m.quote_zh, m.on_pair,"
           " CASE WHEN b.id IS NULL THEN 0 ELSE (SELECT count(*) FROM bead o"
           "   WHERE o.alignment_id = b.alignment_id AND o.article_id IS b.article_id"
           "   AND o.ordinal <= b.ordinal) END";
}

model::Anchor anchorOf(const storage::Statement& row, int first)
{
    model::Anchor anchor;
    anchor.article = row.id<ArticleId>(first);
    anchor.bead = row.id<BeadId>(first + 1);
    anchor.quoteEn = row.text(first + 2);
    anchor.quoteZh = row.text(first + 3);
    anchor.unplaced = row.flag(first + 4) && !anchor.bead;
    anchor.pairNumber = row.number(first + 5);
    return anchor;
}

std::string markTables(const std::string& table)
{
    return " FROM " + table + " m JOIN article a ON a.id = m.article_id LEFT JOIN bead b ON b.id = m.bead_id";
}

std::string markOrder()
{
    return " ORDER BY a.sort_date DESC, a.issue_id DESC, a.ordinal, b.id IS NULL AND m.on_pair = 1,"
           " b.ordinal, m.id";
}

Placement placeMark(storage::Transaction& transaction, ArticleId article, BeadId bead)
{
    if (!bead) {
        requireArticles(transaction, {&article, 1});
        Placement placement;
        placement.article = article;
        return placement;
    }
    EditionTexts texts{transaction};
    auto placement = placementOf(texts, transaction, bead);
    if (!placement) {
        transaction.fail(Reason::PairGone, {std::to_string(bead.value)});
        return {};
    }
    if (!placement->article) {
        // A pair of the issue as a whole: the mark needs a home all the same.
        placement->article = article
                                 ? article
                                 : ArticleId{transaction.integer(
                                       "SELECT id FROM article WHERE issue_id = ?1 ORDER BY ordinal LIMIT 1",
                                       placement->issue)};
        requireArticles(transaction, {&placement->article, 1});
    } else if (article && article != placement->article) {
        transaction.fail(Reason::PairNotOfArticle,
                         {std::to_string(bead.value), std::to_string(article.value)});
    }
    return *std::move(placement);
}

} // namespace duizhao::library
