#include "tests/soak/SoakFiles.h"

#include "tests/benchmarks/LibraryGenerator.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace duizhao::soak {

using benchmarks::SampleScript;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> linesOf(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

} // namespace

SoakFiles::SoakFiles(fs::path folder, std::uint64_t seed) : m_folder{std::move(folder)}, m_text{seed} {}

fs::path SoakFiles::write(const std::string& name, const std::string& bytes)
{
    const fs::path file = m_folder / name;
    std::ofstream{file, std::ios::binary} << bytes;
    if (std::find(m_files.begin(), m_files.end(), file) == m_files.end()) {
        m_files.push_back(file);
    }
    m_texts[file].push_back(bytes);
    return file;
}

std::string SoakFiles::oneLanguage(bool chinese, int paragraphs)
{
    const auto title = [&] { return chinese ? m_text.titleZh(SampleScript::Simplified) : m_text.title(); };
    std::string text = "# " + title() + "\n\n";
    for (int left = paragraphs; left > 0; --left) {
        if (left % 5 == 4) {
            text += "## " + title() + "\n\n";
        }
        const int words = m_text.random().between(8, 60);
        text +=
            (chinese ? m_text.chinese(words * 2, SampleScript::Simplified) : m_text.english(words)) + "\n\n";
    }
    return text;
}

fs::path SoakFiles::add()
{
    benchmarks::SampleRandom& random = m_text.random();
    const std::string name = "file" + std::to_string(++m_number);
    switch (random.below(4)) {
    case 0:
        return write(name + ".md",
                     benchmarks::generateDigest(m_text, std::size_t(random.between(500, 9000))));
    case 1:
        return write(name + ".md", oneLanguage(random.chance(50), random.between(2, 20)));
    default:
        return write(name + ".md",
                     benchmarks::generateIssue(m_text, random.between(1, 4), random.between(1, 6)));
    }
}

std::pair<fs::path, fs::path> SoakFiles::addPair()
{
    benchmarks::SampleRandom& random = m_text.random();
    const std::string name = "text" + std::to_string(++m_number);
    const bool told = random.chance(50);
    const int paragraphs = random.between(3, 15);
    const fs::path en = write(name + (told ? ".en.md" : "a.md"), oneLanguage(false, paragraphs));
    const fs::path zh =
        write(name + (told ? ".zh.md" : "b.md"), oneLanguage(true, paragraphs + random.below(3)));
    return {en, zh};
}

fs::path SoakFiles::change()
{
    const fs::path file = any();
    std::vector<std::string> lines = file.empty() ? std::vector<std::string>{} : linesOf(file);
    if (lines.empty()) {
        return {};
    }
    benchmarks::SampleRandom& random = m_text.random();
    const auto count = static_cast<int>(lines.size());
    const int at = random.below(count);
    const auto begin = lines.begin() + at;
    const auto end = begin + std::min(count - at, random.between(1, 6));
    const std::vector<std::string> cut{begin, end};
    const int kind = random.below(4);
    if (kind == 0 && count > 12) {
        lines.erase(begin, end);
    } else if (kind == 1) {
        lines.insert(end, cut.begin(), cut.end());
    } else if (kind == 2) {
        lines.erase(begin, end);
        lines.insert(lines.begin() + random.below(int(lines.size()) + 1), cut.begin(), cut.end());
    } else {
        const std::vector<std::string> added{"", m_text.english(random.between(5, 40)), "",
                                             m_text.chinese(random.between(9, 70), SampleScript::Simplified),
                                             ""};
        lines.insert(begin, added.begin(), added.end());
    }
    std::string bytes;
    for (const std::string& line : lines) {
        bytes += line + "\n";
    }
    return write(file.filename().string(), bytes);
}

fs::path SoakFiles::revert()
{
    const fs::path file = any();
    const auto texts = m_texts.find(file);
    if (texts == m_texts.end() || texts->second.size() < 2) {
        return {};
    }
    const std::string bytes = texts->second[std::size_t(m_text.random().below(int(texts->second.size())))];
    return write(file.filename().string(), bytes);
}

fs::path SoakFiles::copy()
{
    const fs::path file = any();
    if (file.empty()) {
        return {};
    }
    std::ifstream in{file, std::ios::binary};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return write("copy" + std::to_string(++m_number) + ".md", bytes.str());
}

fs::path SoakFiles::any()
{
    return m_files.empty() ? fs::path{} : m_files[std::size_t(m_text.random().below(int(m_files.size())))];
}

} // namespace duizhao::soak
