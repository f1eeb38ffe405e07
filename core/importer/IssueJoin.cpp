#include "core/importer/IssueJoin.h"

#include "core/base/Progress.h"
#include "core/base/Reasons.h"
#include "core/importer/ImportStages.h"
#include "core/importer/IssueAligner.h"
#include "core/library/acts/IssueActs.h"
#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/ImportStep.h"
#include "core/library/store/IssueSplit.h"
#include "core/library/store/IssueWords.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/store/Session.h"

#include <algorithm>
#include <functional>
#include <string>

namespace duizhao::importer {

namespace {

/// The title of the issue that an edition or an act is of, for the history; empty where there is none.
std::string titleOf(const library::Session& library, IssueId issue)
{
    library::LibraryWriter reader{library, storage::Transaction::Kind::Read};
    return reader.titleOf(issue);
}

IssueId issueOf(const library::Session& library, EditionId edition)
{
    library::LibraryWriter reader{library, storage::Transaction::Kind::Read};
    return IssueId{reader.transaction().integer("SELECT issue_id FROM edition WHERE id = ?1", edition)};
}

void requireIssue(library::LibraryWriter& writer, IssueId issue)
{
    if (writer.transaction().integer("SELECT count(*) FROM issue WHERE id = ?1", issue) == 0) {
        writer.transaction().fail(Reason::IssueGone, {std::to_string(issue.value)});
    }
}

Result<> composeAndAlign(library::LibraryWriter& writer, IssueId issue, PreparedAlignments& prepared)
{
    composeStoredIssue(writer, issue);
    const auto aligned = alignStoredIssue(writer, issue, AlignWhen::Likely, prepared);
    if (!aligned) {
        return failure(aligned.error());
    }
    return writer.result();
}

using Attempt = std::function<Result<>(library::LibraryWriter&, PreparedAlignments&)>;

/// One step of the history. Aligning takes seconds and is done while no transaction is open; then all is
/// tried again.
Result<> asOneStep(const library::Session& library, library::ActKind kind, const std::string& title,
                   Progress& progress, const Attempt& attempt)
{
    constexpr int kMostAttempts = 20;
    PreparedAlignments prepared;
    const library::ImportStep step{library, title, kind};
    for (int tries = 0;; ++tries) {
        Result<> done;
        {
            library::LibraryWriter writer{library, library::writeKind(library.access)};
            library::requireWritable(writer.transaction(), library.access);
            done = attempt(writer, prepared);
            if (done) {
                done = writer.commit();
            }
        }
        if (!prepared.wanted() || tries == kMostAttempts) {
            return done;
        }
        if (auto made = prepared.make(progress); !made) {
            return failure(made.error());
        }
    }
}

Result<> join(library::LibraryWriter& writer, IssueId from, IssueId into, PreparedAlignments& prepared)
{
    requireIssue(writer, from);
    requireIssue(writer, into);
    sayOfEditions(writer.transaction(), writer.editionsOf(from), writer.editionsOf(into),
                  library::EditionsAre::Joined);
    writer.mergeIssues(from, into);
    return composeAndAlign(writer, into, prepared);
}

Result<IssueId> split(library::LibraryWriter& writer, EditionId edition, PreparedAlignments& prepared)
{
    const IssueId issue = writer.editionHead(edition).issue;
    std::vector<EditionId> others = writer.editionsOf(issue);
    std::erase(others, edition);
    if (writer.result() && others.empty()) {
        return failure(Reason::IssueOfOneFile);
    }
    sayOfEditions(writer.transaction(), {edition}, others, library::EditionsAre::Apart);
    const IssueId made = library::splitIssueRows(writer.transaction(), edition);
    // The new one first: then nothing of the edition still names articles that the other may lose.
    for (const IssueId one : {made, issue}) {
        if (auto composed = composeAndAlign(writer, one, prepared); !composed) {
            return failure(composed.error());
        }
    }
    return made;
}

Result<> moveEditions(const library::Session& library, const std::vector<EditionId>& editions, IssueId into,
                      Progress& progress)
{
    return asOneStep(library, library::ActKind::IssuesJoined, titleOf(library, into), progress,
                     [&](library::LibraryWriter& writer, PreparedAlignments& prepared) -> Result<> {
                         requireIssue(writer, into);
                         for (const EditionId edition : editions) {
                             const IssueId from = writer.editionHead(edition).issue;
                             if (auto found = writer.result(); !found) {
                                 return found;
                             }
                             if (from == into) {
                                 return failure(Reason::IssueIntoItself);
                             }
                             const auto alone = writer.editionsOf(from).size() == 1
                                                    ? Result<IssueId>{from}
                                                    : split(writer, edition, prepared);
                             if (!alone) {
                                 return failure(alone.error());
                             }
                             if (auto joined = join(writer, *alone, into, prepared); !joined) {
                                 return joined;
                             }
                         }
                         return {};
                     });
}

} // namespace

Result<> joinIssues(const library::Session& library, IssueId from, IssueId into, Progress& progress)
{
    if (from == into) {
        return failure(Reason::IssueIntoItself);
    }
    return asOneStep(library, library::ActKind::IssuesJoined, titleOf(library, into), progress,
                     [&](library::LibraryWriter& writer, PreparedAlignments& prepared) {
                         return join(writer, from, into, prepared);
                     });
}

Result<IssueId> joinIssuesOf(const library::Session& library, EditionId one, EditionId other,
                             Progress& progress)
{
    if (one == other) {
        return failure(Reason::IssueIntoItself);
    }
    IssueId into = std::min(issueOf(library, one), issueOf(library, other));
    const auto joined =
        asOneStep(library, library::ActKind::IssuesJoined, titleOf(library, into), progress,
                  [&](library::LibraryWriter& writer, PreparedAlignments& prepared) -> Result<> {
                      const IssueId first = writer.editionHead(one).issue;
                      const IssueId second = writer.editionHead(other).issue;
                      into = std::min(first, second);
                      if (auto found = writer.result(); !found || first == second) {
                          writer.sayJoined(one, other);
                          return found;
                      }
                      return join(writer, std::max(first, second), into, prepared);
                  });
    if (!joined) {
        return failure(joined.error());
    }
    return into;
}

Result<IssueId> splitEdition(const library::Session& library, EditionId edition, Progress& progress)
{
    IssueId made;
    const auto done =
        asOneStep(library, library::ActKind::IssueSplit, titleOf(library, issueOf(library, edition)),
                  progress, [&](library::LibraryWriter& writer, PreparedAlignments& prepared) -> Result<> {
                      auto issue = split(writer, edition, prepared);
                      if (!issue) {
                          return failure(issue.error());
                      }
                      made = *issue;
                      return {};
                  });
    if (!done) {
        return failure(done.error());
    }
    return made;
}

Result<> moveEdition(const library::Session& library, EditionId edition, IssueId into, Progress& progress)
{
    return moveEditions(library, {edition}, into, progress);
}

Result<> moveArticle(const library::Session& library, ArticleId article, IssueId into, Progress& progress)
{
    std::vector<EditionId> editions;
    bool alone = true;
    {
        library::LibraryWriter reader{library, storage::Transaction::Kind::Read};
        storage::Transaction& transaction = reader.transaction();
        editions = transaction.all(
            "SELECT DISTINCT edition_id FROM edition_article WHERE article_id = ?1",
            [](const storage::Statement& row) { return row.id<EditionId>(0); }, article);
        for (const EditionId edition : editions) {
            alone = alone && transaction.integer("SELECT count(*) FROM edition_article WHERE edition_id = ?1"
                                                 " AND article_id IS NOT ?2",
                                                 edition, article) == 0;
        }
        if (auto read = reader.result(); !read) {
            return read;
        }
    }
    if (editions.empty()) {
        return failure(Reason::ArticleGone, {std::to_string(article.value)});
    }
    return alone ? moveEditions(library, editions, into, progress)
                 : Result<>{failure(ErrorKind::InvalidArgument,
                                    "Its file holds other articles too, which would "
                                    "be moved along; move the whole file instead.")};
}

Result<> answerQuestion(const library::Session& library, EditionId edition, EditionId other, Answer answer,
                        Progress& progress)
{
    if (answer == Answer::Apart) {
        return library::keepIssuesApart(library, edition, other);
    }
    if (const auto joined = joinIssuesOf(library, edition, other, progress); !joined) {
        return failure(joined.error());
    }
    return {};
}

} // namespace duizhao::importer
