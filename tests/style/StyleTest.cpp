// The rules between the folders, read off the sources themselves.

#include "tests/style/FolderRules.h"
#include "tests/support/Folders.h"
#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace duizhao::style {

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = test::sourceFolder();

using Breaches = std::vector<std::string>;

/// Every file of ours with its path, '/' before it, so that `/Fold.h` is found at the end of one.
std::vector<std::string> pathsOfAllFiles()
{
    std::vector<std::string> paths;
    for (const char* folder : {"app", "core", "ui", "resources", "tests", "packaging", ".github"}) {
        for (const fs::path& file : test::filesBelow(kRoot / folder)) {
            paths.push_back("/" + fs::relative(file, kRoot).generic_string());
        }
    }
    return paths;
}

/// The files that a document names, with or without their folders.
std::set<std::string> filesNamedIn(const std::string& text)
{
    static const std::regex named{R"([\w./-]*\w\.(?:h|cpp|js|css|qss|sql|ts|txt|sh|md|json)\b)"};
    std::set<std::string> names;
    for (std::sregex_iterator at{text.begin(), text.end(), named}, end; at != end; ++at) {
        names.insert(at->str());
    }
    return names;
}

} // namespace

TEST(Layers, coreKnowsNoQtAndNoLayerAbove)
{
    EXPECT_EQ(includesOfQt(kRoot, "core"), Breaches{});
    EXPECT_EQ(includesOf(kRoot, "core", "ui/"), Breaches{});
    EXPECT_EQ(includesOf(kRoot, "core", "app/"), Breaches{});
}

TEST(Layers, uiKnowsNoApp)
{
    EXPECT_EQ(includesOf(kRoot, "ui", "app/"), Breaches{});
}

TEST(Layers, theCommandLineKnowsNeitherQtNorTheWindow)
{
    EXPECT_EQ(includesOfQt(kRoot, "app/cli"), Breaches{});
    EXPECT_EQ(includesOf(kRoot, "app/cli", "ui/"), Breaches{});
}

TEST(Layers, aCLibraryIsSeenByOneFolder)
{
    EXPECT_EQ(libraryHeadersSeenElsewhere(kRoot, "sqlite3", "core/storage/"), Breaches{});
    EXPECT_EQ(libraryHeadersSeenElsewhere(kRoot, "cmark-gfm", "core/document/"), Breaches{});
    EXPECT_EQ(libraryHeadersSeenElsewhere(kRoot, "spdlog/", "core/logging/"), Breaches{});
    EXPECT_EQ(libraryHeadersSeenElsewhere(kRoot, "QWebEngine", "ui/reading/"), Breaches{});
}

TEST(Layers, everyIncludeOfCoreIsAllowedByALinkList)
{
    EXPECT_GE(coreLibraries(kRoot).targetOf.size(), 20U);
    EXPECT_EQ(includesWithoutALink(kRoot), Breaches{});
}

TEST(Layers, theLinkListsFormNoCircle)
{
    EXPECT_EQ(circles(kRoot), Breaches{});
}

TEST(Layers, everyFolderOfCoreKeepsToItsNamespace)
{
    EXPECT_EQ(strayNamespaces(kRoot), Breaches{});
}

TEST(Sizes, filesStayWithinTheHardLimits)
{
    std::vector<std::string> tooLong;
    for (const char* folder : {"app", "core", "ui", "tests"}) {
        for (const Source& source : sourcesBelow(kRoot, folder)) {
            const std::size_t limit = source.path.ends_with("/main.cpp") ? 60 : 500;
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
    for (const Source& source : sourcesBelow(kRoot, "tests")) {
        if (!source.path.ends_with(".cpp")) {
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
                                        ".github",
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
        for (const Source& source : sourcesBelow(kRoot, folder)) {
            for (const std::string& line : source.lines) {
                if (std::regex_search(line, loose)) {
                    found.push_back(source.path + ": " + line);
                }
            }
        }
    }
    EXPECT_EQ(found, Breaches{});
}

TEST(Readme, namesOnlyFilesThatAreThere)
{
    const std::vector<std::string> paths = pathsOfAllFiles();
    // What a reader makes by following the text.
    const std::set<std::string> madeUp{"XTest.cpp", "NAME.md", "fixtures/import/NAME.md"};
    Breaches missing;
    for (const std::string& document : paths) {
        if (!document.ends_with("/README.md") && !document.ends_with("/CONTRIBUTING.md")) {
            continue;
        }
        for (const std::string& name : filesNamedIn(test::readFile(kRoot / document.substr(1)))) {
            const bool there = madeUp.count(name) != 0 || std::ranges::any_of(paths, [&](const auto& path) {
                                   return path.ends_with("/" + name);
                               });
            if (!there) {
                missing.push_back(document.substr(1) + ": " + name);
            }
        }
    }
    EXPECT_EQ(missing, Breaches{});
}

TEST(Readme, everyFolderOfManyFilesSaysWhichToOpenFirst)
{
    Breaches silent;
    for (const char* layer : {"core", "ui"}) {
        std::map<std::string, int> files;
        for (const Source& source : sourcesBelow(kRoot, layer)) {
            ++files[source.path.substr(0, source.path.rfind('/'))];
        }
        for (const auto& [folder, count] : files) {
            if (count > 10 && !fs::exists(kRoot / folder / "README.md")) {
                silent.push_back(folder);
            }
        }
    }
    EXPECT_EQ(silent, Breaches{});
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

} // namespace duizhao::style
