// Attacks on a library, at random and from a seed: campaigns NAME [COUNT [SEED]]. Fails where anything that
// was acknowledged is lost, a library is unsound, or one is called sound that is not.

#include "tests/campaigns/Campaigns.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <string_view>

namespace {

using namespace duizhao::campaigns;

struct Campaign {
    std::string_view name;
    Outcome (*run)(Extent);
    int usual;
};

constexpr std::array kCampaigns{
    Campaign{"kill", killAtAWrite, 1000},    Campaign{"first_making", killFirstMaking, 1},
    Campaign{"power_cut", cutPower, 200},    Campaign{"power_cut_disk", cutPowerOfADisk, 200},
    Campaign{"errors", injectErrors, 800},   Campaign{"full_disk", fillTheDisk, 200},
    Campaign{"bit_flips", flipBits, 120},    Campaign{"two_writers", writeTwice, 12},
    Campaign{"parallel", runInParallel, 20},
};

int run(const Campaign& campaign, Extent extent)
{
    const auto begin = std::chrono::steady_clock::now();
    const Outcome outcome = campaign.run(extent);
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin).count();
    std::printf("%s, seed %llu: %s; %zu faults, %lld s\n", std::string{campaign.name}.c_str(),
                static_cast<unsigned long long>(extent.seed), outcome.what.c_str(), outcome.faults.size(),
                static_cast<long long>(seconds));
    for (const std::string& fault : outcome.faults) {
        std::printf("  %s\n", fault.c_str());
    }
    return outcome.faults.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string_view name = argc > 1 ? argv[1] : "";
    for (const Campaign& campaign : kCampaigns) {
        if (campaign.name == name) {
            try {
                return run(campaign, {argc > 2 ? std::atoi(argv[2]) : campaign.usual,
                                      argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1});
            } catch (const std::exception& problem) {
                std::fprintf(stderr, "campaigns: %s\n", problem.what());
                return EXIT_FAILURE;
            }
        }
    }
    std::printf("campaigns NAME [COUNT [SEED]]; names:");
    for (const Campaign& campaign : kCampaigns) {
        std::printf(" %s", std::string{campaign.name}.c_str());
    }
    std::printf("\n");
    return 2;
}
