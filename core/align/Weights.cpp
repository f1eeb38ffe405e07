#include "core/align/Weights.h"

namespace duizhao {

std::string_view name(Term term)
{
    static constexpr std::array<std::string_view, kTerms> kNames = {
        "one-to-one",     "two-to-one",      "one-to-two",      "three-to-one",   "one-to-three", "two-to-two",
        "length",         "length-merged",   "strong-both",     "strong-only-en", "strong-only-zh",
        "soft-both",      "soft-only-en",    "soft-only-zh",    "mark-both",      "mark-only-en", "mark-only-zh",
        "learned-both",   "learned-only-en", "learned-only-zh", "known-both",     "known-only-en",
        "known-only-zh",  "form",            "end-mark",        "ordinal",        "identity",     "short-pair",
        "cut-place",      "cut-inside",      "merged-short",    "merged-structure", "null-en",        "null-zh",      "open-en",
        "open-zh",        "null-length-en",  "null-length-zh",  "null-form-en",   "null-form-zh"};
    return kNames[static_cast<std::size_t>(term)];
}

const Weights& fittedWeights()
{
    static constexpr Weights kWeights = {
        -0.996, // one-to-one
        -4.521, // two-to-one
        -2.988, // one-to-two
        -7.464, // three-to-one
        -7.113, // one-to-three
        -7.026, // two-to-two
        0.666, // length
        0.729, // length-merged
        0.202, // strong-both
        0.319, // strong-only-en
        0.046, // strong-only-zh
        0.014, // soft-both
        0.518, // soft-only-en
        0.123, // soft-only-zh
        0.066, // mark-both
        0.386, // mark-only-en
        0.470, // mark-only-zh
        0.183, // learned-both
        0.079, // learned-only-en
        0.137, // learned-only-zh
        0.718, // known-both
        0.864, // known-only-en
        0.660, // known-only-zh
        1.073, // form
        0.619, // end-mark
        1.561, // ordinal
        0.581, // identity
        -1.538, // short-pair
        0.086, // cut-place
        -5.381, // cut-inside
        -0.031, // merged-short
        0.000, // merged-structure
        -0.313, // null-en
        -2.820, // null-zh
        -2.055, // open-en
        -1.406, // open-zh
        0.421, // null-length-en
        -0.968, // null-length-zh
        0.147, // null-form-en
        -0.235, // null-form-zh
    };
    return kWeights;
}

} // namespace duizhao
