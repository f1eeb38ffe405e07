#include "core/library/store/IssueQuestions.h"

#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/Session.h"

#include <algorithm>

namespace duizhao::library {

Result<std::vector<OpenQuestion>> openQuestions(const Session& library)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    auto questions = transaction.all(
        "SELECT q.edition_id, q.other_id, e.issue_id, o.issue_id, iif(i.title <> '', i.title, i.title_zh),"
        " iif(oi.title <> '', oi.title, oi.title_zh), e.file_path, o.file_path, q.reasons"
        " FROM issue_question q JOIN edition e ON e.id = q.edition_id JOIN edition o ON o.id = q.other_id"
        " JOIN issue i ON i.id = e.issue_id JOIN issue oi ON oi.id = o.issue_id"
        " WHERE q.state = 'open' AND e.issue_id <> o.issue_id ORDER BY q.edition_id, q.other_id",
        [](const storage::Statement& row) {
            return OpenQuestion{row.id<EditionId>(0), row.id<EditionId>(1), row.id<IssueId>(2),
                                row.id<IssueId>(3),   row.text(4),          row.text(5),
                                row.text(6),          row.text(7),          row.text(8)};
        });
    if (auto read = transaction.result(); !read) {
        return failure(read.error());
    }
    return questions;
}

Result<> keepIssuesApart(const Session& library, EditionId one, EditionId other)
{
    Act act{library.database, library.access, library.clock};
    storage::Transaction& transaction = act.transaction();
    const auto issueOf = [&](EditionId edition) {
        const auto issue = transaction.integer("SELECT issue_id FROM edition WHERE id = ?1", edition);
        if (issue == 0) {
            transaction.fail(ErrorKind::NotFound,
                             "There is no edition " + std::to_string(edition.value) + ".");
        }
        return issue;
    };
    if (issueOf(one) == issueOf(other)) {
        transaction.fail(ErrorKind::InvalidArgument, "The two are of one issue.");
    }
    act.record();
    transaction.run("INSERT INTO issue_question (edition_id, other_id, state, reasons)"
                    " VALUES (?1, ?2, 'apart', '[]') ON CONFLICT DO UPDATE SET state = 'apart'",
                    std::min(one, other), std::max(one, other));
    const auto title = transaction.one(
        "SELECT iif(i.title <> '', i.title, i.title_zh) FROM edition e JOIN issue i ON i.id = e.issue_id"
        " WHERE e.id = ?1",
        [](const storage::Statement& row) { return row.text(0); }, one);
    return act.finish(ActKind::IssuesKeptApart, 1, title.value_or(std::string{}));
}

} // namespace duizhao::library
