#include "core/watch/WatchPlan.h"

namespace duizhao::watch {

namespace {

/// The coarsest clock of a file system that is in use (FAT).
constexpr std::int64_t kTick = 2'000'000'000;

bool isAsKnown(const KnownFile& known, const FileState& now)
{
    return known.state == now && known.state.modified + kTick < known.seen;
}

} // namespace

WatchPlan planWatch(const KnownFiles& known, const FileStates& before, const FileStates& now)
{
    WatchPlan plan;
    for (const auto& [path, state] : now) {
        const auto former = known.find(path);
        if (former != known.end() && isAsKnown(former->second, state)) {
            ++plan.unchanged;
            continue;
        }
        const auto earlier = before.find(path);
        const bool settled = earlier != before.end() && earlier->second == state;
        (settled ? plan.import : plan.wait).push_back(path);
    }
    for (const auto& [path, file] : known) {
        if (!now.contains(path)) {
            plan.forget.push_back(path);
        }
    }
    return plan;
}

} // namespace duizhao::watch
