#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

namespace duizhao::importer {

// A person's word on which files are of one issue: each an act of the history that can be taken back, and
// remembered, so that whatever is imported later keeps to it. The issues are composed anew and their full
// texts stand side by side where they correspond. Texts that must be aligned are aligned while the library is
// free; errors beside those named: Cancelled, those of the library.

/// All editions of `from` become those of `into`, with all that is hung on them; what a person said of `into`
/// stands, then what was said of `from`. NotFound; InvalidArgument: one and the same.
[[nodiscard]] Result<> joinIssues(const library::Session& library, IssueId from, IssueId into,
                                  Progress& progress);
/// The same of the issues of two editions, the older issue stays; nothing to do where it is one already but
/// to remember it. Returns the issue.
[[nodiscard]] Result<IssueId> joinIssuesOf(const library::Session& library, EditionId one, EditionId other,
                                           Progress& progress);

/// An edition becomes an issue of its own, apart from all that it was with. Marks go along where their text
/// does. Returns the new issue. NotFound; InvalidArgument: it is all that its issue has.
[[nodiscard]] Result<IssueId> splitEdition(const library::Session& library, EditionId edition,
                                           Progress& progress);

/// An edition leaves its issue for another one, with its marks, as one act. NotFound; InvalidArgument: it is
/// of that issue already.
[[nodiscard]] Result<> moveEdition(const library::Session& library, EditionId edition, IssueId into,
                                   Progress& progress);
/// The same of an article: all files that hold it and no other article are moved. InvalidArgument: one of
/// them holds other articles too.
[[nodiscard]] Result<> moveArticle(const library::Session& library, ArticleId article, IssueId into,
                                   Progress& progress);

/// What a person says to `Is this the same issue as …?` (`library::openQuestions`).
enum class Answer { Join, Apart };
[[nodiscard]] Result<> answerQuestion(const library::Session& library, EditionId edition, EditionId other,
                                      Answer answer, Progress& progress);

} // namespace duizhao::importer
