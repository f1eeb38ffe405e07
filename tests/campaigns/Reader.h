#pragma once

#include "core/base/Clock.h"
#include "tests/benchmarks/SampleText.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace duizhao::campaigns {

/// One thing that a reader does through the command line, and what must be there once it was acknowledged.
struct Deed {
    std::string name;
    std::vector<std::string> arguments;
    std::string note; ///< text of a note that must be there
    std::string tag;
    std::string sha256; ///< of a file whose bytes must be there
};

/// A reader who uses one library through the command line and remembers what was acknowledged.
class Reader {
public:
    /// Makes a library of our fixtures in `folder`.
    Reader(std::filesystem::path folder, std::uint64_t seed);

    [[nodiscard]] const std::filesystem::path& library() const { return m_library; }
    [[nodiscard]] Deed deed(); ///< one at random
    [[nodiscard]] Deed deed(const std::string& name);
    [[nodiscard]] static const std::vector<std::string>& deeds();

    /// Runs the command line in a process of its own; `before` in that process, before it. The exit code, or
    /// none where the process was killed.
    std::optional<int> run(const std::vector<std::string>& arguments,
                           const std::function<void()>& before = {}) const;
    /// The same in this process; what it wrote.
    [[nodiscard]] std::string output(const std::vector<std::string>& arguments, int* code = nullptr) const;

    void acknowledged(const Deed& deed);
    /// What is missing of the acknowledged, or not sound, in the library that lies at `library`; empty:
    /// nothing.
    [[nodiscard]] std::string faultsIn(const std::filesystem::path& library) const;

    [[nodiscard]] benchmarks::SampleRandom& random() { return m_text.random(); }

private:
    std::vector<std::string> withLibrary(const std::vector<std::string>& arguments) const;

    SystemClock m_clock;
    std::filesystem::path m_folder;
    std::filesystem::path m_library;
    benchmarks::SampleText m_text;
    int m_count = 0;
    std::set<std::string> m_notes;
    std::set<std::string> m_tags;
    std::set<std::string> m_files;
};

} // namespace duizhao::campaigns
