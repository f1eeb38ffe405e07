#include "app/cli/Program.h"
#include "core/library/store/Places.h"
#include "core/logging/Uncaught.h"

#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv)
{
    try {
        const std::vector<std::string> arguments(argv + 1, argv + argc);
        const duizhao::SystemClock clock;
        return duizhao::cli::run(arguments, std::cin, std::cout, std::cerr, clock,
                                 duizhao::library::stateFolder());
    } catch (...) {
        return duizhao::logging::reportUncaught({}, std::cerr, "duizhao-cli");
    }
}
