#include "core/align/features/Anchors.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace duizhao::align {

namespace {

std::vector<UnitFeatures> numbered(int from, int to, Vocabulary& vocabulary)
{
    std::vector<UnitFeatures> result;
    for (int k = from; k < to; ++k) {
        AlignUnit unit;
        unit.markdown = "value " + std::to_string(20000 + 17 * k);
        result.push_back(readFeatures(unit, vocabulary));
    }
    return result;
}

} // namespace

TEST(Anchors, bandHoldsTheTrueWayAndGrowsLinearly)
{
    Vocabulary vocabulary;
    const auto en = numbered(0, 2000, vocabulary);
    const auto zh = numbered(100, 2000, vocabulary);
    const Band band = anchoredBand(en, zh, vocabulary);
    for (int i = 100; i < 2000; ++i) {
        EXPECT_TRUE(band.holds(i, i - 100)) << i;
    }
    EXPECT_TRUE(band.holds(0, 0));
    EXPECT_TRUE(band.holds(2000, 1900));
    EXPECT_LT(band.cells(), 2000U * 80U);
}

TEST(Anchors, bandIsPassableWithoutAnyAnchor)
{
    Vocabulary vocabulary;
    std::vector<UnitFeatures> en(700);
    std::vector<UnitFeatures> zh(1500);
    const Band band = anchoredBand(en, zh, vocabulary);
    EXPECT_TRUE(band.holds(0, 0));
    EXPECT_TRUE(band.holds(700, 1500));
    for (int i = 1; i <= 700; ++i) {
        EXPECT_LE(band.low(i), band.high(i - 1)) << i;
    }
    EXPECT_LT(band.cells(), 700U * 1500U / 2);
}

TEST(Anchors, oneStrayAnchorDoesNotBendTheBand)
{
    Vocabulary vocabulary;
    auto en = numbered(0, 900, vocabulary);
    auto zh = numbered(0, 900, vocabulary);
    AlignUnit stray;
    stray.markdown = "Only here 987654";
    en[300] = readFeatures(stray, vocabulary);
    zh[520] = readFeatures(stray, vocabulary);
    const Band band = anchoredBand(en, zh, vocabulary);
    for (int i = 0; i <= 900; ++i) {
        EXPECT_TRUE(band.holds(i, i)) << i;
    }
}

} // namespace duizhao::align
