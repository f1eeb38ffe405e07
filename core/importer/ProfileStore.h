#pragma once

#include "core/importer/IssueMatcher.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::importer {

/// A profile as bytes (CBOR) for the library to keep, and back. Bytes that are none (an older version's) give
/// an empty profile, which matches nothing.
[[nodiscard]] std::string packProfile(const EditionProfile& profile);
[[nodiscard]] EditionProfile unpackProfile(std::string_view bytes);

/// What an edition says of itself, and what it holds, as features to look for in the library's index: the
/// keys by which record linkage blocks. Two lists, so that one shared address is not lost among hundreds of
/// shared phrases.
[[nodiscard]] std::vector<std::uint64_t> identityFeatures(const EditionProfile& profile);
/// The identity features an edition is looked for by: those of whatever may be one issue with it.
[[nodiscard]] std::vector<std::uint64_t> wantedFeatures(const EditionProfile& profile);
[[nodiscard]] std::uint64_t addressFeature(const EditionProfile& profile);
[[nodiscard]] std::uint64_t titleFeature(const std::string& folded);
[[nodiscard]] std::vector<std::uint64_t> contentFeatures(const EditionProfile& profile);

/// Of content features (as from `contentFeatures`), the plain ones of the profile's sets: ascending.
[[nodiscard]] recognition::FeatureSet plainFeatures(const EditionProfile& profile,
                                                    const std::vector<std::uint64_t>& contentFeatures);

} // namespace duizhao::importer
