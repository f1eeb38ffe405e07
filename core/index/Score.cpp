#include "core/index/Score.h"

#include <algorithm>
#include <array>

namespace duizhao::index {

namespace {

// Columns as the schema has them: zh, title, en, about, reading, mark.
constexpr std::array<double, 6> kWeights{1, 5, 1, 1, 0.5, 1};
constexpr double kSaturation = 1.2;
constexpr double kLengthShare = 0.75;

} // namespace

double scoreMatch(const storage::RowMatch& match)
{
    const double length = match.averageTokens > 0 ? match.tokens / match.averageTokens : 1.0;
    double score = 0;
    for (int phrase = 0; phrase < match.phrases; ++phrase) {
        double frequency = 0;
        const auto columns = std::min(std::size_t(match.columns), kWeights.size());
        for (std::size_t column = 0; column < columns; ++column) {
            frequency += kWeights[column] * match.counts[std::size_t(phrase * match.columns) + column];
        }
        const auto at = std::size_t(phrase);
        const double rarity = at < match.argument.size() ? match.argument[at] : 1.0;
        score += rarity * frequency * (kSaturation + 1) /
                 (frequency + kSaturation * (1 - kLengthShare + kLengthShare * length));
    }
    return score;
}

} // namespace duizhao::index
