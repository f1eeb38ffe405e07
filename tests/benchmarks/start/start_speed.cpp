// How long a window takes from its start to its painted list, against a bare window of Qt Widgets; and what
// a hundred thousand articles add to that and to the memory. start_speed [ARTICLES] [RUNS]

#include "core/library/Library.h"
#include "tests/benchmarks/LibraryGenerator.h"
#include "tests/benchmarks/Measure.h"
#include "tests/support/TempFolder.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>

namespace {

using namespace duizhao;
using namespace duizhao::benchmarks;
namespace fs = std::filesystem;

struct Start {
    std::vector<double> milliseconds;
    std::vector<double> megabytes;

    /// Runs a program; what it prints is the time of its paint and its memory.
    void run(const std::string& command)
    {
        timespec now{};
        clock_gettime(CLOCK_MONOTONIC, &now);
        const auto start = static_cast<long long>(now.tv_sec) * 1000000000 + now.tv_nsec;
        FILE* output = popen((command + " " + std::to_string(start)).c_str(), "r");
        double time = 0;
        long kilobytes = 0;
        if (output == nullptr || std::fscanf(output, "%lf %ld", &time, &kilobytes) != 2) {
            std::fprintf(stderr, "%s printed nothing.\n", command.c_str());
            std::exit(1);
        }
        pclose(output);
        milliseconds.push_back(time);
        megabytes.push_back(double(kilobytes) / 1024);
    }
};

void makeLibrary(const fs::path& file, int articles)
{
    const SystemClock clock;
    auto library = library::Library::open(file, library::Access::ReadWrite, clock);
    LibrarySize size;
    size.articles = articles;
    const auto made = library ? generateLibrary(**library, size) : failure(library.error());
    if (!made) {
        std::fprintf(stderr, "%s\n", made.error().message.c_str());
        std::exit(1);
    }
}

} // namespace

int main(int argc, char** argv)
{
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
    setenv("QTWEBENGINE_DISABLE_SANDBOX", "1", 0);
    const int articles = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 11;
    const test::TempFolder folder;
    const fs::path beside = fs::path{argv[0]}.parent_path();
    const SystemClock clock;
    makeLibrary(folder / "large.db", articles);
    makeLibrary(folder / "few.db", 30);
    library::Library::open(folder / "empty.db", library::Access::ReadWrite, clock).value().reset();
    const auto window = [&](const char* library) {
        return (beside / "list_window").string() + " " + (folder / library).string();
    };
    Start bare;
    Start few;
    Start empty;
    Start large;
    for (int run = 0; run < runs; ++run) { // in turn, so that all meet the same moods of the machine
        bare.run((beside / "bare_window").string());
        few.run(window("few.db"));
        empty.run(window("empty.db"));
        large.run(window("large.db"));
    }
    RatioTable table;
    table.ratio("start to the painted list, against a bare window", median(few.milliseconds),
                median(bare.milliseconds), "ms", 1.5);
    table.ratio("the same with all articles, against an empty library", median(large.milliseconds),
                median(empty.milliseconds), "ms", 1.1);
    table.limit("memory that the articles add", median(large.megabytes) - median(empty.megabytes), "MB", 30);
    return table.allMet() ? 0 : 1;
}
