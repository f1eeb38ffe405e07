// The rules between the folders, read off the sources themselves.

#include "tests/support/Folders.h"
#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace duizhao {

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = test::sourceFolder();

struct Source {
    std::string path; // relative to the root, with '/'
    std::vector<std::string> lines;
};

bool endsWith(const std::string& text, std::string_view end)
{
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

std::vector<Source> sourcesBelow(const std::string& folder)
{
    std::vector<Source> sources;
    for (const fs::path& file : test::filesBelow(kRoot / folder)) {
        const std::string path = fs::relative(file, kRoot).generic_string();
        if (endsWith(path, ".h") || endsWith(path, ".cpp")) {
            std::ifstream stream{file};
            Source source{path, {}};
            for (std::string line; std::getline(stream, line);) {
                source.lines.push_back(line);
            }
            sources.push_back(std::move(source));
        }
    }
    EXPECT_FALSE(sources.empty()) << folder;
    return sources;
}

std::string includeOf(const std::string& line)
{
    static const std::regex pattern{R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"};
    std::smatch match;
    return std::regex_search(line, match, pattern) ? match[1].str() : std::string{};
}

bool isQt(const std::string& include)
{
    return include.size() > 1 && include[0] == 'Q' &&
           std::isupper(static_cast<unsigned char>(include[1])) != 0;
}

bool startsWith(const std::string& text, std::string_view start)
{
    return text.rfind(start, 0) == 0;
}

/// One breach a line: 'file: include', for every include of `folder` that `forbidden` objects to.
template <typename Predicate>
std::vector<std::string> breaches(const std::string& folder, Predicate forbidden)
{
    std::vector<std::string> found;
    for (const Source& source : sourcesBelow(folder)) {
        for (const std::string& line : source.lines) {
            const std::string include = includeOf(line);
            if (!include.empty() && forbidden(source.path, include)) {
                found.push_back(source.path + ": " + include);
            }
        }
    }
    return found;
}

using Breaches = std::vector<std::string>;

} // namespace

TEST(Layers, coreKnowsNoQtAndNoLayerAbove)
{
    EXPECT_EQ(breaches("core",
                       [](const std::string&, const std::string& include) {
                           return isQt(include) || startsWith(include, "ui/") || startsWith(include, "app/");
                       }),
              Breaches{});
}

TEST(Layers, uiKnowsNoApp)
{
    EXPECT_EQ(breaches("ui", [](const std::string&,
                                const std::string& include) { return startsWith(include, "app/"); }),
              Breaches{});
}

TEST(Layers, theCommandLineKnowsNeitherQtNorTheWindow)
{
    EXPECT_EQ(breaches("app/cli",
                       [](const std::string&, const std::string& include) {
                           return isQt(include) || startsWith(include, "ui/");
                       }),
              Breaches{});
}

TEST(Layers, aCLibraryIsSeenByOneFolder)
{
    const auto seenElsewhere = [](std::string_view header, std::string_view owner) {
        return [header, owner](const std::string& path, const std::string& include) {
            return include.find(header) != std::string::npos && !startsWith(include, "core/") &&
                   !startsWith(path, owner);
        };
    };
    for (const char* folder : {"core", "ui", "app"}) {
        EXPECT_EQ(breaches(folder, seenElsewhere("sqlite3", "core/storage/")), Breaches{});
        EXPECT_EQ(breaches(folder, seenElsewhere("cmark-gfm", "core/document/")), Breaches{});
        EXPECT_EQ(breaches(folder, seenElsewhere("QWebEngine", "ui/reading/")), Breaches{});
    }
}

TEST(Sizes, filesStayWithinTheHardLimits)
{
    std::vector<std::string> tooLong;
    for (const char* folder : {"app", "core", "ui", "tests"}) {
        for (const Source& source : sourcesBelow(folder)) {
            const std::size_t limit = endsWith(source.path, "/main.cpp") ? 60 : 500;
            if (source.lines.size() > limit) {
                tooLong.push_back(source.path + ": " + std::to_string(source.lines.size()));
            }
        }
    }
    EXPECT_EQ(tooLong, Breaches{});
}

TEST(Sizes, theRootBuildFileFitsOnAScreen)
{
    const std::string text = test::readFile(kRoot / "CMakeLists.txt");
    EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 100);
}

TEST(Build, everyTestFileIsInABuildList)
{
    std::vector<std::string> forgotten;
    for (const Source& source : sourcesBelow("tests")) {
        if (!endsWith(source.path, ".cpp")) {
            continue;
        }
        const fs::path file = kRoot / source.path;
        bool listed = false;
        for (fs::path folder = file.parent_path(); !listed && folder != kRoot;
             folder = folder.parent_path()) {
            const fs::path list = folder / "CMakeLists.txt";
            listed =
                fs::exists(list) &&
                test::readFile(list).find(fs::relative(file, folder).generic_string()) != std::string::npos;
        }
        if (!listed) {
            forgotten.push_back(source.path);
        }
    }
    EXPECT_EQ(forgotten, Breaches{});
}

TEST(Build, theTopLevelHoldsWhatItShould)
{
    const std::set<std::string> allowed{"CMakeLists.txt",
                                        "app",
                                        "core",
                                        "ui",
                                        "resources",
                                        "tests",
                                        "packaging",
                                        "README.md",
                                        ".ci",
                                        "CMakePresets.json",
                                        "LICENSE",
                                        ".clang-format",
                                        ".clang-tidy",
                                        ".gitignore",
                                        ".git",
                                        "build",
                                        ".cache",
                                        "CMakeUserPresets.json",
                                        "compile_commands.json"};
    std::vector<std::string> strangers;
    for (const auto& entry : fs::directory_iterator{kRoot}) {
        if (allowed.count(entry.path().filename().string()) == 0) {
            strangers.push_back(entry.path().filename().string());
        }
    }
    EXPECT_EQ(strangers, Breaches{});
}

TEST(Sources, leaveNothingForLater)
{
    static const std::regex loose{R"(\b(TODO|FIXME|XXX)\b)"};
    std::vector<std::string> found;
    for (const char* folder : {"app", "core", "ui"}) {
        for (const Source& source : sourcesBelow(folder)) {
            for (const std::string& line : source.lines) {
                if (std::regex_search(line, loose)) {
                    found.push_back(source.path + ": " + line);
                }
            }
        }
    }
    EXPECT_EQ(found, Breaches{});
}

TEST(Readme, givesAReasonForEveryPackage)
{
    const std::string readme = test::readFile(kRoot / "README.md");
    std::istringstream list{test::readFile(kRoot / "packaging" / "debian-packages")};
    std::vector<std::string> unexplained;
    for (std::string line; std::getline(list, line);) {
        if (!line.empty() && line[0] != '#' && readme.find("`" + line + "`") == std::string::npos) {
            unexplained.push_back(line);
        }
    }
    EXPECT_EQ(unexplained, Breaches{});
}

} // namespace duizhao
