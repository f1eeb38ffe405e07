#include "core/importer/ImportStages.h"

#include "core/base/Hash.h"
#include "core/importer/ImportRemarks.h"
#include "core/importer/IssueAligner.h"
#include "core/importer/PartnerFinder.h"
#include "core/importer/ProfileStore.h"
#include "core/importer/SourceFile.h"
#include "core/importer/VersionImport.h"
#include "core/importer/identity/IssueNumber.h"
#include "core/library/store/PublicationCuts.h"
#include "core/recognition/Recogniser.h"
#include "core/recognition/articles/ArticleMatcher.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace duizhao::importer {

namespace fs = std::filesystem;

namespace {

std::string storedPath(const fs::path& file)
{
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(file, error);
    return (error ? fs::absolute(file, error) : whole).string();
}

std::string fileNameOf(library::LibraryWriter& library, EditionId edition)
{
    return fs::path{library.filePathOf(edition)}.filename().string();
}

library::EditionDraft draftOf(const FileBytes& file, const FileReading& reading)
{
    library::EditionDraft draft{reading.edition,
                                file.bytes,
                                reading.decoded,
                                file.path,
                                identityFeatures(reading.profile),
                                packProfile(reading.profile),
                                numberOf(reading.profile.mark),
                                notedOf(reading.profile.mark),
                                {}};
    const std::vector<std::uint64_t> content = contentFeatures(reading.profile);
    draft.features.insert(draft.features.end(), content.begin(), content.end());
    return draft;
}

/// Returns how many notes and bookmarks stand on text that is gone.
int storeVersion(library::LibraryWriter& library, const FileBytes& file, const FileReading& reading,
                 EditionId older, library::EditionDraft draft, ImportReport& report)
{
    draft.articles = articlesOfVersion(library, library.edition(older),
                                       library.versionWith(older, file.sha256), reading.edition);
    const bool digest = reading.edition.format == model::Format::Digest;
    const library::UpdateCounts counts = library.updateEdition(
        older, draft, digest ? library::DroppedParts::Keep : library::DroppedParts::Remove);
    report.articlesAdded = counts.articlesAdded;
    report.articlesUpdated = counts.articlesUpdated;
    report.articlesUnchanged = counts.articlesUnchanged;
    report.textsKept = counts.textsKept;
    report.remarks.push_back(newerVersion(report.articlesAdded, report.articlesUpdated,
                                          report.articlesUnchanged - counts.articlesAbsent));
    if (counts.textsKept > 0) {
        report.remarks.push_back(fullerTextsKept(counts.textsKept));
    }
    return counts.marksUnplaced;
}

} // namespace

Result<> checkCancelled(const Progress& progress)
{
    if (progress.cancelled()) {
        return failure(ErrorKind::Cancelled,
                       "Importing was stopped; the library is as it was before this file.");
    }
    return {};
}

Result<FileBytes> readFileBytes(const fs::path& file, const Progress& progress)
{
    if (auto go = checkCancelled(progress); !go) {
        return failure(go.error());
    }
    auto bytes = readSource(file);
    if (!bytes) {
        return failure(bytes.error());
    }
    std::string hash = sha256Hex(*bytes);
    return FileBytes{file, storedPath(file), *std::move(bytes), std::move(hash)};
}

namespace {

/// What a person says of how the file is cut; as its form says, where nobody does.
recognition::CutChoice cutOf(const library::Session* library, const model::RecognisedHead& head,
                             const FileBytes& file)
{
    if (library == nullptr) {
        return recognition::CutChoice::ByForm;
    }
    storage::Transaction transaction{library->database, storage::Transaction::Kind::Read};
    return recognition::cutChoiceFromName(
        library::publicationCut(transaction, publicationNamedBy(head, file.path)));
}

} // namespace

Result<FileReading> recogniseFile(const library::Session* library, const FileBytes& file,
                                  text::DecodedText decoded, Progress& progress)
{
    if (auto go = checkCancelled(progress); !go) {
        return failure(go.error());
    }
    FileReading reading;
    reading.decoded = std::move(decoded);
    reading.edition =
        recognition::recognise({reading.decoded.text, file.file.filename().string(), &progress});
    if (const auto cut = cutOf(library, reading.edition.head, file); cut != recognition::CutChoice::ByForm) {
        reading.edition =
            recognition::recognise({reading.decoded.text, file.file.filename().string(), &progress, cut});
    }
    reading.profile = profileOf(reading.edition, reading.decoded.text, file.path);
    ImportReport& report = reading.report;
    report.file = file.file;
    report.encoding = reading.decoded.encoding;
    report.outcome = ImportOutcome::Added;
    report.newIssue = true;
    describe(reading.edition, reading.decoded.text, report);
    reading.account = packAccount(report);
    report.articlesAdded = report.articles;
    const model::RecognisedHead& head = reading.edition.head;
    report.issueTitle = head.title.empty() ? head.titleZh : head.title;
    if (auto go = checkCancelled(progress); !go) {
        return failure(go.error());
    }
    return reading;
}

