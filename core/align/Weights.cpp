#include "core/align/Weights.h"

namespace duizhao {

std::string_view name(Term term)
{
    static constexpr std::array<std::string_view, kTerms> kNames = {
        "one-to-one",     "two-to-one",     "one-to-two",      "three-to-one",
        "one-to-three",   "two-to-two",     "length",          "length-merged",
        "strong-both",    "strong-only-en", "strong-only-zh",  "soft-both",
        "soft-only-en",   "soft-only-zh",   "mark-both",       "mark-only-en",
        "mark-only-zh",   "learned-both",   "learned-only-en", "learned-only-zh",
        "known-both",     "known-only-en",  "known-only-zh",   "form",
        "end-mark",       "ordinal",        "identity",        "short-pair",
        "cut-place",      "cut-inside",     "merged-short",    "merged-structure",
        "null-en",        "null-zh",        "open-en",         "open-zh",
        "null-length-en", "null-length-zh", "null-form-en",    "null-form-zh"};
    return kNames[static_cast<std::size_t>(term)];
}

const Weights& fittedWeights()
{
    static constexpr Weights kWeights = {
        -0.919, // one-to-one
        -4.198, // two-to-one
        -2.980, // one-to-two
        -7.838, // three-to-one
        -7.198, // one-to-three
        -7.082, // two-to-two
        0.778,  // length
        0.762,  // length-merged
        0.470,  // strong-both
        0.500,  // strong-only-en
        -0.011, // strong-only-zh
        0.247,  // soft-both
        0.683,  // soft-only-en
        -0.045, // soft-only-zh
        0.217,  // mark-both
        0.284,  // mark-only-en
        0.398,  // mark-only-zh
        0.165,  // learned-both
        0.034,  // learned-only-en
        0.160,  // learned-only-zh
        1.142,  // known-both
        0.900,  // known-only-en
        0.967,  // known-only-zh
        1.241,  // form
        0.651,  // end-mark
        1.568,  // ordinal
        0.445,  // identity
        -1.579, // short-pair
        -0.042, // cut-place
        -5.768, // cut-inside
        -0.222, // merged-short
        0.000,  // merged-structure
        0.001,  // null-en
        -2.677, // null-zh
        -2.363, // open-en
        -1.183, // open-zh
        0.530,  // null-length-en
        -0.949, // null-length-zh
        -0.010, // null-form-en
        -0.035, // null-form-zh
    };
    return kWeights;
}

} // namespace duizhao
