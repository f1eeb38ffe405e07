#include "tests/campaigns/Campaigns.h"
#include "tests/campaigns/Reader.h"
#include "tests/campaigns/SystemCalls.h"
#include "tests/support/TempFolder.h"

#include <map>

namespace duizhao::campaigns {

namespace {

const std::set<Call> kWriting{Call::Write, Call::Sync, Call::Truncate, Call::Rename, Call::Unlink};
constexpr int kOften = 20; ///< runs between two looks where nobody was killed
constexpr std::size_t kEnough = 20;

void addFaults(Outcome& outcome, const std::string& when, const std::string& found)
{
    if (!found.empty()) {
        outcome.faults.push_back(when + ": " + found);
    }
}

} // namespace

Outcome killAtAWrite(Extent extent)
{
    const test::TempFolder folder;
    Reader reader{folder.path(), extent.seed};
    Outcome outcome;
    std::map<std::string, int> calls; ///< about how many a deed makes
    int kills = 0;
    int runs = 0;
    while (kills < extent.count && outcome.faults.size() < kEnough) {
        const Deed deed = reader.deed();
        int& usual = calls.try_emplace(deed.name, 40).first->second;
        const long at = reader.random().between(1, usual);
        const auto code = reader.run(deed.arguments, [&] {
            inject({Fault::Kind::Kill, kWriting, at, 0, false});
        });
        ++runs;
        // Less often than not it was too late: then the next one of its kind is sooner.
        usual = code ? std::max(4, usual * 9 / 10) : std::max(usual, static_cast<int>(at * 6 / 5));
        kills += code ? 0 : 1;
        if (code == 0) {
            reader.acknowledged(deed);
        }
        if (!code || runs % kOften == 0) {
            addFaults(outcome, deed.name + " killed at call " + std::to_string(at),
                      reader.faultsIn(reader.library()));
        }
    }
    outcome.what = std::to_string(kills) + " kills in " + std::to_string(runs) + " runs";
    return outcome;
}

Outcome killFirstMaking(Extent extent)
{
    const test::TempFolder folder;
    Outcome outcome;
    int made = 0;
    for (long at = 1; at < 2000; at += extent.count) {
        const std::filesystem::path place = folder.path() / std::to_string(at);
        std::filesystem::create_directory(place);
        Reader reader{place, extent.seed};
        std::filesystem::remove_all(place);
        std::filesystem::create_directory(place);
        const Deed deed = reader.deed("import");
        const auto code = reader.run(deed.arguments, [&] {
            inject({Fault::Kind::Kill, kWriting, at, 0, false});
        });
        if (code) {
            break; // made before it came to that call
        }
        ++made;
        int read = 0;
        const std::string said = reader.output({"issues"}, &read);
        if (read != 0 && said.find("There is no library") == std::string::npos) {
            outcome.faults.push_back("read after call " + std::to_string(at) + ": " + said);
        }
        int written = 0;
        const std::string again = reader.output(deed.arguments, &written);
        if (written != 0) {
            outcome.faults.push_back("written after call " + std::to_string(at) + ": " + again);
        }
        reader.acknowledged(deed);
        addFaults(outcome, "call " + std::to_string(at), reader.faultsIn(reader.library()));
        std::filesystem::remove_all(place);
    }
    outcome.what = std::to_string(made) + " first makings killed";
    return outcome;
}

} // namespace duizhao::campaigns
