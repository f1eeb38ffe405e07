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
        -0.181, // one-to-one
        -3.993, // two-to-one
        -3.952, // one-to-two
        -7.000, // three-to-one
        -7.000, // one-to-three
        -6.988, // two-to-two
        0.587,  // length
        0.868,  // length-merged
        0.522,  // strong-both
        0.551,  // strong-only-en
        0.077,  // strong-only-zh
        0.346,  // soft-both
        0.533,  // soft-only-en
        0.056,  // soft-only-zh
        0.429,  // mark-both
        0.464,  // mark-only-en
        0.354,  // mark-only-zh
        0.280,  // learned-both
        0.167,  // learned-only-en
        0.121,  // learned-only-zh
        0.889,  // known-both
        0.864,  // known-only-en
        0.862,  // known-only-zh
        0.968,  // form
        0.656,  // end-mark
        1.001,  // ordinal
        0.470,  // identity
        -1.029, // short-pair
        0.264,  // cut-place
        -3.992, // cut-inside
        -0.003, // merged-short
        0.000,  // merged-structure
        -0.903, // null-en
        -0.944, // null-zh
        -1.955, // open-en
        -1.956, // open-zh
        -0.228, // null-length-en
        -0.121, // null-length-zh
        -0.000, // null-form-en
        -0.001, // null-form-zh
    };
    return kWeights;
}

} // namespace duizhao
