#pragma once

#include <cstddef>
#include <filesystem>

namespace duizhao::test {

/// A folder of its own for a test, removed with everything in it.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path operator/(const char* name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

/// How many entries stand in `folder` itself.
[[nodiscard]] std::size_t filesIn(const std::filesystem::path& folder);

} // namespace duizhao::test
