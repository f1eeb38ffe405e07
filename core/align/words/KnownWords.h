#pragma once

#include "core/align/features/Concepts.h"
#include "core/align/words/Lexicon.h"

#include <span>
#include <vector>

namespace duizhao::align {

/// An English word of the text that lexicons know, with those of its renderings whose characters stand in the
/// Chinese: each as the Han bigrams it holds.
struct KnownWord {
    std::uint32_t token = 0;
    std::vector<std::vector<std::uint32_t>> renderings;
};

/// The known words of two texts and where their renderings stand: looked up once, used in every pass. They
/// add to the terms of `channel`: words that other texts taught count no more than those of the text itself.
class KnownWords {
public:
    KnownWords(std::span<const UnitFeatures> zh, const Vocabulary& vocabulary,
               std::span<const Lexicon* const> lexicons, Channel channel = Channel::Known);

    /// Adds the words to `space`. How far a rendering can be relied on is estimated from the beads, drawn
    /// towards what is usual.
    void addTo(ConceptSpace& space, std::span<const UnitFeatures> en, std::span<const UnitFeatures> zh,
               std::span<const TrainingBead> beads) const;

private:
    std::vector<KnownWord> m_words;
    std::vector<std::vector<TokenUse>> m_places; ///< by Chinese unit: words and atoms, ascending
    std::size_t m_tokens = 0;
    Channel m_channel;
};

} // namespace duizhao::align
