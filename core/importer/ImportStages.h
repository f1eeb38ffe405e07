#pragma once

#include "core/base/Progress.h"
#include "core/importer/ImportReport.h"
#include "core/importer/IssueComposer.h"
#include "core/importer/IssueFinder.h"
#include "core/importer/IssueMatcher.h"
#include "core/library/store/LibraryWriter.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace duizhao::importer {

class PreparedAlignments;

// How a file comes into a library, stage by stage; each hands the next one a value:
//
//     FileBytes  ->  FileReading  ->  FileMatch  ->  StoredFile
//     as it lies     what it says,    where it       what became
//     on disk        recognised       belongs        of it
//
// The first two need no library; matching only reads one; storing writes, within the caller's transaction.

/// 1. A file as it lies on disk.
struct FileBytes {
    std::filesystem::path file;
    std::string path; ///< as the library keeps it: the same file is known again from wherever it is named
    std::string bytes;
    std::string sha256;
};

/// Errors: those of `readSource`, Cancelled.
[[nodiscard]] Result<FileBytes> readFileBytes(const std::filesystem::path& file, const Progress& progress);

/// 2. What it says.
struct FileReading {
    text::DecodedText decoded;
    model::RecognisedEdition edition;
    EditionProfile profile;
    std::string account; ///< see `packAccount`
    ImportReport report; ///< all that can be told of the file alone
};

/// The nearest folder that names more than a language: `en` and `zh-cn` lie in every bilingual newsletter.
[[nodiscard]] std::string folderOf(const std::filesystem::path& file);
/// The publication of a file that is the only one of its issue.
[[nodiscard]] std::string publicationNamedBy(const model::RecognisedHead& head,
                                             const std::filesystem::path& file);

/// `library`: where a person may have said how the publication's files are cut into articles; none: nowhere.
/// Errors: Cancelled.
[[nodiscard]] Result<FileReading> recogniseFile(const library::Session* library, const FileBytes& file,
                                                text::DecodedText decoded, Progress& progress);

/// 3. Where it belongs.
struct FileMatch {
    std::vector<IssueId> issues; ///< all of them turn out to be this file's; none: a new one
    EditionId newerVersionOf;    ///< none: a further edition
    bool olderSnapshot = false;  ///< of a digest: the edition it is a version of knows more
    bool paired = false;         ///< with the edition that a person named
    EditionId partner;           ///< that one
    std::optional<IssueQuestion> question;
    std::vector<model::Remark> remarks;
};

/// `wish`: the edition that a person says holds the same text in the other language, or none. Errors are the
/// writer's.
[[nodiscard]] FileMatch matchFile(library::LibraryWriter& library, const FileBytes& file,
                                  const FileReading& reading, EditionId wish);

/// A file that has an earlier version's text again: that version is to be the current one.
[[nodiscard]] FileMatch matchSetBack(const library::StoredSource& earlier);

/// Adds the issue of the file that holds the same text in the other language, by its name or a person's wish.
void joinPartner(library::LibraryWriter& library, const model::RecognisedEdition& edition,
                 const std::string& filePath, EditionId wish, FileMatch& match);

/// 4. What became of it: the report, complete. Does not commit. Errors: the library's; Conflict when the
/// alignment must be prepared first (then `prepared.wanted()`).
[[nodiscard]] Result<ImportReport> storeFile(library::LibraryWriter& library, const FileBytes& file,
                                             const FileReading& reading, const FileMatch& match,
                                             PreparedAlignments& prepared);

/// The report of a match, for both a dry run and the storing: where the file goes, and as what.
[[nodiscard]] ImportReport reportOf(library::LibraryWriter& library, const FileReading& reading,
                                    const FileMatch& match);

/// Stands the editions of the issue of a stored file side by side, and tells so. `marksUnplaced`: by the
/// storing.
[[nodiscard]] Result<> alignFile(library::LibraryWriter& library, bool paired, int marksUnplaced,
                                 PreparedAlignments& prepared, ImportReport& report);

/// Error: Cancelled, when the person said stop.
[[nodiscard]] Result<> checkCancelled(const Progress& progress);

/// For each article of a newer version which of the older one's articles it is, or -1.
[[nodiscard]] std::vector<int> matchVersions(const model::RecognisedEdition& older,
                                             const model::RecognisedEdition& newer);

/// Every field and article of an issue from the editions the library holds of it. Returns what came of it.
ComposedIssue composeStoredIssue(library::LibraryWriter& writer, IssueId issue);

} // namespace duizhao::importer
