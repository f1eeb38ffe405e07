#include "core/align/search/AlignPasses.h"

#include "core/align/features/Anchors.h"

namespace duizhao::align {

namespace {

constexpr double kAlive = -9;                ///< cells below this log-probability are not looked at again
constexpr int kBandMargin = 1;               ///< cells around those: the first pass knows no merged beads
constexpr long long kWholeTable = 60LL * 60; ///< up to this many cells the first pass sees them all

/// One pass of three: its rows move the whole along.
class PassProgress final : public Progress {
public:
    PassProgress(Progress& whole, int pass) : m_whole{whole}, m_pass{pass} {}
    void report(long long done, long long total, std::string_view what) override
    {
        m_whole.report(m_pass * total + done, kPasses * total, what);
    }
    [[nodiscard]] bool cancelled() const override { return m_whole.cancelled(); }

private:
    static constexpr int kPasses = 3;
    Progress& m_whole;
    int m_pass;
};

std::vector<TrainingBead> trainingBeads(const Lattice& lattice)
{
    std::vector<TrainingBead> beads;
    for (const Step& step : lattice.decode(kBeadPrice)) {
        if (step.a == 0 || step.b == 0) {
            continue;
        }
        TrainingBead bead;
        for (int k = 0; k < step.a; ++k) {
            bead.en.push_back(step.i + k);
        }
        for (int k = 0; k < step.b; ++k) {
            bead.zh.push_back(step.j + k);
        }
        bead.weight = step.posterior;
        beads.push_back(std::move(bead));
    }
    return beads;
}

} // namespace

AlignPasses::AlignPasses(std::span<const AlignUnit> en, std::span<const AlignUnit> zh,
                         std::vector<const Lexicon*> lexicons, const Lexicon* taught)
    : m_lexicons(std::move(lexicons)), m_taught(taught)
{
    m_en.reserve(en.size());
    for (const AlignUnit& unit : en) {
        m_en.push_back(readFeatures(unit, m_vocabulary));
    }
    m_zh.reserve(zh.size());
    for (const AlignUnit& unit : zh) {
        m_zh.push_back(readFeatures(unit, m_vocabulary));
    }
}

Lattice AlignPasses::run(const Weights& weights, KeepTerms keep, Narrowing narrowing, Progress& progress)
{
    m_model = std::make_unique<PairModel>(m_en, m_zh, m_vocabulary, m_lexicons, m_taught);
    const int n = m_model->enCount();
    const int m = m_model->zhCount();
    const bool whole = narrowing == Narrowing::No || static_cast<long long>(n) * m <= kWholeTable;
    const Band start = whole ? Band::full(n, m) : anchoredBand(m_en, m_zh, m_vocabulary);
    const auto narrowed = [&](const Lattice& lattice, int margin) {
        return narrowing == Narrowing::No ? start : lattice.narrowed(kAlive, margin);
    };
    PassProgress firstPass{progress, 0};
    Lattice first{*m_model, start, weights, Shapes::OnlyPairs, KeepTerms::No, firstPass};
    if (!first.infer()) {
        return first;
    }
    m_model->learn(trainingBeads(first));
    PassProgress secondPass{progress, 1};
    Lattice second{*m_model, narrowed(first, kBandMargin), weights, Shapes::All, KeepTerms::No, secondPass};
    if (!second.infer()) {
        return second;
    }
    m_model->learn(trainingBeads(second));
    PassProgress thirdPass{progress, 2};
    Lattice third{*m_model,
                  narrowed(second, 0),
                  weights,
                  Shapes::All,
                  keep,
                  thirdPass,
                  narrowing == Narrowing::No ? nullptr : &second};
    third.infer();
    return third;
}

} // namespace duizhao::align
