#include "core/base/Clock.h"

#include <gtest/gtest.h>

namespace duizhao {

TEST(Clock, isoTextRoundTrips)
{
    for (const char* text : {"1970-01-01T00:00:00Z", "2025-01-15T08:30:09Z", "2024-02-29T23:59:59Z"}) {
        EXPECT_EQ(toIso(fromIso(text)), text);
    }
}

TEST(Clock, whatIsNoTimeIsTheEpoch)
{
    for (const char* text :
         {"", "2025-01-15", "2025-13-01T00:00:00Z", "2025-02-30T00:00:00Z", "x025-01-15T08:30:09Z"}) {
        EXPECT_EQ(fromIso(text), UtcTime{}) << text;
    }
}

} // namespace duizhao
