#include "core/library/Act.h"
#include "core/library/Library.h"
#include "core/search/SearchIndex.h"

namespace duizhao {

namespace {

/// Issues in one transaction: many enough for SQLite to write the index in one go, few enough for a person
/// who writes a note meanwhile.
constexpr int kIssuesAtOnce = 200;

} // namespace

Result<int> Library::unindexedIssues() const
{
    Transaction transaction{*m_database, Transaction::Kind::Read};
    return transaction.give(staleIssues(transaction));
}

Result<> Library::indexForSearch(Progress& progress)
{
    long long total = 0;
    for (int left = 1; left > 0;) {
        Transaction transaction{*m_database, writeKind(m_access)};
        requireWritable(transaction, m_access);
        if (total == 0) {
            total = staleIssues(transaction);
        }
        left = indexStale(transaction, kIssuesAtOnce);
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

Result<> Library::rebuildSearchIndex(Progress& progress)
{
    {
        Transaction transaction{*m_database, writeKind(m_access)};
        requireWritable(transaction, m_access);
        restartIndex(transaction);
        if (auto done = transaction.commit(); !done) {
            return done;
        }
    }
    return indexForSearch(progress);
}

} // namespace duizhao
