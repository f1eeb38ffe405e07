#include "app/cli/TerminalProgress.h"
#include "app/cli/Values.h"
#include "core/watch/WatchFolders.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace duizhao::cli {

namespace {

std::string timeOf(const std::optional<UtcTime>& time)
{
    return time ? toIso(*time) : std::string{};
}

std::string messageOf(const std::optional<Error>& problem)
{
    return problem ? problem->message : std::string{};
}

Json toJson(const watch::WatchFolder& folder)
{
    Json failed = Json::array();
    for (const auto& [file, why] : folder.failed) {
        failed.push_back({{"file", file}, {"error", why.message}});
    }
    return {{"id", folder.id.value},
            {"path", folder.path},
            {"added", toIso(folder.addedAt)},
            {"looked", timeOf(folder.lookedAt)},
            {"imported", timeOf(folder.importedAt)},
            {"files", folder.files},
            {"failed", failed},
            {"problem", messageOf(folder.problem)}};
}

std::string toText(const watch::WatchFolder& folder)
{
    std::string text = std::to_string(folder.id.value) + "  " + folder.path + "  (" +
                       counted(folder.files, "file") + ", last import " +
                       (folder.importedAt ? timeOf(folder.importedAt) : "never") + ")\n";
    text += folder.problem ? "   " + folder.problem->message + "\n" : "";
    for (const auto& [file, why] : folder.failed) {
        text += "   " + why.message + "\n";
    }
    return text;
}

/// By path or by id.
Result<watch::WatchFolder> folderNamed(const library::Library& library, const std::string& text)
{
    const auto folders = watch::watchFolders(library);
    if (!folders) {
        return failure(folders.error());
    }
    std::error_code ignored;
    const std::string path = std::filesystem::weakly_canonical(text, ignored).string();
    const auto found = std::find_if(folders->begin(), folders->end(), [&](const watch::WatchFolder& folder) {
        return folder.path == text || folder.path == path || std::to_string(folder.id.value) == text;
    });
    if (found == folders->end()) {
        return failure(ErrorKind::NotFound, "\"" + text + "\" is not watched; `watch list` tells what is.");
    }
    return *found;
}

int add(Session& session, const std::string& path)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto added = watch::addWatchFolder(**library, path);
    if (!added) {
        return session.fail(added.error());
    }
    session.print({{"done", true}, {"id", added->id.value}, {"path", added->path}},
                  added->path + " is watched now; `watch run` imports what is in it.\n");
    return kDone;
}

int remove(Session& session, const std::string& text)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto folder = folderNamed(**library, text);
    if (!folder) {
        return session.fail(folder.error());
    }
    if (const auto done = watch::removeWatchFolder(**library, folder->id); !done) {
        return session.fail(done.error());
    }
    session.print({{"done", true}, {"id", folder->id.value}, {"path", folder->path}},
                  folder->path + " is watched no more; what came from it stays.\n");
    return kDone;
}

int listFolders(Session& session)
{
    std::vector<watch::WatchFolder> folders;
    if (session.libraryExists()) {
        const auto library = session.openForReading();
        if (!library) {
            return session.fail(library.error());
        }
        auto found = watch::watchFolders(**library);
        if (!found) {
            return session.fail(found.error());
        }
        folders = *std::move(found);
    }
    Json json = Json::array();
    std::string text;
    for (const watch::WatchFolder& folder : folders) {
        json.push_back(toJson(folder));
        text += toText(folder);
    }
    session.print(json, text.empty() ? "No folder is watched.\n" : text);
    return kDone;
}

Json toJson(const watch::WatchFolder& folder, const watch::WatchOutcome& outcome)
{
    return {{"id", folder.id.value},
            {"path", folder.path},
            {"reports", listToJson(outcome.reports)},
            {"unchanged", outcome.unchanged},
            {"gone", outcome.forgotten},
            {"waiting", outcome.waiting},
            {"problem", messageOf(outcome.problem)}};
}

std::string toText(const watch::WatchFolder& folder, const watch::WatchOutcome& outcome)
{
    std::string text = folder.path + "\n";
    if (outcome.problem) {
        return text + "   " + outcome.problem->message + "\n";
    }
    for (const importer::ImportReport& report : outcome.reports) {
        text += cli::toText(report);
    }
    return text + "   " +
           cli::joined({counted(static_cast<int>(outcome.reports.size()), "file") + " read",
                   std::to_string(outcome.unchanged) + " as before",
                   outcome.forgotten > 0 ? std::to_string(outcome.forgotten) + " gone" : std::string{},
                   outcome.waiting > 0 ? std::to_string(outcome.waiting) + " still being written"
                                       : std::string{}},
                  ", ") +
           "\n";
}

int runOnce(Session& session)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto folders = watch::watchFolders(**library);
    if (!folders) {
        return session.fail(folders.error());
    }
    TerminalProgress progress{session.err, showProgressOn(session.err)};
    Json passes = Json::array();
    std::string text;
    bool failed = false;
    for (const watch::WatchFolder& folder : *folders) {
        const auto outcome = watch::passThrough(**library, folder, progress);
        if (!outcome) {
            return session.fail(outcome.error());
        }
        failed = failed || outcome->problem ||
                 std::any_of(outcome->reports.begin(), outcome->reports.end(), [](const auto& report) {
                     return report.outcome == importer::ImportOutcome::Failed;
                 });
        passes.push_back(toJson(folder, *outcome));
        text += toText(folder, *outcome);
    }
    session.print(passes, text.empty() ? "No folder is watched.\n" : text);
    return failed ? kFailed : kDone;
}

void addChange(CLI::App& watch, Chosen& chosen, const char* verb, const char* what,
               int (*change)(Session&, const std::string&))
{
    auto folder = std::make_shared<std::string>();
    CLI::App* command = watch.add_subcommand(verb, what);
    command->add_option("FOLDER", *folder)->required()->type_name("PATH");
    command->callback([&chosen, folder, change] {
        chosen.command = [folder, change](Session& s) { return change(s, *folder); };
    });
}

} // namespace

void addWatchCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* watch = app.add_subcommand("watch", "Folders whose files are imported as they come and change");
    watch->require_subcommand(1);
    addChange(*watch, chosen, "add", "Watch a folder", add);
    addChange(*watch, chosen, "remove", "Watch it no more, by its path or id; what came from it stays",
              remove);
    watch->add_subcommand("list", "The folders, their state and what could not be imported")
        ->callback([&chosen] { chosen.command = listFolders; });
    watch->add_subcommand("run", "One pass: import what is new or has changed in them")->callback([&chosen] {
        chosen.command = runOnce;
    });
}

} // namespace duizhao::cli