FileMatch matchFile(library::LibraryWriter& library, const FileBytes& file, const FileReading& reading,
                    EditionId wish)
{
    const IssueDecision decision = decideIssue(library, reading.profile);
    FileMatch match;
    match.issues = decision.issues;
    match.newerVersionOf = decision.newerVersionOf;
    match.olderSnapshot = decision.olderSnapshot;
    match.question = decision.question;
    if (!match.issues.empty() && !decision.evidence.empty()) {
        const bool sameFile =
            decision.newerVersionOf &&
            std::any_of(decision.evidence.begin(), decision.evidence.end(),
                        [](const LinkEvidence& one) { return one.reason == LinkReason::SameFile; });
        const LinkReason why = sameFile ? LinkReason::SameFile : decision.evidence.front().reason;
        match.remarks.push_back(why == LinkReason::Twin && decision.twin
                                    ? issueOf(fileNameOf(library, decision.twin), false)
                                    : knownIssue(why));
    }
    joinPartner(library, reading.edition, file.path, wish, match);
    return match;
}

FileMatch matchSetBack(const library::StoredSource& earlier)
{
    FileMatch match;
    match.issues.push_back(earlier.issue);
    match.newerVersionOf = earlier.edition;
    match.remarks.push_back(setBackToEarlier());
    return match;
}

void joinPartner(library::LibraryWriter& library, const model::RecognisedEdition& edition,
                 const std::string& filePath, EditionId wish, FileMatch& match)
{
    PartnerSearch search = findPartner(library, edition, filePath, wish);
    match.remarks.insert(match.remarks.end(), search.remarks.begin(), search.remarks.end());
    if (!search.partner) {
        return;
    }
    match.paired = true;
    match.partner = search.partner->edition;
    const IssueId issue = search.partner->issue;
    if (std::find(match.issues.begin(), match.issues.end(), issue) == match.issues.end()) {
        match.issues.push_back(issue);
        std::sort(match.issues.begin(), match.issues.end());
        match.remarks.push_back(issueOf(fileNameOf(library, search.partner->edition), true));
    }
}

ImportReport reportOf(library::LibraryWriter& library, const FileReading& reading, const FileMatch& match)
{
    ImportReport report = reading.report;
    report.remarks.insert(report.remarks.end(), match.remarks.begin(), match.remarks.end());
    report.newIssue = match.issues.empty();
    report.outcome = match.newerVersionOf ? ImportOutcome::Updated : ImportOutcome::Added;
    report.editionId = match.newerVersionOf;
    report.question = match.question;
    if (!match.issues.empty()) {
        report.issue = match.issues.front();
        report.issueTitle = library.titleOf(report.issue);
    }
    if (match.issues.size() > 1) {
        report.remarks.push_back(issuesJoined(static_cast<int>(match.issues.size())));
    }
    return report;
}

Result<ImportReport> storeFile(library::LibraryWriter& library, const FileBytes& file,
                               const FileReading& reading, const FileMatch& match,
                               PreparedAlignments& prepared)
{
    ImportReport report = reportOf(library, reading, match);
    const IssueId issue = match.issues.empty() ? library.addIssue() : match.issues.front();
    for (std::size_t i = 1; i < match.issues.size(); ++i) {
        library.mergeIssues(match.issues[i], issue);
    }
    int marksUnplaced = 0;
    if (match.newerVersionOf) {
        marksUnplaced =
            storeVersion(library, file, reading, match.newerVersionOf, draftOf(file, reading), report);
    } else {
        report.editionId = library.addEdition(issue, draftOf(file, reading));
    }
    if (match.paired) {
        library.sayJoined(report.editionId, match.partner);
    }
    composeStoredIssue(library, issue);
    report.issue = issue;
    report.issueTitle = library.titleOf(issue);
    library.keepAccount(report.editionId, reading.account);
    if (const int trashed = library.trashedOf(report.editionId); trashed > 0) {
        report.remarks.push_back(inTrash(trashed));
    }
    if (match.question) {
        library.askWhetherSame(report.editionId, match.question->edition,
                               packEvidence(match.question->evidence));
    }
    if (auto aligned = alignFile(library, match.paired, marksUnplaced, prepared, report); !aligned) {
        return failure(aligned.error());
    }
    return report;
}

Result<> alignFile(library::LibraryWriter& library, bool paired, int marksUnplaced,
                   PreparedAlignments& prepared, ImportReport& report)
{
    const auto aligned =
        alignStoredIssue(library, report.issue, paired ? AlignWhen::Always : AlignWhen::Likely, prepared);
    if (!aligned) {
        return failure(aligned.error());
    }
    report.edition = library.editionHead(report.editionId).recognised.kind;
    if (*aligned) {
        marksUnplaced = std::min(marksUnplaced, (*aligned)->marksUnplaced);
        const auto& [en, zh] = (*aligned)->editions;
        if (report.editionId == en || report.editionId == zh) {
            report.alignment = (*aligned)->report;
            report.alignment->other = fileNameOf(library, report.editionId == en ? zh : en);
            report.remarks.push_back(remarkOf(*report.alignment));
        }
    }
    if (marksUnplaced > 0) {
        report.remarks.push_back(marksUnplacedRemark(marksUnplaced));
    }
    return library.result();
}

std::vector<int> matchVersions(const model::RecognisedEdition& older, const model::RecognisedEdition& newer)
{
    const auto profiles = [](const model::RecognisedEdition& edition) {
        const std::vector<std::string> texts = recognition::articleTexts(edition);
        std::vector<recognition::ArticleProfile> list;
        for (std::size_t i = 0; i < edition.articles.size(); ++i) {
            list.push_back(recognition::articleProfile(edition.articles[i], texts[i]));
        }
        return list;
    };
    return recognition::matchArticles(profiles(older), profiles(newer));
}

} // namespace duizhao::importer
