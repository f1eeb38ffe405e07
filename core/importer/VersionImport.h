#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <vector>

namespace duizhao::library {
class LibraryWriter;
struct StoredEdition;
} // namespace duizhao::library

namespace duizhao::model {
struct RecognisedEdition;
} // namespace duizhao::model

namespace duizhao::importer {

/// Versions of an edition, read from their bytes again (core/library/acts/Versions.h tells which there are).
/// On the library's own thread and connection.

struct VersionChange {
    EditionId edition;
    IssueId issue;
    int number = 0;          ///< the version that is current now
    int articlesUpdated = 0; ///< articles that say something else now
    int marksUnplaced = 0;   ///< notes and bookmarks of the issue whose text is not in it; they wait
};

/// Makes a version the current one, as its file said it; `only`: the text of that article alone, the rest
/// stays. One step of the history. Entries that a digest no longer had in that version stay. Marks follow
/// what is on the page, and come back with their text. NotFound: there is no such version, or nothing of the
/// article in it.
[[nodiscard]] Result<VersionChange> makeVersionCurrent(const library::Session& library, EditionId edition,
                                                       int number, ArticleId only, Progress& progress);

/// For each article of a version, read from its bytes, the article it is in the edition as it stands
/// (`present`); none: a new one. What the library knows of the version goes before what is alike.
[[nodiscard]] std::vector<ArticleId> articlesOfVersion(library::LibraryWriter& writer,
                                                       const library::StoredEdition& present, int number,
                                                       const model::RecognisedEdition& version);

/// Reads the files of a publication again, as a person wants them cut now (`setPublicationCut`): each edition
/// is a step of the history. How many.
[[nodiscard]] Result<int> recutPublication(const library::Session& library, const std::string& publication,
                                           Progress& progress);

/// Reads the text of versions of which a library that an older program made has the bytes alone. How many.
[[nodiscard]] Result<int> readEarlierVersions(const library::Session& library, Progress& progress);

} // namespace duizhao::importer
