#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::text {

/// Tells how much two texts share without having either at hand: a sketch of the smallest hashes of all runs
/// of three words (a Chinese character is a word), paragraph by paragraph, folded. Broder 1997, 'On the
/// resemblance and containment of documents'; sizes are estimated from the largest hash kept (Bar-Yossef et
/// al. 2002). The order of paragraphs is of no matter.
class TextPrint {
public:
    static constexpr std::size_t kHashes = 32;

    /// Takes in a paragraph; returns its letters and digits, folded.
    std::string add(std::string_view paragraph);
    /// The hashes, ascending, four bytes each; empty for a text without words.
    [[nodiscard]] std::string sketch() const;

private:
    void keep(std::uint64_t run);

    std::vector<std::uint32_t> m_hashes; ///< the smallest so far, ascending
};

/// Which part of the smaller text stands in the larger one, in [0, 1], by their sketches: within 0.15 or so.
/// 0 where one has no words.
[[nodiscard]] double sharedPart(std::string_view sketch, std::string_view other);

} // namespace duizhao::text
