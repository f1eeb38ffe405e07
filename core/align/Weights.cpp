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
        -0.852, // one-to-one
        -4.457, // two-to-one
        -2.995, // one-to-two
        -7.784, // three-to-one
        -7.196, // one-to-three
        -6.981, // two-to-two
        0.796,  // length
        0.890,  // length-merged
        0.246,  // strong-both
        0.482,  // strong-only-en
        -0.023, // strong-only-zh
        0.174,  // soft-both
        0.550,  // soft-only-en
        -0.090, // soft-only-zh
        -0.097, // mark-both
        0.293,  // mark-only-en
        0.463,  // mark-only-zh
        0.151,  // learned-both
        0.067,  // learned-only-en
        0.107,  // learned-only-zh
        0.891,  // known-both
        0.591,  // known-only-en
        0.749,  // known-only-zh
        1.280,  // form
        0.602,  // end-mark
        1.568,  // ordinal
        0.456,  // identity
        -1.683, // short-pair
        -0.031, // cut-place
        -6.532, // cut-inside
        -0.076, // merged-short
        0.000,  // merged-structure
        0.115,  // null-en
        -2.713, // null-zh
        -2.041, // open-en
        -1.341, // open-zh
        0.584,  // null-length-en
        -0.922, // null-length-zh
        0.351,  // null-form-en
        -0.217, // null-form-zh
    };
    return kWeights;
}

} // namespace duizhao
