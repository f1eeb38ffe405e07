#include "core/align/AlignPasses.h"

namespace duizhao {

namespace {

constexpr double kAlive = -14; ///< cells below this log-probability are not looked at again
constexpr int kMargin = 3;     ///< a merged bead reaches at most this far

} // namespace

AlignPasses::AlignPasses(std::span<const AlignUnit> en, std::span<const AlignUnit> zh,
                         std::vector<const Lexicon*> lexicons)
    : m_lexicons(std::move(lexicons))
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

std::vector<TrainingBead> AlignPasses::trainingBeads(const Lattice& lattice)
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

Lattice AlignPasses::run(const Weights& weights, KeepTerms keep)
{
    m_model = std::make_unique<PairModel>(m_en, m_zh, m_vocabulary, m_lexicons);
    Lattice first{*m_model, Band::full(m_model->enCount(), m_model->zhCount()), weights, Shapes::OnlyPairs, KeepTerms::No};
    first.infer();
    m_model->learn(trainingBeads(first));
    Lattice second{*m_model, first.narrowed(kAlive, kMargin), weights, Shapes::All, KeepTerms::No};
    second.infer();
    m_model->learn(trainingBeads(second));
    Lattice third{*m_model, second.narrowed(kAlive, kMargin), weights, Shapes::All, keep};
    third.infer();
    return third;
}

} // namespace duizhao
