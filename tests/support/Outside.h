#pragma once

#include <string>
#include <vector>

namespace duizhao::test {

/// What a program of somebody else's said, both outputs together.
struct OutsideOutcome {
    int code = -1;
    std::string output;
};

/// Runs a program, found by PATH, with these arguments; nothing passes through a shell.
[[nodiscard]] OutsideOutcome runOutside(const std::vector<std::string>& command);

/// Whether PATH knows the program: a test that needs it says so and skips where it is not there.
[[nodiscard]] bool hasProgram(const std::string& name);

} // namespace duizhao::test
