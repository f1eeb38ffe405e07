#pragma once

#include "core/align/features/AlignUnit.h"
#include "core/align/words/Vocabulary.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace duizhao::align {

/// The form of a unit, as far as it tells what can be its counterpart.
enum class UnitForm : std::uint8_t {
    Paragraph,
    Heading,
    ListItem,
    Table,
    Code,
    Quote,
    Image,
    Link,
    Rule,
    Count
};
inline constexpr int kUnitForms = static_cast<int>(UnitForm::Count);

/// The mark a stretch of text ends with, brackets, quotes and emphasis left out.
enum class EndMark : std::uint8_t {
    None,
    Stop,
    Colon,
    Question,
    Exclamation,
    Comma,
    Semicolon,
    Ellipsis,
    Count
};
inline constexpr int kEndMarks = static_cast<int>(EndMark::Count);

/// A token of a unit and the atoms it stands in, one bit an atom.
struct TokenUse {
    std::uint32_t token = 0;
    std::uint64_t atoms = 0;
};

/// All atoms of a unit.
inline constexpr std::uint64_t kAllAtoms = ~std::uint64_t{0};
/// A unit has at most this many atoms; a longer text is cut only at its strongest marks.
inline constexpr int kMaxAtoms = 31;

/// What is known of one unit by itself. An atom is the smallest piece at which a unit may be cut when it
/// answers to several: a clause, a line.
struct UnitFeatures {
    UnitForm form = UnitForm::Paragraph;
    int level = 0;
    int section = -1;
    double ordinal = 0;            ///< leading number (`3.`, `第三步`); 0: none
    double length = 0;             ///< weighted characters
    bool han = false;              ///< holds Chinese
    std::uint64_t identity = 0;    ///< hash of the text without blanks and case; 0 for an empty one
    std::vector<double> ends;      ///< length up to the end of each atom, ascending; the last equals `length`
    std::vector<float> cuts;       ///< how good a place to cut the end of each atom is, in (0, 1]
    std::vector<EndMark> marks;    ///< the mark each atom ends with
    std::vector<TokenUse> tokens;  ///< Latin words, numbers, addresses, marks; ascending
    std::vector<TokenUse> bigrams; ///< Han bigrams, ascending

    [[nodiscard]] int atoms() const { return static_cast<int>(ends.size()); }
    [[nodiscard]] EndMark endMark() const { return marks.empty() ? EndMark::None : marks.back(); }
};

[[nodiscard]] UnitFeatures readFeatures(const AlignUnit& unit, Vocabulary& vocabulary);

/// Two neighbours as one unit; the first decides form and ordinal, the second the end.
[[nodiscard]] UnitFeatures joined(const UnitFeatures& first, const UnitFeatures& second);

/// Both lists as one; the atoms of `more` stand `shift` places later.
[[nodiscard]] std::vector<TokenUse> mergedUses(std::span<const TokenUse> uses, std::span<const TokenUse> more,
                                               int shift);

} // namespace duizhao::align
