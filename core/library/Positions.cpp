#include "core/library/Act.h"
#include "core/library/Library.h"
#include "core/library/Queries.h"

namespace duizhao {

namespace {

/// The pair itself is remembered too, so that the place holds when pairs before it come or go.
BeadId beadAt(Transaction& transaction, ReadingPosition position)
{
    const auto alignment = bestAlignment(transaction, position.article);
    if (!alignment || position.pairNumber < 1) {
        return {};
    }
    return BeadId{transaction.integer("SELECT id FROM bead WHERE alignment_id = ?1 AND article_id = ?2"
                                      " ORDER BY ordinal LIMIT 1 OFFSET ?3",
                                      alignment->id, position.article, position.pairNumber - 1)};
}

ReadingPosition articlePosition(Transaction& transaction, ArticleId article)
{
    return transaction
        .one(
            "SELECT CASE WHEN b.id IS NULL THEN p.pair_number ELSE (SELECT count(*) FROM bead o"
            " WHERE o.alignment_id = b.alignment_id AND o.article_id IS b.article_id"
            " AND o.ordinal <= b.ordinal) END"
            " FROM article_position p LEFT JOIN bead b ON b.id = p.bead_id WHERE p.article_id = ?1",
            [&](const Statement& row) {
                return ReadingPosition{article, row.number(0)};
            },
            article)
        .value_or(ReadingPosition{article, 0});
}

} // namespace

Result<> Library::rememberPosition(IssueId issue, ReadingPosition position)
{
    Transaction transaction{*m_database, writeKind(m_access)};
    requireWritable(transaction, m_access);
    const auto belongs =
        position.article ? transaction.integer("SELECT count(*) FROM article WHERE id = ?1 AND issue_id = ?2",
                                               position.article, issue)
                         : transaction.integer("SELECT count(*) FROM issue WHERE id = ?1", issue);
    if (belongs == 0) {
        transaction.fail(ErrorKind::NotFound, "There is no such article in this issue.");
    }
    if (position.article) {
        transaction.run("INSERT INTO article_position (article_id, bead_id, pair_number) VALUES (?1, ?2, ?3)"
                        " ON CONFLICT DO UPDATE SET bead_id = ?2, pair_number = ?3",
                        position.article, beadAt(transaction, position), position.pairNumber);
    }
    transaction.run("INSERT INTO issue_position (issue_id, article_id, pair_number) VALUES (?1, ?2, ?3)"
                    " ON CONFLICT DO UPDATE SET article_id = ?2, pair_number = ?3",
                    issue, position.article, position.pairNumber);
    return transaction.commit();
}

Result<ReadingPosition> Library::position(IssueId issue) const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    auto position = transaction
                        .one(
                            "SELECT article_id, pair_number FROM issue_position WHERE issue_id = ?1",
                            [](const Statement& row) {
                                return ReadingPosition{row.id<ArticleId>(0), row.number(1)};
                            },
                            issue)
                        .value_or(ReadingPosition{});
    if (position.article) {
        position = articlePosition(transaction, position.article);
    }
    return transaction.give(position);
}

Result<ReadingPosition> Library::position(ArticleId article) const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    return transaction.give(articlePosition(transaction, article));
}

} // namespace duizhao
