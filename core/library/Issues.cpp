#include "core/library/Library.h"
#include "core/library/Queries.h"
#include "core/storage/Compression.h"
#include "core/storage/Transaction.h"

#include <map>

namespace duizhao {

namespace {

EditionSummary editionOf(const Statement& row)
{
    EditionSummary edition;
    edition.id = row.id<EditionId>(1);
    edition.uuid = row.text(2);
    edition.kind = editionKindFromName(row.text(3));
    edition.format = formatFromName(row.text(4));
    edition.filePath = row.text(5);
    edition.importedAt = row.time(6);
    edition.model = row.text(7);
    edition.title = row.text(8);
    edition.titleZh = row.text(9);
    return edition;
}

IssueSummary issueOf(const Statement& row)
{
    IssueSummary issue;
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

using Editions = std::map<IssueId, std::vector<EditionSummary>>;

Editions readEditions(Transaction& transaction, std::optional<IssueId> only)
{
    // Of one issue by its index; a condition that may hold for all would be tried on every row.
    const std::string which = only ? " WHERE e.issue_id = ?1" : " WHERE ?1 IS NULL";
    std::map<EditionId, std::vector<std::string>> tags;
    transaction.each(
        "SELECT et.edition_id, et.name FROM edition_tag et JOIN edition e ON e.id = et.edition_id" + which +
            " ORDER BY et.edition_id, et.ordinal",
        [&](const Statement& row) { tags[row.id<EditionId>(0)].push_back(row.text(1)); }, only);
    Editions editions;
    transaction.each(
        "SELECT e.issue_id, e.id, e.uuid, e.kind, e.format, e.file_path, e.imported_at, e.model, e.title,"
        " e.title_zh FROM edition e JOIN source s ON s.id = e.source_id"
        " JOIN alignment al ON al.en_edition_id = e.id AND al.zh_edition_id = e.id" +
            which + bestEditionFirst(),
        [&](const Statement& row) {
            auto edition = editionOf(row);
            edition.tags = std::move(tags[edition.id]);
            editions[row.id<IssueId>(0)].push_back(std::move(edition));
        },
        only);
    return editions;
}

} // namespace

std::vector<IssueSummary> readIssues(Transaction& transaction, std::optional<IssueId> only)
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
    for (IssueSummary& issue : issues) {
        issue.editions = std::move(editions[issue.id]);
    }
    return issues;
}

IssueSummary requireIssue(Transaction& transaction, IssueId id)
{
    auto list = id ? readIssues(transaction, id) : std::vector<IssueSummary>{};
    if (list.empty()) {
        transaction.fail(ErrorKind::NotFound, "There is no issue " + std::to_string(id.value) + ".");
        return {};
    }
    return std::move(list.front());
}

Result<std::vector<PublicationSummary>> Library::publications() const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    auto list = transaction.all(
        "SELECT p.id, p.name, count(*), coalesce(sum(t.unread), 0)"
        " FROM publication p JOIN issue i ON i.publication_id = p.id"
        " LEFT JOIN issue_tally t ON t.issue_id = i.id"
        " WHERE t.trashed IS NULL OR t.trashed = 0 OR t.shown + t.archived > 0"
        " GROUP BY p.id ORDER BY p.folded",
        [](const Statement& row) {
            return PublicationSummary{row.id<PublicationId>(0), row.text(1), row.number(2), row.number(3)};
        });
    return transaction.give(std::move(list));
}

Result<std::vector<IssueSummary>> Library::issues() const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    auto list = readIssues(transaction, std::nullopt);
    return transaction.give(std::move(list));
}

Result<std::vector<IssueHead>> Library::issueHeads() const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    return transaction.give(
        transaction.all("SELECT i.id, i.publication_id, i.title, i.title_zh, i.date,"
                        " (SELECT count(*) FROM edition e WHERE e.issue_id = i.id), coalesce(t.unread, 0)"
                        " FROM issue i LEFT JOIN issue_tally t ON t.issue_id = i.id"
                        " WHERE t.trashed IS NULL OR t.trashed = 0 OR t.shown + t.archived > 0"
                        " ORDER BY i.date DESC, i.id DESC",
                        [](const Statement& row) {
                            return IssueHead{row.id<IssueId>(0), row.id<PublicationId>(1),
                                             row.text(2),        row.text(3),
                                             row.text(4),        row.number(5),
                                             row.number(6)};
                        }));
}

Result<IssueSummary> Library::issue(IssueId id) const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    return transaction.give(requireIssue(transaction, id));
}

Result<std::string> Library::originalBytes(EditionId id) const
{
    struct Source {
        std::string frame;
        std::size_t size = 0;
    };
    Transaction transaction{*m_database, Transaction::Kind::Read};
    const auto source = transaction.one(
        "SELECT s.bytes, s.size FROM edition e JOIN source s ON s.id = e.source_id WHERE e.id = ?1",
        [](const Statement& row) {
            return Source{row.text(0), std::size_t(row.integer(1))};
        },
        id);
    if (transaction.failed()) {
        return failure(transaction.result().error());
    }
    if (!source) {
        return failure(ErrorKind::NotFound, "There is no edition " + std::to_string(id.value) + ".");
    }
    return decompress(source->frame, source->size);
}

} // namespace duizhao
