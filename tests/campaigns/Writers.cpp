#include "tests/campaigns/Campaigns.h"
#include "tests/campaigns/Reader.h"
#include "tests/support/TempFolder.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace duizhao::campaigns {

namespace fs = std::filesystem;

Outcome writeTwice(Extent extent)
{
    constexpr std::array kWays{"one name", "a link", "a second name", "a name that changes"};
    Outcome outcome;
    for (int round = 0; round < extent.count; ++round) {
        const test::TempFolder folder;
        Reader reader{folder.path(), extent.seed + static_cast<std::uint64_t>(round)};
        const fs::path other = folder / "other.duizhao";
        const auto way = static_cast<std::size_t>(round) % kWays.size();
        const Deed import = reader.deed("import");
        const pid_t importer = ::fork();
        if (importer == 0) {
            for (int i = 0; i < 10; ++i) {
                if (reader.run(reader.deed("import").arguments) != 0) {
                    ::_exit(1);
                }
            }
            ::_exit(0);
        }
        fs::path name = way == 0 ? reader.library() : other;
        if (way == 1) {
            fs::create_symlink(reader.library(), other);
        } else if (way == 2) {
            fs::create_hard_link(reader.library(), other);
        } else if (way == 3) {
            fs::rename(reader.library(), other);
            name = other;
        }
        for (int i = 0; i < 10; ++i) {
            const Deed deed = reader.deed("note");
            std::vector<std::string> arguments = deed.arguments;
            arguments.insert(arguments.end(), {"--library", name.string()});
            if (reader.run(arguments) == 0) {
                reader.acknowledged(deed);
            }
        }
        ::waitpid(importer, nullptr, 0);
        if (const std::string found = reader.faultsIn(name); !found.empty()) {
            outcome.faults.push_back(std::string{kWays[way]} + ": " + found);
        }
    }
    outcome.what = std::to_string(extent.count) + " rounds of two writers";
    return outcome;
}

Outcome runInParallel(Extent extent)
{
    constexpr int kPrograms = 10;
    const test::TempFolder folder;
    Reader reader{folder.path(), extent.seed};
    Outcome outcome;
    std::vector<std::vector<Deed>> lists(kPrograms);
    std::vector<pid_t> programs;
    for (auto& list : lists) {
        for (int i = 0; i < extent.count; ++i) {
            list.push_back(reader.deed(reader.random().chance(70)   ? "note"
                                       : reader.random().chance(50) ? "tag"
                                                                    : "import"));
        }
        programs.push_back(::fork());
        if (programs.back() == 0) {
            int refused = 0;
            for (const Deed& deed : list) {
                refused += reader.run(deed.arguments) == 0 ? 0 : 1;
            }
            ::_exit(refused);
        }
    }
    for (std::size_t i = 0; i < programs.size(); ++i) {
        int status = 0;
        ::waitpid(programs[i], &status, 0);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
            outcome.faults.push_back(std::to_string(WEXITSTATUS(status)) + " commands were refused");
        }
        for (const Deed& deed : lists[i]) {
            reader.acknowledged(deed);
        }
    }
    if (const std::string found = reader.faultsIn(reader.library()); !found.empty()) {
        outcome.faults.push_back(found);
    }
    outcome.what = std::to_string(kPrograms * extent.count) + " commands of ten programs at once";
    return outcome;
}

} // namespace duizhao::campaigns
