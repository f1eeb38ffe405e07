#include "app/cli/TerminalProgress.h"
#include "app/cli/Values.h"
#include "core/archive/Archive.h"
#include "core/exporter/notes/NotesJson.h"
#include "core/importer/Importer.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <set>

namespace duizhao::cli {

namespace {

struct ImportArguments {
    std::vector<std::string> paths;
    std::vector<std::string> pair; ///< two files, or none
    bool dryRun = false;
};

std::string summaryOf(const std::vector<importer::ImportReport>& reports)
{
    const auto count = [&](importer::ImportOutcome outcome) {
        return std::count_if(reports.begin(), reports.end(),
                             [&](const importer::ImportReport& report) { return report.outcome == outcome; });
    };
    std::vector<std::string> parts;
    for (const importer::ImportOutcome outcome :
         {importer::ImportOutcome::Added, importer::ImportOutcome::Updated,
          importer::ImportOutcome::Unchanged, importer::ImportOutcome::Failed}) {
        parts.push_back(count(outcome) > 0 ? std::to_string(count(outcome)) + " " + std::string{name(outcome)}
                                           : std::string{});
    }
    return counted(static_cast<int>(reports.size()), "file") + ": " + joined(parts, ", ");
}

/// Reads an archive into a library that is empty or not there yet.
int restore(Session& session, const std::string& file)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    NoProgress progress;
    const auto counts = archive::readArchive(**library, file, progress);
    if (!counts) {
        return session.fail(counts.error());
    }
    session.print({{"done", true}, {"rows", counts->rows}, {"articles", counts->articles}},
                  counted(static_cast<int>(counts->articles), "article") + " restored from " + file + ".\n");
    return kDone;
}

/// Why a file stands alone, where others of its batch stand in pairs.
std::string reasonAlone(const importer::ImportReport& report)
{
    if (report.outcome == importer::ImportOutcome::Failed) {
        return report.error.message;
    }
    for (const model::Remark& remark : report.remarks) {
        if (remark.kind == model::RemarkKind::BothEnglish || remark.kind == model::RemarkKind::BothChinese ||
            remark.kind == model::RemarkKind::OneHasBoth) {
            return inEnglish(remark);
        }
    }
    return report.edition == model::EditionKind::Bilingual ? "It has both languages."
                                                           : "Nothing in the other language goes with it.";
}

/// The pairs of files among the reports in one figure, and who stayed alone; empty where there is no pair.
std::string pairsSummary(const std::vector<importer::ImportReport>& reports)
{
    std::set<std::string> inPairs;
    int files = 0;
    int wantLook = 0;
    double sure = 0;
    double pairs = 0;
    for (const importer::ImportReport& report : reports) {
        if (report.alignment) {
            ++files;
            wantLook += report.alignment->wantLook;
            sure += report.alignment->confidence * std::max(report.alignment->pairs, 1);
            pairs += std::max(report.alignment->pairs, 1);
            inPairs.insert({report.alignment->other, report.file.filename().string()});
        }
    }
    if (files == 0 || reports.size() < 3) {
        return {};
    }
    std::string text = counted(files, "pair") +
                       " of files side by side: " + std::to_string(static_cast<int>(100 * sure / pairs)) +
                       "% sure, " + counted(wantLook, "pair") + " to check\n";
    for (const importer::ImportReport& report : reports) {
        if (!report.alignment && !inPairs.contains(report.file.filename().string())) {
            text += "  alone: " + report.file.filename().string() + ": " + reasonAlone(report) + "\n";
        }
    }
    return text;
}

std::string bytesOf(const std::string& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

bool isNotesFile(const std::string& file)
{
    std::ifstream stream{file, std::ios::binary};
    std::string start(200, '\0');
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    return exporter::isNotesJson(start);
}

/// Takes notes that `export notes --format json` wrote into a library that holds their articles.
int takeNotesFrom(Session& session, const std::string& file)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto taken = exporter::takeNotes(**library, bytesOf(file));
    if (!taken) {
        return session.fail({taken.error().kind, file + ": " + taken.error().message});
    }
    std::vector<std::string> parts{std::to_string(taken->added) + " added",
                                   std::to_string(taken->updated) + " updated",
                                   std::to_string(taken->unchanged) + " unchanged"};
    if (taken->both > 0) {
        parts.push_back(std::to_string(taken->both) + " changed on both sides, both kept");
    }
    if (taken->strays > 0) {
        parts.push_back(std::to_string(taken->strays) + " left out: their articles are not in this library");
    }
    session.print({{"done", true},
                   {"added", taken->added},
                   {"updated", taken->updated},
                   {"unchanged", taken->unchanged},
                   {"both", taken->both},
                   {"strays", taken->strays}},
                  "Notes: " + joined(parts, ", ") + ".\n");
    return kDone;
}

std::vector<importer::ImportReport> importAll(Session& session, library::Library* library,
                                              const ImportArguments& arguments)
{
    TerminalProgress progress{session.err, showProgressOn(session.err)};
    importer::Importer importer = library != nullptr
                                      ? importer::Importer{*library, importer::ImportAct::OneStep}
                                      : importer::Importer{};
    const importer::ImportMode mode =
        arguments.dryRun ? importer::ImportMode::DryRun : importer::ImportMode::Write;
    std::vector<importer::ImportReport> reports;
    if (!arguments.pair.empty()) {
        reports = importer.importPair(arguments.pair.front(), arguments.pair.back(), mode, progress);
    }
    if (!arguments.paths.empty() && !progress.cancelled()) {
        const std::vector<std::filesystem::path> paths{arguments.paths.begin(), arguments.paths.end()};
        const auto others = importer.importPaths(paths, mode, progress);
        reports.insert(reports.end(), others.begin(), others.end());
    }
    return reports;
}

int import(Session& session, const ImportArguments& arguments)
{
    if (arguments.paths.size() == 1 && archive::isArchive(arguments.paths.front())) {
        if (arguments.dryRun) {
            return session.fail({ErrorKind::InvalidArgument,
                                 "An archive is read whole, into an empty library; it has no dry run."});
        }
        return restore(session, arguments.paths.front());
    }
    if (arguments.paths.size() == 1 && !arguments.dryRun && isNotesFile(arguments.paths.front())) {
        return takeNotesFrom(session, arguments.paths.front());
    }
    std::unique_ptr<library::Library> library;
    // A dry run touches nothing: it reads a library that is there and makes none.
    if (!arguments.dryRun || session.libraryExists()) {
        auto opened = arguments.dryRun ? session.openForReading() : session.openForWriting();
        if (!opened) {
            return session.fail(opened.error());
        }
        library = *std::move(opened);
    }
    const std::vector<importer::ImportReport> reports = importAll(session, library.get(), arguments);
    std::string text;
    bool failed = false;
    for (const importer::ImportReport& report : reports) {
        text += cli::toText(report);
        failed = failed || report.outcome == importer::ImportOutcome::Failed;
    }
    text += pairsSummary(reports);
    text += summaryOf(reports) + (arguments.dryRun ? " (dry run: nothing was written)\n" : "\n");
    session.print(listToJson(reports), text);
    return failed ? kFailed : kDone;
}

} // namespace

