#include "core/index/BestAlignment.h"

namespace duizhao::index {

namespace {

// `e` is an edition, `s` its source. Two of one kind are told apart by what does not depend on the order of
// imports.
constexpr const char* kBestFirst =
    " ORDER BY CASE WHEN e.kind = 'bilingual' THEN 0 WHEN al.en_edition_id <> al.zh_edition_id THEN 1"
    " WHEN e.kind = 'original' THEN 2 WHEN e.kind = 'translation' THEN 3 WHEN e.kind = 'summary' THEN 4"
    " ELSE 5 END, s.size DESC, s.sha256";
const std::string kAlignments = "SELECT al.id, al.en_edition_id, al.zh_edition_id FROM alignment al"
                                " JOIN edition e ON e.id = al.en_edition_id"
                                " JOIN source s ON s.id = e.source_id";

AlignmentRow alignmentOf(const storage::Statement& row)
{
    return {row.integer(0), row.id<EditionId>(1), row.id<EditionId>(2)};
}

} // namespace

std::string bestEditionFirst()
{
    return kBestFirst;
}

std::optional<AlignmentRow> bestAlignment(storage::Transaction& transaction, IssueId issue)
{
    return transaction.one(kAlignments + " WHERE al.issue_id = ?1" + kBestFirst + " LIMIT 1", alignmentOf,
                           issue);
}

std::optional<AlignmentRow> bestAlignment(storage::Transaction& transaction, ArticleId article)
{
    return transaction.one(kAlignments +
                               " WHERE EXISTS (SELECT 1 FROM edition_article ea WHERE ea.article_id = ?1"
                               " AND ea.edition_id = al.en_edition_id)" +
                               " AND al.issue_id = (SELECT issue_id FROM article WHERE id = ?1)" +
                               kBestFirst + " LIMIT 1",
                           alignmentOf, article);
}

std::optional<AlignmentRow> ownAlignment(storage::Transaction& transaction, EditionId edition)
{
    return transaction.one(kAlignments + " WHERE al.en_edition_id = ?1 AND al.zh_edition_id = ?1",
                           alignmentOf, edition);
}

} // namespace duizhao::index
