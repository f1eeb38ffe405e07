#include "core/importer/PairNames.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>

namespace duizhao::importer {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 11> kEnglish{"en",      "en-US", "en-GB", "en_US",    "en_GB",  "eng",
                                                    "English", "英文",  "原文",  "original", "english"};
constexpr std::array<std::string_view, 22> kChinese{
    "zh",      "zh-CN", "zh_CN", "zh-cn", "cn",         "zh-Hans", "zh-Hant", "zh_Hans",
    "zh_Hant", "zh-TW", "zh_TW", "zh-tw", "zh-HK",      "zh_HK",   "Chinese", "中文",
    "中文版",  "译文",  "翻译",  "chs",   "translated", "chinese"};
constexpr std::array<char, 3> kBefore{'.', '-', '_'};
/// `x（中文）`, `x (Chinese)`: what stands around a mark.
struct Brackets {
    std::string_view open;
    std::string_view close;
};
constexpr std::array<Brackets, 5> kBrackets{{{"（", "）"}, {" (", ")"}, {"(", ")"}, {" [", "]"}, {"[", "]"}}};

/// The same before a name: `(中文) x`, `【英文】x`.
constexpr std::array<Brackets, 6> kFront{
    {{"(", ") "}, {"[", "] "}, {"（", "）"}, {"【", "】"}, {"(", ")"}, {"[", "]"}}};

enum class Named { English, Chinese };

bool equalFolded(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

template <typename Marks>
bool isAmong(std::string_view text, const Marks& marks)
{
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return equalFolded(text, mark); });
}

/// A stem without its mark of language, and which one that was.
struct Marked {
    std::string stem;
    Named language = Named::English;
};

std::optional<Marked> readFront(const std::string& stem)
{
    for (const Brackets& around : kFront) {
        const std::size_t close = stem.find(around.close);
        if (!stem.starts_with(around.open) || close == std::string::npos ||
            close + around.close.size() >= stem.size()) {
            continue;
        }
        const std::string_view mark =
            std::string_view{stem}.substr(around.open.size(), close - around.open.size());
        if (isAmong(mark, kEnglish) || isAmong(mark, kChinese)) {
            return Marked{stem.substr(close + around.close.size()),
                          isAmong(mark, kEnglish) ? Named::English : Named::Chinese};
        }
    }
    return std::nullopt;
}

std::optional<Marked> readLanguage(const std::string& stem)
{
    if (auto front = readFront(stem)) {
        return front;
    }
    for (const Brackets& around : kBrackets) {
        const std::size_t open = stem.rfind(around.open);
        if (open == 0 || open == std::string::npos || !stem.ends_with(around.close)) {
            continue;
        }
        const std::size_t begin = open + around.open.size();
        const std::string_view mark =
            std::string_view{stem}.substr(begin, stem.size() - around.close.size() - begin);
        if (isAmong(mark, kEnglish) || isAmong(mark, kChinese)) {
            return Marked{stem.substr(0, open), isAmong(mark, kEnglish) ? Named::English : Named::Chinese};
        }
    }
    // `zh-CN` holds what may stand before a mark: the longest mark that fits is meant.
    for (std::size_t at = 1; at + 1 < stem.size(); ++at) {
        if (std::find(kBefore.begin(), kBefore.end(), stem[at]) == kBefore.end()) {
            continue;
        }
        const std::string_view mark = std::string_view{stem}.substr(at + 1);
        if (isAmong(mark, kEnglish) || isAmong(mark, kChinese)) {
            return Marked{stem.substr(0, at), isAmong(mark, kEnglish) ? Named::English : Named::Chinese};
        }
    }
    return std::nullopt;
}

template <typename Marks>
void addMarked(const fs::path& folder, const std::string& stem, const std::string& ending, const Marks& marks,
               std::vector<fs::path>& paths)
{
    for (const std::string_view mark : marks) {
        for (const char before : kBefore) {
            paths.push_back(folder / (stem + before + std::string{mark} + ending));
        }
        for (const Brackets& around : kBrackets) {
            paths.push_back(folder / (stem + std::string{around.open} + std::string{mark} +
                                      std::string{around.close} + ending));
        }
        for (const Brackets& around : kFront) {
            paths.push_back(folder / (std::string{around.open} + std::string{mark} +
                                      std::string{around.close} + stem + ending));
        }
    }
}

template <typename Marks>
void addFolders(const fs::path& above, const fs::path& name, const Marks& marks, std::vector<fs::path>& paths)
{
    for (const std::string_view mark : marks) {
        paths.push_back(above / mark / name);
    }
}

} // namespace

std::vector<fs::path> partnerPaths(const fs::path& file)
{
    const fs::path folder = file.parent_path();
    const std::string ending = file.extension().string();
    const std::string stem = file.stem().string();
    const auto marked = readLanguage(stem);
    std::vector<fs::path> paths;
    if (!marked || marked->language == Named::English) {
        addMarked(folder, marked ? marked->stem : stem, ending, kChinese, paths);
    }
    if (!marked || marked->language == Named::Chinese) {
        addMarked(folder, marked ? marked->stem : stem, ending, kEnglish, paths);
    }
    if (marked) {
        paths.push_back(folder / (marked->stem + ending));
    }
    const std::string last = folder.filename().string();
    // One language in a folder below the other.
    addFolders(folder, file.filename(), kChinese, paths);
    if (isAmong(last, kEnglish) || isAmong(last, kChinese)) {
        paths.push_back(folder.parent_path() / file.filename());
    }
    if (isAmong(last, kEnglish)) {
        addFolders(folder.parent_path(), file.filename(), kChinese, paths);
    } else if (isAmong(last, kChinese)) {
        addFolders(folder.parent_path(), file.filename(), kEnglish, paths);
    }
    return paths;
}

std::string withoutLanguage(const std::string& name)
{
    if (isAmong(name, kEnglish) || isAmong(name, kChinese)) {
        return {};
    }
    const auto marked = readLanguage(name);
    return marked ? marked->stem : name;
}

TwinPath twinPathOf(const fs::path& file)
{
    TwinPath twin;
    fs::path strict;
    fs::path loose;
    for (const auto& part : file.parent_path()) {
        const std::string name = part.string();
        const std::string plain = withoutLanguage(name);
        twin.named = twin.named || plain.empty();
        if (!plain.empty()) {
            strict /= name;
            loose /= plain;
        }
    }
    const std::string stem = file.stem().string();
    const std::string plain = withoutLanguage(stem);
    twin.named = twin.named || plain != stem;
    const std::string name = (plain.empty() ? std::string{"index"} : plain) + file.extension().string();
    twin.strict = (strict / name).string();
    twin.loose = (loose / name).string();
    return twin;
}

} // namespace duizhao::importer
