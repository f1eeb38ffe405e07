#include "core/library/acts/IssueSteps.h"

#include "core/base/Reasons.h"
#include "core/index/SearchIndex.h"
#include "core/storage/ChangeRecorder.h"

#include <array>
#include <set>
#include <string_view>

namespace duizhao::library {

namespace {

std::string listOf(const std::vector<std::int64_t>& ids)
{
    std::string list = "[";
    for (const std::int64_t id : ids) {
        list += (list.size() > 1 ? "," : "") + std::to_string(id);
    }
    return list + "]";
}

std::set<std::int64_t> touched(storage::Transaction& transaction, const std::string& changes,
                               std::string_view table, const std::string& query)
{
    std::set<std::int64_t> ids;
    transaction.each(
        query, [&](const storage::Statement& row) { ids.insert(row.integer(0)); },
        listOf(storage::changedRows(changes, table)));
    return ids;
}

/// What must hold of an edition that changed its issue: all that belongs to it is of that issue.
constexpr std::array<std::string_view, 4> kBroken{
    "SELECT count(*) FROM edition e WHERE e.id = ?1 AND NOT EXISTS (SELECT 1 FROM alignment al"
    " WHERE al.en_edition_id = ?1 AND al.zh_edition_id = ?1 AND al.issue_id = e.issue_id)",
    "SELECT count(*) FROM alignment al JOIN edition e ON e.id = ?1 WHERE al.issue_id <> e.issue_id"
    " AND (al.en_edition_id = ?1 OR al.zh_edition_id = ?1)",
    "SELECT count(*) FROM edition_article ea JOIN edition e ON e.id = ea.edition_id"
    " LEFT JOIN article a ON a.id = ea.article_id WHERE ea.edition_id = ?1"
    " AND ea.article_id IS NOT NULL AND a.issue_id IS NOT e.issue_id",
    "SELECT count(*) FROM block bl LEFT JOIN edition_article ea ON ea.edition_id = bl.edition_id"
    " AND ea.ordinal = bl.part WHERE bl.edition_id = ?1 AND bl.article_id IS NOT ea.article_id",
};

} // namespace

void mendPlaces(storage::Transaction& transaction)
{
    transaction.run("DELETE FROM article_position WHERE article_id NOT IN (SELECT id FROM article)");
    transaction.run("DELETE FROM issue_position WHERE issue_id NOT IN (SELECT id FROM issue)");
    transaction.run("UPDATE issue_position SET article_id = NULL"
                    " WHERE article_id NOT IN (SELECT id FROM article)");
    transaction.run("UPDATE article_position SET bead_id = NULL WHERE bead_id NOT IN (SELECT id FROM bead)");
}

void settleIssues(storage::Transaction& transaction, const std::string& changes, Recorded what)
{
    if (what == Recorded::Issues) {
        const auto editions = touched(transaction, changes, "edition",
                                      "SELECT id FROM edition WHERE id IN (SELECT value FROM json_each(?1))");
        for (const std::int64_t edition : editions) {
            for (const std::string_view broken : kBroken) {
                if (transaction.integer(broken, edition) != 0) {
                    transaction.fail(Reason::StepNoLongerFits);
                }
            }
        }
    }
    auto issues = touched(transaction, changes, "issue",
                          "SELECT id FROM issue WHERE id IN (SELECT value FROM json_each(?1))");
    issues.merge(
        touched(transaction, changes, "article",
                "SELECT DISTINCT issue_id FROM article WHERE id IN (SELECT value FROM json_each(?1))"));
    for (const std::int64_t issue : issues) {
        index::markStale(transaction, IssueId{issue});
    }
}

} // namespace duizhao::library
