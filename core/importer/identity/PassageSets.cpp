#include "core/importer/identity/PassageSets.h"

#include <algorithm>
#include <iterator>

namespace duizhao::importer {

namespace {

constexpr std::uint64_t kSampleMask = 15;

bool isSampled(std::uint64_t passage)
{
    return (passage & kSampleMask) == 0;
}

} // namespace

recognition::FeatureSet sampledPassages(const recognition::FeatureSet& passages)
{
    recognition::FeatureSet sampled;
    std::copy_if(passages.begin(), passages.end(), std::back_inserter(sampled), isSampled);
    return sampled;
}

PassageSets comparablePassages(const recognition::FeatureSet& a, const recognition::FeatureSet& b)
{
    const auto isDense = [](const recognition::FeatureSet& set) {
        return !std::all_of(set.begin(), set.end(), isSampled);
    };
    if (isDense(a) && isDense(b)) {
        return {a, b, true};
    }
    return {sampledPassages(a), sampledPassages(b), false};
}

} // namespace duizhao::importer
