#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// A set of 64-bit features: ascending, without repetition. Stable across runs and machines, so that it may
/// be stored. Two sets are compared by how much of the smaller one lies in the larger.
using FeatureSet = std::vector<std::uint64_t>;

/// FNV-1a: cheap, and good enough where a clash costs one wrong feature among hundreds.
[[nodiscard]] std::uint64_t featureOf(std::string_view text);

/// Runs of eight words (a Chinese character counts as a word) of a text, folded; every sixteenth of them by
/// value, so that two copies of one text sample the same ones wherever they begin (Broder 1997).
[[nodiscard]] FeatureSet passages(std::string_view text);

/// Names that stay Latin in a translation, and numbers that are told by value: `X-CLR`, `GB10`,
/// `DeepSeek-V3`, `2000亿` = `200 billion`. Everyday abbreviations (AI, GPU, CEO) and plain words are left
/// out.
[[nodiscard]] FeatureSet rareNames(std::string_view text);

/// All that two texts about one thing may share in whichever language: Latin words, pairs of adjoining
/// Chinese characters (folded to Simplified), numbers by value.
[[nodiscard]] FeatureSet vocabulary(std::string_view text);

/// Ascending, without repetition.
void makeSet(FeatureSet& features);
[[nodiscard]] std::size_t sharedCount(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);
/// The part of the smaller set that lies in the larger; 0 when either is empty.
[[nodiscard]] double containment(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

} // namespace duizhao::recognition
