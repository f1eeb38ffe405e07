#include "core/align/model/Weights.h"

namespace duizhao::align {

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
        -0.166, // one-to-one
        -3.989, // two-to-one
        -3.954, // one-to-two
        -7.008, // three-to-one
        -7.000, // one-to-three
        -6.989, // two-to-two
        0.582,  // length
        0.860,  // length-merged
        0.525,  // strong-both
        0.575,  // strong-only-en
        0.065,  // strong-only-zh
        0.367,  // soft-both
        0.531,  // soft-only-en
        0.060,  // soft-only-zh
        0.429,  // mark-both
        0.465,  // mark-only-en
        0.365,  // mark-only-zh
        0.309,  // learned-both
        0.170,  // learned-only-en
        0.148,  // learned-only-zh
        0.894,  // known-both
        0.858,  // known-only-en
        0.840,  // known-only-zh
        0.961,  // form
        0.661,  // end-mark
        1.000,  // ordinal
        0.471,  // identity
        -1.028, // short-pair
        0.270,  // cut-place
        -3.991, // cut-inside
        -0.006, // merged-short
        0.000,  // merged-structure
        -0.900, // null-en
        -0.949, // null-zh
        -1.946, // open-en
        -1.954, // open-zh
        -0.236, // null-length-en
        -0.113, // null-length-zh
        0.005,  // null-form-en
        0.003,  // null-form-zh
    };
    return kWeights;
}

} // namespace duizhao::align
