#pragma once

#include "core/align/features/UnitFeatures.h"
#include "core/align/model/TrainingBead.h"

#include <array>
#include <span>
#include <vector>

namespace duizhao::align {

/// How long the Chinese of an English text is in this pair of documents (Student's t on the logarithm of the
/// ratio; short texts vary more), against how long Chinese stretches are in it anyway (a smoothed histogram).
class LengthModel {
public:
    LengthModel(std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh);

    /// Ratio and spread again from beads, drawn towards the starting values by a few pseudo-observations.
    void learn(std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
               std::span<const TrainingBead> beads);

    /// log P(length of zh | length of en, translation) - log P(length of zh), for a zh of 1 to 3 units.
    [[nodiscard]] double logRatio(double enLength, double zhLength, int zhUnits) const;
    /// Log-density of the share that the first of two English stretches has in the Chinese of both.
    [[nodiscard]] double logShare(double enFirst, double enSecond, double zhFirst, double zhSecond) const;
    [[nodiscard]] double meanEn() const { return m_meanEn; }
    [[nodiscard]] double meanZh() const { return m_meanZh; }

private:
    static constexpr int kBins = 160;
    [[nodiscard]] double spread(double enLength) const;

    double m_center = 0;
    double m_base = 0.06; ///< variance that does not shrink with length
    double m_short = 2.0; ///< variance times length
    double m_meanEn = 1;
    double m_meanZh = 1;
    std::array<std::array<double, kBins>, 3> m_background{}; ///< log-density by number of units
};

} // namespace duizhao::align
