// Uses a library at random until the time is over. soak [SECONDS [SEED [EVERY [FOLDER]]]]: checks it after
// every EVERY steps and at the end; the same seed takes the same steps; the library stays in FOLDER, if one
// is named.

#include "tests/soak/Soak.h"

#include "tests/support/TempFolder.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

int main(int argc, char** argv)
{
    using namespace duizhao;
    using Clock = std::chrono::steady_clock;
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 60;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : std::random_device{}();
    const int every = argc > 3 ? std::atoi(argv[3]) : 50;
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    const test::TempFolder folder;
    const std::filesystem::path kept = argc > 4 ? std::filesystem::path{argv[4]} : folder.path();
    std::filesystem::create_directories(kept);
    soak::Soak soak{kept, seed};
    const auto end = Clock::now() + std::chrono::seconds{seconds};
    while (soak.failure().empty() && Clock::now() < end) {
        soak.step();
        if (soak.steps() % every == 0) {
            soak.check();
        }
    }
    soak.check();
    if (const std::string failure = soak.failure(); !failure.empty()) {
        std::printf("Failed at step %d:\n%s", soak.steps(), failure.c_str());
        return 1;
    }
    std::printf("%d steps, sound.\n%s", soak.steps(), soak.summary().c_str());
    return 0;
}
