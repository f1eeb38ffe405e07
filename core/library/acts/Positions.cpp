#include "core/library/acts/Positions.h"

#include "core/base/Reasons.h"
#include "core/library/store/Act.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"

namespace duizhao::library {

namespace {

/// The pair itself is remembered too, so that the place holds when pairs before it come or go.
BeadId beadAt(storage::Transaction& transaction, model::ReadingPosition position)
{
    const auto alignment = index::bestAlignment(transaction, position.article);
    if (!alignment || position.pairNumber < 1) {
        return {};
    }
    return BeadId{transaction.integer("SELECT id FROM bead WHERE alignment_id = ?1 AND article_id = ?2"
                                      " ORDER BY ordinal LIMIT 1 OFFSET ?3",
                                      alignment->id, position.article, position.pairNumber - 1)};
}

model::ReadingPosition articlePosition(storage::Transaction& transaction, ArticleId article)
{
    return transaction
        .one(
            "SELECT CASE WHEN b.id IS NULL THEN p.pair_number ELSE (SELECT count(*) FROM bead o"
            " WHERE o.alignment_id = b.alignment_id AND o.article_id IS b.article_id"
            " AND o.ordinal <= b.ordinal) END"
            " FROM article_position p LEFT JOIN bead b ON b.id = p.bead_id WHERE p.article_id = ?1",
            [&](const storage::Statement& row) {
                return model::ReadingPosition{article, row.number(0)};
            },
            article)
        .value_or(model::ReadingPosition{article, 0});
}

} // namespace

Result<> rememberPosition(const Session& session, IssueId issue, model::ReadingPosition position)
{
    // It comes with every turn of the wheel; a power cut that takes the last of them along takes nothing.
    storage::Transaction transaction{session.database, session.access == Access::ReadOnly
                                                           ? storage::Transaction::Kind::Read
                                                           : storage::Transaction::Kind::WriteLater};
    requireWritable(transaction, session.access);
    const auto belongs =
        position.article ? transaction.integer("SELECT count(*) FROM article WHERE id = ?1 AND issue_id = ?2",
                                               position.article, issue)
                         : transaction.integer("SELECT count(*) FROM issue WHERE id = ?1", issue);
    if (belongs == 0) {
        transaction.fail(Reason::ArticleNotOfIssue);
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

Result<model::ReadingPosition> position(const Session& session, IssueId issue)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    auto position = transaction
                        .one(
                            "SELECT article_id, pair_number FROM issue_position WHERE issue_id = ?1",
                            [](const storage::Statement& row) {
                                return model::ReadingPosition{row.id<ArticleId>(0), row.number(1)};
                            },
                            issue)
                        .value_or(model::ReadingPosition{});
    if (position.article) {
        position = articlePosition(transaction, position.article);
    }
    return transaction.give(position);
}

Result<model::ReadingPosition> position(const Session& session, ArticleId article)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    return transaction.give(articlePosition(transaction, article));
}

} // namespace duizhao::library
