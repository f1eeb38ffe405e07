#pragma once

#include "tests/benchmarks/SampleText.h"

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::soak {

/// Briefings on disk, which are written, changed and copied at random.
class SoakFiles {
public:
    SoakFiles(std::filesystem::path folder, std::uint64_t seed);

    /// A new digest, newsletter in both languages, or text in one.
    [[nodiscard]] std::filesystem::path add();
    /// Two new files: a text and its translation, which their names tell or not.
    [[nodiscard]] std::pair<std::filesystem::path, std::filesystem::path> addPair();
    /// Some lines of a file go, come twice, or change places; or a few new ones come. Empty: there is none.
    [[nodiscard]] std::filesystem::path change();
    /// A file that was changed has an earlier text again. Empty: there is none.
    [[nodiscard]] std::filesystem::path revert();
    /// The same bytes under a further name. Empty: there is none.
    [[nodiscard]] std::filesystem::path copy();
    /// One of them. Empty: there is none.
    [[nodiscard]] std::filesystem::path any();

private:
    [[nodiscard]] std::filesystem::path write(const std::string& name, const std::string& bytes);
    [[nodiscard]] std::string oneLanguage(bool chinese, int paragraphs);

    std::filesystem::path m_folder;
    benchmarks::SampleText m_text;
    std::vector<std::filesystem::path> m_files;
    std::map<std::filesystem::path, std::vector<std::string>> m_texts; ///< that each file had
    int m_number = 0;
};

} // namespace duizhao::soak
