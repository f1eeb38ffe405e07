#include "app/cli/PdfExport.h"

#include "core/base/Hash.h"
#include "core/exporter/AtomicFile.h"
#include "core/exporter/pdf/PdfFinisher.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

namespace duizhao::cli {

namespace {

namespace fs = std::filesystem;

/// A folder for the page on its way, removed with everything in it.
class WorkFolder {
public:
    WorkFolder() : m_path{fs::temp_directory_path() / ("duizhao-" + newUuid())}
    {
        std::error_code ignored;
        fs::create_directory(m_path, ignored);
        fs::permissions(m_path, fs::perms::owner_all, ignored);
    }
    ~WorkFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    [[nodiscard]] fs::path operator/(const char* name) const { return m_path / name; }

private:
    fs::path m_path;
};

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// Beside this program (installed, or in a build folder), then in PATH.
fs::path desktopProgram()
{
    std::error_code error;
    const fs::path own = fs::read_symlink("/proc/self/exe", error).parent_path();
    std::vector<fs::path> places{own / "duizhao", own.parent_path() / "desktop" / "duizhao"};
    const char* path = std::getenv("PATH");
    std::istringstream folders{path == nullptr ? "" : path};
    for (std::string folder; std::getline(folders, folder, ':');) {
        places.push_back(fs::path{folder} / "duizhao");
    }
    for (const fs::path& place : places) {
        if (fs::is_regular_file(place, error) && ::access(place.c_str(), X_OK) == 0) {
            return place;
        }
    }
    return {};
}

/// The page is printed without a display; what Chromium says goes into a file.
[[noreturn]] void become(const fs::path& program, const fs::path& html, const fs::path& pdf,
                         const fs::path& log)
{
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    const int said = ::open(log.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    ::dup2(said, STDOUT_FILENO);
    ::dup2(said, STDERR_FILENO);
    ::execl(program.c_str(), program.c_str(), "--print-page", html.c_str(), pdf.c_str(), nullptr);
    ::_exit(127);
}

Result<> print(const fs::path& html, const fs::path& pdf, const fs::path& log)
{
    const fs::path program = desktopProgram();
    if (program.empty()) {
        return failure(ErrorKind::NotFound, "A PDF is printed by the desktop program, and there is no "
                                            "\"duizhao\" beside this one or in PATH; export html instead.");
    }
    if (::geteuid() == 0 && std::getenv("QTWEBENGINE_DISABLE_SANDBOX") == nullptr) {
        return failure(ErrorKind::NotReadable,
                       "As root the browser that prints cannot start its sandbox; run "
                       "this as another user, or set QTWEBENGINE_DISABLE_SANDBOX=1.");
    }
    const pid_t child = ::fork();
    if (child == 0) {
        become(program, html, pdf, log);
    }
    int status = 0;
    const bool ran = child > 0 && ::waitpid(child, &status, 0) == child;
    if (!ran || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::string said = bytesOf(log);
        said.resize(said.find_last_not_of(" \n") + 1);
        const std::size_t line = said.rfind('\n');
        return failure(ErrorKind::NotReadable,
                       "The page could not be printed: " +
                           (line == std::string::npos ? said : said.substr(line + 1)));
    }
    return {};
}

} // namespace

Result<std::string> exportAsPdf(const library::Library& library, const exporter::ExportRequest& request,
                                Progress& progress)
{
    std::string html;
    const auto written = exporter::writeExport(library, request, progress, [&](std::string_view bytes) {
        html += bytes;
        return Result<>{};
    });
    const auto name = exporter::nameOf(library, request.scope);
    if (!written || !name) {
        return failure(written ? name.error() : written.error());
    }
    const WorkFolder folder;
    const fs::path page = folder / "page.html";
    const fs::path pdf = folder / "page.pdf";
    const auto stored = exporter::writeFileAtomically(page, html);
    const auto printed = stored ? print(page, pdf, folder / "log") : stored;
    if (!printed) {
        return failure(printed.error());
    }
    return exporter::finishPdf(bytesOf(pdf), name->title.empty() ? name->titleZh : name->title,
                               exporter::bookmarksOf(html));
}

} // namespace duizhao::cli
