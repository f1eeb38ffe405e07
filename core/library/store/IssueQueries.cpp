#include "core/base/Reasons.h"
#include "core/library/store/Queries.h"

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
    issue.number = row.text(11);
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
                                  " coalesce(t.unread, 0), i.number"
                                  " FROM issue i LEFT JOIN publication p ON p.id = i.publication_id"
                                  " LEFT JOIN issue_tally t ON t.issue_id = i.id" +
                                      which + " ORDER BY i.date DESC, i.number_order DESC, i.id DESC",
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

} // namespace duizhao::library
