// How much memory an export takes that is ten times as long: the archive and the bilingual text of libraries
// of 1,000 and of 10,000 articles, each exported by a process of its own. archive_memory; the ratio of the
// peaks.

#include "core/base/Progress.h"
#include "core/exporter/Exporter.h"
#include "core/library/Library.h"
#include "tests/benchmarks/LibraryGenerator.h"
#include "tests/benchmarks/Measure.h"
#include "tests/support/TempFolder.h"

#include <sys/resource.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace duizhao;

constexpr int kFew = 1'000;
constexpr int kMany = 10'000;
constexpr double kGoal = 1.25; // SQLite's cache fills, and a list of the articles is held

[[noreturn]] void giveUp(const std::string& why)
{
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

std::unique_ptr<library::Library> libraryAt(const std::filesystem::path& file, library::Access access,
                                            const Clock& clock)
{
    auto library = library::Library::open(file, access, clock);
    if (!library) {
        giveUp(library.error().message);
    }
    return *std::move(library);
}

/// The peak of this process in kilobytes, after an export that goes nowhere.
int exportHere(const std::string& file, const std::string& kind)
{
    const SystemClock clock;
    const auto library = libraryAt(file, library::Access::ReadOnly, clock);
    exporter::ExportRequest request;
    request.kind = kind == "archive" ? exporter::ExportKind::Archive : exporter::ExportKind::Text;
    request.format = kind == "archive" ? exporter::ExportFormat::JsonLines : exporter::ExportFormat::Markdown;
    request.scope.library = true;
    NoProgress progress;
    std::size_t bytes = 0;
    const auto done = exporter::writeExport(*library, request, progress, [&](std::string_view more) {
        bytes += more.size();
        return Result<>{};
    });
    if (!done || bytes == 0) {
        giveUp(done ? "Nothing was written." : done.error().message);
    }
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    std::printf("%ld %zu\n", used.ru_maxrss, bytes);
    return 0;
}

struct Peak {
    double megabytes = 0;
    double written = 0;
};

Peak peakOf(const std::string& program, const std::string& file, const std::string& kind)
{
    constexpr double kKilo = 1024;
    constexpr double kMega = 1e6;
    FILE* pipe = ::popen(("'" + program + "' --export '" + file + "' " + kind).c_str(), "r");
    long peak = 0;
    unsigned long long bytes = 0;
    const int read = pipe == nullptr ? 0 : std::fscanf(pipe, "%ld %llu", &peak, &bytes);
    if (read != 2 || ::pclose(pipe) != 0) {
        giveUp("The export failed.");
    }
    return {double(peak) / kKilo, double(bytes) / kMega};
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 4 && std::string{argv[1]} == "--export") {
        return exportHere(argv[2], argv[3]);
    }
    const SystemClock clock;
    const duizhao::test::TempFolder folder;
    const std::array<int, 2> sizes{kFew, kMany};
    for (const int articles : sizes) {
        const auto file = folder / (std::to_string(articles) + ".db").c_str();
        const auto library = libraryAt(file, library::Access::ReadWrite, clock);
        if (const auto made = benchmarks::generateLibrary(*library, {articles, 10, 5}); !made) {
            giveUp(made.error().message);
        }
    }
    benchmarks::RatioTable table;
    for (const std::string kind : {"archive", "text"}) {
        const Peak few = peakOf(argv[0], (folder / "1000.db").string(), kind);
        const Peak many = peakOf(argv[0], (folder / "10000.db").string(), kind);
        std::printf("%s: %.1f MB and %.1f MB written\n", kind.c_str(), few.written, many.written);
        table.ratio("memory of an export (" + kind + "), 10,000 articles against 1,000", many.megabytes,
                    few.megabytes, "MB", kGoal);
    }
    return table.allMet() ? 0 : 1;
}
