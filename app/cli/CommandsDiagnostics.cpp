#include "app/cli/Program.h"
#include "core/exporter/ExportVersions.h"
#include "core/library/store/Places.h"
#include "core/library/upkeep/Diagnostics.h"
#include "core/logging/ErrorLine.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace duizhao::cli {

namespace {

Json toJson(const library::Diagnostics& found)
{
    Json versions = Json::object();
    for (const ComponentVersion& component : found.components) {
        versions[component.name] = component.version;
    }
    Json figures = Json::object();
    for (const auto& [name, value] : found.figures) {
        figures[name] = value;
    }
    Json logs = Json::array();
    for (const library::Diagnostics::LogEnd& log : found.logs) {
        logs.push_back({{"file", log.file}, {"lines", log.lines}});
    }
    return {{"program", found.program},     {"system", found.system},          {"versions", versions},
            {"library", found.libraryFile}, {"problem", found.libraryProblem}, {"figures", figures},
            {"logs", std::move(logs)}};
}

int diagnostics(Session& session)
{
    library::DiagnosticsRequest request;
    request.program = "duizhao-cli " DUIZHAO_VERSION;
    request.components = exporter::exportVersions();
    request.components.push_back({"CLI11", CLI11_VERSION});
    request.logs = {session.stateFolder / library::kWindowLog, session.stateFolder / library::kCommandLog};
    std::unique_ptr<library::Library> library;
    std::string problem;
    if (!session.libraryExists()) {
        problem = "There is no library at " + session.libraryFile.string() + ".";
    } else if (auto opened = session.openForReading(); opened) {
        library = *std::move(opened);
    } else {
        problem = session.libraryFile.string() + ": " + logging::errorLine(opened.error());
    }
    const auto asked = library ? std::optional{library->session()} : std::nullopt;
    const library::Diagnostics found =
        library::gatherDiagnostics(request, asked ? &*asked : nullptr, problem);
    session.print(toJson(found), library::diagnosticsText(found));
    return kDone;
}

} // namespace

void addDiagnosticsCommand(CLI::App& app, Chosen& chosen)
{
    app.add_subcommand("diagnostics", "For a report of what went wrong: versions, numbers of the library and "
                                      "the last lines of the logs; nothing of your texts")
        ->callback([&chosen] { chosen.command = diagnostics; });
}

} // namespace duizhao::cli
