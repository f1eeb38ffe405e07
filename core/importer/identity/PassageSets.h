#pragma once

#include "core/recognition/articles/Fingerprints.h"

namespace duizhao::importer {

/// Runs of words of two texts that may be compared with one another: of a short text every second run is
/// kept, of a long one every sixteenth (`recognition::passages`), so of a short one beside a long one no more
/// than that.
struct PassageSets {
    recognition::FeatureSet a;
    recognition::FeatureSet b;
    bool dense = false; ///< both are short
};
[[nodiscard]] PassageSets comparablePassages(const recognition::FeatureSet& a,
                                             const recognition::FeatureSet& b);
/// Every sixteenth run of a text, however short it is.
[[nodiscard]] recognition::FeatureSet sampledPassages(const recognition::FeatureSet& passages);

} // namespace duizhao::importer
