#pragma once

#include "core/align/AlignUnit.h"
#include "core/align/Lattice.h"
#include "core/align/PairModel.h"

#include <memory>
#include <span>
#include <vector>

namespace duizhao {

/// What a bead costs when the path of the most right beads is chosen: half the F1 that is hoped for.
inline constexpr double kBeadPrice = 0.48;

/// The passes over one pair of texts: pairs only over the whole table, then all shapes where the first pass
/// left any chance, each pass learning from the one before.
class AlignPasses {
public:
    AlignPasses(std::span<const AlignUnit> en, std::span<const AlignUnit> zh, std::vector<const Lexicon*> lexicons);

    /// The last pass; `steps` of `decode`.
    [[nodiscard]] Lattice run(const Weights& weights, KeepTerms keep);
    [[nodiscard]] const PairModel& model() const { return *m_model; }

private:
    [[nodiscard]] static std::vector<TrainingBead> trainingBeads(const Lattice& lattice);

    std::vector<const Lexicon*> m_lexicons;
    Vocabulary m_vocabulary;
    std::vector<UnitFeatures> m_en;
    std::vector<UnitFeatures> m_zh;
    std::unique_ptr<PairModel> m_model;
};

} // namespace duizhao
