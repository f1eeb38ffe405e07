#include "core/watch/WatchPlan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace duizhao::watch {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t kSecond = 1'000'000'000;

KnownFile known(std::int64_t size, std::int64_t modified, std::int64_t seen)
{
    return {{size, modified * kSecond}, seen * kSecond};
}

FileState state(std::int64_t size, std::int64_t modified)
{
    return {size, modified * kSecond};
}

} // namespace

TEST(WatchPlan, takesWhatIsNewAndTheSameInBothLooks)
{
    const FileStates now{{"b.md", state(5, 10)}, {"a.md", state(7, 11)}};
    const WatchPlan plan = planWatch({}, now, now);
    EXPECT_THAT(plan.import, ElementsAre("a.md", "b.md"));
    EXPECT_THAT(plan.wait, IsEmpty());
}

TEST(WatchPlan, waitsForWhatGrowsOrHasJustCome)
{
    const WatchPlan plan = planWatch({}, {{"a.md", state(5, 10)}, {"b.md", state(5, 10)}},
                                     {{"a.md", state(6, 10)}, {"b.md", state(5, 11)}, {"c.md", state(1, 9)}});
    EXPECT_THAT(plan.import, IsEmpty());
    EXPECT_THAT(plan.wait, ElementsAre("a.md", "b.md", "c.md"));
}

TEST(WatchPlan, leavesWhatIsAsItWas)
{
    const FileStates now{{"a.md", state(5, 10)}};
    const WatchPlan plan = planWatch({{"a.md", known(5, 10, 20)}}, now, now);
    EXPECT_THAT(plan.import, IsEmpty());
    EXPECT_THAT(plan.wait, IsEmpty());
    EXPECT_EQ(plan.unchanged, 1);
    EXPECT_EQ(planWatch({{"a.md", known(5, 10, 20)}}, {}, now).unchanged, 1) << "one look tells it";
}

TEST(WatchPlan, takesWhatHasAnotherSizeOrTime)
{
    const FileStates now{{"a.md", state(6, 10)}, {"b.md", state(5, 9)}};
    const KnownFiles before{{"a.md", known(5, 10, 20)}, {"b.md", known(5, 10, 20)}};
    EXPECT_THAT(planWatch(before, now, now).import, ElementsAre("a.md", "b.md"))
        << "an older time is another";
}

TEST(WatchPlan, looksAgainAtWhatWasReadWhenItHadJustBeenWritten)
{
    const FileStates now{{"a.md", state(5, 10)}};
    EXPECT_THAT(planWatch({{"a.md", known(5, 10, 11)}}, now, now).import, ElementsAre("a.md"));
    EXPECT_THAT(planWatch({{"a.md", known(5, 10, 13)}}, now, now).import, IsEmpty());
}

TEST(WatchPlan, forgetsWhatIsGone)
{
    const WatchPlan plan =
        planWatch({{"a.md", known(5, 10, 20)}, {"b.md", known(5, 10, 20)}}, {}, {{"b.md", state(5, 10)}});
    EXPECT_THAT(plan.forget, ElementsAre("a.md"));
    EXPECT_EQ(plan.unchanged, 1);
}

} // namespace duizhao::watch
