#include "tests/campaigns/Campaigns.h"
#include "tests/campaigns/Reader.h"
#include "tests/campaigns/SystemCalls.h"
#include "tests/support/TempFolder.h"

#include <array>
#include <cerrno>

namespace duizhao::campaigns {

namespace {

struct Failing {
    Call call;
    int error;
    const char* name;
};

constexpr std::array kFailing{
    Failing{Call::Write, ENOSPC, "write ENOSPC"},
    Failing{Call::Write, EIO, "write EIO"},
    Failing{Call::Write, EDQUOT, "write EDQUOT"},
    Failing{Call::Sync, EIO, "sync EIO"},
    Failing{Call::Truncate, ENOSPC, "truncate ENOSPC"},
    Failing{Call::Rename, EACCES, "rename EACCES"},
    Failing{Call::Unlink, EACCES, "unlink EACCES"},
    Failing{Call::Open, EMFILE, "open EMFILE"},
    Failing{Call::Read, EIO, "read EIO"},
    Failing{Call::Lock, ENOLCK, "lock ENOLCK"},
};

constexpr int kUsualCalls = 60;
constexpr std::size_t kEnough = 20;

/// Runs a deed that meets a fault; what is wrong afterwards.
void meet(Reader& reader, const Deed& deed, const Fault& fault, const std::string& name, Outcome& outcome)
{
    const auto code = reader.run(deed.arguments, [&] { inject(fault); });
    const std::string when = deed.name + ", " + name + " at call " + std::to_string(fault.at);
    if (!code || *code > 1) {
        outcome.faults.push_back(when + (code ? ": ended with " + std::to_string(*code) : ": aborted"));
    }
    if (code == 0) {
        reader.acknowledged(deed);
    }
    if (const std::string found = reader.faultsIn(reader.library()); !found.empty()) {
        outcome.faults.push_back(when + ": " + found);
    }
}

} // namespace

Outcome injectErrors(Extent extent)
{
    const test::TempFolder folder;
    Reader reader{folder.path(), extent.seed};
    Outcome outcome;
    int met = 0;
    for (; met < extent.count && outcome.faults.size() < kEnough; ++met) {
        const Failing& failing = kFailing[static_cast<std::size_t>(met) % kFailing.size()];
        const long at = reader.random().between(1, failing.call == Call::Lock ? 2 : kUsualCalls);
        meet(reader, reader.deed(), {Fault::Kind::Error, {failing.call}, at, failing.error, false},
             failing.name, outcome);
    }
    outcome.what = std::to_string(met) + " errors";
    return outcome;
}

Outcome fillTheDisk(Extent extent)
{
    const test::TempFolder folder;
    Reader reader{folder.path(), extent.seed};
    Outcome outcome;
    int met = 0;
    for (; met < extent.count && outcome.faults.size() < kEnough; ++met) {
        meet(reader, reader.deed(),
             {Fault::Kind::Error, {Call::Write}, reader.random().between(1, kUsualCalls), ENOSPC, true},
             "full disk", outcome);
    }
    outcome.what = std::to_string(met) + " times full";
    return outcome;
}

} // namespace duizhao::campaigns
