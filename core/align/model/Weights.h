#pragma once

#include <array>
#include <string_view>

namespace duizhao::align {

/// The terms of a bead's score. All but the constants are log-likelihood ratios 'translation against chance'
/// (natural logarithm); the score of a bead is their weighted sum. MODEL.md says what each one measures.
enum class Term {
    OneToOne,
    TwoToOne,
    OneToTwo,
    ThreeToOne,
    OneToThree,
    TwoToTwo, // what a bead of this shape costs
    Length,
    LengthMerged,
    StrongBoth,
    StrongOnlyEn,
    StrongOnlyZh, // names, code, numbers, addresses
    SoftBoth,
    SoftOnlyEn,
    SoftOnlyZh, // ordinary Latin words, small numbers
    MarkBoth,
    MarkOnlyEn,
    MarkOnlyZh, // links, quotes, brackets, question marks …
    LearnedBoth,
    LearnedOnlyEn,
    LearnedOnlyZh, // words of the lexicon learned from this pair of texts
    KnownBoth,
    KnownOnlyEn,
    KnownOnlyZh, // words of lexicons brought along
    Form,
    EndMark,
    Ordinal,
    Identity,
    ShortPair, // how short both units of a 1:1 bead are, 0..1
    CutPlace,
    CutInside,
    MergedShort,
    MergedStructure, // where a unit that answers to several is cut
    NullEn,
    NullZh,
    OpenEn,
    OpenZh, // one-sided units, and the first of a run of them
    NullLengthEn,
    NullLengthZh,
    NullFormEn,
    NullFormZh,
    Count
};

inline constexpr int kTerms = static_cast<int>(Term::Count);

using Terms = std::array<float, kTerms>;

[[nodiscard]] inline float& at(Terms& terms, Term term)
{
    return terms[static_cast<std::size_t>(term)];
}
using Weights = std::array<double, kTerms>;

[[nodiscard]] std::string_view name(Term term);
/// The weights found by fitting (MODEL.md).
[[nodiscard]] const Weights& fittedWeights();

[[nodiscard]] inline double weighted(const Terms& terms, const Weights& weights)
{
    double sum = 0;
    for (int i = 0; i < kTerms; ++i) {
        sum += static_cast<double>(terms[i]) * weights[i];
    }
    return sum;
}

} // namespace duizhao::align
