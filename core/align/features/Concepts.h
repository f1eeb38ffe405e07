#pragma once

#include "core/align/features/UnitFeatures.h"
#include "core/align/model/TrainingBead.h"
#include "core/align/model/Weights.h"
#include "core/text/Language.h"

#include <array>
#include <span>
#include <vector>

namespace duizhao::align {

/// Which group of terms a concept adds to.
enum class Channel : std::uint8_t { Strong, Soft, Mark, Learned, Known, Count };

/// Something that can stand in both texts: a token that survives translation, or an English word with its
/// Chinese counterparts. Its 2x2 table 'in the English / in the Chinese', as logarithms.
struct Concept {
    Channel channel = Channel::Soft;
    float rate = 0;     ///< chance occurrences in Chinese per unit of length
    float logRate = 0;  ///< its logarithm
    float survival = 0; ///< log P(in zh | in en)
    float onlyEn = 0;   ///< log P(not in zh | in en); chance adds rate * length
    float onlyZh = 0;   ///< log P(not in en | in zh) - log P(not in en)
    /// The same without the bead at hand, where that bead was learned from.
    float heldSurvival = 0;
    float heldOnlyEn = 0;
    float heldOnlyZh = 0;
};

/// Survival, absence and invention as one figure a channel.
struct ContentSums {
    std::array<double, static_cast<int>(Channel::Count)> both{};
    std::array<double, static_cast<int>(Channel::Count)> onlyEn{};
    std::array<double, static_cast<int>(Channel::Count)> onlyZh{};
};

/// The concepts two documents share and where they stand. `uses` of a unit: concept and atoms, ascending.
struct ConceptSpace {
    std::vector<Concept> concepts;
    std::vector<std::vector<TokenUse>> en;
    std::vector<std::vector<TokenUse>> zh;
};

/// A 2x2 table of counts with the totals it came from, made into logarithms with shrinkage.
struct Counts {
    double both = 0;
    double en = 0;       ///< beads (or units) with it in the English
    double zh = 0;       ///< with it in the Chinese
    double beads = 0;    ///< all
    double zhUnits = 0;  ///< units of the Chinese text that hold it, aligned or not
    double zhLength = 0; ///< length of the whole Chinese text
};

/// The tokens both texts use: survival from how often each stands in either text at first, from beads later.
void addSharedTokens(ConceptSpace& space, std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
                     const Vocabulary& vocabulary, std::span<const TrainingBead> beads);

/// Adds up what units (or parts of them: the atoms in the masks) say for and against being translations.
/// `held`: the pair is one that was learned from.
void addContent(ContentSums& sums, const ConceptSpace& space, std::span<const TokenUse> en,
                std::uint64_t enAtoms, std::span<const TokenUse> zh, std::uint64_t zhAtoms, double zhLength,
                bool held);

/// What is swept over a whole in the other language.
struct SweptPart {
    std::span<const TokenUse> uses;
    double length = 0;
    text::Language language = text::Language::English;
    bool held = false; ///< the pair is one that was learned from
};

/// What may be cut after each of its atoms.
struct SweptWhole {
    std::span<const TokenUse> uses;
    std::span<const double> ends; ///< lengths up to the end of each atom
};

/// On which side of a cut.
enum class CutSide { Beginning, Rest };

/// `addContent` of `part` against every beginning, or every rest, of `whole` in one go: entry k is for the
/// atoms before the cut after atom k, or after it.
[[nodiscard]] std::vector<ContentSums> sweepContent(const ConceptSpace& space, const SweptPart& part,
                                                    const SweptWhole& whole, CutSide side);

} // namespace duizhao::align
