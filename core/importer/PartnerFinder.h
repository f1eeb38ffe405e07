#pragma once

#include "core/library/store/LibraryWriter.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace duizhao::importer {

/// The file that holds the same text in the other language.
struct Partner {
    EditionId edition;
    IssueId issue;
};

/// What was found, and what to tell of it.
struct PartnerSearch {
    std::optional<Partner> partner;
    std::vector<model::Remark> remarks;
};

/// Looks for the partner that a person named (`wish`) for a text. Without one it only tells of the first file
/// where `partnerPaths` looks that is not paired for its language: two texts in one language are not paired,
/// whatever they are called: a file in a Chinese folder may still be English. `filePath` as it is stored.
[[nodiscard]] PartnerSearch findPartner(library::LibraryWriter& library,
                                        const model::RecognisedEdition& edition, const std::string& filePath,
                                        EditionId wish);

} // namespace duizhao::importer
