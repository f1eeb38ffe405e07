#pragma once

#include "core/align/features/AlignUnit.h"
#include "core/align/model/PairModel.h"
#include "core/align/search/Lattice.h"
#include "core/base/Progress.h"

#include <memory>
#include <span>
#include <vector>

namespace duizhao::align {

/// What a bead costs when the path of the most right beads is chosen: half the F1 that is hoped for.
inline constexpr double kBeadPrice = 0.48;

enum class Narrowing { Yes, No };

/// The passes over one pair of texts: pairs only, over the whole table (in a band between anchors where the
/// table would be large); then all shapes where the first pass left any chance; each pass learns from the
/// one before. Features are read once, at construction.
class AlignPasses {
public:
    AlignPasses(std::span<const AlignUnit> en, std::span<const AlignUnit> zh,
                std::vector<const Lexicon*> lexicons, const Lexicon* taught = nullptr);

    /// The last pass, inferred; its `decode` gives the beads. Unfinished when `progress` was cancelled.
    [[nodiscard]] Lattice run(const Weights& weights, KeepTerms keep, Narrowing narrowing,
                              Progress& progress);
    [[nodiscard]] const PairModel& model() const { return *m_model; }
    [[nodiscard]] const Vocabulary& vocabulary() const { return m_vocabulary; }

private:
    std::vector<const Lexicon*> m_lexicons;
    const Lexicon* m_taught;
    Vocabulary m_vocabulary;
    std::vector<UnitFeatures> m_en;
    std::vector<UnitFeatures> m_zh;
    std::unique_ptr<PairModel> m_model;
};

} // namespace duizhao::align
