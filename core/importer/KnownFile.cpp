#include "core/importer/KnownFile.h"

#include "core/importer/ImportRemarks.h"
#include "core/importer/PartnerFinder.h"
#include "core/recognition/Recogniser.h"

#include <algorithm>

namespace duizhao::importer {

namespace {

/// What the library knows of the edition without reading its text.
void fillFromLibrary(library::LibraryWriter& library, EditionId edition, IssueId issue, ImportReport& report)
{
    report.outcome = ImportOutcome::Unchanged;
    report.editionId = edition;
    report.issue = issue;
    report.issueTitle = library.titleOf(issue);
}

void sayTrash(library::LibraryWriter& library, ImportReport& report)
{
    if (const int trashed = library.trashedOf(report.editionId); trashed > 0) {
        report.remarks.push_back(inTrash(trashed));
    }
}

} // namespace

std::optional<ImportReport> recallFile(library::LibraryWriter& library, const FileBytes& file)
{
    ImportReport report;
    report.file = file.file;
    const auto stored = library.findSource(file.sha256);
    if (!stored || !stored->current || !unpackAccount(library.account(stored->edition), report)) {
        return std::nullopt;
    }
    const library::StoredEdition head = library.editionHead(stored->edition);
    fillFromLibrary(library, stored->edition, stored->issue, report);
    report.format = head.recognised.format;
    report.confidence = head.recognised.confidence;
    report.edition = head.recognised.kind;
    report.articlesUnchanged = report.articles;
    report.remarks.push_back(alreadyHere());
    sayTrash(library, report);
    return library.result() ? std::optional{report} : std::nullopt;
}

ImportReport reportKnownFile(library::LibraryWriter& library, const FileBytes& file,
                             const text::DecodedText& decoded, const library::StoredSource& stored)
{
    ImportReport report;
    report.file = file.file;
    report.encoding = decoded.encoding;
    const library::StoredEdition edition = library.edition(stored.edition);
    fillFromLibrary(library, edition.id, edition.issue, report);
    // What the library holds was read from these very bytes, unless a newer version took their place.
    if (stored.current && library.result()) {
        describe(edition.recognised, decoded.text, report);
        report.pairs = library.pairsOf(edition.id);
        report.remarks.push_back(alreadyHere());
    } else {
        describe(recognition::recognise({decoded.text, file.file.filename().string()}), decoded.text, report);
        report.remarks.push_back(olderThanHere());
    }
    report.articlesUnchanged = report.articles;
    sayTrash(library, report);
    return report;
}

Result<> pairKnownFile(library::LibraryWriter& library, const FileBytes& file,
                       const library::StoredSource& stored, EditionId wish, PreparedAlignments& prepared,
                       ImportReport& report)
{
    FileMatch match;
    match.issues.push_back(stored.issue);
    joinPartner(library, library.edition(stored.edition).recognised, file.path, wish, match);
    report.remarks.insert(report.remarks.end(), match.remarks.begin(), match.remarks.end());
    if (!match.paired) {
        return library.result();
    }
    for (std::size_t i = 1; i < match.issues.size(); ++i) {
        library.mergeIssues(match.issues[i], match.issues.front());
    }
    library.sayJoined(stored.edition, match.partner);
    composeStoredIssue(library, match.issues.front());
    report.issue = match.issues.front();
    report.issueTitle = library.titleOf(match.issues.front());
    return alignFile(library, true, 0, prepared, report);
}

} // namespace duizhao::importer