void addImportCommand(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<ImportArguments>();
    CLI::App* command =
        app.add_subcommand("import", "Bring files, or folders of .md, .markdown and .txt files, "
                                     "into the library");
    command
        ->add_option(
            "paths", arguments->paths,
            "Files and folders. Files named as a pair (x.en.md and x.zh.md, x.md and x-zh.md, "
            "en/x.md and zh/x.md) become one issue and are aligned. An archive that `export archive` "
            "wrote goes into an empty library")
        ->type_name("PATH");
    command->add_option("--pair", arguments->pair, "Two files that are one text in two languages")
        ->expected(2)
        ->type_name("EN ZH");
    command->add_flag("--dry-run", arguments->dryRun, "Tell what would happen; the library is not touched");
    command->callback([&chosen, arguments] {
        if (arguments->paths.empty() && arguments->pair.empty()) {
            refuse("import: name files or folders, or two files with --pair");
        }
        chosen.command = [arguments](Session& s) { return import(s, *arguments); };
    });
    auto notes = std::make_shared<std::string>();
    CLI::App* taking =
        app.add_subcommand("import-notes", "Take in notes that `export notes --format json` wrote; "
                                           "where both sides changed a note, both are kept");
    taking->add_option("file", *notes, "The notes")->required()->type_name("FILE")->check(CLI::ExistingFile);
    taking->callback(
        [&chosen, notes] { chosen.command = [notes](Session& s) { return takeNotesFrom(s, *notes); }; });
    auto file = std::make_shared<std::string>();
    CLI::App* restoring = app.add_subcommand(
        "restore", "Read an archive that `export archive` wrote into an empty library: name a new file with "
                   "--library");
    restoring->add_option("file", *file, "The archive")->required()->type_name("FILE");
    restoring->callback(
        [&chosen, file] { chosen.command = [file](Session& s) { return restore(s, *file); }; });
}

} // namespace duizhao::cli
