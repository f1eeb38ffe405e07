#include "core/importer/VersionImport.h"

#include "core/base/Progress.h"
#include "core/importer/FileImport.h"
#include "core/importer/IssueAligner.h"
#include "core/importer/ProfileStore.h"
#include "core/importer/identity/IssueNumber.h"
#include "core/library/acts/Versions.h"
#include "core/library/read/Issues.h"
#include "core/library/store/History.h"
#include "core/library/store/ImportStep.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/store/PublicationCuts.h"
#include "core/library/store/Session.h"
#include "core/recognition/Recogniser.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::importer {

namespace {

struct Reading {
    library::KeptBytes kept;
    text::DecodedText decoded;
    model::RecognisedEdition edition;
};

Result<Reading> readAnew(const library::Session& library, EditionId edition, int number, Progress* progress)
{
    Reading reading;
    auto cut = recognition::CutChoice::ByForm;
    {
        library::LibraryWriter reader{library, storage::Transaction::Kind::Read};
        reading.kept = reader.bytesOf(edition, number);
        cut = recognition::cutChoiceFromName(library::publicationCut(reader.transaction(), edition));
        if (auto read = reader.result(); !read) {
            return failure(read.error());
        }
    }
    auto decoded = text::decodeText(reading.kept.bytes);
    if (!decoded) {
        return failure(decoded.error());
    }
    reading.decoded = *std::move(decoded);
    const std::string name = std::filesystem::path{reading.kept.filePath}.filename().string();
    reading.edition = recognition::recognise({reading.decoded.text, name, progress, cut});
    return reading;
}

library::EditionDraft draftOf(const Reading& reading, const EditionProfile& profile)
{
    library::EditionDraft draft{reading.edition,        reading.kept.bytes,        reading.decoded,
                                reading.kept.filePath,  identityFeatures(profile), packProfile(profile),
                                numberOf(profile.mark), notedOf(profile.mark),     {}};
    const auto content = contentFeatures(profile);
    draft.features.insert(draft.features.end(), content.begin(), content.end());
    return draft;
}

/// When a file brought an earlier version last. A person's choice is no import: it leaves that time alone,
/// and what lies on the disk unchanged is then known as what came last, and does not undo the choice.
std::optional<UtcTime> cameAt(storage::Transaction& transaction, EditionId edition, int number)
{
    return transaction.one(
        "SELECT imported_at FROM former_source WHERE edition_id = ?1 AND number = ?2",
        [](const storage::Statement& row) { return row.time(0); }, edition, number);
}

/// One attempt in one transaction; aligning comes between two (`PreparedAlignments`).
Result<VersionChange> attempt(const library::Session& library, const Reading& reading, EditionId edition,
                              ArticleId only, PreparedAlignments& prepared)
{
    library::LibraryWriter writer{library};
    const EditionProfile profile = profileOf(reading.edition, reading.decoded.text, reading.kept.filePath);
    library::EditionDraft draft = draftOf(reading, profile);
    const auto came = cameAt(writer.transaction(), edition, reading.kept.number);
    const library::StoredEdition present = writer.edition(edition);
    draft.articles = articlesOfVersion(writer, present, reading.kept.number, reading.edition);
    const bool digest = reading.edition.format == model::Format::Digest;
    const library::UpdateCounts counts = writer.updateEdition(
        edition, draft,
        library::UpdateWish{digest || only ? library::DroppedParts::Keep : library::DroppedParts::Remove,
                            library::FullerTexts::Replace, only});
    VersionChange change{edition, present.issue, reading.kept.number, counts.articlesUpdated,
                         counts.marksUnplaced};
    if (auto updated = writer.result(); !updated) {
        return failure(updated.error());
    }
    composeStoredIssue(writer, present.issue);
    if (!only) {
        ImportReport report;
        describe(reading.edition, reading.decoded.text, report);
        writer.keepAccount(edition, packAccount(report));
        if (came) {
            writer.transaction().run("UPDATE edition SET imported_at = ?1 WHERE id = ?2", *came, edition);
        }
    }
    const auto aligned = alignStoredIssue(writer, present.issue, AlignWhen::Likely, prepared);
    if (!aligned) {
        return failure(aligned.error());
    }
    if (*aligned) {
        change.marksUnplaced = std::min(change.marksUnplaced, (*aligned)->marksUnplaced);
    }
    if (auto done = writer.commit(); !done) {
        return failure(done.error());
    }
    return change;
}

/// The issue, where the version is the one that is read already, with no other text in the place of any of
/// its own.
std::optional<IssueId> whereCurrent(const library::Session& library, EditionId edition, int number)
{
    library::LibraryWriter reader{library, storage::Transaction::Kind::Read};
    return reader.transaction().one(
        "SELECT e.issue_id FROM edition e WHERE e.id = ?1 AND e.version = ?2 AND NOT EXISTS"
        " (SELECT 1 FROM version_part p WHERE p.edition_id = e.id AND p.number = e.version)",
        [](const storage::Statement& row) { return row.id<IssueId>(0); }, edition, number);
}

/// Reads the kept bytes of a version again and writes what they say now, as one step of the history.
Result<VersionChange> writeVersion(const library::Session& library, EditionId edition, int number,
                                   ArticleId only, Progress& progress)
{
    const auto reading = readAnew(library, edition, number, &progress);
    if (!reading) {
        return failure(reading.error());
    }
    if (progress.cancelled()) {
        return failure(ErrorKind::Cancelled, "Stopped; nothing was changed.");
    }
    std::string title =
        reading->edition.head.title.empty() ? reading->edition.head.titleZh : reading->edition.head.title;
    const library::ImportStep step{library, std::move(title), library::ActKind::VersionChosen};
    constexpr int kMostAttempts = 20;
    PreparedAlignments prepared;
    for (int tries = 0;; ++tries) {
        auto done = attempt(library, *reading, edition, only, prepared);
        if (!prepared.wanted() || tries == kMostAttempts) {
            return done;
        }
        if (auto made = prepared.make(progress); !made) {
            return failure(made.error());
        }
    }
}

} // namespace

