#include "core/library/read/Issues.h"

#include "core/base/Reasons.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"
#include "core/storage/Compression.h"
#include "core/storage/Transaction.h"

#include <map>

namespace duizhao::library {

Result<std::vector<model::PublicationSummary>> publications(const Session& session)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    auto list = transaction.all("SELECT p.id, p.name, count(*), coalesce(sum(t.unread), 0)"
                                " FROM publication p JOIN issue i ON i.publication_id = p.id"
                                " LEFT JOIN issue_tally t ON t.issue_id = i.id"
                                " WHERE t.trashed IS NULL OR t.trashed = 0 OR t.shown + t.archived > 0"
                                " GROUP BY p.id ORDER BY p.folded",
                                [](const storage::Statement& row) {
                                    return model::PublicationSummary{row.id<PublicationId>(0), row.text(1),
                                                                     row.number(2), row.number(3)};
                                });
    return transaction.give(std::move(list));
}

Result<std::vector<model::IssueSummary>> issues(const Session& session)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    auto list = readIssues(transaction, std::nullopt);
    return transaction.give(std::move(list));
}

Result<std::vector<model::IssueHead>> issueHeads(const Session& session)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    return transaction.give(
        transaction.all("SELECT i.id, i.publication_id, i.title, i.title_zh, i.date,"
                        " (SELECT count(*) FROM edition e WHERE e.issue_id = i.id), coalesce(t.unread, 0)"
                        " FROM issue i LEFT JOIN issue_tally t ON t.issue_id = i.id"
                        " WHERE t.trashed IS NULL OR t.trashed = 0 OR t.shown + t.archived > 0"
                        " ORDER BY i.date DESC, i.number_order DESC, i.id DESC",
                        [](const storage::Statement& row) {
                            return model::IssueHead{row.id<IssueId>(0), row.id<PublicationId>(1),
                                                    row.text(2),        row.text(3),
                                                    row.text(4),        row.number(5),
                                                    row.number(6)};
                        }));
}

Result<model::IssueSummary> issue(const Session& session, IssueId id)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    return transaction.give(requireIssue(transaction, id));
}

Result<IssueId> issueOf(const Session& session, EditionId edition)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    const IssueId issue{transaction.integer("SELECT issue_id FROM edition WHERE id = ?1", edition)};
    if (!issue) {
        transaction.fail(Reason::EditionGone, {std::to_string(edition.value)});
    }
    return transaction.give(issue);
}

Result<std::vector<SaidOfIssue>> saidOfIssue(const Session& session, IssueId id)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    return transaction.give(transaction.all(
        "SELECT field, value, composed FROM issue_word WHERE issue_id = ?1 ORDER BY field",
        [](const storage::Statement& row) {
            return SaidOfIssue{row.text(0), row.text(1), row.text(2)};
        },
        id));
}

Result<std::string> originalBytes(const Session& session, EditionId id)
{
    struct Source {
        std::string frame;
        std::size_t size = 0;
    };
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    const auto source = transaction.one(
        "SELECT s.bytes, s.size FROM edition e JOIN source s ON s.id = e.source_id WHERE e.id = ?1",
        [](const storage::Statement& row) {
            return Source{row.text(0), std::size_t(row.integer(1))};
        },
        id);
    if (transaction.failed()) {
        return failure(transaction.result().error());
    }
    if (!source) {
        return failure(Reason::EditionGone, {std::to_string(id.value)});
    }
    return storage::decompress(source->frame, source->size);
}

} // namespace duizhao::library
