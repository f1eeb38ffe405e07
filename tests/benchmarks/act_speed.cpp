// What it costs that an act is on the disk before it is acknowledged: notes a second with SQLite's
// `synchronous` as the program has it (FULL) and as it was (NORMAL), in turn, in one run. The disk is that of
// the folder.
//
//     act_speed [NOTES [FOLDER]]

#include "core/library/Library.h"
#include "core/library/acts/Notes.h"
#include "core/storage/Database.h"
#include "tests/benchmarks/LibraryGenerator.h"
#include "tests/benchmarks/Measure.h"
#include "tests/support/TempFolder.h"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace duizhao;

constexpr int kRounds = 5;
/// An act must still feel immediate.
constexpr double kMostMilliseconds = 50;

double secondsOf(const library::Library& library, const char* synchronous, int notes)
{
    const auto set =
        library.session().database.execute(std::string{"PRAGMA synchronous = "} + synchronous + ";");
    if (!set) {
        std::exit(EXIT_FAILURE);
    }
    return benchmarks::millisecondsOf([&] {
               for (int i = 0; i < notes; ++i) {
                   if (!library::addNote(library, ArticleId{1}, {},
                                         "a thought of some length " + std::to_string(i))) {
                       std::exit(EXIT_FAILURE);
                   }
               }
           }) /
           1000;
}

} // namespace

int main(int argc, char** argv)
{
    const int notes = argc > 1 ? std::atoi(argv[1]) : 200;
    const test::TempFolder temporary;
    const std::filesystem::path folder = argc > 2 ? std::filesystem::path{argv[2]} : temporary.path();
    const auto file = folder / "act_speed.duizhao";
    const SystemClock clock;
    const auto library = library::Library::open(file, library::Access::ReadWrite, clock);
    if (!library || !benchmarks::generateLibrary(**library, {.articles = 100})) {
        std::fprintf(stderr, "no library could be made in %s\n", folder.c_str());
        return EXIT_FAILURE;
    }
    std::vector<double> before;
    std::vector<double> now;
    for (int round = 0; round < kRounds; ++round) {
        before.push_back(secondsOf(**library, "NORMAL", notes));
        now.push_back(secondsOf(**library, "FULL", notes));
    }
    benchmarks::RatioTable table;
    const double perBefore = 1000 * benchmarks::median(before) / notes;
    const double perNow = 1000 * benchmarks::median(now) / notes;
    std::printf("%.0f notes a second before, %.0f now\n", 1000 / perBefore, 1000 / perNow);
    table.ratio("a note, on the disk when it is acknowledged", perNow, perBefore, "ms", 20);
    table.limit("a note", perNow, "ms", kMostMilliseconds);
    return table.allMet() ? EXIT_SUCCESS : EXIT_FAILURE;
}