std::vector<ArticleId> articlesOfVersion(library::LibraryWriter& writer,
                                         const library::StoredEdition& present, int number,
                                         const model::RecognisedEdition& version)
{
    std::vector<ArticleId> articles;
    for (const int place : matchVersions(present.recognised, version)) {
        articles.push_back(place < 0 ? ArticleId{} : present.articles[static_cast<std::size_t>(place)]);
    }
    const std::vector<ArticleId> known = writer.articlesOf(present.id, number);
    if (known.size() != articles.size()) {
        return articles; // read otherwise than it was then
    }
    std::set<ArticleId> taken{known.begin(), known.end()};
    for (std::size_t part = 0; part < known.size(); ++part) {
        if (known[part]) {
            articles[part] = known[part];
        } else if (taken.contains(articles[part])) {
            articles[part] = {};
        }
    }
    return articles;
}

Result<VersionChange> makeVersionCurrent(const library::Session& library, EditionId edition, int number,
                                         ArticleId only, Progress& progress)
{
    if (const auto issue = only ? std::nullopt : whereCurrent(library, edition, number)) {
        return VersionChange{edition, *issue, number, 0, 0};
    }
    return writeVersion(library, edition, number, only, progress);
}

Result<int> readEarlierVersions(const library::Session& library, Progress& progress)
{
    std::vector<EditionId> editions;
    {
        storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
        editions = library::editionsWithUnreadVersions(transaction);
        if (auto read = transaction.result(); !read) {
            return failure(read.error());
        }
    }
    int count = 0;
    long long done = 0;
    for (const EditionId edition : editions) {
        progress.report(done++, static_cast<long long>(editions.size()), "versions");
        const auto versions = library::editionVersions(library, edition);
        if (!versions) {
            return failure(versions.error());
        }
        for (const library::EditionVersion& version : *versions) {
            if (version.hasText) {
                continue;
            }
            if (progress.cancelled()) {
                return failure(ErrorKind::Cancelled, "Stopped; what was read stays.");
            }
            const auto reading = readAnew(library, edition, version.number, nullptr);
            if (!reading) {
                return failure(reading.error());
            }
            library::LibraryWriter writer{library};
            const library::StoredEdition present = writer.edition(edition);
            writer.keepVersion(edition, version.number, reading->edition,
                               articlesOfVersion(writer, present, version.number, reading->edition));
            if (auto kept = writer.commit(); !kept) {
                return failure(kept.error());
            }
            ++count;
        }
    }
    return count;
}

Result<int> recutPublication(const library::Session& library, const std::string& publication,
                             Progress& progress)
{
    const auto issues = library::issues(library);
    if (!issues) {
        return failure(issues.error());
    }
    int count = 0;
    for (const model::IssueSummary& issue : *issues) {
        if (issue.publication != publication) {
            continue;
        }
        const auto versions = library::issueVersions(library, issue.id);
        if (!versions) {
            return failure(versions.error());
        }
        for (const library::EditionVersion& version : *versions) {
            if (!version.current) {
                continue;
            }
            if (auto done = writeVersion(library, version.edition, version.number, {}, progress); !done) {
                return failure(done.error());
            }
            ++count;
        }
    }
    return count;
}

} // namespace duizhao::importer
