#pragma once

#include "core/document/Block.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duizhao::align {

/// What the form of a block says about which block of the other language it is: nothing here needs a
/// dictionary. Features of neighbouring blocks add up, so that a fused block is compared as one.
struct PairFeatures {
    double length = 0;                ///< in Latin letters; a Han character counts as 3.2 of them
    std::vector<std::size_t> words;   ///< Latin words and numbers, hashed, ascending, with repetition
    std::vector<std::size_t> numbers; ///< values of numbers, hashed, ascending, with repetition
    int quotes = 0;                   ///< quoted spans, whatever the marks
    int sentences = 0;                ///< sentence ends inside and at the end
    char stop = 0;                    ///< how it ends: `.`, `?`, `!`, `:`, `,` or 0
    bool heading = false;
    bool item = false;
    bool linkOnly = false; ///< an address or a bare link
    bool labelled = false; ///< begins with a lead and a colon
    int ordinal = 0;       ///< the number it begins with, 0: none
};

/// Features of one Shown block.
[[nodiscard]] PairFeatures pairFeatures(const document::Block& block);

/// Features of consecutive blocks taken as one.
[[nodiscard]] PairFeatures joined(std::span<const PairFeatures* const> parts);

/// How telling a word is: common ones (`the`, `ai`) weigh little. Counted over the blocks of the document.
class WordWeights {
public:
    explicit WordWeights(std::span<const PairFeatures> blocks);
    [[nodiscard]] double weight(std::size_t word) const;

private:
    std::unordered_map<std::size_t, int> m_blocksWith;
    double m_blocks = 0;
};

/// Log-likelihood ratio of 'the one translates the other' against 'they have nothing to do with each other',
/// in the manner of the DP of Gale and Church (1993) with the cues of Champollion (Ma 2006): length, words
/// that stay Latin, numbers, kind, closing punctuation. Positive speaks for a pair.
[[nodiscard]] double pairEvidence(const PairFeatures& en, const PairFeatures& zh, const WordWeights& weights);

/// How many words and numbers two blocks share, for a bead's reason.
[[nodiscard]] int sharedWords(const PairFeatures& en, const PairFeatures& zh);

} // namespace duizhao::align
