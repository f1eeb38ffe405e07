#include "core/library/upkeep/Indexing.h"

#include "core/base/Progress.h"
#include "core/index/SearchIndex.h"
#include "core/library/store/Act.h"
#include "core/library/store/Session.h"
#include "core/text/ChineseCharacters.h"

namespace duizhao::library {

namespace {

/// Issues in one transaction: many enough for SQLite to write the index in one go, few enough for a person
/// who writes a note meanwhile.
constexpr int kIssuesAtOnce = 200;

} // namespace

Result<int> unindexedIssues(const Session& session)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    return transaction.give(index::staleIssues(transaction));
}

Result<> indexForSearch(const Session& session, Progress& progress)
{
    if (auto data = text::checkChineseData(); !data) {
        return data;
    }
    long long total = 0;
    for (int left = 1; left > 0;) {
        storage::Transaction transaction{session.database, writeKind(session.access)};
        requireWritable(transaction, session.access);
        if (total == 0) {
            total = index::staleIssues(transaction);
        }
        left = index::indexStale(transaction, kIssuesAtOnce);
        if (auto done = transaction.commit(); !done) {
            return done;
        }
        progress.report(total - left, total, {});
        if (left > 0 && progress.cancelled()) {
            return failure(ErrorKind::Cancelled, "Indexing was stopped; it goes on at the next start.");
        }
    }
    return {};
}

Result<> rebuildSearchIndex(const Session& session, Progress& progress)
{
    if (auto data = text::checkChineseData(); !data) {
        return data;
    }
    session.log.info(logging::LogCategory::Search, "The search index is made anew");
    {
        storage::Transaction transaction{session.database, writeKind(session.access)};
        requireWritable(transaction, session.access);
        index::restartIndex(transaction);
        if (auto done = transaction.commit(); !done) {
            return done;
        }
    }
    return indexForSearch(session, progress);
}

} // namespace duizhao::library
