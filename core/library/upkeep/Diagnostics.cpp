#include "core/library/upkeep/Diagnostics.h"

#include "core/base/BaseVersions.h"
#include "core/document/DocumentVersions.h"
#include "core/library/read/Statistics.h"
#include "core/library/store/Places.h"
#include "core/library/store/Session.h"
#include "core/library/upkeep/Indexing.h"
#include "core/logging/ErrorLine.h"
#include "core/logging/LogFile.h"
#include "core/storage/Database.h"
#include "core/storage/StorageVersions.h"
#include "core/text/ChineseCharacters.h"
#include "core/text/TextVersions.h"

#include <sys/utsname.h>

#include <cstdlib>
#include <fstream>

namespace duizhao::library {

namespace {

std::string withoutHome(std::string text)
{
    const std::string home = homeFolder().string();
    if (home.size() < 2) {
        return text;
    }
    for (std::size_t at = 0; (at = text.find(home + "/", at)) != std::string::npos; ++at) {
        text.replace(at, home.size(), "~");
    }
    return text;
}

/// The name that a distribution gives itself (os-release(5)).
std::string distribution()
{
    std::ifstream stream{"/etc/os-release"};
    constexpr std::string_view key = "PRETTY_NAME=";
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with(key)) {
            line.erase(0, key.size());
            std::erase(line, '"');
            return logging::inOneLine(line);
        }
    }
    return "unknown system";
}

std::string systemLine()
{
    struct utsname kernel = {};
    std::string line = distribution();
    if (::uname(&kernel) == 0) {
        line += std::string{", "} + kernel.sysname + " " + kernel.release + " " + kernel.machine;
    }
    for (const char* variable : {"LANG", "XDG_SESSION_TYPE"}) {
        if (const char* value = std::getenv(variable); value != nullptr && *value != '\0') {
            line += std::string{", "} + variable + "=" + logging::inOneLine(value);
        }
    }
    return line;
}

void append(std::vector<ComponentVersion>& all, const std::vector<ComponentVersion>& some)
{
    all.insert(all.end(), some.begin(), some.end());
}

void addLibrary(const Session& library, Diagnostics& result)
{
    result.libraryFile = withoutHome(library.file.string());
    const auto schema = library.database.version();
    const auto found = libraryStatistics(library);
    if (!schema || !found) {
        result.libraryProblem = withoutHome(logging::errorLine(schema ? found.error() : schema.error()));
        return;
    }
    result.figures = {{"schema", *schema},
                      {"writable", library.access == Access::ReadWrite ? 1 : 0},
                      {"bytes", found->bytes},
                      {"publications", found->publications},
                      {"issues", found->issues},
                      {"files", found->files},
                      {"articles", found->articles},
                      {"unread", found->unread},
                      {"archived", found->archived},
                      {"pairs", found->pairs},
                      {"pairs to check", found->toCheck},
                      {"pairs confirmed", found->confirmed},
                      {"notes", found->notes},
                      {"bookmarks", found->bookmarks},
                      {"tags", found->tags}};
    if (const auto unindexed = unindexedIssues(library)) {
        result.figures.emplace_back("issues not indexed", *unindexed);
    }
}

} // namespace

Diagnostics gatherDiagnostics(const DiagnosticsRequest& request, const Session* library,
                              const std::string& problem)
{
    Diagnostics result;
    result.program = request.program;
    result.system = systemLine();
    result.components = request.components;
    append(result.components, storage::storageVersions());
    append(result.components, document::documentVersions());
    append(result.components, text::textVersions());
    append(result.components, baseVersions());
    result.components.push_back(logging::logVersion());
    if (!text::checkChineseData()) {
        result.components.push_back({"OpenCC data", "missing"});
    }
    result.libraryProblem = withoutHome(problem);
    if (library != nullptr) {
        addLibrary(*library, result);
    }
    for (const std::filesystem::path& file : request.logs) {
        Diagnostics::LogEnd end{withoutHome(file.string()), {}};
        for (std::string& line : logging::lastLogLines(file, request.lines)) {
            end.lines.push_back(withoutHome(std::move(line)));
        }
        if (!end.lines.empty()) {
            result.logs.push_back(std::move(end));
        }
    }
    return result;
}

std::string diagnosticsText(const Diagnostics& diagnostics)
{
    std::string text = diagnostics.program + "\n" + diagnostics.system + "\n";
    std::string versions;
    for (const ComponentVersion& component : diagnostics.components) {
        versions += (versions.empty() ? "" : ", ") + component.name + " " + component.version;
    }
    text += versions + "\n\n";
    text += diagnostics.libraryFile.empty() ? "No library is open." : "Library " + diagnostics.libraryFile;
    text += "\n";
    if (!diagnostics.libraryProblem.empty()) {
        text += "  " + diagnostics.libraryProblem + "\n";
    }
    for (const auto& [name, value] : diagnostics.figures) {
        text += "  " + name + ": " + std::to_string(value) + "\n";
    }
    for (const Diagnostics::LogEnd& log : diagnostics.logs) {
        text += "\nLog " + log.file + "\n";
        for (const std::string& line : log.lines) {
            text += "  " + line + "\n";
        }
    }
    return text;
}

} // namespace duizhao::library
