#include "core/library/read/Issues.h"

#include "core/base/Reasons.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"
#include "core/storage/Compression.h"
#include "core/storage/Transaction.h"

#include <map>

namespace duizhao::library {

namespace {

model::EditionSummary editionOf(const storage::Statement& row)
{
    model::EditionSummary edition;
    edition.id = row.id<EditionId>(1);
    edition.uuid = row.text(2);
    edition.kind = model::editionKindFromName(row.text(3));
    edition.format = model::formatFromName(row.text(4));
    edition.filePath = row.text(5);
    edition.importedAt = row.time(6);
    edition.model = row.text(7);
    edition.title = row.text(8);
    edition.titleZh = row.text(9);
    return edition;
}

model::IssueSummary issueOf(const storage::Statement& row)
{
    model::IssueSummary issue;
    issue.id = row.id<IssueId>(0);
    issue.uuid = row.text(1);
    issue.title = row.text(2);
    issue.titleZh = row.text(3);
    issue.date = row.text(4);
    issue.url = row.text(5);
    issue.rawUrl = row.text(6);
    issue.publication = row.text(7);
    issue.category = row.text(8);
    issue.articles = row.number(9);
    issue.unread = row.number(10);
    return issue;
}

using Editions = std::map<IssueId, std::vector<model::EditionSummary>>;

Editions readEditions(storage::Transaction& transaction, std::optional<IssueId> only)
{
    // Of one issue by its index; a condition that may hold for all would be tried on every row.
    const std::string which = only ? " WHERE e.issue_id = ?1" : " WHERE ?1 IS NULL";
    std::map<EditionId, std::vector<std::string>> tags;
    transaction.each(
        "SELECT et.edition_id, et.name FROM edition_tag et JOIN edition e ON e.id = et.edition_id" + which +
            " ORDER BY et.edition_id, et.ordinal",
        [&](const storage::Statement& row) { tags[row.id<EditionId>(0)].push_back(row.text(1)); }, only);
    Editions editions;
    transaction.each(
        "SELECT e.issue_id, e.id, e.uuid, e.kind, e.format, e.file_path, e.imported_at, e.model, e.title,"
        " e.title_zh FROM edition e JOIN source s ON s.id = e.source_id"
        " JOIN alignment al ON al.en_edition_id = e.id AND al.zh_edition_id = e.id" +
            which + index::bestEditionFirst(),
        [&](const storage::Statement& row) {
            auto edition = editionOf(row);
            edition.tags = std::move(tags[edition.id]);
            editions[row.id<IssueId>(0)].push_back(std::move(edition));
        },
        only);
    return editions;
}

} // namespace

std::vector<model::IssueSummary> readIssues(storage::Transaction& transaction, std::optional<IssueId> only)
{
    auto editions = readEditions(transaction, only);
    const std::string which = only ? " WHERE i.id = ?1"
                                   : " WHERE ?1 IS NULL AND (t.trashed IS NULL OR t.trashed = 0"
                                     " OR t.shown + t.archived > 0)";
    auto issues = transaction.all("SELECT i.id, i.uuid, i.title, i.title_zh, i.date, i.url, i.raw_url,"
                                  " coalesce(p.name, ''), i.category, coalesce(t.shown + t.archived, 0),"
                                  " coalesce(t.unread, 0)"
                                  " FROM issue i LEFT JOIN publication p ON p.id = i.publication_id"
                                  " LEFT JOIN issue_tally t ON t.issue_id = i.id" +
                                      which + " ORDER BY i.date DESC, i.id DESC",
                                  issueOf, only);
    for (model::IssueSummary& issue : issues) {
        issue.editions = std::move(editions[issue.id]);
    }
    return issues;
}

model::IssueSummary requireIssue(storage::Transaction& transaction, IssueId id)
{
    auto list = id ? readIssues(transaction, id) : std::vector<model::IssueSummary>{};
    if (list.empty()) {
        transaction.fail(Reason::IssueGone, {std::to_string(id.value)});
        return {};
    }
    return std::move(list.front());
}

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
                        " ORDER BY i.date DESC, i.id DESC",
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
