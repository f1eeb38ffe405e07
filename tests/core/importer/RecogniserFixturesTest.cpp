// Each tests/fixtures/import/X.md is read and compared with X.expected beside it. To accept what comes out as
// what is wanted, run with DUIZHAO_REBASELINE=1 and read the difference before it is committed.

#include "tests/support/Folders.h"
#include "tests/support/RecognisedDump.h"
#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace duizhao::importer {

namespace {

namespace fs = std::filesystem;

class RecogniserFixtures : public testing::TestWithParam<std::string> {};

std::vector<std::string> fixtures()
{
    std::vector<std::string> names;
    for (const fs::path& path : test::filesBelow(test::sourceFolder() / "tests/fixtures/import")) {
        if (path.extension() == ".md" || path.extension() == ".txt") {
            names.push_back(path.filename().string());
        }
    }
    return names;
}

TEST_P(RecogniserFixtures, isReadAsExpected)
{
    const fs::path source = test::sourceFolder() / "tests/fixtures/import" / GetParam();
    fs::path expected = source;
    expected.replace_extension(".expected");
    const std::string found = test::dump(test::recogniseBytes(test::readFile(source), GetParam()).edition);
    if (std::getenv("DUIZHAO_REBASELINE") != nullptr) {
        std::ofstream(expected, std::ios::binary) << found;
    }
    ASSERT_TRUE(fs::exists(expected)) << "run with DUIZHAO_REBASELINE=1, then read " << expected;
    EXPECT_EQ(found, test::readFile(expected));
}

std::string testName(const testing::TestParamInfo<std::string>& parameter)
{
    std::string name = parameter.param;
    for (char& c : name) {
        c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(Import, RecogniserFixtures, testing::ValuesIn(fixtures()), testName);

/// For people: DUIZHAO_DUMP=FILE prints how FILE is read.
TEST(RecognisedDump, tellsOfTheFileNamedInTheEnvironment)
{
    const char* named = std::getenv("DUIZHAO_DUMP");
    const fs::path path = named != nullptr
                              ? fs::path{named}
                              : test::sourceFolder() / "tests/fixtures/import/summary-of-issue.md";
    const auto file = test::recogniseBytes(test::readFile(path), path.filename().string());
    const std::string told = test::dump(file.edition);
    EXPECT_NE(told.find("\nblocks\n"), std::string::npos);
    if (named != nullptr) {
        std::printf("%s", told.c_str());
    }
}

} // namespace

} // namespace duizhao::importer
