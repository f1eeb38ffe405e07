#include "tests/benchmarks/AlignCases.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace duizhao::bench {

namespace {

std::string readAll(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::vector<align::AlignUnit> readUnits(const std::filesystem::path& file)
{
    std::vector<align::AlignUnit> units;
    for (const std::string& paragraph : align::paragraphsOf(readAll(file))) {
        units.push_back(align::unitFromParagraph(paragraph));
    }
    return units;
}

/// `github:owner/name …` names the family; one translator's collection is one family.
std::string familyOf(const std::string& source)
{
    const std::size_t owner = source.find("github");
    if (owner == std::string::npos) {
        return source.substr(0, source.find(' '));
    }
    const std::string rest = source.substr(owner + 7);
    return rest.substr(0, rest.find('/'));
}

} // namespace

std::vector<AlignCase> readAlignCases(const std::filesystem::path& root)
{
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{root}) {
        if (entry.path().filename() == "gold.json") {
            folders.push_back(entry.path().parent_path());
        }
    }
    std::sort(folders.begin(), folders.end());
    std::vector<AlignCase> cases;
    for (const auto& folder : folders) {
        AlignCase item;
        item.set = folder.parent_path().filename().string();
        item.name = folder.filename().string();
        item.family = familyOf(readAll(folder / "SOURCE"));
        item.en = readUnits(folder / "en.txt");
        item.zh = readUnits(folder / "zh.txt");
        const auto gold = nlohmann::json::parse(readAll(folder / "gold.json"));
        for (const auto& bead : gold.is_object() ? gold.at("beads") : gold) {
            item.gold.emplace_back(bead.at(0).get<std::vector<int>>(), bead.at(1).get<std::vector<int>>());
        }
        cases.push_back(std::move(item));
    }
    return cases;
}

std::set<PlainBead> normalised(const std::vector<PlainBead>& beads)
{
    std::set<PlainBead> result;
    for (auto [en, zh] : beads) {
        std::sort(en.begin(), en.end());
        std::sort(zh.begin(), zh.end());
        if (zh.empty()) {
            for (const int index : en) {
                result.insert({{index}, {}});
            }
        } else if (en.empty()) {
            for (const int index : zh) {
                result.insert({{}, {index}});
            }
        } else {
            result.insert({en, zh});
        }
    }
    return result;
}

} // namespace duizhao::bench
