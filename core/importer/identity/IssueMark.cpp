#include "core/importer/identity/IssueMark.h"

#include "core/importer/PairNames.h"
#include "core/text/Fold.h"
#include "core/text/Lines.h"
#include "core/text/Url.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <map>
#include <utility>

namespace duizhao::importer {

namespace {

/// `key: value` (or `key = value`) at the beginning of a line.
std::pair<std::string, std::string> keyAndValue(std::string_view line)
{
    const std::size_t at = line.find_first_of(":=");
    constexpr std::size_t kLongestKey = 24;
    if (at == std::string_view::npos || at == 0 || at > kLongestKey || line.front() == ' ') {
        return {};
    }
    const auto isKey = [](unsigned char c) {
        return c >= 0x80 || std::isalnum(c) != 0 || c == '_' || c == '-';
    };
    std::string key = text::fold(
        text::trimmed(line.substr(line.starts_with("#+") ? 2 : 0, at - (line.starts_with("#+") ? 2 : 0))));
    if (key.empty() || !std::all_of(key.begin(), key.end(), isKey)) {
        return {};
    }
    std::string_view value = text::trimmed(line.substr(at + 1));
    while (!value.empty() &&
           (value.front() == '!' || value.front() == '\'' || value.front() == '"' || value.front() == ' ')) {
        value.remove_prefix(1);
    }
    while (!value.empty() && (value.back() == '\'' || value.back() == '"')) {
        value.remove_suffix(1);
    }
    return {std::move(key), std::string{value}};
}

/// The fields at the top of a text: between `---` or `+++`, or as bare lines above the first blank one.
std::map<std::string, std::string> topFields(std::string_view text)
{
    constexpr int kMostLines = 200;
    std::map<std::string, std::string> fields;
    std::string fence;
    std::string last;
    int bare = 0;
    for (int number = 0; number < kMostLines && !text.empty(); ++number) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::string_view content = text::trimmed(line);
        if (number == 0 && (content == "---" || content == "+++")) {
            fence = content;
            continue;
        }
        if (fence.empty() ? content.empty() : content == fence) {
            return fence.empty() && bare < 2 ? std::map<std::string, std::string>{} : fields;
        }
        auto [key, value] = keyAndValue(line);
        if (key.empty() && fence.empty()) {
            return {};
        }
        ++bare;
        const bool continued = key.empty() && !last.empty() && line.starts_with(' ');
        if (continued && (fields[last].size() < 3 || fields[last].front() == '>')) {
            fields[last] = content;
        } else if (!key.empty()) {
            last = key;
            fields.emplace(std::move(key), std::move(value));
        }
    }
    return fence.empty() ? fields : std::map<std::string, std::string>{};
}

template <typename Keys>
std::string firstOf(const std::map<std::string, std::string>& fields, const Keys& keys)
{
    for (const std::string_view key : keys) {
        if (const auto found = fields.find(std::string{key});
            found != fields.end() && !found->second.empty()) {
            return found->second;
        }
    }
    return {};
}

/// The first heading near the top: many a file has its title nowhere else.
std::string firstHeading(std::string_view text)
{
    constexpr int kMostLines = 60;
    for (int number = 0; number < kMostLines && !text.empty(); ++number) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::size_t marks = line.find_first_not_of('#');
        if (marks >= 1 && marks <= 2 && marks != std::string_view::npos && line[marks] == ' ') {
            return std::string{text::trimmed(line.substr(marks))};
        }
    }
    return {};
}

void addTitle(std::string_view title, std::vector<PlaceMark>& titles)
{
    PlaceMark mark = readMark(title);
    const bool known = std::find(titles.begin(), titles.end(), mark) != titles.end();
    if (!known && (mark.says() || !mark.series.empty())) {
        titles.push_back(std::move(mark));
    }
}

void readTop(const model::RecognisedHead& head, std::string_view text, IssueMark& mark)
{
    constexpr std::array<std::string_view, 3> kTitles{"title", "linktitle", "标题"};
    constexpr std::array<std::string_view, 12> kNumbers{"number", "issue",   "issue_number", "issuenumber",
                                                        "no",     "edition", "episode",      "week",
                                                        "期号",   "期数",    "期",           "vol"};
    constexpr std::array<std::string_view, 10> kDates{
        "date",         "pubdate",     "published", "publishedat", "publishdate",
        "published_at", "pubdatetime", "created",   "createdat",   "日期"};
    const auto fields = topFields(text.substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0));
    for (const std::string_view key : kTitles) {
        if (const auto found = fields.find(std::string{key}); found != fields.end()) {
            addTitle(found->second, mark.titles);
        }
    }
    const PlaceMark number = readMark(firstOf(fields, kNumbers));
    mark.front.issue = number.issue ? number.issue : number.volume;
    if (!mark.front.issue && !number.plain.empty()) {
        mark.front.issue = number.plain.front();
    }
    mark.front.date = readMark(firstOf(fields, kDates)).date;
    if (!mark.front.date.any()) {
        mark.front.date = readMark(head.date).date;
    }
}

void readPath(const std::string& filePath, IssueMark& mark)
{
    const std::filesystem::path path{filePath};
    mark.file = readFileMark(withoutLanguage(path.stem().string()));
    std::vector<std::string> folders;
    for (const auto& part : path.parent_path()) {
        folders.push_back(withoutLanguage(part.string()));
    }
    for (const std::string& folder : folders) {
        if (folder.empty() || folder == "/") {
            continue;
        }
        const PlaceMark at = readFileMark(folder);
        mark.folders += "/" + at.series + (at.says() ? "#" : "");
        if (at.date.any()) {
            mark.folderNumbers.insert(mark.folderNumbers.end(), {at.date.year, at.date.month, at.date.day});
        }
        for (const auto& number : {at.volume, at.issue}) {
            if (number) {
                mark.folderNumbers.push_back(*number);
            }
        }
        mark.folderNumbers.insert(mark.folderNumbers.end(), at.plain.begin(), at.plain.end());
    }
    if (!mark.file.date.full() && folders.size() >= 2) {
        // `2018/01/12`: the folders say what the name leaves out.
        const std::string tail =
            folders[folders.size() - 2] + "/" + folders.back() + "/" + withoutLanguage(path.stem().string());
        PlaceMark whole = readFileMark(tail);
        for (auto at = folders.rbegin(); at != folders.rend() && !whole.date.full(); ++at) {
            whole = readFileMark(*at);
        }
        if (whole.date.full()) {
            mark.file.date = whole.date;
        }
    }
}

} // namespace

IssueMark markOf(const model::RecognisedHead& head, std::string_view text, const std::string& filePath)
{
    IssueMark mark;
    addTitle(head.title, mark.titles);
    addTitle(head.titleZh, mark.titles);
    readTop(head, text, mark);
    mark.noted = readMark(head.noteDate).date;
    // Some files have their title nowhere else; in others the first heading is that of a section.
    // That of a note has the note's day, which is not the text's.
    if (!mark.noted.any() &&
        std::none_of(mark.titles.begin(), mark.titles.end(), [](const PlaceMark& at) { return at.says(); })) {
        addTitle(firstHeading(text), mark.titles);
    }
    if (const std::string address = text::urlAddress(head.url); !address.empty()) {
        mark.address = readMark(address);
    }
    if (!filePath.empty()) {
        readPath(filePath, mark);
        if (mark.file.date == mark.noted) {
            mark.file.date = {};
        }
    }
    return mark;
}

} // namespace duizhao::importer
