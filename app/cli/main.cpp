#include "app/cli/Program.h"

#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const duizhao::SystemClock clock;
    return duizhao::cli::run(arguments, std::cin, std::cout, std::cerr, clock);
}
