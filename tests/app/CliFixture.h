#pragma once

#include "app/cli/Program.h"
#include "tests/support/Folders.h"
#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

namespace duizhao::test {

/// Runs the program's commands on a library of its own.
class CliFixture : public testing::Test {
protected:
    struct Outcome {
        int code = 0;
        std::string out;
        std::string err;
    };

    Outcome run(std::vector<std::string> arguments, const std::string& input = {})
    {
        std::istringstream in{input};
        std::ostringstream out;
        std::ostringstream err;
        arguments.insert(arguments.begin(), {"--library", libraryFile().string()});
        const int code = cli::run(arguments, in, out, err, m_clock, stateFolder());
        return {code, out.str(), err.str()};
    }

    /// The JSON of a command that must succeed.
    nlohmann::json jsonOf(std::vector<std::string> arguments)
    {
        arguments.emplace_back("--json");
        const Outcome outcome = run(std::move(arguments));
        EXPECT_EQ(outcome.code, 0) << outcome.err;
        auto value = nlohmann::json::parse(outcome.out, nullptr, false);
        EXPECT_FALSE(value.is_discarded()) << outcome.out;
        return value;
    }

    std::filesystem::path libraryFile() const { return m_folder / "library.duizhao"; }
    std::filesystem::path stateFolder() const { return m_folder / "state" / "duizhao"; }
    std::string inFolder(const char* name) const { return (m_folder / name).string(); }

    static std::string fixture(const std::string& name)
    {
        return (test::sourceFolder() / "tests" / "fixtures" / "editions" / name).string();
    }

    void importWeekly()
    {
        const Outcome outcome =
            run({"import", fixture("weekly/interleaved.en-zh.txt"), fixture("weekly/outline.zh.txt")});
        ASSERT_EQ(outcome.code, 0) << outcome.out << outcome.err;
    }

private:
    SystemClock m_clock;
    TempFolder m_folder;
};

} // namespace duizhao::test
