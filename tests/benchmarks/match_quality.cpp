// How well files find their issues: serials (a file an issue) and twins (one issue in two languages), in five
// orders, each serial in a library of its own and all of them in one. Fails below its floor.
//
//     match_quality FOLDER [--alone]
//
// FOLDER holds a folder a serial, and `twins/` with `en/` and `zh/` in each; where it is not there, nothing
// is measured (77). `--alone` leaves out the library of all.

#include "core/base/Progress.h"
#include "core/importer/Importer.h"
#include "core/importer/SourceFile.h"
#include "core/library/Library.h"
#include "core/library/read/Issues.h"
#include "core/model/Records.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

namespace duizhao {

namespace {

constexpr int kSkipped = 77;
constexpr double kLeastTwins = 0.95;

struct SerialFile {
    fs::path path;
    std::string serial;
    std::string number; ///< the same for all files of one issue
};

struct MatchScore {
    int issues = 0; ///< wanted
    int right = 0;
    int glued = 0;    ///< issues that hold different numbers of one serial
    int replaced = 0; ///< files that took another's place
    int refused = 0;
    int twins = 0; ///< wanted
    int joined = 0;

    MatchScore& operator+=(const MatchScore& other)
    {
        issues += other.issues;
        right += other.right;
        glued += other.glued;
        replaced += other.replaced;
        refused += other.refused;
        twins += other.twins;
        joined += other.joined;
        return *this;
    }
};

std::vector<fs::path> inFolder(const fs::path& folder)
{
    std::vector<fs::path> entries;
    if (fs::is_directory(folder)) {
        for (const auto& entry : fs::directory_iterator{folder}) {
            entries.push_back(entry.path());
        }
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

std::map<std::string, std::vector<SerialFile>> readSerials(const fs::path& root)
{
    std::map<std::string, std::vector<SerialFile>> serials;
    const auto add = [&](const fs::path& file, const std::string& serial) {
        if (fs::is_regular_file(file)) {
            serials[serial].push_back({file, serial, file.filename().string()});
        }
    };
    for (const fs::path& folder : inFolder(root)) {
        for (const fs::path& file :
             folder.filename() == "twins" ? std::vector<fs::path>{} : inFolder(folder)) {
            add(file, folder.filename().string());
        }
    }
    for (const fs::path& folder : inFolder(root / "twins")) {
        for (const char* language : {"en", "zh"}) {
            for (const fs::path& file : inFolder(folder / language)) {
                add(file, "twins " + folder.filename().string());
            }
        }
    }
    return serials;
}

/// 0: by name; 1: reversed; others: a shuffle.
std::vector<SerialFile> arranged(std::vector<SerialFile> files, unsigned order)
{
    std::sort(files.begin(), files.end(),
              [](const SerialFile& a, const SerialFile& b) { return a.path < b.path; });
    if (order == 1) {
        std::reverse(files.begin(), files.end());
    } else if (order > 1) {
        std::shuffle(files.begin(), files.end(), std::mt19937{order});
    }
    return files;
}

std::map<EditionId, IssueId> issuesOfEditions(const library::Library& library)
{
    std::map<EditionId, IssueId> found;
    for (const model::IssueSummary& issue :
         library::issues(library).value_or(std::vector<model::IssueSummary>{})) {
        for (const model::EditionSummary& edition : issue.editions) {
            found[edition.id] = issue.id;
        }
    }
    return found;
}

struct MatchRun {
    std::map<std::string, MatchScore> scores; ///< by serial
    std::set<std::set<std::string>> parts;    ///< which files are together: compared between orders
    int acrossSerials = 0;
};

MatchRun importAll(const std::vector<SerialFile>& files, const fs::path& database)
{
    MatchRun run;
    const SystemClock clock;
    auto library = library::Library::open(database, library::Access::ReadWrite, clock);
    if (!library) {
        std::fprintf(stderr, "%s\n", library.error().message.c_str());
        return run;
    }
    NoProgress progress;
    std::map<fs::path, EditionId> editions;
    std::set<std::string> contents; // one file may lie in two serials
    for (const SerialFile& file : files) {
        const auto report =
            importer::Importer{**library}.importFile(file.path, importer::ImportMode::Write, progress);
        const bool known = !contents.insert(importer::readSource(file.path).value_or(std::string{})).second;
        const bool added = report.outcome == importer::ImportOutcome::Added ||
                           (known && report.outcome == importer::ImportOutcome::Unchanged);
        MatchScore& score = run.scores[file.serial];
        score.replaced += report.outcome == importer::ImportOutcome::Updated ? 1 : 0;
        score.refused += !added && report.outcome != importer::ImportOutcome::Updated ? 1 : 0;
        editions[file.path] = report.editionId;
    }
    auto issueOf = issuesOfEditions(**library);
    std::map<IssueId, std::map<std::string, std::set<std::string>>> held; // numbers by serial
    std::map<std::pair<std::string, std::string>, std::set<IssueId>> wanted;
    std::map<std::pair<std::string, std::string>, int> count;
    std::map<IssueId, std::set<std::string>> together;
    for (const SerialFile& file : files) {
        const IssueId issue = issueOf[editions[file.path]];
        wanted[{file.serial, file.number}].insert(issue);
        ++count[{file.serial, file.number}];
        held[issue][file.serial].insert(file.number);
        together[issue].insert(file.path.string());
    }
    for (const auto& [number, issues] : wanted) {
        MatchScore& score = run.scores[number.first];
        const IssueId issue = *issues.begin();
        const bool right = issues.size() == 1 && issue && held[issue][number.first].size() == 1;
        ++score.issues;
        score.right += right ? 1 : 0;
        score.twins += count[number] > 1 ? 1 : 0;
        score.joined += count[number] > 1 && right ? 1 : 0;
    }
    for (const auto& [issue, serials] : held) {
        run.acrossSerials += serials.size() > 1 ? 1 : 0;
        for (const auto& [serial, numbers] : serials) {
            run.scores[serial].glued += numbers.size() > 1 ? 1 : 0;
        }
    }
    for (const auto& [issue, paths] : together) {
        run.parts.insert(paths);
    }
    return run;
}

void print(const std::string& what, const MatchScore& score, bool same)
{
    std::printf("%-28s %4d of %4d right  %3d glued  %3d replaced  %3d refused  twins %3d of %3d  %s\n",
                what.c_str(), score.right, score.issues, score.glued, score.replaced, score.refused,
                score.joined, score.twins, same ? "the same in every order" : "DIFFERS by order");
}

bool isEnough(const MatchScore& score)
{
    const int single = score.issues - score.twins;
    return score.right - score.joined == single && score.glued == 0 && score.replaced == 0 &&
           score.refused == 0 && score.joined >= kLeastTwins * score.twins;
}

constexpr unsigned kOrders = 5;

/// All orders of some files; prints a line a serial, or one of them together.
bool measure(const std::string& name, const std::vector<SerialFile>& files, const fs::path& folder)
{
    MatchScore sum;
    bool same = true;
    std::set<std::set<std::string>> first;
    int across = 0;
    for (unsigned order = 0; order < kOrders; ++order) {
        const MatchRun run =
            importAll(arranged(files, order), folder / (name + std::to_string(order) + ".duizhao"));
        for (const auto& [serial, score] : run.scores) {
            sum += score;
        }
        same = same && (order == 0 || run.parts == first);
        first = order == 0 ? run.parts : first;
        across = run.acrossSerials;
    }
    print(name, sum, same);
    if (across > 0) {
        std::printf("%-28s %4d issues hold files of several serials\n", "", across);
    }
    std::fflush(stdout);
    return isEnough(sum) && same;
}

} // namespace

} // namespace duizhao

int main(int argc, char** argv)
{
    using namespace duizhao;
    if (argc < 2 || !fs::is_directory(argv[1])) {
        std::puts("match_quality FOLDER [--alone]: the serials are not here");
        return kSkipped;
    }
    const auto serials = readSerials(argv[1]);
    const bool alone = argc > 2 && std::string_view{argv[2]} == "--alone";
    const test::TempFolder folder;
    bool enough = !serials.empty();
    std::vector<SerialFile> all;
    std::printf("sums over %u orders: by name, reversed, three shuffles\n", kOrders);
    for (const auto& [name, files] : serials) {
        enough = measure(name, files, folder.path()) && enough;
        all.insert(all.end(), files.begin(), files.end());
    }
    if (!alone && !all.empty()) {
        enough = measure("all in one library", all, folder.path()) && enough;
    }
    return enough ? 0 : 1;
}
