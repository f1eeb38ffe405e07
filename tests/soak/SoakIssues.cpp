// A person's word on what is of one issue.

#include "core/importer/IssueJoin.h"
#include "core/library/acts/IssueActs.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Issues.h"
#include "core/storage/Transaction.h"
#include "tests/soak/Soak.h"

#include <algorithm>

namespace duizhao::soak {

namespace {

std::int64_t count(const library::Library& library, const std::string& table)
{
    storage::Transaction transaction{library.session().database, storage::Transaction::Kind::Read};
    return transaction.integer("SELECT count(*) FROM " + table);
}

} // namespace

/// Joins two issues, splits a file off, moves one, or keeps two apart. What a reader hung on them stays,
/// every file can still be had back (`check`), and taking it back leaves the library as it was.
void Soak::joinOrSplit()
{
    const auto issues = library::issues(*m_library);
    if (!accept(issues) || issues->empty()) {
        return;
    }
    const auto some = [&]() -> const model::IssueSummary& {
        return (*issues)[std::size_t(below(int(issues->size())))];
    };
    const auto file = [&](const model::IssueSummary& issue) {
        return issue.editions[std::size_t(below(int(issue.editions.size())))].id;
    };
    const model::IssueSummary& one = some();
    const model::IssueSummary& other = some();
    if (one.editions.empty() || other.editions.empty()) {
        return;
    }
    const auto notes = count(*m_library, "note");
    const bool takesBack = m_random.chance(30);
    const std::string before = takesBack ? archived() : std::string{};
    NoProgress progress;
    bool done = false;
    switch (below(4)) {
    case 0:
        done = accept(importer::joinIssues(*m_library, one.id, other.id, progress));
        break;
    case 1:
        done = accept(importer::splitEdition(*m_library, file(one), progress));
        break;
    case 2:
        done = accept(importer::moveEdition(*m_library, file(one), other.id, progress));
        break;
    default:
        done = accept(library::keepIssuesApart(*m_library, file(one), file(other)));
    }
    expect(count(*m_library, "note") == notes, "A note went with what was joined or split.");
    expectReachable();
    if (done && takesBack && accept(library::undo(*m_library))) {
        expect(archived() == before, "Taking back what was said of issues did not bring back what was.");
    }
}

} // namespace duizhao::soak
