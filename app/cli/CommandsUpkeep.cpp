#include "app/cli/Program.h"
#include "app/cli/TerminalProgress.h"
#include "app/cli/Values.h"
#include "core/importer/VersionImport.h"
#include "core/library/acts/Versions.h"
#include "core/library/read/Statistics.h"
#include "core/library/upkeep/Backups.h"
#include "core/library/upkeep/ConflictCopies.h"
#include "core/library/upkeep/Indexing.h"
#include "core/library/upkeep/Upkeep.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <optional>

namespace duizhao::cli {

namespace {

std::string listed(const std::vector<library::Finding>& findings)
{
    std::string text;
    for (const library::Finding& finding : findings) {
        text += "- " + inEnglish(finding) + "\n";
    }
    return text;
}

/// Mends what can be mended; what is still found after it.
Result<std::vector<library::Finding>> mend(Session& session, const std::vector<library::Finding>& findings,
                                           Progress& progress)
{
    const auto library = session.openToMend();
    if (!library) {
        return failure(library.error());
    }
    if (const auto mended = library::mendLibrary(**library, findings, progress); !mended) {
        return failure(mended.error());
    }
    if (const auto read = importer::readEarlierVersions(**library, progress); !read) {
        return failure(read.error());
    }
    return library::examineLibrary(**library, progress);
}

int check(Session& session, bool repair)
{
    auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    TerminalProgress progress{session.err, showProgressOn(session.err)};
    auto findings = library::examineLibrary(**library, progress);
    std::size_t before = findings ? findings->size() : 0;
    if (findings && repair && !findings->empty()) {
        library->reset();
        findings = mend(session, *findings, progress);
    }
    if (!findings) {
        return session.fail(findings.error());
    }
    const bool mendable =
        std::any_of(findings->begin(), findings->end(), [](const library::Finding& finding) {
            return library::remedyOf(finding.kind) != library::Remedy::None;
        });
    Json sentences = Json::array();
    Json kinds = Json::array();
    for (const library::Finding& finding : *findings) {
        sentences.push_back(inEnglish(finding));
        kinds.push_back(kindJson(name(finding.kind), finding.arguments));
    }
    before -= std::min(before, findings->size());
    std::string text = before > 0 ? counted(int(before), "finding") + " repaired.\n" : "";
    // What can be had back is an offer, no fault.
    const bool sound = std::all_of(findings->begin(), findings->end(), [](const library::Finding& finding) {
        return library::remedyOf(finding.kind) == library::Remedy::EarlierText;
    });
    text += findings->empty() ? session.libraryFile.string() + " is sound.\n" : listed(*findings);
    text += mendable && !repair ? "`check --repair` mends what follows from other rows and reads earlier "
                                  "versions from their bytes.\n"
                                : "";
    Json conflicts = Json::array();
    for (const auto& copy : library::conflictCopies(session.libraryFile)) {
        conflicts.push_back(copy.string());
        text +=
            "Beside it lies " + copy.string() +
            ", which a program that keeps folders in step made of a conflict. `export notes --format json` "
            "of it and `import-notes` here bring its notes together with these.\n";
    }
    session.print({{"library", session.libraryFile.string()},
                   {"sound", sound},
                   {"findings", std::move(sentences)},
                   {"kinds", std::move(kinds)},
                   {"repaired", before},
                   {"conflicts", std::move(conflicts)}},
                  text);
    return sound ? kDone : kFailed;
}

std::string inWords(const library::VersionsSize& size)
{
    return counted(size.versions, "earlier version") + ", " + counted(size.texts, "text") + " of " +
           inBytes(static_cast<std::uint64_t>(size.textBytes)) + ", " + counted(size.files, "file") + " of " +
           inBytes(static_cast<std::uint64_t>(size.fileBytes));
}

Json toJson(const library::VersionsSize& size)
{
    return {{"versions", size.versions},
            {"texts", size.texts},
            {"textBytes", size.textBytes},
            {"files", size.files},
            {"fileBytes", size.fileBytes}};
}

/// `--drop-versions` alone tells what would go; with --yes it goes, and the room it took is given back.
int tellVersions(Session& session)
{
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto size = library::earlierVersions(**library);
    if (!size) {
        return session.fail(size.error());
    }
    session.print({{"done", false}, {"earlier", toJson(*size)}},
                  "Would remove for good: " + inWords(*size) +
                      ". Nothing was changed; add --yes to do it.\n");
    return kDone;
}

struct CompactArguments {
    bool dropVersions = false;
    bool yes = false;
};

int compact(Session& session, const CompactArguments& arguments)
{
    if (!session.libraryExists()) {
        return session.fail(
            {ErrorKind::NotFound, "There is no library at " + session.libraryFile.string() + "."});
    }
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    TerminalProgress progress{session.err, showProgressOn(session.err)};
    std::optional<library::VersionsSize> dropped;
    if (arguments.dropVersions) {
        if (auto kept = library::makeBackup(**library, library::BackupReason::DropVersions, progress);
            !kept) {
            return session.fail(kept.error());
        }
        const auto size = library::dropEarlierVersions(**library);
        if (!size) {
            return session.fail(size.error());
        }
        dropped = *size;
        // Not even their words stay, in the index.
        if (auto rebuilt = library::rebuildSearchIndex(*(*library), progress); !rebuilt) {
            return session.fail(rebuilt.error());
        }
    }
    const auto outcome = library::compactLibrary(**library, progress);
    if (!outcome) {
        return session.fail(outcome.error());
    }
    Json json{{"done", true}, {"before", outcome->before}, {"after", outcome->after}};
    if (dropped) {
        json["dropped"] = toJson(*dropped);
    }
    session.print(json, (dropped ? "Removed for good: " + inWords(*dropped) + ".\n" : std::string{}) +
                            inBytes(outcome->won()) + " won: " + inBytes(outcome->before) + " before, " +
                            inBytes(outcome->after) + " now.\n");
    return kDone;
}

Json toJson(const std::vector<library::MonthCount>& months)
{
    Json list = Json::array();
    for (const library::MonthCount& month : months) {
        list.push_back({{"month", month.month}, {"count", month.count}});
    }
    return list;
}

Json toJson(const std::vector<library::MonthSeries>& series, const char* key)
{
    Json list = Json::array();
    for (const library::MonthSeries& one : series) {
        list.push_back({{key, one.name}, {"count", one.total()}, {"months", toJson(one.months)}});
    }
    return list;
}

Json toJson(const library::LibraryStatistics& found)
{
    Json toCheck = Json::array();
    for (const library::PairsToCheck& entry : found.toCheckByPublication) {
        toCheck.push_back(
            {{"publication", entry.publication}, {"toCheck", entry.toCheck}, {"confirmed", entry.confirmed}});
    }
    Json reading = Json::array();
    for (const library::ReadingDay& day : found.reading) {
        reading.push_back({{"day", day.day}, {"articles", day.articles}, {"seconds", day.seconds}});
    }
    return {{"publications", found.publications},
            {"issues", found.issues},
            {"files", found.files},
            {"articles", found.articles},
            {"unread", found.unread},
            {"archived", found.archived},
            {"pairs", found.pairs},
            {"toCheck", found.toCheck},
            {"confirmed", found.confirmed},
            {"notes", found.notes},
            {"bookmarks", found.bookmarks},
            {"tags", found.tags},
            {"bytes", found.bytes},
            {"articlesByPublication", toJson(found.articlesByPublication, "publication")},
            {"articlesByLanguage", toJson(found.articlesByLanguage, "language")},
            {"toCheckByMonth", toJson(found.toCheckByMonth)},
            {"toCheckByPublication", std::move(toCheck)},
            {"readByMonth", toJson(found.readByMonth)},
            {"reading", std::move(reading)}};
}

std::string statisticsText(const library::LibraryStatistics& found)
{
    const auto number = [](std::int64_t count, const char* what) { return counted(int(count), what); };
    std::string text = cli::joined({number(found.publications, "publication"), number(found.issues, "issue"),
                                    number(found.files, "file"), number(found.articles, "article"),
                                    number(found.pairs, "pair")},
                                   ", ") +
                       "\n";
    text += std::to_string(found.unread) + " unread, " + std::to_string(found.archived) + " archived, " +
            number(found.notes, "note") + ", " + number(found.bookmarks, "bookmark") + ", " +
            number(found.tags, "tag") + "\n";
    text += std::to_string(found.toCheck) + " pairs to check, " + std::to_string(found.confirmed) +
            " confirmed\n";
    for (const library::PairsToCheck& entry : found.toCheckByPublication) {
        text += "  " + std::to_string(entry.toCheck) + " to check, " + std::to_string(entry.confirmed) +
                " confirmed: " + (entry.publication.empty() ? "(no publication)" : entry.publication) + "\n";
    }
    std::int64_t seconds = 0;
    for (const library::ReadingDay& day : found.reading) {
        seconds += day.seconds;
    }
    constexpr std::int64_t kMinute = 60;
    text += std::to_string(seconds / kMinute) + " minutes read on " +
            counted(int(found.reading.size()), "day") + "\n";
    return text + "The file takes " + inBytes(static_cast<std::uint64_t>(found.bytes)) + ".\n";
}

int statistics(Session& session)
{
    if (!session.libraryExists()) {
        return session.fail(
            {ErrorKind::NotFound, "There is no library at " + session.libraryFile.string() + "."});
    }
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto found = library::libraryStatistics(**library);
    if (!found) {
        return session.fail(found.error());
    }
    session.print(toJson(*found), statisticsText(*found));
    return kDone;
}

} // namespace

void addUpkeepCommands(CLI::App& app, Chosen& chosen)
{
    auto repair = std::make_shared<bool>(false);
    CLI::App* checking = app.add_subcommand(
        "check", "Examine the library: the file, what belongs together, the search index against the text; "
                 "says what is wrong");
    checking->add_flag("--repair", *repair,
                       "Make anew what follows from the rest: counts, the search index, the text of "
                       "earlier versions of which an older program kept the bytes alone");
    checking->callback([&chosen, repair] {
        chosen.command = [repair](Session& session) { return check(session, *repair); };
    });
    auto what = std::make_shared<CompactArguments>();
    CLI::App* compacting =
        app.add_subcommand("compact", "Give back the room that the library file no longer uses");
    compacting->add_flag(
        "--drop-versions", what->dropVersions,
        "Remove earlier versions of all files, for good: tells what would go, does it with --yes");
    compacting->add_flag("--yes", what->yes, "Really remove them");
    compacting->callback([&chosen, what] {
        chosen.command = [what](Session& session) {
            return what->dropVersions && !what->yes ? tellVersions(session) : compact(session, *what);
        };
    });
    app.add_subcommand("statistics", "What the library holds, pairs to check, and how it has been read")
        ->callback([&chosen] { chosen.command = statistics; });
}

} // namespace duizhao::cli
