#include "core/library/read/IssueOrigins.h"

#include "core/storage/Transaction.h"

namespace duizhao::library {

Result<std::map<IssueId, IssueOrigin>> issueOrigins(const Session& session)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    std::map<IssueId, IssueOrigin> origins;
    transaction.each("SELECT id, CASE WHEN date = '' THEN noted ELSE '' END, publication_guessed FROM issue"
                     " WHERE publication_guessed = 1 OR (noted <> '' AND date = '')",
                     [&](const storage::Statement& row) {
                         origins[row.id<IssueId>(0)] = {row.text(1), row.flag(2)};
                     });
    return transaction.give(std::move(origins));
}

} // namespace duizhao::library
