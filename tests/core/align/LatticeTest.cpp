#include "core/align/search/Lattice.h"

#include "tests/core/align/SampleTexts.h"

#include <gtest/gtest.h>

#include <cmath>

namespace duizhao::align {

namespace {

class LatticeTest : public ::testing::Test {
protected:
    LatticeTest()
    {
        for (const AlignUnit& unit : test::units(test::englishSample())) {
            m_en.push_back(readFeatures(unit, m_vocabulary));
        }
        for (const AlignUnit& unit : test::units(test::chineseSample())) {
            m_zh.push_back(readFeatures(unit, m_vocabulary));
        }
        m_zh.erase(m_zh.begin() + 4);
    }

    Vocabulary m_vocabulary;
    std::vector<UnitFeatures> m_en;
    std::vector<UnitFeatures> m_zh;
    NoProgress m_silent;
};

} // namespace

TEST_F(LatticeTest, everyUnitIsInExactlyOneBeadOnAverage)
{
    const PairModel model{m_en, m_zh, m_vocabulary};
    Lattice lattice{model,           Band::full(model.enCount(), model.zhCount()),
                    fittedWeights(), Shapes::All,
                    KeepTerms::No,   m_silent};
    ASSERT_TRUE(lattice.infer());
    std::vector<double> en = lattice.nullEn();
    std::vector<double> zh = lattice.nullZh();
    for (const Edge& edge : lattice.edges()) {
        for (int k = 0; k < edge.a; ++k) {
            en[edge.i + k] += edge.posterior;
        }
        for (int k = 0; k < edge.b; ++k) {
            zh[edge.j + k] += edge.posterior;
        }
    }
    for (const double sum : en) {
        EXPECT_NEAR(sum, 1.0, 1e-6);
    }
    for (const double sum : zh) {
        EXPECT_NEAR(sum, 1.0, 1e-6);
    }
}

TEST_F(LatticeTest, noPathScoresMoreThanTheBest)
{
    const PairModel model{m_en, m_zh, m_vocabulary};
    Lattice lattice{model,           Band::full(model.enCount(), model.zhCount()),
                    fittedWeights(), Shapes::All,
                    KeepTerms::No,   m_silent};
    ASSERT_TRUE(lattice.infer());
    int enDone = 0;
    int zhDone = 0;
    for (const Step& step : lattice.best()) {
        EXPECT_EQ(step.i, enDone);
        EXPECT_EQ(step.j, zhDone);
        enDone += step.a;
        zhDone += step.b;
    }
    EXPECT_EQ(enDone, model.enCount());
    EXPECT_EQ(zhDone, model.zhCount());
    EXPECT_TRUE(std::isfinite(lattice.logTotal()));
}

TEST_F(LatticeTest, narrowingKeepsTheWayItsProbabilityGoes)
{
    const PairModel model{m_en, m_zh, m_vocabulary};
    Lattice lattice{model,           Band::full(model.enCount(), model.zhCount()),
                    fittedWeights(), Shapes::OnlyPairs,
                    KeepTerms::No,   m_silent};
    ASSERT_TRUE(lattice.infer());
    const Band band = lattice.narrowed(-11, 1);
    EXPECT_LT(band.cells(), Band::full(model.enCount(), model.zhCount()).cells());
    for (const Step& step : lattice.decode(0.48)) {
        EXPECT_TRUE(band.holds(step.i, step.j));
    }
}

TEST_F(LatticeTest, theBandHoldsWhatTheWholeTableHolds)
{
    // Every way to leave one Chinese block out and to fuse two others: narrowed and whole search agree.
    for (std::size_t k = 0; k < m_zh.size(); ++k) {
        std::vector<UnitFeatures> zh = m_zh;
        zh.erase(zh.begin() + static_cast<std::ptrdiff_t>(k));
        const std::size_t first = (k * 5 + 3) % (zh.size() - 1);
        zh[first] = joined(zh[first], zh[first + 1]);
        zh.erase(zh.begin() + static_cast<std::ptrdiff_t>(first) + 1);
        const PairModel model{m_en, zh, m_vocabulary};
        const Band full = Band::full(model.enCount(), model.zhCount());
        Lattice pairs{model, full, fittedWeights(), Shapes::OnlyPairs, KeepTerms::No, m_silent};
        ASSERT_TRUE(pairs.infer());
        Lattice whole{model, full, fittedWeights(), Shapes::All, KeepTerms::No, m_silent};
        ASSERT_TRUE(whole.infer());
        Lattice band{model, pairs.narrowed(-11, 1), fittedWeights(), Shapes::All, KeepTerms::No, m_silent};
        ASSERT_TRUE(band.infer());
        EXPECT_NEAR(band.logTotal(), whole.logTotal(), 0.05) << k;
        const auto expected = whole.decode(0.48);
        const auto found = band.decode(0.48);
        ASSERT_EQ(found.size(), expected.size()) << k;
        for (std::size_t s = 0; s < found.size(); ++s) {
            EXPECT_EQ(found[s].i, expected[s].i);
            EXPECT_EQ(found[s].j, expected[s].j);
            EXPECT_EQ(found[s].a, expected[s].a);
            EXPECT_EQ(found[s].b, expected[s].b);
        }
    }
}

TEST_F(LatticeTest, bandRepairsBoundsThatCannotBePassed)
{
    const Band band{{3, 0, 4, 4}, {3, 1, 5, 5}};
    EXPECT_TRUE(band.holds(0, 0));
    for (int row = 1; row < band.rows(); ++row) {
        EXPECT_LE(band.low(row), band.high(row - 1));
        EXPECT_GE(band.low(row), band.low(row - 1));
        EXPECT_GE(band.high(row), band.high(row - 1));
    }
}

} // namespace duizhao::align
