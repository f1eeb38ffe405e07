#include "tests/support/SharedFiles.h"

#include "tests/support/Folders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace duizhao::test {

std::optional<std::filesystem::path> sharedFolder(const std::string& name)
{
    const auto folder = sourceFolder() / ".." / "shared" / name;
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) {
        return std::nullopt;
    }
    return std::filesystem::canonical(folder);
}

std::vector<std::filesystem::path> textsAndRealFiles(const std::vector<std::string>& names)
{
    std::vector<std::filesystem::path> files;
    for (const char* own : {"import", "editions"}) {
        for (const auto& file : filesBelow(sourceFolder() / "tests" / "fixtures" / own)) {
            if (file.extension() != ".expected") {
                files.push_back(file);
            }
        }
    }
    EXPECT_FALSE(files.empty());
    for (const std::string& name : names) {
        if (const auto folder = sharedFolder(name)) {
            const auto real = filesBelow(*folder);
            files.insert(files.end(), real.begin(), real.end());
        }
    }
    return files;
}

std::vector<std::filesystem::path> filesBelow(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string readFile(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    EXPECT_TRUE(stream.good()) << file;
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void writeFile(const std::filesystem::path& file, std::string_view bytes)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream stream{file, std::ios::binary};
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    EXPECT_TRUE(stream.good()) << file;
}

} // namespace duizhao::test
